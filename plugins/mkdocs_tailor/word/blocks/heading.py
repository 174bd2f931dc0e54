"""Headings: real ones, with a bookmark where a link leads to them.

In a booklet the title of a page is of level 2 and bears the number of its part.
"""

from mkdocs_tailor.document.nodes import Heading
from mkdocs_tailor.word.conditions import either, negation
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.package.bookmarks import NO_BOOKMARK
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Lead, Scope
from mkdocs_tailor.word.steps import Steps, attribute, choose
from mkdocs_tailor.word.texts import plain, spoken
from mkdocs_tailor.word.titles import when_shown


def write_heading(heading: Heading, scope: Scope, draft: Draft) -> Steps:
    """Return the heading; nothing for the schools for which it says nothing."""
    start, end = NO_BOOKMARK
    key = draft.chapter.key(heading.identifier or "")
    if heading.identifier and key in draft.survey.linked:
        start, end = draft.bookmarks.heading(key, scope.frames)
    draft.heading = _named(heading, scope)
    if heading.align:
        scope = scope._replace(align=heading.align)
    runs = (start, *write_inline(heading.children, scope, draft), end)
    style = f"Heading{draft.chapter.level(heading.level)}"
    lead = _lead(heading, style, scope, draft)
    there = scope.known(shows(heading.children))
    new_page = scope.known(heading.new_page)
    return choose(there, paragraph(runs, scope._replace(lead=lead), style, new_page=new_page))


def _lead(heading: Heading, style: str, scope: Scope, draft: Draft) -> Lead | None:
    """Return the number of the part, which its first title bears."""
    if heading.level != 1 or not draft.chapter.number or scope.repeated:
        return None
    untitled = scope.known(negation(draft.titled))
    draft.titled = either(draft.titled, when_shown(heading, scope.frames))
    number = draft.numbering.part_title(draft.chapter.number)
    numbering = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return Lead(style, choose(untitled, (numbering,)), placed=True)


def _named(heading: Heading, scope: Scope) -> Steps:
    """Return its text for later tables, which may stand outside the repeat that it stands in."""
    if scope.repeated:
        return (attribute(plain(heading.children)),)
    return spoken(heading.children)
