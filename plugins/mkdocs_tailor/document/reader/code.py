"""Blocks of code: fences, highlighted or not, and ``<pre>``."""

from collections.abc import Iterator
from dataclasses import replace

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.nodes import Block, Code, Inline, Look, Styled
from mkdocs_tailor.document.open import Field
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import classes_of
from mkdocs_tailor.document.scripts.splitting import in_scripts

TAGS = ("pre", "listing", "xmp", "plaintext")

_PREFIXES = ("language-", "lang-")
_PLAIN = ("text", "plaintext", "txt")
_DIAGRAMS = "mermaid"
_LINE_NUMBERS = "linenos"
_NAME = "filename"
_AROUND = ("div", "table", "tbody", "tr", "td", "th")


def read(element: Element, _reading: Reading) -> tuple[Block, ...]:
    """Return the code, without the colours of a highlighter."""
    children = _without_last_line_end(_joined(_lines(element.children)))
    return (Code(in_scripts(children), _language(element)),) if children else ()


def read_highlight(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the code, after the file name that the author gave it.

    Line numbers go: they stand in a table beside the code or in spans of its lines
    (pymdownx.highlight, linenums_style).
    """
    language = _language(element)
    return reading.blocks(_bare_all(element.children, language))


def read_inline(element: Element, _reading: Reading) -> tuple[Inline, ...]:
    """Return code that stands inside a heading or a title as part of its text."""
    return (" ", Styled(Look.CODE, _joined(_lines(element.children))), " ")


def _bare_all(tree: Tree, language: str) -> Tree:
    return tuple(bare for node in tree for bare in _bare(node, language))


def _bare(node: Markup, language: str) -> Tree:
    """Return the node without the table that a highlighter lays out."""
    if isinstance(node, str | Field):
        return (node,)
    if not isinstance(node, Element):
        return carried(node, lambda branch: _bare_all(branch, language))
    if _LINE_NUMBERS in classes_of(node):
        return ()
    if node.tag == "pre" and language:
        return (replace(node, attributes={"class": f"{_PREFIXES[0]}{language}"}),)
    if node.tag == "span" and _NAME in classes_of(node):
        return (Element("p", node.attributes, node.children),)
    if node.tag in _AROUND:
        return (Element("div", {}, _bare_all(node.children, language)),)
    return (node,)


def _lines(tree: Tree) -> Iterator[Inline]:
    """Yield text and what is open in it; marked text loses its marks."""
    for node in tree:
        if isinstance(node, str | Field):
            yield node
        elif not isinstance(node, Element):
            yield from carried(node, lambda branch: _joined(_lines(branch)))
        elif node.tag == "br":
            yield "\n"
        elif _LINE_NUMBERS not in classes_of(node):
            yield from _lines(node.children)


def _joined(children: Iterator[Inline]) -> tuple[Inline, ...]:
    joined: list[Inline] = []
    for child in children:
        if isinstance(child, str) and joined and isinstance(joined[-1], str):
            joined[-1] += child
        elif child:
            joined.append(child)
    return tuple(joined)


def _without_last_line_end(children: tuple[Inline, ...]) -> tuple[Inline, ...]:
    if not children or not isinstance(children[-1], str):
        return children
    last = children[-1].rstrip("\n")
    return (*children[:-1], last) if last else children[:-1]


def _language(element: Element) -> str:
    """Return the language named by the class of the element, or of the ``code`` in it."""
    for name in classes_of(element):
        if name == _DIAGRAMS:
            return name
        for prefix in _PREFIXES:
            if name.startswith(prefix) and name.removeprefix(prefix) not in _PLAIN:
                return name.removeprefix(prefix)
    codes = [node for node in element.children if isinstance(node, Element) and node.tag == "code"]
    return _language(codes[0]) if codes else ""
