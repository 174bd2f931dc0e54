"""Booklets: sections with their headers and footers, parts called alike (ECMA-376 part 1, 17.6)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from support.house_rules.handout import DOCUMENT, Handout, target_of
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, R, all_named, attribute, found, shown, value, w

KINDS = ("headerReference", "footerReference")
FIRST_PART = 2
"""Before the parts come the cover, and the section of introduction and contents."""


@dataclass(slots=True)
class Section:
    """A stretch of the body."""

    blocks: list[Element] = field(default_factory=list[Element])
    properties: Element | None = None


def sections(handout: Handout) -> list[Section]:
    """Return the sections of the document, in their order."""
    made = [Section()]
    body = found(handout.parts.get(DOCUMENT), "body")
    for block in () if body is None else body:
        ends = block if block.tag == w("sectPr") else found(block, "pPr", "sectPr")
        made[-1].blocks.append(block)
        if ends is not None:
            made[-1].properties = ends
            made.append(Section())
    return [one for one in made if one.properties is not None]


def sections_are_framed(handout: Handout) -> Iterator[str]:
    every = sections(handout)
    covers = len(every) > 1
    for number, section in enumerate(every):
        for kind in () if covers and number == 0 else KINDS:
            if found(section.properties, kind) is None:
                yield f"the section {number + 1} has no {kind.removesuffix('Reference')}"


def parts_are_called_alike(handout: Handout) -> Iterator[str]:
    document = handout.parts.get(DOCUMENT)
    parts = sections(handout)[FIRST_PART:]
    entries = [] if document is None else [*_in_style(document, "TOC2")]
    listed = [" ".join(shown(entry).split()) for entry in entries]
    called = [_called(handout, part, number) for number, part in enumerate(parts, 1)]
    if listed != called:
        yield f"the contents list {listed}, the parts are {called}"
    for name, part in zip(called, parts, strict=True):
        head = " ".join(_header_text(handout, part).split())
        if not head.endswith(name):
            yield f"the part {name!r} stands under the running head {head!r}"


def _called(handout: Handout, part: Section, number: int) -> str:
    """Return the number and the title of a part: of the heading that bears a number."""
    for block in part.blocks:
        for heading in _in_style(block, "Heading2"):
            definition = value(heading, "pPr", "numPr", "numId")
            if definition and _start(handout, definition) == str(number):
                return " ".join(f"{number} {shown(heading)}".split())
    return f"{number} without a title"


def _start(handout: Handout, definition: str) -> str:
    numbering = handout.parts.get("word/numbering.xml")
    for one in () if numbering is None else all_named(numbering, "num"):
        if attribute(one, "numId") == definition:
            return value(one, "lvlOverride", "startOverride")
    return ""


def _in_style(element: Element, style: str) -> Iterator[Element]:
    for paragraph in element.iter(w("p")):
        if value(paragraph, "pPr", "pStyle") == style:
            yield paragraph


def _header_text(handout: Handout, part: Section) -> str:
    reference = found(part.properties, "headerReference")
    identifier = None if reference is None else reference.get(f"{{{R}}}id")
    for relation in handout.relationships(DOCUMENT):
        if relation.get("Id") == identifier:
            return shown(handout.parts[target_of(relation, DOCUMENT)])
    return ""


RULES = (
    Rule(52, "every section but a cover has a header and a footer", sections_are_framed),
    Rule(53, "contents, titles and running heads name the same parts", parts_are_called_alike),
)
