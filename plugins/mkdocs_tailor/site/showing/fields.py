"""Fields on the page: each in an element of its own, so that it can be marked and filled anew."""

import json
from dataclasses import replace

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat


def mark_fields(tree: Tree) -> Tree:
    """Return the open tree with each field of its text in ``<span data-field="school.name">``.

    A field that is not a variable as it is carries its expression instead, as JSON.
    """
    return tuple(map(_marked, tree))


def _marked(node: Markup) -> Markup:
    match node:
        case Field():
            return Element("span", {"class": "field", "data-field": _name(node)}, (node,))
        case Element() | Named():
            return replace(node, children=mark_fields(node.children))
        case Choice():
            then, otherwise = mark_fields(node.then), mark_fields(node.otherwise)
            return replace(node, then=then, otherwise=otherwise)
        case Repeat():
            body, otherwise = mark_fields(node.body), mark_fields(node.otherwise)
            return replace(node, body=body, otherwise=otherwise)
        case str():
            return node


def _name(field: Field) -> str:
    return field.variable or json.dumps(field.expression, ensure_ascii=False)
