"""An open page as HTML that shows the default school and can be tailored for any other."""

from collections.abc import Mapping
from typing import TypeVar

from mkdocs_tailor.document.html.text import escape, start_tag
from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.document.tailoring.tree import Profiled
from mkdocs_tailor.language.expressions import Environment
from mkdocs_tailor.site.showing.fields import DRAWING
from mkdocs_tailor.site.showing.live.marks import PARTS, reserve
from mkdocs_tailor.site.showing.live.parts import Branch, Part, Parts
from mkdocs_tailor.site.showing.live.settling import Blank, Settler
from mkdocs_tailor.site.showing.live.typeset import (
    SECTION,
    Steps,
    typeset,
    typeset_page,
    write_steps,
)

Scope = TypeVar("Scope")


class OpenText:
    """An open page, made ready to be written for school after school."""

    def __init__(self, tree: Tree) -> None:
        """Set what is the same for all schools."""
        self._steps = typeset_page(tree)
        self._set: dict[tuple[int, bool, bool], Steps] = {}
        """What was set so far: branches by what they are and where they stand."""

    def in_sections(self, environment: Environment) -> str:
        """Return the page's HTML as it reads for a school, with all else in reserve.

        How it is written, `marks` tells. A `SECTION` stands before each heading of the page.
        """
        parts = Parts()
        html = _joined(self._steps, Settler(Profiled(), parts), environment)
        templates = self._templates(parts)
        expressions = parts.expressions()
        if not expressions:
            return html
        told = escape(f"[{','.join(expressions)}]").replace("'", "&#39;")
        start = f"<template id=\"{PARTS}\" data-expressions='{told}'>"
        return html + reserve(f"{start}{templates}</template>")

    def _written(self, nodes: Tree, settler: Settler[Scope], scope: Scope) -> str:
        where = id(nodes), settler.drawn, settler.repeated
        if where not in self._set:
            self._set[where] = typeset(nodes, drawn=settler.drawn, repeated=settler.repeated)
        return _joined(self._set[where], settler, scope)

    def _templates(self, parts: Parts) -> str:
        """Return the branches in reserve; to write one may show that another is needed."""
        written: dict[int, str] = {}
        while branch := next((one for one in parts.needed() if id(one) not in written), None):
            written[id(branch)] = self._reserved(branch, parts)
        return "".join(
            f"{_start(part, parts)}{_template(written, one)}{_template(written, other)}</template>"
            for part, (one, other) in parts.found
        )

    def _reserved(self, branch: Branch, parts: Parts) -> str:
        settler = Settler(Blank(), parts, branch.drawn, branch.repeated)
        html = self._written(branch.nodes, settler, None)
        return f"<{DRAWING}>{html}</{DRAWING}>" if branch.drawn else html


def live_html(tree: Tree, environment: Environment) -> str:
    """Return the HTML of an open page, as it reads for a school, with all else in reserve."""
    return OpenText(tree).in_sections(environment).replace(SECTION, "")


def _joined(steps: Steps, settler: Settler[Scope], scope: Scope) -> str:
    out: list[str] = []
    write_steps(steps, settler, scope, out)
    return "".join(out)


def _start(part: Part, parts: Parts) -> str:
    if isinstance(part, Choice):
        said = {"data-if": str(parts.expression(part.test))}
    else:
        said = {"data-for": str(parts.expression(part.each)), "data-as": part.variable}
    return start_tag(Element("template", said))


def _template(written: Mapping[int, str], branch: Branch) -> str:
    attributes = {"data-drawn": ""} if branch.drawn else {}
    return f"{start_tag(Element('template', attributes))}{written.get(id(branch), '')}</template>"
