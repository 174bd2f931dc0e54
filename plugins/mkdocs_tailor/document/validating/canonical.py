"""The form in which two trees of one page are compared: what a reader could tell apart."""

import re
from collections.abc import Iterable, Iterator

from mkdocs_tailor.document.html.elements import BLOCKS, RAW_TEXT, VOID
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.walking import is_permalink
from mkdocs_tailor.language.records import Expression

_NUMBERED = frozenset(("id", "for", "name"))
_ITEMS = frozenset(("li", "dd"))
_BESIDE_TEXT = frozenset(("label", "input"))
_SPACE = re.compile(r"\s+")
_CURLY = str.maketrans("‘’", "''")
_KEEPS_SPACE = RAW_TEXT | {"pre", "textarea"}


def canonical(tree: Tree) -> tuple[str, ...]:
    """Return the tags and texts of a tailored tree.

    Left out is what does not matter: white space that does not show; addresses inside the page
    and the numbers of tab sets, which Markdown counts from the top; whether the first paragraph
    of a list item has a ``<p>`` of its own, which is spacing; empty paragraphs; and whether a
    single quotation mark is curly.
    """
    writer = _Writer()
    writer.write(tree, keeps_space=False)
    writer.flush(beside_block=True)
    return tuple(writer.tokens)


class _Writer:
    def __init__(self) -> None:
        self.tokens: list[str] = []
        self._text = ""
        self._after_block = True

    def write(self, nodes: Iterable[Markup], *, keeps_space: bool) -> None:
        for node in nodes:
            if isinstance(node, str):
                self._text += node if keeps_space else _SPACE.sub(" ", node)
            elif isinstance(node, Element):
                self._element(node, keeps_space=keeps_space)
            else:
                raise TypeError(f"a {type(node).__name__.lower()} is still open")

    def flush(self, *, beside_block: bool, keeps_space: bool = False) -> None:
        """Write the text so far, without the white space that does not show."""
        text = self._text.translate(_CURLY)
        if not keeps_space:
            text = _SPACE.sub(" ", text)
            text = text.lstrip() if self._after_block else text
            text = text.rstrip() if beside_block else text
        if text:
            self.tokens.append(text)
        self._text = ""

    def _element(self, element: Element, *, keeps_space: bool) -> None:
        if element.tag == "p" and not _shows(element.children):
            return
        block = element.tag in BLOCKS or is_permalink(element)
        inside = keeps_space or element.tag in _KEEPS_SPACE
        self._tag(_start(element), block=block, keeps_space=keeps_space)
        self.write(_unwrapped(element), keeps_space=inside)
        if element.tag not in VOID:
            self._tag(f"</{element.tag}>", block=block, keeps_space=inside)

    def _tag(self, token: str, *, block: bool, keeps_space: bool) -> None:
        self.flush(beside_block=block, keeps_space=keeps_space)
        self.tokens.append(token)
        self._after_block = block


def _shows(nodes: Tree) -> bool:
    return any(not isinstance(node, str) or node.strip() for node in nodes)


def _start(element: Element) -> str:
    attributes = sorted(_attributes(element))
    return f"<{element.tag}{''.join(attributes)}>"


def _attributes(element: Element) -> Iterator[str]:
    for name, value in element.attributes.items():
        if name not in _NUMBERED and not (name == "href" and str(value).startswith("#")):
            yield f' {name}="{_value(name, value)}"'


def _value(name: str, value: Expression) -> str:
    text = str(value).rpartition(":")[2] if name == "data-tabs" else str(value)
    return _SPACE.sub(" ", text).strip()


def _unwrapped(element: Element) -> Tree:
    """Return the children; of an item those of its first paragraph in place of that."""
    if element.tag not in _ITEMS:
        return element.children
    for number, child in enumerate(element.children):
        if isinstance(child, Element) and child.tag == "p":
            inner = (child,) if child.attributes else child.children
            return (*element.children[:number], *inner, *element.children[number + 1 :])
        if not _stands_before_text(child):
            break
    return element.children


def _stands_before_text(node: Markup) -> bool:
    if isinstance(node, Element):
        return node.tag in _BESIDE_TEXT
    return isinstance(node, str) and not node.strip()
