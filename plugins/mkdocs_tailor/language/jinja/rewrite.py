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
from typing import Final, TypeVar, cast

from jinja2 import nodes

from mkdocs_tailor.language.codepoints import Mark
from mkdocs_tailor.language.jinja.building import Builder, at, load
from mkdocs_tailor.language.jinja.loop_names import pass_loop, rename_loop
from mkdocs_tailor.language.jinja.rewrite_logic import LogicRewrite
from mkdocs_tailor.language.source import Source

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


class Rewrite(LogicRewrite):
    """Rewrites the tree of one template, whose line numbers are those of its file."""

    def __init__(self, path: str) -> None:
        super().__init__(Builder(path))
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
            else self.build.call(
                "output", "printed", part, self._visited(part), *self.build.where(part)
            )
            for part in node.nodes
        ]
        return node

    def choose(self, node: nodes.If) -> list[nodes.Node]:
        """Open a range and run both branches where a school decides."""
        _nest_elif(node)
        token = self.build.name("if")
        test = self._visited(node.test)
        call = self.build.call("ranges", "choose", node, test, *self.build.where(node))
        out = [self.build.assign(token, call, node), self.build.mark(token, Mark.OPEN, node)]
        out.append(self._branch(token, "then", node.body, node))
        if node.else_:
            out += [self.build.mark(token, Mark.MIDDLE, node)]
            out += [self._branch(token, "otherwise", node.else_, node)]
        return [*out, self.build.mark(token, Mark.END, node), self.build.end(token, node)]

    def repeat(self, node: nodes.For) -> nodes.Node | list[nodes.Node]:
        """Open a range and run the body once for all items where a school has the list."""
        if node.recursive:
            self.generic_visit(node)
            node.iter = self.build.call("ranges", "fixed", node, node.iter)
            return node
        token = self.build.name("for")
        variable = node.target.name if isinstance(node.target, nodes.Name) else None
        arguments = (
            self._visited(node.iter),
            variable,
            node.test is not None,
            *self.build.where(node),
        )
        call = self.build.call("ranges", "repeat", node, *arguments)
        out = [self.build.assign(token, call, node), self.build.mark(token, Mark.OPEN, node)]
        out.append(self._loop(token, node))
        if node.else_:
            out += [self.build.mark(token, Mark.MIDDLE, node)]
            out += [self._branch(token, "otherwise", node.else_, node)]
        return [*out, self.build.mark(token, Mark.END, node), self.build.end(token, node)]

    def _loop(self, token: str, node: nodes.For) -> nodes.Node:
        self._around.append([])
        test = None
        if node.test is not None:
            test = self.build.call("ranges", "passes", node, load(token), self._visited(node.test))
        name = self.build.name("loop")
        body = list(node.body)
        seen = any(block.scoped for block in node.find_all(nodes.Block))
        if rename_loop(body, name) or seen:
            call = self.build.call("ranges", "loop", node, load(token), load("loop"))
            body = [self.build.assign(name, call, node), *pass_loop(body, name)]
        body = self.visit_all(body)
        self._around.pop()
        turns = self.build.call("ranges", "turns", node, load(token))
        return at(nodes.For(node.target, turns, body, [], test, False), node)  # noqa: FBT003 - Jinja2's own order

    def _branch(
        self, token: str, name: str, body: Sequence[nodes.Node], node: nodes.Node
    ) -> nodes.Node:
        self._around[-1].append(token)
        test = self.build.call("ranges", name, node, load(token))
        branch = nodes.If(test, self.visit_all(body), [], [])
        self._around[-1].pop()
        return at(branch, node)

    def block(self, node: nodes.Block) -> nodes.Node:
        """Put the block's marks round what it prints."""
        self.scoped(node)
        token = self.build.name("block")
        call = self.build.call("ranges", "block", node, node.name, *self.build.where(node))
        begin = [self.build.assign(token, call, node), self.build.mark(token, Mark.OPEN, node)]
        node.body = [*begin, *node.body, self.build.mark(token, Mark.END, node)]
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
        node.filter = at(nodes.Filter(node.filter, "string", [], [], None, None), node)
        return node

    def include(self, node: nodes.Include) -> list[nodes.Node]:
        """Follow the chain of files."""
        self.generic_visit(node)
        node.template = self.build.call(
            "output", "enter", node, node.template, *self.build.where(node)
        )
        return [node, self.build.do(self.build.call("output", "leave", node), node)]

    def import_(self, node: nodes.Import | nodes.FromImport) -> list[nodes.Node]:
        """Follow the chain of files, and refuse the names that only one branch would have."""
        check: list[nodes.Node] = []
        if node.with_context:
            call = self.build.call("ranges", "imports", node, *self.build.where(node))
            check.append(self.build.do(call, node))
        return [
            *check,
            *self._guard("{% import %}", node),
            *self.include(cast("nodes.Include", node)),
        ]

    def extend(self, node: nodes.Extends) -> list[nodes.Node]:
        """Follow the chain of files."""
        self.generic_visit(node)
        node.template = self.build.call(
            "output", "extend", node, node.template, *self.build.where(node)
        )
        return [*self._guard("{% extends %}", node), node]

    def assign(self, node: nodes.Assign) -> list[nodes.Node]:
        """Refuse a name that only one branch would have."""
        self.generic_visit(node)
        space = node.find(nodes.NSRef)
        if space:
            what = f"{space.name}.{space.attr}"
            call = self.build.call("ranges", "binds_namespace", node, what, *self.build.where(node))
            return [self.build.do(call, node), node]
        if not isinstance(node.target, nodes.Name):
            node.node = self.build.call("output", "whole", node, node.node)
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
            node.node = self.build.call("output", "whole", node, node.node)
        return node

    def _guard(self, what: str, node: nodes.Node) -> list[nodes.Node]:
        """Return the check that no school decides whether a name is bound here."""
        if not self._around[-1]:
            return []
        tokens = nodes.List([load(token) for token in self._around[-1]])
        return [
            self.build.do(
                self.build.call("ranges", "binds", node, tokens, what, *self.build.where(node)),
                node,
            )
        ]


def _nest_elif(node: nodes.If) -> None:
    """Turn ``elif`` into an if inside else, so that there are two branches only."""
    if node.elif_:
        first, *rest = node.elif_
        first.elif_, first.else_ = rest, node.else_
        node.elif_, node.else_ = [], [first]


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
