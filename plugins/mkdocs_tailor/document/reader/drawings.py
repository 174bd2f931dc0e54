"""What is drawn in place: emoji, icons and formulas."""

from collections.abc import Iterator

from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.nodes import Inline
from mkdocs_tailor.document.open import Field
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of, text_attribute
from mkdocs_tailor.document.reader.unknown import remark_on

TAGS = ("math",)

_EMOJI = frozenset(("twemoji", "emojione", "gemoji"))


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the words in a formula; its lines have no counterpart."""
    remark_on(element, reading)
    return _words(element.children)


def is_emoji(element: Element) -> bool:
    """Return whether a span or picture stands for an emoji or an icon."""
    return not _EMOJI.isdisjoint(classes_of(element))


def emoji_text(element: Element) -> str:
    """Return the character of an emoji, or its name; empty for an icon, which only adorns."""
    return text_attribute(element, "alt") or text_attribute(element, "title")


def _words(tree: Tree) -> tuple[Inline, ...]:
    return tuple(_each_word(tree))


def _each_word(tree: Tree) -> Iterator[Inline]:
    for node in tree:
        if isinstance(node, str | Field):
            yield node
        elif isinstance(node, Element):
            yield " "
            yield from _each_word(node.children)
            yield " "
        else:
            yield from carried(node, _words)
