"""Headings: real ones, with a bookmark where a link of the page leads to them."""

from mkdocs_tailor.document.nodes import Heading
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.package.bookmarks import NO_BOOKMARK
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, attribute, choose
from mkdocs_tailor.word.texts import plain, spoken


def write_heading(heading: Heading, scope: Scope, draft: Draft) -> Steps:
    """Return the heading; nothing for the schools for which it says nothing."""
    start, end = NO_BOOKMARK
    if heading.identifier in draft.survey.linked:
        start, end = draft.bookmarks.heading(heading.identifier, scope.frames)
    draft.heading = _named(heading, scope)
    runs = (start, *write_inline(heading.children, scope, draft), end)
    there = scope.known(shows(heading.children))
    new_page = scope.known(heading.new_page)
    return choose(there, paragraph(runs, scope, f"Heading{heading.level}", new_page=new_page))


def _named(heading: Heading, scope: Scope) -> Steps:
    """Return its text for later tables, which may stand outside the repeat that it stands in."""
    if scope.repeated:
        return (attribute(plain(heading.children)),)
    return spoken(heading.children)
