"""Fields on the page: each in an element of its own, so that it can be marked and filled anew."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from mkdocs_tailor.document.html.elements import RAW_TEXT
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Field, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.site.showing.rebuilding import rebuilt
from mkdocs_tailor.word.survey import read_variables

TEXT_ONLY = RAW_TEXT | {"option", "textarea", "title"}
"""Elements that can hold no other element."""

DRAWING, DRAWN_TEXT = "svg", "tspan"
"""HTML has no place inside of a drawing; this element holds a part of its text."""


def mark_fields(tree: Tree) -> Tree:
    """Return the open tree with each field of its text in ``<span data-field="school.name">``.

    Where the field is more than a variable as it is, all variables are named that it depends on.
    """
    return _Marker().tree(tree)


@dataclass(frozen=True, slots=True)
class _Marker:
    """Knows where it stands."""

    tag: str = "span"
    lists: Mapping[str, Expression] = field(default_factory=dict[str, Expression])
    """What the loops around go over, by their variables."""

    def tree(self, nodes: Tree) -> Tree:
        return tuple(map(self._marked, nodes))

    def _marked(self, node: Markup) -> Markup:
        match node:
            case Field():
                return Element(
                    self.tag, {"class": "field", "data-field": self._names(node)}, (node,)
                )
            case Element(tag=tag) if tag in TEXT_ONLY:
                return node
            case Element(tag=tag) if tag == DRAWING:
                return rebuilt(node, replace(self, tag=DRAWN_TEXT).tree)
            case Repeat():
                lists = {**self.lists, node.variable: self._resolved(node.each)}
                return rebuilt(node, self.tree, replace(self, lists=lists).tree)
            case _:
                return rebuilt(node, self.tree)

    def _names(self, found: Field) -> str:
        if found.variable:
            return found.variable
        names = set[str]()
        read_variables(self._resolved(found.expression), names)
        return " ".join(sorted(names))

    def _resolved(self, expression: Expression) -> Expression:
        """Return the expression with lists for loop variables: of whose items it speaks."""
        match expression:
            case ("var", str(name)) if name in self.lists:
                return self.lists[name]
            case tuple():
                return tuple(map(self._resolved, expression))
            case _:
                return expression
