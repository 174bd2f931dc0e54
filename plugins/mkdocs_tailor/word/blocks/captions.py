"""Captions: words for a figure or a table, after a number that Word counts anew (17.16.5.56, SEQ).

The number that the file shows is right for every school. Inside a repeat nothing can be counted
beforehand, and in a footnote nothing counts: there a caption has no number.
"""

import re
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from mkdocs_tailor.document.nodes import Figure, Table
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word import words
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import open_run, run, write_inline
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.parts import Value
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, choose, escape

LABEL: Final = '<w:rPr><w:rStyle w:val="CaptionLabel"/></w:rPr>'

_PREFIX: Final = re.compile(r"(\D*)([1-9]\d{0,2})(\D*)")
"""What Markdown may put before a caption by itself: ``Figure 3.``."""


class Kind(StrEnum):
    """What is captioned, by the word that stands before its number and names its sequence."""

    FIGURE = words.FIGURE
    TABLE = words.TABLE


STYLES: Final = MappingProxyType({Kind.FIGURE: "Caption", Kind.TABLE: "TableCaption"})


def write_caption(kind: Kind, node: Figure | Table, scope: Scope, draft: Draft) -> Steps:
    """Return the paragraph of a caption; nothing for the schools for which it says nothing.

    In a callout it has the callout's style: any other would tear the box apart.
    """
    there = scope.known(is_captioned(node))
    if there is False:
        return ()
    counted = not (scope.repeated or scope.noted)
    if node.prefix:
        label = _label_of_page(kind, node.prefix, scope, draft, counted=counted)
    else:
        label = _label(kind, there, scope, draft) if counted else ()
    runs = (*label, *write_inline(node.caption, scope, draft))
    if scope.bar:
        return choose(there, paragraph(runs, scope, keep=kind is Kind.TABLE))
    return choose(there, paragraph(runs, scope, STYLES[kind]))


def is_captioned(node: Figure | Table) -> Expression:
    """Return the condition under which the node has a caption."""
    return bool(node.prefix) or shows(node.caption)


def _label(kind: Kind, there: Expression, scope: Scope, draft: Draft) -> Steps:
    number = draft.captions.next(kind, scope.frames, there)
    return (_run(f"{kind} "), *_sequence(kind, number), _run(words.AFTER_LABEL))


def _label_of_page(kind: Kind, prefix: str, scope: Scope, draft: Draft, *, counted: bool) -> Steps:
    """Return the label that the page itself gives a caption; its number starts the count anew."""
    found = _PREFIX.fullmatch(prefix)
    if found is None or not counted:
        return (_run(f"{prefix} "),)
    number = int(found[2])
    follows = draft.captions.numbered(kind, number, scope.frames)
    before = (_run(found[1]),) if found[1] else ()
    restart = "" if follows else f" \\r {number}"
    return (*before, *_sequence(kind, number, restart), _run(f"{found[3]} "))


def _run(text: str) -> str:
    return run(escape(text), LABEL)


def _sequence(kind: Kind, number: Expression, switch: str = "") -> Steps:
    """Return the field, with the number that it comes to."""
    shown: Steps = (str(number) if isinstance(number, int) else Value(number),)
    code = f" SEQ {kind} \\* ARABIC{switch} "
    return (
        _mark("begin"),
        f'<w:r>{LABEL}<w:instrText xml:space="preserve">{code}</w:instrText></w:r>',
        _mark("separate"),
        *open_run(shown, LABEL),
        _mark("end"),
    )


def _mark(kind: str) -> str:
    return f'<w:r>{LABEL}<w:fldChar w:fldCharType="{kind}"/></w:r>'
