"""Reading a master: the file made ready to be filled, school after school."""

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from mkdocs_tailor.master.case import Case
from mkdocs_tailor.master.container import Header, Print, Variant, damaged, open_file
from mkdocs_tailor.master.deflate import inflate
from mkdocs_tailor.master.errors import refuse
from mkdocs_tailor.master.known import read_expressions
from mkdocs_tailor.master.plans import Plans
from mkdocs_tailor.master.program import Literal, Step, identity
from mkdocs_tailor.master.setting import laid_out
from mkdocs_tailor.master.steps import StepReader


@dataclass(frozen=True, slots=True)
class Part:
    """A member that differs between schools."""

    name: bytes
    plans: Plans
    key: bytes = b""
    """Equal for the parts of all masters that come to the same for a school; empty for one that is
    not likely to have an equal."""


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
    case: Case
    """What all parts are set from."""
    pictures: tuple[tuple[bytes, str], ...]
    """The members that hold a school's pictures, each with the variable that names the picture."""
    path: str | None = None
    """The file it was read from, for messages."""

    @classmethod
    def load(
        cls,
        data: bytes,
        path: str | None = None,
        case: Case | None = None,
        copy: str | None = None,
    ) -> "Master":
        """Return the master in the file; raises MasterError for anything but a whole master.

        Masters that are given the same case keep what they have in common in memory once, and a
        school is asked only once for all of them. One that is opened for a copy is filled for that
        copy alone, and faster.
        """
        header, body = open_file(data, path)
        try:
            return _Reader(body, case or Case()).master(header, path, copy)
        except (ValueError, TypeError, LookupError, AttributeError, zlib.error) as error:
            raise damaged("its parts do not fit together", path) from error

    def fixed(self, variant: str) -> Fixed:
        """Return what the files of a print variant have in common.

        Raises MasterError if the master has no such variant.
        """
        if variant not in self.variants:
            known = ", ".join(f"'{name}'" for name in self.variants)
            message = f"this handout has no print variant '{variant}'"
            raise refuse("unknown-variant", message, self.path, f"there are: {known}")
        return self.variants[variant]


@dataclass(frozen=True, slots=True)
class _Reader:
    body: bytes
    case: Case

    def master(self, header: Header, path: str | None, copy: str | None) -> Master:
        literals = self.literals(header["literals"])
        steps = StepReader(literals, read_expressions(header["expressions"], copy, self.case.known))
        shared = self.shared(header["shared"], steps)
        variants = {
            name: self.fixed(header["common"], own, (*shared, *self.shared(own["programs"], steps)))
            for name, own in header["variants"].items()
        }
        parts = tuple(
            Part(cast("str", name).encode(), Plans(laid_out(steps.steps(arrays), self.case)))
            for name, arrays in header["programs"]
        )
        pictures = tuple((name.encode(), picture) for name, picture in header["pictures"])
        return Master(variants, parts, self.case, pictures, path)

    def fixed(self, common: Print, own: Variant, parts: tuple[Part, ...]) -> Fixed:
        places = (*common["entries"], *own["entries"])
        pieces = map(self.cut, places)
        entries = tuple(self.case.members.setdefault(piece, piece) for piece in pieces)
        directory = self.cut(common["directory"]) + self.cut(own["directory"])
        return Fixed(entries, directory, sum(map(len, entries)), parts)

    def shared(self, programs: Sequence[Sequence[object]], reader: StepReader) -> tuple[Part, ...]:
        return tuple(
            self.shared_part(cast("str", name).encode(), reader.steps(arrays))
            for name, arrays in programs
        )

    def shared_part(self, name: bytes, steps: tuple[Step, ...]) -> Part:
        return Part(name, Plans(laid_out(steps, self.case)), identity(name, steps))

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
