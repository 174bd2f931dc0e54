"""One heading: short, and not without words."""

import re
from collections.abc import Iterator

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.nodes import Heading
from mkdocs_tailor.word.access.places import Mark
from mkdocs_tailor.word.access.seen import Seen, landmark, quoted, warning
from mkdocs_tailor.word.access.walk import Stands, every_element, says
from mkdocs_tailor.word.measures import measured
from mkdocs_tailor.word.texts import plain

LONGEST = 80
"""How many characters a heading may have: so much fits on a line, or nearly."""

_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def see_heading(spot: Stands) -> Iterator[Seen]:
    """Yield that a heading is too long, a value being as long as values mostly are."""
    if not isinstance(spot.node, Heading):
        return
    length = len(measured(spot.node.children))
    if length > LONGEST:
        text = plain(spot.node.children)
        message = f"the heading {quoted(text)} has {length} characters"
        hint = f"say it in {LONGEST} at most, and the rest below"
        yield warning("heading-too-long", message, hint, mark_of(spot.node, spot.near))


def mark_of(heading: Heading, near: Place | None) -> Mark:
    """Return what the line of a heading is found by."""
    words = landmark(heading.children).strip()
    return Mark(words, near, rf"^[\s>]*#{{1,6}}\s.*{re.escape(words)}" if words else "")


def see_empty_headings(tree: Tree) -> Iterator[Seen]:
    """Yield the headings of the markup that have no words: a document has none of them."""
    for element, near in every_element(tree):
        if element.tag in _TAGS and not any(map(says, element.children)):
            level = int(element.tag[1])
            message = f"a heading of level {level} has no words"
            hint = f"write some after the {'#' * level}, or take it away"
            yield warning("heading-empty", message, hint, Mark("", near, _bare(level)))


def _bare(level: int) -> str:
    return rf"^\s*#{{{level}}}(?!#)\s*(?:\{{[^}}]*\}})?\s*$"
