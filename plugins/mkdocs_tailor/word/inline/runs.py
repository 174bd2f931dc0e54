"""Inline nodes: text and its marks, and what is open among them."""

import re
from collections.abc import Iterable

from mkdocs_tailor.document import nodes
from mkdocs_tailor.word.children import Node
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.run_properties import run_properties
from mkdocs_tailor.word.opened import Open, write_open
from mkdocs_tailor.word.parts import Step
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, escape

_BREAKS = re.compile("[\r\n]+")


def write_inline(children: Iterable[Node], scope: Scope, draft: Draft) -> Steps:
    """Return the runs of the nodes. A comment is on the marked text directly before it."""
    steps = list[Step]()
    begin = 0
    for child in children:
        end = len(steps)
        steps += draft.inline_writers[type(child)](child, scope, draft)
        if not isinstance(child, nodes.Comment):
            begin = end if isinstance(child, nodes.Styled) else len(steps)
        elif not scope.noted:
            draft.annotations.put_range_of_last(steps, begin, end)
    return tuple(steps)


def run(text: str, properties: str = "") -> str:
    """Return a run of escaped text; its blanks are kept."""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def open_run(text: Steps, properties: str = "", element: str = "w:t") -> Steps:
    """Return a run whose text is open."""
    return (f'<w:r>{properties}<{element} xml:space="preserve">', *text, f"</{element}></w:r>")


def complex_field(code: str, shown: Steps) -> Steps:
    """Return a field with its result: what Word works out, and what it shows until then (17.16)."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        *shown,
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )


def write_text(text: str, scope: Scope, _draft: Draft) -> Steps:
    """Return the text as a run; a line end in the source is a blank."""
    escaped = escape(_BREAKS.sub(" ", text))
    return open_run((escaped,), properties_here(scope), text_element(scope)) if escaped else ()


def text_element(scope: Scope) -> str:
    """Return what text stands in: removed text has an element of its own (17.3.3.7)."""
    return "w:delText" if scope.removed else "w:t"


def properties_here(scope: Scope) -> str:
    """Return the properties of runs in these surroundings."""
    return run_properties(scope.looks, scope.voice, linked=scope.linked)


def write_styled(node: nodes.Styled, scope: Scope, draft: Draft) -> Steps:
    """Return marked text; marks add up."""
    if node.look in draft.change_writers:
        return draft.change_writers[node.look](node, scope, draft)
    return write_inline(node.children, scope._replace(looks=scope.looks | {node.look}), draft)


def write_break(_node: nodes.Break, _scope: Scope, _draft: Draft) -> Steps:
    """Return a line break."""
    return ("<w:r><w:br/></w:r>",)


def write_inline_open(node: Open, scope: Scope, draft: Draft) -> Steps:
    """Return what is open inside a sentence, or has a name there."""
    return write_open(node, scope, draft, write_inline)
