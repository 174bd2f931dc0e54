"""What begins and ends: bookmarks (17.13.6) and complex fields (17.16.18)."""

from collections import Counter
from collections.abc import Iterator

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
        for paragraph in all_named(root, "p"):
            yield from (f"{name}: {complaint}" for complaint in _unclosed(paragraph))


def _unclosed(paragraph: Element) -> Iterator[str]:
    depth: list[str] = []
    for mark in all_named(paragraph, "fldChar"):
        kind = attribute(mark, "fldCharType")
        if kind == "begin":
            depth.append(kind)
        elif not depth or (kind == "separate" and depth[-1] == kind):
            yield f"a field has a mark {kind!r} out of place"
        elif kind == "separate":
            depth[-1] = kind
        else:
            depth.pop()
    if depth:
        yield "a field is not closed in its paragraph"
    codes = paragraph.findall(f".//{w('instrText')}")
    if codes and next(all_named(paragraph, "fldChar"), None) is None:
        yield "the code of a field stands outside any"


RULES = (
    Rule(19, "bookmarks are paired, their numbers and short names unique", bookmarks_are_paired),
    Rule(20, "complex fields are closed", fields_are_closed),
)
