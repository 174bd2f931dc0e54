"""An open page as HTML that shows the default school and can be tailored for any other."""

from collections.abc import Iterator, Mapping

from mkdocs_tailor.document.html.elements import LEADING_NEWLINE, RAW_TEXT
from mkdocs_tailor.document.html.text import end_tag, escape, start_tag, write_html
from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.open import Choice, Named
from mkdocs_tailor.document.tailoring.tree import Profiled
from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.site.showing.fields import DRAWING
from mkdocs_tailor.site.showing.live.marks import END, PARTS, TURN, comment, reserve
from mkdocs_tailor.site.showing.live.parts import Branch, Part, Parts
from mkdocs_tailor.site.showing.live.settling import Blank, Settler


def live_html(tree: Tree, environment: Environment) -> str:
    """Return the HTML of an open page, as it reads for a school, with all else in reserve.

    How it is written, `marks` tells.
    """
    parts = Parts()
    html = _text(Settler(Profiled(), parts).tree(tree, environment))
    templates = _templates(parts)
    expressions = parts.expressions()
    if not expressions:
        return html
    told = escape(f"[{','.join(expressions)}]").replace("'", "&#39;")
    start = f"<template id=\"{PARTS}\" data-expressions='{told}'>"
    return html + reserve(f"{start}{templates}</template>")


def _templates(parts: Parts) -> str:
    """Return the branches in reserve; to write one may show that another is needed."""
    written: dict[int, str] = {}
    while branch := next((one for one in parts.needed() if id(one) not in written), None):
        written[id(branch)] = _reserved(branch, parts)
    return "".join(
        f"{_start(part, parts)}{_template(written, one)}{_template(written, other)}</template>"
        for part, (one, other) in parts.found
    )


def _start(part: Part, parts: Parts) -> str:
    if isinstance(part, Choice):
        said = {"data-if": str(parts.expression(part.test))}
    else:
        said = {"data-for": str(parts.expression(part.each)), "data-as": part.variable}
    return start_tag(Element("template", said))


def _template(written: Mapping[int, str], branch: Branch) -> str:
    attributes = {"data-drawn": ""} if branch.drawn else {}
    return f"{start_tag(Element('template', attributes))}{written.get(id(branch), '')}</template>"


def _reserved(branch: Branch, parts: Parts) -> str:
    settler = Settler(Blank(), parts, branch.drawn, branch.repeated)
    html = _text(settler.tree(branch.nodes, None))
    return f"<{DRAWING}>{html}</{DRAWING}>" if branch.drawn else html


def _text(nodes: Tree) -> str:
    return "".join(_written(nodes))


def _written(nodes: Tree) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Named):
            yield comment(node.name)
            yield from _written(node.children)
            yield "" if node.name == TURN else comment(END)
        elif isinstance(node, Element) and node.tag not in RAW_TEXT:
            yield from (start_tag(node), _first_line_break(node))
            yield from _written(node.children)
            yield end_tag(node)
        else:
            yield write_html((node,))


def _first_line_break(element: Element) -> str:
    """Return the line break that HTML passes over, where the text begins with one."""
    first = element.children[0] if element.children else ""
    begins = isinstance(first, str) and first.startswith("\n")
    return "\n" if element.tag in LEADING_NEWLINE and begins else ""
