"""What stands outside the text of a handout: told, since it cannot be carried."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mkdocs_tailor.fork.importing.opening.package import Package
from mkdocs_tailor.fork.importing.opening.tracked import Changes, settle
from mkdocs_tailor.fork.importing.opening.xml import Element, w
from mkdocs_tailor.fork.importing.reading.paragraphs import read_paragraph
from mkdocs_tailor.fork.importing.reading.stories import Known, Story, story_of
from mkdocs_tailor.word.package.names import A

_FRAMES = ("header", "footer")
_NUMBERS = re.compile(r"\d+")
SHOWN = 80
"""So many letters of a text are shown."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something that is not carried."""

    what: str
    """In words: ``a text box``."""
    where: str
    """In words: ``under “Starter”``; empty where there is nothing to say."""
    text: str


def leftovers(ours: Package, theirs: Package, known: Known, changes: Changes) -> Iterator[Leftover]:
    """Yield what stands in the frame or in text boxes of the edited file and not in ours."""
    before = Counter(_frame_texts(ours, known, changes))
    for text in dict.fromkeys(_frame_texts(theirs, known, changes)):
        if text not in before:
            yield Leftover("an edited header or footer", "on every page", text[:SHOWN])
    if _frame_pictures(theirs) > _frame_pictures(ours):
        yield Leftover("a picture in the header or footer", "on every page", "")
    told = set(_boxes(ours, known))
    yield from (
        Leftover("a text box", "", text[:SHOWN])
        for text in dict.fromkeys(_boxes(theirs, known))
        if text not in told
    )


def _frame_texts(package: Package, known: Known, changes: Changes) -> Iterator[str]:
    """Yield what the headers and footers say, without the numbers of pages."""
    for root, story in _frames(package, known):
        settle(root, changes)
        for line in filter(None, (read_paragraph(one, story) for one in root.iter(w("p")))):
            yield _NUMBERS.sub("", line.text)


def _frames(package: Package, known: Known) -> Iterator[tuple[Element, Story]]:
    for kind in _FRAMES:
        for member in package.related(kind):
            root = package.part(member)
            if root is not None:
                yield root, story_of(package, member, known)


def _frame_pictures(package: Package) -> int:
    """Return how many different pictures the headers and footers show."""
    shown: set[str] = set()
    for root, story in _frames(package, Known()):
        found = (
            str(blip.get(key, "")) for blip in root.iter(f"{{{A}}}blip") for key in blip.attrib
        )
        shown |= {one for one in found if story.picture(one)}
    return len(shown)


def _boxes(package: Package, known: Known) -> Iterable[str]:
    story = story_of(package, package.main, known)
    for box in package.document.iter(w("txbxContent")):
        lines = filter(None, (read_paragraph(one, story) for one in box.iter(w("p"))))
        text = " ".join(line.text for line in lines)
        if text:
            yield text
