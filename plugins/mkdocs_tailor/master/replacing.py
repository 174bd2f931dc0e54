"""A master with one text in the place of another: what it would be, had that been written at first.

For addresses that only turn out when all else is made. Such a text stands in members that never
change and in literals.
"""

import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, cast

from mkdocs_tailor.master import archive, deflate
from mkdocs_tailor.master.container import Header, Print, close, open_file
from mkdocs_tailor.master.crc import crc32
from mkdocs_tailor.master.fixed import pack

Row: TypeAlias = Sequence[int]
"""Where something starts in the body and its size, first of all."""
Piece: TypeAlias = tuple[int, int]
"""The same alone."""

_described = slice(4, archive.LOCAL_SIZE)
_method, _name_size = struct.Struct("<8xH").unpack_from, struct.Struct("<26xH").unpack_from


def replaced(data: bytes, old: bytes, new: bytes) -> bytes:
    """Return the master with ``new`` wherever ``old`` stood; as it is where that is nowhere.

    Raises MasterError for what is no whole master.
    """
    header, body = open_file(data, None)
    work = _Work(body, old, new)
    prints = (header["common"], *header["variants"].values())
    for one in prints:
        for row in one["entries"]:
            work.entry(row)
    literals = [work.literal(row) for row in header["literals"]]
    if not work.is_changed:
        return data
    common, variants = header["common"], header["variants"]
    start = work.directory(common, 0)
    for variant in variants.values():
        work.directory(variant, start)
    moved, joined = work.moved()
    names = {
        **header,
        "common": _print(common, moved),
        "variants": {name: {**one, **_print(one, moved)} for name, one in variants.items()},
        "literals": [(*moved[_piece(row)], *told) for row, told in literals],
    }
    return close(cast("Header", names), joined)


@dataclass(slots=True)
class _Work:
    body: bytes
    old: bytes
    new: bytes
    pieces: dict[Piece, bytes] = field(default_factory=dict[Piece, bytes])
    """What is to stand in the place of each piece of the body."""
    is_changed: bool = False

    def entry(self, row: Row) -> None:
        """Take a member that never changes."""
        entry = self._cut(row)
        start = archive.LOCAL_SIZE + _name_size(entry)[0]
        is_deflated = _method(entry)[0] == archive.DEFLATED
        content = zlib.decompress(entry[start:], deflate.RAW) if is_deflated else entry[start:]
        if self.old in content:
            name = entry[archive.LOCAL_SIZE : start].decode()
            entry = pack(name, content.replace(self.old, self.new)).bytes
            self.is_changed = True
        self.pieces[_piece(row)] = entry

    def literal(self, row: Row) -> tuple[Row, tuple[int, int]]:
        """Take a literal; return its row with its size and its checksum as they are now."""
        piece, told = self._cut(row), (row[2], row[3])
        text = deflate.inflate(piece)
        if self.old in text:
            text = text.replace(self.old, self.new)
            piece, told = deflate.literal(text), (len(text), crc32(text))
            self.is_changed = True
        self.pieces[_piece(row)] = piece
        return row, told

    def directory(self, one: Print, start: int) -> int:
        """Take the directory records of some members, when these are known; return their end."""
        records = list[bytes]()
        for row in one["entries"]:
            entry = self.pieces[_piece(row)]
            name = entry[archive.LOCAL_SIZE :][: _name_size(entry)[0]]
            records.append(archive.directory_record(entry[_described], name, start))
            start += len(entry)
        self.pieces[_piece(one["directory"])] = b"".join(records)
        return start

    def moved(self) -> tuple[Mapping[Piece, Piece], bytes]:
        """Return where each piece has come to lie in the new body, and that body."""
        moved, start = dict[Piece, Piece](), 0
        for place in sorted(self.pieces):
            moved[place] = start, len(self.pieces[place])
            start += len(self.pieces[place])
        return moved, b"".join(self.pieces[place] for place in sorted(self.pieces))

    def _cut(self, row: Row) -> bytes:
        return self.body[row[0] : row[0] + row[1]]


def _piece(row: Row) -> Piece:
    return row[0], row[1]


def _print(one: Print, moved: Mapping[Piece, Piece]) -> Print:
    return Print(
        entries=[moved[_piece(row)] for row in one["entries"]],
        directory=moved[_piece(one["directory"])],
    )
