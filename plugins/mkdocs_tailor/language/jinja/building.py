"""Building nodes of Jinja2's syntax tree: calls to the recorder's parts, and their statements."""

from typing import TypeAlias, TypeVar, cast

from jinja2 import nodes

from mkdocs_tailor.language.codepoints import Mark

Constant: TypeAlias = str | int | bool | None
Made = TypeVar("Made", bound=nodes.Node)


class Builder:
    """Builds what stands in the place of rewritten nodes of one template."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._names = 0

    def name(self, prefix: str) -> str:
        """Return a name that the template does not have."""
        self._names += 1
        return f"_tailor_{prefix}{self._names}"

    def where(self, node: nodes.Node) -> tuple[str, int]:
        """Return the arguments that tell a call its place."""
        return self.path, node.lineno

    def call(
        self, part: str, method: str, node: nodes.Node, *arguments: nodes.Node | Constant
    ) -> nodes.Expr:
        """Return the call of a method of a part of the environment: ranges, logic, output."""
        function = nodes.Getattr(nodes.EnvironmentAttribute(part), method, "load")
        given = [
            cast("nodes.Expr", argument)
            if isinstance(argument, nodes.Node)
            else nodes.Const(argument)
            for argument in arguments
        ]
        return at(nodes.Call(function, given, [], None, None), node)

    def assign(self, name: str, value: nodes.Expr, node: nodes.Node) -> nodes.Node:
        """Return the statement that binds a name."""
        return at(nodes.Assign(nodes.Name(name, "store"), value), node)

    def do(self, call: nodes.Expr, node: nodes.Node) -> nodes.Node:
        """Return the statement that calls and prints nothing."""
        return at(nodes.ExprStmt(call), node)

    def mark(self, token: str, mark: Mark, node: nodes.Node) -> nodes.Node:
        """Return the statement that prints a mark of a range."""
        return at(nodes.Output([self.call("ranges", "mark", node, load(token), int(mark))]), node)

    def end(self, token: str, node: nodes.Node) -> nodes.Node:
        """Return the statement that ends a range."""
        return self.do(self.call("ranges", "end", node, load(token)), node)


def at(made: Made, node: nodes.Node) -> Made:
    """Return what was made, on the line of the node that it stands for."""
    made.lineno = node.lineno
    return made


def load(name: str) -> nodes.Name:
    """Return the use of a name."""
    return nodes.Name(name, "load")
