"""The rewritten syntax tree: what a school may decide becomes a call instead of a decision.

``if for and or not`` inline ifs, comparisons and printing are rewritten; all else stays plain
Jinja2. Both branches of an ``{% if %}`` run, one after the other, between the marks of its range.
Bodies are not repeated and no scope is made, so blocks inside an ``{% if %}`` stay legal and a
``{% set %}`` under a known test behaves as ever. State changes stand in assignments and expression
statements, never in output: Jinja2 drops a child's own output after ``{% extends %}``.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Final, TypeAlias, TypeVar, cast

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from mkdocs_tailor.language.codepoints import Mark
from mkdocs_tailor.language.source import Source

Constant: TypeAlias = str | int | bool | None
Made = TypeVar("Made", bound=nodes.Node)


def rewritten(tree: nodes.Template, source: Source) -> nodes.Template:
    """Return the tree of a source, its lines those of the file, with open decisions as calls."""
    for node in _all(tree):
        if hasattr(node, "lineno"):
            node.lineno = (node.lineno or 1) + source.first_line - 1
    return cast("nodes.Template", Rewrite(source.path).visit(tree))


def _all(tree: nodes.Node) -> list[nodes.Node]:
    """Return every node once; Jinja2 shares some."""
    found: dict[int, nodes.Node] = {}
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if id(node) not in found:
            found[id(node)] = node
            waiting += node.iter_child_nodes()
    return list(found.values())


class Rewrite(NodeTransformer):
    """Rewrites the tree of one template, whose line numbers are those of its file."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._names = 0
        self._around: list[list[str]] = [[]]
        """The ifs and elses round a statement, for each scope."""

    def visit_all(self, body: Sequence[nodes.Node]) -> list[nodes.Node]:
        """Return the rewritten statements."""
        out: list[nodes.Node] = []
        for node in body:
            found = cast("nodes.Node | list[nodes.Node]", self.visit(node))
            out += found if isinstance(found, list) else [found]
        return out

    def get_visitor(self, node: nodes.Node) -> Callable[..., object] | None:
        """Return what rewrites the node; None leaves it as it is and goes on inside."""
        visitor = VISITORS.get(type(node))
        return visitor and partial(visitor, self)

    def print_(self, node: nodes.Output) -> nodes.Node:
        """Print through the recorder."""
        node.nodes = [
            part
            if isinstance(part, nodes.TemplateData)
            else self._call("output", "printed", part, self._visited(part), *self._where(part))
            for part in node.nodes
        ]
        return node

    def choose(self, node: nodes.If) -> list[nodes.Node]:
        """Open a range and run both branches where a school decides."""
        _nest_elif(node)
        token = self._name("if")
        test = self._visited(node.test)
        call = self._call("ranges", "choose", node, test, *self._where(node))
        out = [self._assign(token, call, node), self._mark(token, Mark.OPEN, node)]
        out.append(self._branch(token, "then", node.body, node))
        if node.else_:
            out += [self._mark(token, Mark.MIDDLE, node)]
            out += [self._branch(token, "otherwise", node.else_, node)]
        return [*out, self._mark(token, Mark.END, node), self._end(token, node)]

    def repeat(self, node: nodes.For) -> nodes.Node | list[nodes.Node]:
        """Open a range and run the body once for all items where a school has the list."""
        if node.recursive:
            self.generic_visit(node)
            node.iter = self._call("ranges", "fixed", node, node.iter)
            return node
        token = self._name("for")
        variable = node.target.name if isinstance(node.target, nodes.Name) else None
        arguments = (self._visited(node.iter), variable, node.test is not None, *self._where(node))
        call = self._call("ranges", "repeat", node, *arguments)
        out = [self._assign(token, call, node), self._mark(token, Mark.OPEN, node)]
        out.append(self._loop(token, node))
        if node.else_:
            out += [self._mark(token, Mark.MIDDLE, node)]
            out += [self._branch(token, "otherwise", node.else_, node)]
        return [*out, self._mark(token, Mark.END, node), self._end(token, node)]

    def _loop(self, token: str, node: nodes.For) -> nodes.Node:
        self._around.append([])
        test = None
        if node.test is not None:
            test = self._call("ranges", "passes", node, _load(token), self._visited(node.test))
        name = self._name("loop")
        body = list(node.body)
        if any([_rename_loop(part, name) for part in body]):  # noqa: C419 - rename in every part
            call = self._call("ranges", "loop", node, _load(token), _load("loop"))
            body.insert(0, self._assign(name, call, node))
        body = self.visit_all(body)
        self._around.pop()
        turns = self._call("ranges", "turns", node, _load(token))
        return _at(nodes.For(node.target, turns, body, [], test, False), node)  # noqa: FBT003 - Jinja2's own order

    def _branch(
        self, token: str, name: str, body: Sequence[nodes.Node], node: nodes.Node
    ) -> nodes.Node:
        self._around[-1].append(token)
        test = self._call("ranges", name, node, _load(token))
        branch = nodes.If(test, self.visit_all(body), [], [])
        self._around[-1].pop()
        return _at(branch, node)

    def block(self, node: nodes.Block) -> nodes.Node:
        """Put the block's marks round what it prints."""
        self.scoped(node)
        token = self._name("block")
        call = self._call("ranges", "block", node, node.name, *self._where(node))
        begin = [self._assign(token, call, node), self._mark(token, Mark.OPEN, node)]
        node.body = [*begin, *node.body, self._mark(token, Mark.END, node)]
        return node

    def scoped(self, node: Made) -> Made:
        """Visit what has a scope of its own: names bound in it do not leave it."""
        self._around.append([])
        self.generic_visit(node)
        self._around.pop()
        return node

    def filter_block(self, node: nodes.FilterBlock) -> nodes.Node:
        """Print what the filter recorded."""
        self.scoped(node)
        node.filter = _at(nodes.Filter(node.filter, "string", [], [], None, None), node)
        return node

    def include(self, node: nodes.Include) -> list[nodes.Node]:
        """Follow the chain of files."""
        self.generic_visit(node)
        node.template = self._call("output", "enter", node, node.template, *self._where(node))
        return [node, self._do(self._call("output", "leave", node), node)]

    def import_(self, node: nodes.Import | nodes.FromImport) -> list[nodes.Node]:
        """Follow the chain of files, and refuse the names that only one branch would have."""
        return [
            *self._guard("{% import %}", node),
            *self.include(cast("nodes.Include", node)),
        ]

    def extend(self, node: nodes.Extends) -> list[nodes.Node]:
        """Follow the chain of files."""
        self.generic_visit(node)
        node.template = self._call("output", "extend", node, node.template, *self._where(node))
        return [*self._guard("{% extends %}", node), node]

    def assign(self, node: nodes.Assign) -> list[nodes.Node]:
        """Refuse a name that only one branch would have."""
        self.generic_visit(node)
        space = node.find(nodes.NSRef)
        if space:
            what = f"{space.name}.{space.attr}"
            call = self._call("ranges", "binds_namespace", node, what, *self._where(node))
            return [self._do(call, node), node]
        if not isinstance(node.target, nodes.Name):
            node.node = self._call("output", "whole", node, node.node)
        names = [node.target, *node.target.find_all(nodes.Name)]
        bound = ", ".join(name.name for name in names if isinstance(name, nodes.Name))
        return [*self._guard(f"{{% set {bound} %}}", node), node]

    def assign_block(self, node: nodes.AssignBlock) -> list[nodes.Node]:
        """Likewise."""
        return [*self._guard("{% set %}", node), self.scoped(node)]

    def macro(self, node: nodes.Macro) -> list[nodes.Node]:
        """Likewise."""
        return [*self._guard(f"{{% macro {node.name} %}}", node), self.scoped(node)]

    def item(self, node: nodes.Getitem) -> nodes.Node:
        """Refuse slices of open values, which pass Jinja2's hooks by."""
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            node.node = self._call("output", "whole", node, node.node)
        return node

    def inline_if(self, node: nodes.CondExpr) -> nodes.Node:
        """Decide lazily, or record both parts."""
        test, then = self._visited(node.test), self._visited(node.expr1)
        missing = self._call("logic", "no_else", node)
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
        return self._call("logic", "negate", node, self._visited(node.node))

    def compare(self, node: nodes.Compare) -> nodes.Node:
        """Compare through the recorder; ``a < b < c`` becomes two comparisons."""
        whole: nodes.Expr | None = None
        left = self._visited(node.expr)
        for operand in node.ops:
            right = self._visited(operand.expr)
            one = self._call("logic", "compare", node, operand.op, left, right)
            whole = self._lazily("and", whole, one, nodes.Const(None), node) if whole else one
            left = right
        return whole or left

    def _lazily(
        self, kind: str, test: nodes.Expr, first: nodes.Expr, second: nodes.Expr, node: nodes.Node
    ) -> nodes.Expr:
        begin = self._call("logic", "test", node, kind, test)
        wants = [self._call("logic", name, node) for name in ("wants_first", "wants_second")]
        parts = [
            _at(nodes.CondExpr(want, part, nodes.Const(None)), node)
            for want, part in zip(wants, (first, second), strict=True)
        ]
        return self._call("logic", "done", node, begin, *parts)

    def _visited(self, node: nodes.Node) -> nodes.Expr:
        return cast("nodes.Expr", self.visit(node))

    def _name(self, prefix: str) -> str:
        self._names += 1
        return f"_tailor_{prefix}{self._names}"

    def _where(self, node: nodes.Node) -> tuple[str, int]:
        return self.path, node.lineno

    def _call(
        self, part: str, method: str, node: nodes.Node, *arguments: nodes.Node | Constant
    ) -> nodes.Expr:
        function = nodes.Getattr(nodes.EnvironmentAttribute(part), method, "load")
        given = [
            cast("nodes.Expr", argument)
            if isinstance(argument, nodes.Node)
            else nodes.Const(argument)
            for argument in arguments
        ]
        return _at(nodes.Call(function, given, [], None, None), node)

    def _assign(self, name: str, value: nodes.Expr, node: nodes.Node) -> nodes.Node:
        return _at(nodes.Assign(nodes.Name(name, "store"), value), node)

    def _do(self, call: nodes.Expr, node: nodes.Node) -> nodes.Node:
        return _at(nodes.ExprStmt(call), node)

    def _mark(self, token: str, mark: Mark, node: nodes.Node) -> nodes.Node:
        return _at(
            nodes.Output([self._call("ranges", "mark", node, _load(token), int(mark))]), node
        )

    def _end(self, token: str, node: nodes.Node) -> nodes.Node:
        return self._do(self._call("ranges", "end", node, _load(token)), node)

    def _guard(self, what: str, node: nodes.Node) -> list[nodes.Node]:
        """Return the check that no school decides whether a name is bound here."""
        if not self._around[-1]:
            return []
        tokens = nodes.List([_load(token) for token in self._around[-1]])
        return [
            self._do(self._call("ranges", "binds", node, tokens, what, *self._where(node)), node)
        ]


