"""Footnotes: their marks in the text, and the part that holds them (ECMA-376 part 1, 17.11)."""

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.document import nodes
from mkdocs_tailor.word.conditions import enclosed
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.note_references import Again, Mark, Reference
from mkdocs_tailor.word.inline.runs import complex_field, open_run, run
from mkdocs_tailor.word.package.names import HEAD, STORY
from mkdocs_tailor.word.scope import Lead, Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps, choose

MARK = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'


def write_note_reference(node: nodes.NoteReference, scope: Scope, draft: Draft) -> Steps:
    """Return the mark of a footnote. Inside another footnote Word has none: it is left out."""
    if scope.noted:
        draft.remark(
            Severity.WARNING,
            "note-in-note",
            node.name,
            f"the footnote '{node.name}' is referred to inside a footnote, where Word allows none",
            "write what it says there",
        )
        return ()
    if all(note.name != node.name for note in draft.document.notes):
        return ()
    again, own = draft.notes.refer(draft.chapter, node.name, scope.frames)
    shown = _mark(own, draft) if own else ()
    for one in reversed(again):
        shown = choose(one.test, _number_again(one), shown)
    return shown


def _mark(mark: Mark, draft: Draft) -> Steps:
    run_: Steps = (f'<w:r>{MARK}<w:footnoteReference w:id="', mark.note.number, '"/></w:r>')
    if draft.survey.notes[mark.note.key] == 1 or not mark.bookmark:
        return run_
    start, end = draft.bookmarks.note(mark.bookmark)
    return (start, *run_, end)


def _number_again(again: Again) -> Steps:
    """Return the number of a mark that stands above, as a field (17.16.5.42)."""
    return complex_field(f"NOTEREF {again.mark.bookmark} \\f \\h", open_run((again.number,), MARK))


def write_notes(draft: Draft) -> Steps:
    """Return the footnotes part; nothing where the handout has no footnotes."""
    if not draft.notes.found:
        return ()
    scope = draft.surroundings()._replace(links=draft.note_links)
    notes = (step for one in draft.notes.found for step in _note(one, scope, draft))
    separators = _line("separator", -1) + _line("continuationSeparator", 0)
    return (f"{HEAD}<w:footnotes {STORY}>{separators}", *notes, "</w:footnotes>")


def _note(reference: Reference, scope: Scope, draft: Draft) -> Steps:
    """Return the text of a note, as the chapter has it in which its mark stands."""
    draft.turn_to(reference.chapter)
    note = next(note for note in draft.document.notes if note.name == reference.name)
    mark = f"<w:r>{MARK}<w:footnoteRef/></w:r>{run(' ')}"
    frames = reference.surroundings
    here = scope._replace(
        frames=frames,
        style="FootnoteText",
        lead=Lead("FootnoteText", runs=(mark,)),
        marked=False,
        noted=True,
    )
    text = write_blocks(note.children, here, draft)
    return enclosed(('<w:footnote w:id="', reference.number, '">', *text, "</w:footnote>"), frames)


def _line(kind: str, number: int) -> str:
    return (
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:before="0" '
        f'w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p>'
        "</w:footnote>"
    )
