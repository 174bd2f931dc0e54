"""Rules: a line between two parts, drawn by a style."""

from mkdocs_tailor.document.nodes import Rule
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps


def write_rule(_rule: Rule, scope: Scope, _draft: Draft) -> Steps:
    """Return the line."""
    return paragraph((), scope, "Rule")
