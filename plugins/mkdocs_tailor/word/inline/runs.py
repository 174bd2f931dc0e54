"""Inline nodes: text and its marks, and what is open among them."""

import re
from collections.abc import Iterable
from dataclasses import replace

from mkdocs_tailor.document import nodes
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.run_properties import run_properties
from mkdocs_tailor.word.opened import Open, write_open
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, escape

_BREAKS = re.compile("[\r\n]+")


def write_inline(children: Iterable[Node], scope: Scope, draft: Draft) -> Steps:
    """Return the runs of the nodes."""
    writers = draft.inline_writers
    return tuple(step for child in children for step in writers[type(child)](child, scope, draft))


def run(text: str, properties: str = "") -> str:
    """Return a run of escaped text; its blanks are kept."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def open_run(text: Steps, properties: str = "") -> Steps:
    """Return a run whose text is open."""
    return (f'<w:r>{properties}<w:t xml:space="preserve">', *text, "</w:t></w:r>")


def write_text(text: str, scope: Scope, _draft: Draft) -> Steps:
    """Return the text as a run; a line end in the source is a blank."""
    escaped = escape(_BREAKS.sub(" ", text))
    return (run(escaped, properties_here(scope)),) if escaped else ()


def properties_here(scope: Scope) -> str:
    """Return the properties of runs in these surroundings."""
    return run_properties(scope.looks, scope.voice, linked=scope.linked)


def write_styled(node: nodes.Styled, scope: Scope, draft: Draft) -> Steps:
    """Return marked text; marks add up."""
    return write_inline(node.children, replace(scope, looks=scope.looks | {node.look}), draft)


def write_break(_node: nodes.Break, _scope: Scope, _draft: Draft) -> Steps:
    """Return a line break."""
    return ("<w:r><w:br/></w:r>",)


def write_inline_open(node: Open, scope: Scope, draft: Draft) -> Steps:
    """Return what is open inside a sentence, or has a name there."""
    return write_open(node, scope, draft, write_inline)
