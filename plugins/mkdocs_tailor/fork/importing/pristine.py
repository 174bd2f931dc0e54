"""The handout as it was made: found among the copies of its page by what differs least."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_tailor.fork.importing.maker import Maker, Trial, Which
from mkdocs_tailor.fork.importing.opening.package import open_package
from mkdocs_tailor.fork.importing.opening.record import Record
from mkdocs_tailor.fork.importing.opening.tracked import Changes
from mkdocs_tailor.fork.importing.reading.handout import Reading, known_from, read_handout
from mkdocs_tailor.fork.importing.reading.stories import Known


@dataclass(frozen=True)
class Match:
    """A handout as it was made, and the edited file read beside it."""

    which: Which
    known: Known
    ours: Reading
    theirs: Reading

    @property
    def distance(self) -> int:
        """How many lines stand in one of them only."""
        ours, theirs = Counter(self.ours.lines), Counter(self.theirs.lines)
        return (ours - theirs).total() + (theirs - ours).total()

    @property
    def records(self) -> tuple[Record, Record] | None:
        """Both records, where they hold different values."""
        ours, theirs = self.ours.record, self.theirs.record
        if ours is None or theirs is None or ours.leaves == theirs.leaves:
            return None
        return ours, theirs


@dataclass(frozen=True)
class File:
    """An edited file."""

    data: bytes
    name: str
    """What it is called in messages."""
    changes: Changes
    """What becomes of its tracked changes."""

    def read(self, known: Known) -> Reading:
        """Return what it says; raises TailorError when it cannot be read."""
        return read_handout(open_package(self.data, self.name), self.changes, known)


def matched(file: File, maker: Maker) -> tuple[Match, Match] | None:
    """Return the handout that a file was made from, with its own values and with the profile's.

    None where no handout of the page can be made. Raises TailorError when the file cannot be read.
    """
    best: tuple[Match, Match] | None = None
    for pair in (pair for copy in maker.copies for pair in _of_copy(copy, file, maker)):
        if best is None or pair[0].distance < best[0].distance:
            best = pair
        if not best[0].distance:
            break
    return best


def remade(match: Match, trial: Trial, file: File, maker: Maker) -> Reading | None:
    """Return what the same handout says with other overrides; None where it cannot be made."""
    made = maker.handout(match.which, trial)
    return None if made is None else _ours(made, file.changes)[1]


def _of_copy(copy: str, file: File, maker: Maker) -> Iterator[tuple[Match, Match]]:
    seen = list[bytes | None]()
    for published in (False, True):
        made = maker.handout(Which(copy, published))
        if made is None or made in seen:
            continue
        seen.append(made)
        plain = _match(Which(copy, published), made, file)
        yield plain, plain
        if plain.records:
            which = replace(plain.which, values=plain.records)
            own = maker.handout(which)
            if own is not None:
                yield _match(which, own, file), plain


def _match(which: Which, made: bytes, file: File) -> Match:
    known, ours = _ours(made, file.changes)
    return Match(which, known, ours, file.read(known))


def _ours(made: bytes, changes: Changes) -> tuple[Known, Reading]:
    package = open_package(made, "the handout as it was made")
    known = known_from(package)
    return known, read_handout(package, changes, known)
