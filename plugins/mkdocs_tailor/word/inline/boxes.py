"""Boxes to tick: check box controls (ECMA-376 w14 extension, [MS-DOCX] 2.6.1.5)."""

from mkdocs_tailor.document.nodes import Box
from mkdocs_tailor.word import words
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.controls import control
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps

FACE = "MS Gothic"
"""Word's own choice for the boxes; others take a face of theirs that has them."""

TICKED, EMPTY = "\u2612", "\u2610"


def write_box(box: Box, scope: Scope, draft: Draft) -> Steps:
    """Return a box that stands in text."""
    return check_box(box.label or words.TICK_BOX, scope, draft, ticked=box.ticked)


def check_box(title: str, scope: Scope, draft: Draft, *, ticked: bool) -> Steps:
    """Return a box with the title that a screen reader reads out."""
    draft.boxes += 1
    tag = f"task:{draft.boxes}"
    identifier = None if scope.repeated else draft.ids.next(tag)
    kind = (
        f'<w14:checkbox><w14:checked w14:val="{int(ticked)}"/>'
        f'<w14:checkedState w14:val="{ord(TICKED):04X}" w14:font="{FACE}"/>'
        f'<w14:uncheckedState w14:val="{ord(EMPTY):04X}" w14:font="{FACE}"/></w14:checkbox>'
    )
    sign = TICKED if ticked else EMPTY
    box = (
        f'<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="{FACE}" w:hAnsi="{FACE}" '
        f'w:eastAsia="{FACE}"/></w:rPr><w:t xml:space="preserve">{sign}</w:t></w:r>'
    )
    return control(title or words.TICK_BOX, tag, identifier, kind, (box,))
