"""References from one part to another: styles, numbers, notes, bookmarks."""

from collections.abc import Iterator

from support.house_rules.handout import DOCUMENT, Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, all_named, attribute, value, w

STYLES, NUMBERING, NOTES = "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"
USES = ("pStyle", "rStyle", "tblStyle")
BETWEEN_STYLES = ("basedOn", "next", "link")


def _identifiers(root: Element | None, tag: str, name: str) -> list[str]:
    return [] if root is None else [attribute(one, name) for one in root.findall(w(tag))]


def styles_are_defined(handout: Handout) -> Iterator[str]:
    defined = set(_identifiers(handout.parts.get(STYLES), "style", "styleId"))
    for name, root in handout.parts.items():
        between = BETWEEN_STYLES if name == STYLES else ()
        for use in all_named(root, *USES, *between):
            if attribute(use, "val") not in defined:
                yield f"{name}: the style {attribute(use, 'val')} is not defined"


def numbers_are_defined(handout: Handout) -> Iterator[str]:
    root = handout.parts.get(NUMBERING)
    yield from () if root is None else _abstract_numbers(root)
    defined = {"0", *_identifiers(root, "num", "numId")}
    for name, story in handout.parts.items():
        for use in all_named(story, "numId"):
            if attribute(use, "val") not in defined:
                yield f"{name}: the number {attribute(use, 'val')} is not defined"


def _abstract_numbers(root: Element) -> Iterator[str]:
    met: set[str] = set()
    numbered = False
    for one in root:
        if one.tag == w("abstractNum"):
            met.add(attribute(one, "abstractNumId"))
            if numbered:
                yield f"the definition {attribute(one, 'abstractNumId')} comes after a number"
        elif one.tag == w("num"):
            numbered = True
            if value(one, "abstractNumId") not in met:
                yield f"the number {attribute(one, 'numId')} has no definition before it"


def notes_are_used(handout: Handout) -> Iterator[str]:
    root = handout.parts.get(NOTES)
    notes = [] if root is None else root.findall(w("footnote"))
    defined = {attribute(note, "id") for note in notes if not attribute(note, "type")}
    document = handout.parts.get(DOCUMENT)
    marks = [] if document is None else list(all_named(document, "footnoteReference"))
    used = {attribute(mark, "id") for mark in marks}
    yield from (f"the footnote {one} is missing" for one in sorted(used - defined))
    yield from (f"nothing refers to the footnote {one}" for one in sorted(defined - used))


def anchors_are_there(handout: Handout) -> Iterator[str]:
    marks = (mark for _, root in handout.stories() for mark in all_named(root, "bookmarkStart"))
    there = {attribute(mark, "name") for mark in marks}
    for name, root in handout.stories():
        for link in all_named(root, "hyperlink"):
            anchor = attribute(link, "anchor")
            if anchor and anchor not in there:
                yield f"{name}: a link leads to the bookmark {anchor}, which is missing"
        for code in all_named(root, "instrText"):
            kind, *rest = (code.text or "").split()
            if kind == "NOTEREF" and not there.intersection(rest[:1]):
                yield f"{name}: a field reads the bookmark {rest[:1]}, which is missing"


RULES = (
    Rule(15, "styles that are used are defined", styles_are_defined),
    Rule(16, "numbers that are used are defined, each after its definition", numbers_are_defined),
    Rule(17, "every footnote has its mark, every mark its footnote", notes_are_used),
    Rule(18, "links inside the file lead to bookmarks", anchors_are_there),
)
