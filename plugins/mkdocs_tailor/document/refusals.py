"""Refusing a page that would not come out right for every school."""

from typing import NoReturn

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.records import Range, RangeKind

OWN_LINES = "give the tags lines of their own, with blank lines around"
WORDS_FOR_NOTHING = "the value may be empty: put an {% if %} round all that belongs to it"


def refuse(code: str, message: str, place: Place | None, hint: str) -> NoReturn:
    """Raise the `LanguageError` that says so, where, and what to write instead."""
    raise LanguageError(Diagnostic(Severity.ERROR, code, message, place, hint))


def tag(opened: Range) -> str:
    """Return the tag as authors know it: ``{% if %}``, or the field that may be empty."""
    if is_fading(opened):
        return f"{{{{ {opened.name} }}}}"
    return f"{{% {opened.kind} %}}"


def is_fading(opened: Range) -> bool:
    """Tell whether this is no tag of the author's, but a field that is empty for some schools."""
    return opened.kind is RangeKind.IF and bool(opened.name)


def advice(opened: Range) -> str:
    """Return what to write instead, where Markdown makes something else of the page."""
    return WORDS_FOR_NOTHING if is_fading(opened) else OWN_LINES
