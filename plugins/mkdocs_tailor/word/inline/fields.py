"""Fields: a school's values as content controls, bound to the store."""

from mkdocs_tailor.document.open import Field
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.controls import control
from mkdocs_tailor.word.inline.runs import open_run, properties_here, text_element
from mkdocs_tailor.word.parts import Form, Value
from mkdocs_tailor.word.presence import filled
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, choose

ON_ONE_LINE = frozenset({"date", "time", "length"})
"""The filters whose text never has a line break."""


def write_field(field: Field, scope: Scope, draft: Draft) -> Steps:
    """Return the value in a control: none where the text is empty, for Word would fill it.

    Inside a repeat a control has no identifier, as it would have it at each turn.
    """
    if scope.removed:
        return _removed(field, scope)
    tag = draft.store.tag(field)
    binding = draft.store.bind(field, scope.frames)
    identifier = None if scope.repeated else draft.ids.next(tag)
    shown = open_run((Value(field.expression, Form.RUN),), properties_here(scope))
    kind = binding + _text_control(field.expression)
    before: Steps = ()
    content, after = shown, before
    if scope.added:
        before, content, after = draft.annotations.inside_control(shown, scope.frames)
    inside = control(field.label or tag, tag, identifier, kind, content)
    return choose(scope.known(filled(field.expression)), (*before, *inside, *after))


def _removed(field: Field, scope: Scope) -> Steps:
    """Return a value in text that a reviewer has removed: nothing that Word would fill again."""
    shown = open_run((Value(field.expression),), properties_here(scope), text_element(scope))
    return choose(scope.known(filled(field.expression)), shown)


def _text_control(expression: Expression) -> str:
    match expression:
        case ("default", inner, *_):
            return _text_control(inner)
        case ("filter", name, *_) if name in ON_ONE_LINE:
            return "<w:text/>"
        case _:
            return '<w:text w:multiLine="1"/>'
