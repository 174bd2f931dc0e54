"""Reading a whole handout: its lines, its record, and what tells ours from what is new."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_tailor.fork.importing.opening.package import Package
from mkdocs_tailor.fork.importing.opening.record import Record, record_of
from mkdocs_tailor.fork.importing.opening.tracked import Changes, settle
from mkdocs_tailor.fork.importing.opening.xml import Element, w
from mkdocs_tailor.fork.importing.reading.body import lines_of, note_lines
from mkdocs_tailor.fork.importing.reading.controls import label_and_tag
from mkdocs_tailor.fork.importing.reading.line import Line
from mkdocs_tailor.fork.importing.reading.pictures import hashes_and_words
from mkdocs_tailor.fork.importing.reading.stories import Known, Story, hash_of, story_of


@dataclass(frozen=True)
class Reading:
    """A handout that was read."""

    package: Package
    record: Record | None
    lines: tuple[Line, ...]
    changes: int
    """How many tracked changes there were."""
    settled: Changes
    """What became of them."""


def read_handout(package: Package, changes: Changes, known: Known) -> Reading:
    """Return what a handout says.

    ``known`` is what the handout holds that it was made from. The tracked changes in the package's
    parts are settled by reading it, so that a package is read once.

    Raises:
        TailorError: a part of it cannot be read.

    """
    count = settle(package.document, changes)
    found = lines_of(package.document, story_of(package, package.main, known))
    for member in package.related("footnotes"):
        root = package.part(member)
        if root is not None:
            count += settle(root, changes)
            found += note_lines(root, story_of(package, member, known))
    return Reading(package, record_of(package), found, count, changes)


def known_from(package: Package) -> Known:
    """Return what a handout of ours holds, for the reading of a file that was made from it."""
    story = story_of(package, package.main, Known())
    seen = [*_pictures(package.document, story)]
    return Known(
        labels=_labels(package),
        pictures=frozenset(found for found, _ in seen) | _hashes(package),
        alternatives=frozenset(words for _, words in seen if words),
    )


def _labels(package: Package) -> Mapping[str, str]:
    """Return the tags of all controls by their labels; the first of two with one label."""
    found: dict[str, str] = {}
    for member in (package.main, *package.related("footnotes")):
        root = package.part(member)
        for control in root.iter(w("sdt")) if root is not None else ():
            label, tag = label_and_tag(control)
            if label:
                found.setdefault(label, tag)
    return found


def _pictures(root: Element, story: Story) -> Iterator[tuple[str, str]]:
    for drawing in root.iter(w("drawing"), w("pict")):
        found = hashes_and_words(drawing, story)
        if found:
            yield found


def _hashes(package: Package) -> frozenset[str]:
    members = package.members.items()
    return frozenset(hash_of(data) for name, data in members if "media/" in name)
