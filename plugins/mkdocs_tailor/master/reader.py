"""Reading a master: the file made ready to be filled, school after school."""

import zlib
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from mkdocs_tailor.master.container import Header, Print, damaged, open_file
from mkdocs_tailor.master.deflate import inflate
from mkdocs_tailor.master.plans import Plans
from mkdocs_tailor.master.program import Literal
from mkdocs_tailor.master.steps import StepReader, read_expressions


@dataclass(frozen=True, slots=True)
class Fixed:
    """What never changes in the files of one print variant."""

    entries: tuple[bytes, ...]
    """The members' local headers, each with its data."""
    directory: bytes
    """Their directory records."""
    size: int
    """The size of all entries."""


@dataclass(frozen=True, slots=True)
class Part:
    """A member that differs between schools."""

    name: bytes
    plans: Plans


@dataclass(frozen=True, slots=True)
class Master:
    """A handout with its fields open, ready to be filled by `tailor`."""

    variants: Mapping[str, Fixed]
    """By print variant; there is always ``standard``."""
    parts: tuple[Part, ...]
    path: str | None = None
    """The file it was read from, for messages."""

    @classmethod
    def load(
        cls,
        data: bytes,
        path: str | None = None,
        shared: MutableMapping[bytes, bytes] | None = None,
    ) -> "Master":
        """Return the master in the file; raises MasterError for anything but a whole master.

        Masters that are given the same ``shared`` keep the members that they have in common
        (styles, theme, settings) in memory once.
        """
        header, body = open_file(data, path)
        try:
            return _Reader(body, {} if shared is None else shared).master(header, path)
        except (ValueError, TypeError, LookupError, AttributeError, zlib.error) as error:
            raise damaged("its parts do not fit together", path) from error


@dataclass(frozen=True, slots=True)
class _Reader:
    body: bytes
    shared: MutableMapping[bytes, bytes]

    def master(self, header: Header, path: str | None) -> Master:
        common = header["common"]
        variants = {name: self.fixed(common, own) for name, own in header["variants"].items()}
        literals = self.literals(header["literals"])
        steps = StepReader(literals, read_expressions(header["expressions"]))
        parts = tuple(
            Part(cast("str", name).encode(), Plans(steps.steps(arrays)))
            for name, arrays in header["programs"]
        )
        return Master(variants, parts, path)

    def fixed(self, *prints: Print) -> Fixed:
        pieces = [self.cut(place) for one in prints for place in one["entries"]]
        entries = tuple(self.shared.setdefault(piece, piece) for piece in pieces)
        directory = b"".join(self.cut(one["directory"]) for one in prints)
        return Fixed(entries, directory, sum(map(len, entries)))

    def literals(self, rows: Sequence[Sequence[int]]) -> tuple[Literal, ...]:
        pieces = [self.cut(row[:2]) for row in rows]
        texts = BytesIO(inflate(b"".join(pieces)))
        return tuple(
            Literal(texts.read(row[2]), piece) for row, piece in zip(rows, pieces, strict=True)
        )

    def cut(self, place: Sequence[int]) -> bytes:
        start, size = place
        piece = self.body[start : start + size]
        if start < 0 or len(piece) != size:
            raise IndexError(place)
        return piece
