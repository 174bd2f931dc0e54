"""Content tabs: on paper, one headed section after the other."""

from mkdocs_tailor.document.nodes import Look, Tab, Tabs
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.facing import facing
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps, choose


def write_tabs(tabs: Tabs, scope: Scope, draft: Draft) -> Steps:
    """Return each tab under its label."""
    return tuple(step for tab in tabs.tabs for step in _tab(tab, scope, draft))


def _tab(tab: Tab, scope: Scope, draft: Draft) -> Steps:
    """Return one tab. In a callout its label is bold text, so that the tint goes on behind it."""
    boxed = bool(scope.bar)
    faced = facing(tab.label, scope) if draft.survey.leftward else scope
    where = scope._replace(looks=scope.looks | {Look.STRONG}) if boxed else scope
    runs = write_inline(tab.label, where, draft)
    label = paragraph(runs, faced, "" if boxed else "TabTitle", keep=boxed)
    return choose(scope.known(shows(tab.label)), label) + write_blocks(tab.children, scope, draft)