def _at(made: Made, node: nodes.Node) -> Made:
    made.set_lineno(node.lineno)
    return made


def _load(name: str) -> nodes.Name:
    return nodes.Name(name, "load")


def _nest_elif(node: nodes.If) -> None:
    """Turn ``elif`` into an if inside else, so that there are two branches only."""
    if node.elif_:
        first, *rest = node.elif_
        first.elif_, first.else_ = rest, node.else_
        node.elif_, node.else_ = [], [first]


def _rename_loop(node: nodes.Node, name: str) -> bool:
    """Rename ``loop`` in a loop's body, inner loops excepted; tell whether it stood there."""
    if isinstance(node, nodes.Name):
        found = node.name == "loop"
        node.name = name if found else node.name
        return found
    if isinstance(node, nodes.Macro | nodes.Block):
        return False
    inner = [node.iter, *node.else_] if isinstance(node, nodes.For) else node.iter_child_nodes()
    return any([_rename_loop(child, name) for child in inner])  # noqa: C419 - rename all


VISITORS: Final[Mapping[type[nodes.Node], Callable[..., object]]] = MappingProxyType(
    {
        nodes.Output: Rewrite.print_,
        nodes.If: Rewrite.choose,
        nodes.For: Rewrite.repeat,
        nodes.Block: Rewrite.block,
        nodes.CallBlock: Rewrite.scoped,
        nodes.With: Rewrite.scoped,
        nodes.Scope: Rewrite.scoped,
        nodes.FilterBlock: Rewrite.filter_block,
        nodes.Include: Rewrite.include,
        nodes.Import: Rewrite.import_,
        nodes.FromImport: Rewrite.import_,
        nodes.Extends: Rewrite.extend,
        nodes.Assign: Rewrite.assign,
        nodes.AssignBlock: Rewrite.assign_block,
        nodes.Macro: Rewrite.macro,
        nodes.Getitem: Rewrite.item,
        nodes.CondExpr: Rewrite.inline_if,
        nodes.And: Rewrite.and_,
        nodes.Or: Rewrite.or_,
        nodes.Not: Rewrite.not_,
        nodes.Compare: Rewrite.compare,
    }
)
"""What is rewritten, and by whom."""
