"""HTML text to a markup tree, and a tailored tree to HTML text."""

from collections.abc import Iterable, Iterator

from mkdocs_tailor.document.html.builder import TreeBuilder
from mkdocs_tailor.document.html.elements import BOOLEAN, LEADING_NEWLINE, RAW_TEXT, VOID
from mkdocs_tailor.document.markup import Element, Markup, Tree


def parse_html(text: str) -> Tree:
    """Return the tree of an HTML fragment.

    Takes whatever an author or a Markdown extension wrote: missing and stray end tags, attributes
    without values or with odd names, drawings, scripts. Comments are dropped, text never.
    """
    return TreeBuilder().read(text)


def write_html(tree: Tree) -> str:
    """Return the HTML of a tailored tree, in which nothing is open any more.

    Raises ``TypeError`` where something is: that is for `tailor` or a writer of open pages.
    """
    return "".join(_written(tree, raw=False))


def start_tag(element: Element) -> str:
    """Return the element's start tag, with its attributes escaped."""
    return f"<{element.tag}{''.join(map(_attribute, element.attributes.items()))}>"


def end_tag(element: Element) -> str:
    """Return the element's end tag; empty for one that has none."""
    return "" if element.tag in VOID else f"</{element.tag}>"


def escape(text: str) -> str:
    """Return the text as it stands between tags."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _written(nodes: Iterable[Markup], *, raw: bool) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node if raw else escape(node)
        elif isinstance(node, Element):
            yield start_tag(node)
            if node.tag in LEADING_NEWLINE and _text_at_the_start(node).startswith("\n"):
                yield "\n"
            yield from _written(node.children, raw=node.tag in RAW_TEXT)
            yield end_tag(node)
        else:
            raise TypeError(f"a {type(node).__name__.lower()} is still open")


def _attribute(attribute: tuple[str, object]) -> str:
    name, value = attribute
    if not isinstance(value, str):
        raise TypeError(f"the attribute {name} is still open")
    if value in ("", name) and name in BOOLEAN:
        return f" {name}"
    return f' {name}="{escape(value).replace(chr(34), "&quot;")}"'


def _text_at_the_start(element: Element) -> str:
    first = element.children[0] if element.children else ""
    return first if isinstance(first, str) else ""
