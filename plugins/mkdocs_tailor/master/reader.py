"""Reading a master: the file made ready to be filled, school after school."""

import zlib
from collections.abc import Hashable, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from mkdocs_tailor.master.container import Header, Print, Variant, damaged, open_file
from mkdocs_tailor.master.deflate import inflate
from mkdocs_tailor.master.plans import Plans
from mkdocs_tailor.master.program import Literal, Step, identity, reads_copy
from mkdocs_tailor.master.steps import StepReader, read_expressions


@dataclass(frozen=True, slots=True)
class Part:
    """A member that differs between schools."""

    name: bytes
    plans: Plans
    key: Hashable = None
    """Equal for the parts of all masters that come to the same for a school, whichever copy is
    made; None for one that is not likely to have an equal."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What the files of one print variant have in common, and what it writes in its own way."""

    entries: tuple[bytes, ...]
    """The local headers of the members that never change, each with its data."""
    directory: bytes
    """Their directory records."""
    size: int
    """The size of all entries."""
    parts: tuple[Part, ...]
    """The members that differ between schools and are likely to be those of other masters, too:
    the shared ones, and the variant's own."""


@dataclass(frozen=True, slots=True)
class Master:
    """A handout with its fields open, ready to be filled by `tailor`."""

    variants: Mapping[str, Fixed]
    """By print variant; there is always ``standard``."""
    parts: tuple[Part, ...]
    pictures: tuple[tuple[bytes, str], ...]
    """The members that hold a school's pictures, each with the variable that names the picture."""
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
        literals = self.literals(header["literals"])
        steps = StepReader(literals, read_expressions(header["expressions"]))
        shared = _shared(header["shared"], steps)
        variants = {
            name: self.fixed(header["common"], own, shared, steps)
            for name, own in header["variants"].items()
        }
        parts = tuple(
            Part(cast("str", name).encode(), Plans(steps.steps(arrays)))
            for name, arrays in header["programs"]
        )
        pictures = tuple((name.encode(), picture) for name, picture in header["pictures"])
        return Master(variants, parts, pictures, path)

    def fixed(
        self, common: Print, own: Variant, shared: tuple[Part, ...], steps: StepReader
    ) -> Fixed:
        places = (*common["entries"], *own["entries"])
        pieces = map(self.cut, places)
        entries = tuple(self.shared.setdefault(piece, piece) for piece in pieces)
        directory = self.cut(common["directory"]) + self.cut(own["directory"])
        parts = (*shared, *_shared(own["programs"], steps))
        return Fixed(entries, directory, sum(map(len, entries)), parts)

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


def _shared(programs: Sequence[Sequence[object]], reader: StepReader) -> tuple[Part, ...]:
    return tuple(
        _shared_part(cast("str", name).encode(), reader.steps(arrays)) for name, arrays in programs
    )


def _shared_part(name: bytes, steps: tuple[Step, ...]) -> Part:
    key = None if reads_copy(steps) else (name, identity(steps))
    return Part(name, Plans(steps), key)
