"""Marked text: bold, italic, code, keys and the like."""

from collections.abc import Mapping
from types import MappingProxyType

from mkdocs_tailor.document.formulas.found import is_formula
from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import Comment, Inline, Look, Styled
from mkdocs_tailor.document.reader import answers, blanks, formulas
from mkdocs_tailor.document.reader.drawings import emoji_text, is_emoji
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of, is_answer, is_drawing_space

LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "strong": Look.STRONG,
        "b": Look.STRONG,
        "em": Look.EMPHASIS,
        "i": Look.EMPHASIS,
        "cite": Look.EMPHASIS,
        "dfn": Look.EMPHASIS,
        "var": Look.EMPHASIS,
        "code": Look.CODE,
        "samp": Look.CODE,
        "tt": Look.CODE,
        "mark": Look.MARK,
        "ins": Look.INSERTED,
        "u": Look.INSERTED,
        "del": Look.DELETED,
        "s": Look.DELETED,
        "strike": Look.DELETED,
        "sub": Look.SUBSCRIPT,
        "kbd": Look.KEYS,
    }
)

PLAIN = ("abbr", "small", "big", "label", "time", "data", "bdi", "bdo", "nobr", "picture", "rb",
         "rt", "rp")  # fmt: skip
"""Elements that a document shows as the text they hold."""

_KEYS = "keys"
_PREVIEW = "MathJax_Preview"
_CRITIC = "critic"
_COMMENT = "comment"
_CHANGES = MappingProxyType({Look.INSERTED: Look.ADDED, Look.DELETED: Look.REMOVED})
"""What reviewers' marks mean (pymdownx.critic): not how text looks, but what is to become of it."""

_BREAK = "break"
"""An added or removed end of a paragraph, which the page shows as a blank."""
CAPTION_PREFIX = "caption-prefix"
"""The class of a caption's number (pymdownx.blocks.caption): no words, as the numbers of lists."""


def read(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the text with the look that its tag stands for, or as the change that it is."""
    look, classes = LOOKS[element.tag], classes_of(element)
    if _CRITIC in classes and _BREAK in classes:
        return ()
    if _CRITIC in classes:
        look = _CHANGES.get(look, look)
    return (Styled(look, reading.phrase(element.children)),)


def read_plain(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the text alone."""
    return reading.phrase(element.children)


def read_span(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return the text of a span; its class may say that it stands for something else."""
    classes = classes_of(element)
    if is_answer(element) or is_drawing_space(element):
        return answers.read_misplaced(element, reading)
    if blanks.is_blank_space(element):
        return blanks.read(element, reading)
    if is_emoji(element):
        return (emoji_text(element), *_without_drawings(element, reading))
    if is_formula(element):
        return formulas.read(element, reading)
    if is_comment(element):
        children = reading.text(element.children)
        return (Comment(children),) if children else ()
    if _KEYS in classes:
        return (Styled(Look.KEYS, _pressed(reading.phrase(element.children))),)
    if _PREVIEW in classes or CAPTION_PREFIX in classes:
        return ()
    return reading.phrase(element.children)


def is_comment(element: Element) -> bool:
    """Return whether a span is a reviewer's comment (pymdownx.critic)."""
    return element.tag == "span" and {_CRITIC, _COMMENT} <= set(classes_of(element))


def _pressed(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return keys that are pressed together as one text: each was marked by itself."""
    return tuple(
        inner
        for child in children
        for inner in (
            child.children if isinstance(child, Styled) and child.look is Look.KEYS else (child,)
        )
    )


def _without_drawings(element: Element, reading: Reading) -> tuple[Inline, ...]:
    nodes = (node for node in element.children if not isinstance(node, Element))
    return reading.phrase(tuple(nodes))
