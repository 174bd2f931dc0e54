"""What an element says for all that stands in it: language, direction, alignment, its name.

They are handed down to the text itself, so that whoever reads a text need not know what it stands
in: ``<div dir="rtl"><p>…`` becomes ``<p><span dir="rtl">…``.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from urllib.parse import unquote

from mkdocs_tailor.document.html.elements import HEADINGS
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.reader.links import SERVING
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.styles import alignment
from mkdocs_tailor.document.reader.tags import (
    OPAQUE,
    classes_of,
    holds_blocks,
    says_nothing,
    text_attribute,
)
from mkdocs_tailor.document.walking import elements

ALIGNED = frozenset((*HEADINGS, "p", "td", "th"))
"""The elements that are aligned by themselves; loose text in others becomes a paragraph."""

_WITHIN = frozenset(("dt", "summary", "caption", "figcaption", "legend"))
"""Blocks that hold text alone."""

_SAYING = frozenset(("dir", "lang"))


@dataclass(frozen=True, slots=True)
class _Said:
    """What the elements round a text say of it."""

    names: frozenset[str]
    """The identifiers that links lead to."""
    spoken: tuple[tuple[str, str], ...] = ()
    """``lang`` and ``dir``, as far as they are said."""
    align: str = ""
    waiting: list[str] = field(default_factory=list[str])
    """The names of elements whose text has not come yet."""


def linked_names(page: Iterable[Element]) -> frozenset[str]:
    """Return the identifiers that links among the elements of a page lead to, apart from notes."""
    passed_over = SERVING | {"footnote-ref"}
    targets = (
        text_attribute(one, "href")
        for one in page
        if one.tag == "a" and passed_over.isdisjoint(classes_of(one))
    )
    return frozenset(unquote(target[1:]) for target in targets if re.match("#.", target))


def handed_down(tree: Tree, names: frozenset[str]) -> Tree:
    """Return the tree with everything said where the text stands.

    A name that no link leads to is left where it is, and so is that of a heading, which keeps it.
    """
    if any(_says(element, names) for element in elements(tree)):
        return tuple(_walk(tree, _Said(names)))
    return tree


def _says(element: Element, names: frozenset[str]) -> bool:
    if not element.attributes:
        return element.tag == "center"
    return (
        not _SAYING.isdisjoint(element.attributes)
        or (element.tag not in ALIGNED and bool(_align(element, "")))
        or text_attribute(element, "id") in names
    )


def _walk(tree: Tree, said: _Said) -> Iterator[Markup]:
    for has_blocks, run in groupby(tree, key=holds_blocks):
        nodes = tuple(run)
        if has_blocks:
            for node in nodes:
                yield from _into(node, said)
        else:
            yield from _wrapped(nodes, said)


def _into(node: Markup, said: _Said) -> Tree:
    if isinstance(node, str | Field):
        return (node,)
    if not isinstance(node, Element):
        return _into_open(node, said)
    _wait_for_text(node, said)
    if node.tag in OPAQUE:
        return (node,)
    here = replace(said, spoken=_spoken(node, said.spoken), align=_align(node, said.align))
    attributes = {name: v for name, v in node.attributes.items() if name not in ("lang", "dir")}
    if node.tag in ALIGNED:
        if here.align:
            attributes["align"] = here.align
        here = replace(here, align="")
    elif node.tag in _WITHIN:
        here = replace(here, align="")
    return (replace(node, attributes=attributes, children=tuple(_walk(node.children, here))),)


def _into_open(node: Choice[Markup] | Repeat[Markup] | Named[Markup], said: _Said) -> Tree:
    """Return what is open; a name that waits is taken up in each of its branches."""
    waiting = tuple(said.waiting)

    def branch(tree: Tree) -> Tree:
        said.waiting[:] = waiting
        return tuple(_walk(tree, said))

    return carried(node, branch)


def _wait_for_text(element: Element, said: _Said) -> None:
    name = text_attribute(element, "id")
    if name in said.names and element.tag not in HEADINGS:
        said.waiting.append(name)


def _wrapped(nodes: Tree, said: _Said) -> Tree:
    """Return text under all that is said of it; names wait where nothing shows."""
    if all(map(says_nothing, nodes)):
        for element in elements(nodes):
            _wait_for_text(element, said)
        return nodes
    anchors = tuple(Element("a", {"id": name}) for name in said.waiting)
    said.waiting.clear()
    inside = (*anchors, *nodes)
    if said.spoken:
        inside = (Element("span", dict(said.spoken), inside),)
    return (Element("p", {"align": said.align}, inside),) if said.align else inside


def _spoken(element: Element, outside: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    here = {name: text_attribute(element, name) for name in ("lang", "dir")}
    return tuple({**dict(outside), **{name: said for name, said in here.items() if said}}.items())


def _align(element: Element, outside: str) -> str:
    if element.tag == "center":
        return alignment(element) or "center"
    if element.tag == "table" or not element.attributes:
        return outside
    return alignment(element) or outside
