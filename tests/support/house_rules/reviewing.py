"""Tracked changes (ECMA-376 part 1, 17.13.5) and comments (17.13.4)."""

from collections import Counter
from collections.abc import Iterator

from support.house_rules.handout import DOCUMENT, Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, all_named, attribute, named, within

CHANGES = ("ins", "del", "moveFrom", "moveTo")
DELETED = ("del", "moveFrom")
COMMENTS = "word/comments.xml"
MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")


def changes_are_whole(handout: Handout) -> Iterator[str]:
    numbers: Counter[str] = Counter()
    for name, root in handout.stories():
        for change in all_named(root, *CHANGES):
            numbers[attribute(change, "id")] += 1
            if not attribute(change, "author"):
                yield f"{name}: nobody has made the change {attribute(change, 'id')}"
        for text in all_named(root, "t", "delText"):
            gone = any(within(text, kind) for kind in DELETED)
            if gone != (named(text) == "delText"):
                wrong = "is not written as deleted text" if gone else "is deleted by nobody"
                yield f"{name}: {(text.text or '')[:20]!r} {wrong}"
    yield from (f"the change {one!r} is there {n} times" for one, n in numbers.items() if n > 1)


def comments_are_anchored(handout: Handout) -> Iterator[str]:
    root = handout.parts.get(COMMENTS)
    comments = [] if root is None else list(all_named(root, "comment"))
    there = Counter(attribute(comment, "id") for comment in comments)
    document = handout.parts.get(DOCUMENT)
    for kind in MARKS:
        marks = () if document is None else tuple(all_named(document, kind))
        found = Counter(attribute(mark, "id") for mark in marks)
        for one in sorted((found - there) | (there - found)):
            yield f"the comment {one} has {there[one]} texts and {found[one]} marks {kind}"
    for comment in comments:
        if not attribute(comment, "author"):
            yield f"nobody has made the comment {attribute(comment, 'id')}"
        if not _says(comment):
            yield f"the comment {attribute(comment, 'id')} says nothing"


def _says(comment: Element) -> bool:
    return any((text.text or "").strip() for text in all_named(comment, "t"))


RULES = (
    Rule(58, "tracked changes have an author, a number and the right text", changes_are_whole),
    Rule(59, "comments say something, and stand at a place in the text", comments_are_anchored),
)
