"""What a page is called, and what its contents list holds: trees, since they may be open too."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_tailor.document.html.elements import HEADINGS
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.walking import elements, is_permalink


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a contents list."""

    level: int
    """1 for the page's title, as in ``<h1>``."""
    identifier: str
    """The heading's address inside the page, without ``#``; empty if it has none."""
    children: Tree


def headings(tree: Tree) -> Tree:
    """Return the headings of a page alone, each in the choices and repeats it stands in.

    Permalinks and footnote references are left out. Tailored, it gives the contents list that the
    school sees (`entries`), with the addresses that the tailored page has.
    """
    return tuple(heading for node in tree for heading in _headings(node))


def entries(tailored: Tree) -> tuple[Entry, ...]:
    """Return the lines of a contents list, from headings that have been tailored."""
    return tuple(
        Entry(int(node.tag[1]), str(node.attributes.get("id", "")), node.children)
        for node in tailored
        if isinstance(node, Element)
    )


def page_title(tree: Tree) -> Tree:
    """Return what stands in the first ``<h1>`` of a page or of its headings, or nothing.

    Where it depends on the school which heading comes first, so does the title.
    """
    return _first_title(headings(tree))


def _first_title(nodes: Tree) -> Tree:
    titled = [node for node in nodes if any(e.tag == "h1" for e in elements((node,)))]
    if not titled:
        return ()
    first, rest = titled[0], titled[1:]
    match first:
        case Element() if first.tag == "h1":
            return first.children
        case Choice():
            then = _first_title((*first.then, *rest))
            otherwise = _first_title((*first.otherwise, *rest))
            return then if then == otherwise else (replace(first, then=then, otherwise=otherwise),)
        case _:
            return _first_title(tuple(rest))


def plain_text(tailored: Tree) -> str:
    """Return the words of a tailored tree, without its elements."""
    texts = (n if isinstance(n, str) else plain_text(_inner(n)) for n in tailored)
    return "".join(texts)


def _inner(node: Markup) -> Tree:
    return node.children if isinstance(node, Element) else ()


def _headings(node: Markup) -> Iterator[Markup]:
    match node:
        case Element() if node.tag in HEADINGS:
            yield replace(node, children=_words(node.children))
        case Element() | Named():
            yield from headings(node.children)
        case Choice():
            then, otherwise = headings(node.then), headings(node.otherwise)
            if then or otherwise:
                yield replace(node, then=then, otherwise=otherwise)
        case Repeat():
            body, otherwise = headings(node.body), headings(node.otherwise)
            if body or otherwise:
                yield replace(node, body=body, otherwise=otherwise)
        case _:
            pass


def _words(nodes: Tree) -> Tree:
    """Return what a heading says, without the links that only serve the page."""
    return tuple(node for node in nodes if not is_permalink(node) and not _is_reference(node))


def _is_reference(node: Markup) -> bool:
    return (
        isinstance(node, Element)
        and node.tag == "sup"
        and str(node.attributes.get("id", "")).startswith("fnref")
    )
