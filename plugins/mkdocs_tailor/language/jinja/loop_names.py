"""The name ``loop``: what it means in a loop's body once the loop may run for all items at once."""

from collections.abc import Iterable
from typing import cast

from jinja2 import nodes

from mkdocs_tailor.language.jinja.building import at, load


def rename_loop(body: list[nodes.Node], name: str) -> bool:
    """Rename ``loop`` in a loop's body, inner loops excepted; tell whether it stood there."""
    return any([_rename_loop(part, name) for part in body])  # noqa: C419 - rename in every part


def pass_loop(body: list[nodes.Node], name: str) -> list[nodes.Node]:
    """Give blocks and includes inside a loop the renamed ``loop`` under its own name.

    What they hold may stand in another file, and would see Jinja2's own loop of a single turn.
    """
    return [_pass_loop(part, name) for part in body]


def _pass_loop(node: nodes.Node, name: str) -> nodes.Node:
    for field, value in node.iter_fields():
        if isinstance(value, list):
            parts = cast("list[object]", value)
            setattr(node, field, [_passed(part, name) for part in parts])
    if not isinstance(node, nodes.Block | nodes.Include):
        return node
    return at(nodes.With([nodes.Name("loop", "param")], [load(name)], [node]), node)


def _passed(part: object, name: str) -> object:
    return _pass_loop(part, name) if isinstance(part, nodes.Node) else part


def _rename_loop(node: nodes.Node, name: str) -> bool:
    if isinstance(node, nodes.Name):
        found = node.name == "loop"
        node.name = name if found else node.name
        return found
    if isinstance(node, nodes.Block):
        return False
    return any([_rename_loop(child, name) for child in _seeing_loop(node)])  # noqa: C419 - rename all


def _seeing_loop(node: nodes.Node) -> Iterable[nodes.Node]:
    """Return the parts of a node in which ``loop`` is that of the loop round it."""
    if isinstance(node, nodes.For):
        return [node.iter, *node.else_]
    if isinstance(node, nodes.With) and any(_is_loop(target) for target in node.targets):
        return node.values
    return node.iter_child_nodes()


def _is_loop(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "loop"
