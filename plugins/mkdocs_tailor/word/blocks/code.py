"""Blocks of code: one paragraph in a monospaced face, its lines kept."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mkdocs_tailor.document.nodes import Break, Code, Speech, Styled
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, choose

OWN_INDENT = 142
TAB = "    "


def write_code(code: Code, scope: Scope, draft: Draft) -> Steps:
    """Return the code."""
    runs = write_inline(_lines(_trimmed(code.children)), scope, draft)
    return choose(scope.known(shows(code.children)), paragraph(runs, scope, "Code", own=OWN_INDENT))


def _trimmed(children: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return the nodes without the line ends after the last line."""
    match children:
        case (*before, str(last)):
            return (*before, last.rstrip("\n"))
        case _:
            return children


def _lines(children: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes with line ends as breaks."""
    for child in children:
        if isinstance(child, str):
            first, *others = child.expandtabs(len(TAB)).split("\n")
            yield first
            for line in others:
                yield from (Break(), line)
        elif isinstance(child, Styled | Speech):
            yield replace(child, children=tuple(_lines(child.children)))
        else:
            yield child
