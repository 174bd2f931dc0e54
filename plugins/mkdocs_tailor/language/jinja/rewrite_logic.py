"""The half of the rewriting that is about values: ``and or not``, inline ifs, comparisons."""

from typing import cast

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from mkdocs_tailor.language.jinja.building import Builder, at


class LogicRewrite(NodeTransformer):
    """Turns what Python would decide into calls, as lazy as before where the test is known."""

    def __init__(self, build: Builder) -> None:
        self.build = build

    def inline_if(self, node: nodes.CondExpr) -> nodes.Node:
        """Decide lazily, or record both parts."""
        test, then = self._visited(node.test), self._visited(node.expr1)
        missing = self.build.call("logic", "no_else", node)
        otherwise = missing if node.expr2 is None else self._visited(node.expr2)
        return self._lazily("if", test, then, otherwise, node)

    def and_(self, node: nodes.And) -> nodes.Node:
        """Likewise."""
        left, right = self._visited(node.left), self._visited(node.right)
        return self._lazily("and", left, right, nodes.Const(None), node)

    def or_(self, node: nodes.Or) -> nodes.Node:
        """Likewise."""
        left, right = self._visited(node.left), self._visited(node.right)
        return self._lazily("or", left, nodes.Const(None), right, node)

    def not_(self, node: nodes.Not) -> nodes.Node:
        """Likewise."""
        return self.build.call("logic", "negate", node, self._visited(node.node))

    def compare(self, node: nodes.Compare) -> nodes.Node:
        """Compare through the recorder; ``a < b < c`` becomes two comparisons."""
        whole: nodes.Expr | None = None
        left = self._visited(node.expr)
        for operand in node.ops:
            right = self._visited(operand.expr)
            one = self.build.call("logic", "compare", node, operand.op, left, right)
            whole = self._lazily("and", whole, one, nodes.Const(None), node) if whole else one
            left = right
        return whole or left

    def _lazily(
        self, kind: str, test: nodes.Expr, first: nodes.Expr, second: nodes.Expr, node: nodes.Node
    ) -> nodes.Expr:
        begin = self.build.call("logic", "test", node, kind, test)
        wants = [self.build.call("logic", name, node) for name in ("wants_first", "wants_second")]
        parts = [
            at(nodes.CondExpr(want, part, nodes.Const(None)), node)
            for want, part in zip(wants, (first, second), strict=True)
        ]
        return self.build.call("logic", "done", node, begin, *parts)

    def _visited(self, node: nodes.Node) -> nodes.Expr:
        return cast("nodes.Expr", self.visit(node))
