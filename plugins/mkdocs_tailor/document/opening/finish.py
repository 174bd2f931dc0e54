"""From the rough tree to the markup tree: each range becomes the choice or repeat that it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.document.opening.rough import Part, Rough, Roughs, Sign, Span, signs_in
from mkdocs_tailor.document.refusals import OWN_LINES, refuse, tag
from mkdocs_tailor.document.validating.loops import loop_number, loops_in
from mkdocs_tailor.language.codepoints import Mark
from mkdocs_tailor.language.records import Expression, Range, RangeKind, Residual


@dataclass(frozen=True, slots=True)
class _Inside:
    """Where a node stands."""

    parent: tuple[int, int] | None = None
    """The if or for, and its branch."""
    loops: frozenset[str] = frozenset()


def finish(nodes: Roughs, residual: Residual, page: Roughs) -> Tree:
    """Return the markup tree; marks of a ``{% block %}`` that never met are dropped.

    Raises `LanguageError` where the marks of an if or for never met, where a range stands in
    another than it does in the source or twice, and where a loop's variable is used outside the
    loop. ``page`` is the page before its ranges were built, for the message.
    """
    finisher = _Finisher(residual, page, set())
    return finisher.nodes(nodes, _Inside())


@dataclass(frozen=True, slots=True)
class _Finisher:
    residual: Residual
    page: Roughs
    seen: set[int]

    def nodes(self, nodes: Roughs, inside: _Inside) -> Tree:
        return tuple(done for node in nodes for done in self._node(node, inside))

    def _node(self, node: Rough, inside: _Inside) -> Iterator[Markup]:
        match node:
            case str() | Element():
                yield node
            case Field():
                self._check_loops(node.expression, inside)
                yield node
            case Part():
                self._check_loops(("list", *node.attributes.values()), inside)
                yield Element(node.tag, node.attributes, self.nodes(node.children, inside))
            case Span():
                yield self._range(node, inside)
            case Sign():
                if self._range_of(node).kind is not RangeKind.BLOCK:
                    self._refuse_cut(node)

    def _range_of(self, node: Sign | Span) -> Range:
        return self.residual.ranges[node.number]

    def _range(self, span: Span, inside: _Inside) -> Markup:
        opened = self._range_of(span)
        if opened.kind is RangeKind.BLOCK:
            children = self.nodes((*span.then, *span.otherwise), inside)
            return Named(opened.name, children, opened.place)
        self._check_nesting(span, inside)
        self._check_loops(opened.expression, inside)
        otherwise = self.nodes(span.otherwise, _Inside((span.number, 1), inside.loops))
        if opened.kind is RangeKind.IF:
            then = self.nodes(span.then, _Inside((span.number, 0), inside.loops))
            return Choice(opened.expression, then, otherwise, opened.place)
        loops = inside.loops | {loop_number(opened.name)}
        body = self.nodes(span.then, _Inside((span.number, 0), loops))
        return Repeat(opened.expression, opened.name, body, otherwise, opened.place)

    def _check_nesting(self, span: Span, inside: _Inside) -> None:
        opened = self._range_of(span)
        if opened.parent != inside.parent or span.number in self.seen:
            refuse(
                "moved-by-page",
                f"this {tag(opened)} is not where it seems to be in the page",
                opened.place,
                OWN_LINES,
            )
        self.seen.add(span.number)

    def _check_loops(self, expression: Expression, inside: _Inside) -> None:
        for number in sorted(loops_in(expression) - inside.loops):
            opened = next(r for r in self.residual.ranges if loop_number(r.name) == number)
            refuse(
                "outside-its-loop",
                f"{opened.name.partition('#')[0]} comes out of its {tag(opened)} in the page",
                opened.place,
                OWN_LINES,
            )

    def _refuse_cut(self, sign: Sign) -> NoReturn:
        opened = self._range_of(sign)
        homes = {
            found.mark: f"<{home}>"
            for found, home in signs_in(self.page, "body")
            if found.number == sign.number
        }
        start, end = homes.get(Mark.OPEN), homes.get(Mark.END)
        parts = f"starts in one part of the page ({start}) and ends in another ({end})"
        lost = f"loses its {'end' if start else 'start'} in the page"
        refuse(
            "cut-in-two",
            f"{tag(opened)} {parts if start and end else lost}",
            opened.place,
            "start and end it in the same sentence, or " + OWN_LINES,
        )
