"""What reviewers leave: tracked changes and comments (ECMA-376 part 1, 17.13)."""

from collections import Counter
from collections.abc import Iterator

from support.house_rules.handout import DOCUMENT, Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, all_named, attribute, named, within

COMMENTS = "word/comments.xml"
CHANGES = ("ins", "del", "customXmlInsRangeStart")
RANGE = ("commentRangeStart", "commentRangeEnd")


def reviews_are_whole(handout: Handout) -> Iterator[str]:
    signed: list[Element] = []
    for name, root in handout.stories():
        signed += all_named(root, *CHANGES, "comment")
        yield from (f"{name}: {said}" for said in _misplaced_text(root))
    for one in signed:
        if not attribute(one, "author"):
            yield f"the change or comment {attribute(one, 'id')} has no author"
    counts = Counter(attribute(one, "id") for one in signed)
    yield from (f"the number {one} is there {n} times" for one, n in counts.items() if n > 1)
    yield from _unpaired(handout)


def _misplaced_text(root: Element) -> Iterator[str]:
    for text in all_named(root, "t", "delText"):
        if within(text, "del") != (named(text) == "delText"):
            yield f"{text.text!r} is not marked as what it is: removed, or not"


def _unpaired(handout: Handout) -> Iterator[str]:
    comments, document = handout.parts.get(COMMENTS), handout.parts.get(DOCUMENT)
    there = set(_numbers(comments, "comment"))
    marks = Counter(_numbers(document, "commentReference"))
    for number in sorted(there ^ marks.keys()):
        yield f"the comment {number} and its mark are not both there"
    ranges = [Counter(_numbers(document, kind)) for kind in RANGE]
    if ranges[0] != ranges[1] or not ranges[0].keys() <= marks.keys():
        yield "what a comment is on has not one beginning and one end"


def _numbers(root: Element | None, name: str) -> Iterator[str]:
    if root is not None:
        yield from (attribute(one, "id") for one in all_named(root, name))


RULES = (Rule(52, "changes and comments are signed, numbered and paired", reviews_are_whole),)
