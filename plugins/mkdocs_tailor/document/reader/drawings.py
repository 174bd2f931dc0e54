"""What stands for an emoji or an icon."""

from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.reader.icons import icon_sign
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of, text_attribute
from mkdocs_tailor.document.walking import elements

_EMOJI = frozenset(("twemoji", "emojione", "gemoji"))


def is_emoji(element: Element) -> bool:
    """Return whether a span or picture stands for an emoji or an icon."""
    return not _EMOJI.isdisjoint(classes_of(element))


def emoji_text(element: Element) -> str:
    """Return the character of an emoji, or its name; empty for an icon that only adorns."""
    named = text_attribute(element, "alt") or text_attribute(element, "title")
    return named or icon_sign(element)


def remark_on_lone_icons(tree: Tree, reading: Reading) -> None:
    """Remark on icons that stand alone in a paragraph or cell, of which nothing is left."""
    if any(is_emoji(element) for element in elements(tree)):
        reading.remark(
            "icon-alone",
            "icon",
            "an icon stands alone, and the Word file cannot show it",
            'give it a name that can stand for it: :material-bell:{ title="reminder" }',
        )
