"""A page as the other tools are given it: headings, paragraphs, list items and tables in a row.

All of them get the same words. What they have no word for (callouts, answer lines, tabs) becomes
paragraphs, which makes their work less, not more.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias, cast

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Look
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.language.expressions import Environment, evaluate, text, truthy, turns
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.values.plain import listed

Show: TypeAlias = Callable[[Expression, Environment], str]
"""Gives what stands in the text where a field does."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one look."""

    text: str
    bold: bool = False
    italic: bool = False


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or what is one in other clothes."""

    kind: str
    """``heading``, ``bullet``, ``number`` or ``text``."""
    runs: Runs
    level: int = 1
    """Of a heading from 1 to 6, of a list item how deep it is."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, its heading rows first; all rows have one width."""

    rows: tuple[tuple[Runs, ...], ...]


Piece: TypeAlias = Line | Grid
Placed: TypeAlias = tuple[Any, Environment]
"""A node and what is known where it stands."""


def value(expression: Expression, environment: Environment) -> str:
    """Return what a field reads for the school."""
    return text(evaluate(expression, environment))


def flat(document: nodes.Document, environment: Environment, show: Show = value) -> list[Piece]:
    """Return the pieces of a page as the school reads it."""
    return list(_blocks(document.blocks, environment, show))


def _chosen(children: Iterable[object], env: Environment) -> Iterator[Placed]:
    for child in children:
        if isinstance(child, Named):
            yield from _chosen(cast("Named[object]", child).children, env)
        elif isinstance(child, Choice):
            choice = cast("Choice[object]", child)
            holds = truthy(evaluate(choice.test, env))
            yield from _chosen(choice.then if holds else choice.otherwise, env)
        elif isinstance(child, Repeat):
            yield from _turns(cast("Repeat[object]", child), env)
        else:
            yield child, env


def _turns(repeat: Repeat[object], env: Environment) -> Iterator[Placed]:
    items = listed(evaluate(repeat.each, env))
    for turn in turns(env, repeat.variable, items):
        yield from _chosen(repeat.body, turn)
    yield from () if items else _chosen(repeat.otherwise, env)


def _blocks(children: Iterable[object], env: Environment, show: Show) -> Iterator[Piece]:
    for block, inner in _chosen(children, env):
        match block:
            case nodes.Heading():
                yield Line("heading", _runs(block.children, inner, show), block.level)
            case nodes.Paragraph() | nodes.Code() | nodes.Term():
                yield Line("text", _runs(block.children, inner, show))
            case nodes.List():
                yield from _list(block, inner, show, 1)
            case nodes.Table():
                yield _grid(block, inner, show)
            case nodes.AnswerSpace():
                yield from [Line("text", (Run("_" * 60),))] * block.lines
            case nodes.DrawingSpace():
                yield from [Line("text", (Run(" "),))] * block.height
            case nodes.Callout():
                title = _runs(block.title, inner, show)
                yield Line("text", tuple(replace(run, bold=True) for run in title))
                yield from _blocks(block.children, inner, show)
            case _:
                yield from _blocks(_inside(block), inner, show)


def _inside(block: Any) -> tuple[object, ...]:  # noqa: ANN401  any node that holds blocks
    for name in ("children", "tabs", "entries"):
        if hasattr(block, name):
            return getattr(block, name)
    return ()


def _list(block: nodes.List, env: Environment, show: Show, depth: int) -> Iterator[Piece]:
    kind = "number" if block.ordered else "bullet"
    for item, inner in _chosen(block.items, env):
        for child, place in _chosen(item.children, inner):
            if isinstance(child, nodes.List):
                yield from _list(child, place, show, depth + 1)
            else:
                for piece in _blocks((child,), place, show):
                    is_text = isinstance(piece, Line) and piece.kind == "text"
                    yield replace(piece, kind=kind, level=depth) if is_text else piece


def _grid(table: nodes.Table, env: Environment, show: Show) -> Grid:
    rows = [*_chosen((*table.head, *table.body), env)]
    return Grid(tuple(tuple(_cell(cell, env, show) for cell in row.cells) for row, env in rows))


def _cell(cell: nodes.Cell, env: Environment, show: Show) -> Runs:
    lines = _blocks(cell.children, env, show)
    return tuple(run for line in lines if isinstance(line, Line) for run in line.runs)


def _runs(children: Iterable[object], env: Environment, show: Show) -> Runs:
    return tuple(_inline(children, env, show, Run("")))


def _inline(children: Iterable[object], env: Environment, show: Show, look: Run) -> Iterator[Run]:
    for node, inner in _chosen(children, env):
        match node:
            case str():
                yield replace(look, text=node)
            case Field():
                yield replace(look, text=show(node.expression, inner))
            case nodes.Styled():
                bold = look.bold or node.look is Look.STRONG
                italic = look.italic or node.look is Look.EMPHASIS
                yield from _inline(node.children, inner, show, Run("", bold, italic))
            case nodes.Link():
                yield from _inline(node.children, inner, show, look)
            case nodes.Blank():
                yield from _inline(node.children, inner, show, look)
                yield replace(look, text=" / ".join(node.options) or "_" * 20)
            case nodes.Break():
                yield replace(look, text=" ")
            case _:
                pass
