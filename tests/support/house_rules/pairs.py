"""What begins and ends: bookmarks (17.13.6) and complex fields (17.16.18)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, all_named, attribute, w

LONGEST_NAME = 40


def bookmarks_are_paired(handout: Handout) -> Iterator[str]:
    starts: list[Element] = []
    for name, root in handout.stories():
        here = list(all_named(root, "bookmarkStart"))
        ends = Counter(attribute(end, "id") for end in all_named(root, "bookmarkEnd"))
        if Counter(attribute(start, "id") for start in here) != ends:
            yield f"{name}: not every bookmark has one beginning and one end"
        starts += here
    for key in ("id", "name"):
        counts = Counter(attribute(start, key).lower() for start in starts)
        twice = sorted(one for one, count in counts.items() if count > 1)
        yield from (f"the bookmark {key} {one} is there more than once" for one in twice)
    for name in (attribute(start, "name") for start in starts):
        if not 0 < len(name) <= LONGEST_NAME:
            yield f"the bookmark name {name!r} has not 1 to {LONGEST_NAME} characters"


def fields_are_closed(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        yield from (f"{name}: {complaint}" for complaint in _unclosed(root))


@dataclass(slots=True)
class _Field:
    """A field that has begun."""

    paragraph: Element | None
    separated: bool = False
    code: str = ""


def _unclosed(story: Element) -> Iterator[str]:
    open_fields: list[_Field] = []
    for mark in all_named(story, "fldChar", "instrText"):
        kind = "code" if mark.tag == w("instrText") else attribute(mark, "fldCharType")
        paragraph = next(mark.iterancestors(w("p")), None)
        if kind == "begin":
            open_fields.append(_Field(paragraph))
        elif not open_fields or (kind != "end" and open_fields[-1].separated):
            yield f"a field has a mark {kind!r} out of place"
        elif kind == "end":
            yield from _across(open_fields.pop(), paragraph)
        elif kind == "separate":
            open_fields[-1].separated = True
        else:
            open_fields[-1].code += mark.text or ""
    yield from ("a field is not closed" for _ in open_fields)


def _across(field: _Field, end: Element | None) -> Iterator[str]:
    """Yield a complaint where a field takes several paragraphs and is no contents."""
    if field.paragraph is not end and field.code.split()[:1] != ["TOC"]:
        yield "a field is not closed in its paragraph"


RULES = (
    Rule(19, "bookmarks are paired, their numbers and short names unique", bookmarks_are_paired),
    Rule(20, "complex fields are closed", fields_are_closed),
)
