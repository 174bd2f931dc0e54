"""What the tags of HTML are to the reader: blocks, things read whole, and what an element says."""

from collections.abc import Iterator

from mkdocs_tailor.document.html import elements
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.language.records import Expression

BLOCKS = (elements.BLOCKS - {"br"}) | {"body", "html", "legend", "listing", "plaintext", "xmp"}
"""The tags that stand on lines of their own."""

OPAQUE = frozenset((
    "audio", "embed", "head", "iframe", "listing", "math", "noscript", "object", "plaintext", "pre",
    "script", "style", "svg", "template", "textarea", "video", "xmp",
))  # fmt: skip
"""What is read as one thing, whatever it holds."""

_SHOWN = frozenset(("img", "input"))

BLANKS = " \t\n\r\f"
"""White space that a browser collapses; a no-break space is not among it."""


def text_attribute(element: Element, name: str) -> str:
    """Return an attribute that is plain text; empty where it is absent or open."""
    value = element.attributes.get(name)
    return value if isinstance(value, str) else ""


def classes_of(element: Element) -> tuple[str, ...]:
    """Return the class names of an element, in their order."""
    return tuple(text_attribute(element, "class").split())


def style_of(element: Element, name: str) -> str:
    """Return what the style of an element says of one property, in small letters."""
    for declaration in text_attribute(element, "style").split(";"):
        declared, _, setting = declaration.partition(":")
        if declared.strip().lower() == name:
            return setting.strip().lower()
    return ""


def heard(element: Element, name: str) -> str:
    """Return the words of an attribute that are the same for every school."""
    return " ".join("".join(_fixed(element.attributes.get(name))).split())


def _fixed(expression: Expression) -> Iterator[str]:
    match expression:
        case str():
            yield expression
        case ("cat", *parts):
            for part in parts:
                yield from _fixed(part)
        case _:
            pass


def is_answer(element: Element) -> bool:
    """Return whether the element is room for a pupil to write."""
    return _is_space(element, "answer", "data-lines")


def is_drawing_space(element: Element) -> bool:
    """Return whether the element is a box to draw in."""
    return _is_space(element, "draw", "data-height")


def _is_space(element: Element, name: str, size: str) -> bool:
    is_sized = element.tag == "span" and size in element.attributes
    return is_sized and name in classes_of(element)


def is_blank(node: Markup) -> bool:
    """Return whether the node is text that shows nothing."""
    return isinstance(node, str) and not node.strip(BLANKS)


def says_nothing(node: Markup) -> bool:
    """Return whether inline markup has neither words nor pictures for any school."""
    match node:
        case Element():
            return node.tag not in _SHOWN | OPAQUE and all(map(says_nothing, node.children))
        case Choice(then=one, otherwise=other) | Repeat(body=one, otherwise=other):
            return all(map(says_nothing, one + other))
        case Named(children=children):
            return all(map(says_nothing, children))
        case _:
            return is_blank(node)


def is_block(node: Markup) -> bool:
    """Return whether the node is an element that stands on lines of its own."""
    if not isinstance(node, Element):
        return False
    return node.tag in BLOCKS or is_answer(node) or is_drawing_space(node)


def holds_blocks(node: Markup) -> bool:
    """Return whether the node is a block or has one anywhere within."""
    match node:
        case Element():
            return is_block(node) or (node.tag not in OPAQUE and any_blocks(node.children))
        case Choice(then=one, otherwise=other) | Repeat(body=one, otherwise=other):
            return any_blocks(one) or any_blocks(other)
        case Named(children=children):
            return any_blocks(children)
        case _:
            return False


def any_blocks(tree: Tree) -> bool:
    """Return whether any of the nodes is or holds a block."""
    return any(map(holds_blocks, tree))
