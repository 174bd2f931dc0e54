"""What Jinja2 and Python raise while a page is compiled, in the words of this project."""

import re
from dataclasses import replace
from traceback import walk_tb

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from mkdocs_tailor.diagnostics import Diagnostic, Place
from mkdocs_tailor.language.errors import LanguageError, finding
from mkdocs_tailor.language.jinja.locating import locate
from mkdocs_tailor.language.jinja.syntax import explain_syntax, known_mistake
from mkdocs_tailor.language.source import SourceLoader
from mkdocs_tailor.language.wording import did_you_mean

EXPLAINED = (
    LanguageError,
    TemplateError,
    TypeError,
    ValueError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    RuntimeError,
    SyntaxError,
)
"""What a page can make happen. Anything else is a fault of this tool and goes on as it is."""


def explain(error: Exception, name: str, loader: SourceLoader) -> LanguageError:
    """Return the error with a place, as its author can understand it."""
    if isinstance(error, TemplateSyntaxError):
        return LanguageError(explain_syntax(error, loader))
    source = loader.find(name)
    place = _place(error, loader) or Place(source.path if source else name)
    found = error.diagnostics if isinstance(error, LanguageError) else [_finding(error, loader)]
    return LanguageError(*(locate(_placed(one, place), loader) for one in found))


def _placed(found: Diagnostic, place: Place) -> Diagnostic:
    return found if found.place else replace(found, place=place)


def _place(error: Exception, loader: SourceLoader) -> Place | None:
    """Return the line of the innermost template that was running."""
    lines = [
        (frame.f_code.co_filename, line)
        for frame, line in walk_tb(error.__traceback__)
        if frame.f_code.co_filename in loader.loaded
    ]
    return Place(*lines[-1]) if lines else None


def _finding(error: Exception, loader: SourceLoader) -> Diagnostic:
    if isinstance(error, TemplateNotFound):
        name = str(error.message or error.name)
        hint = did_you_mean(name, loader.names(), "paths start at the folder of the pages")
        return finding("unknown-file", f"there is no file {name!r}", None, hint)
    if isinstance(error, RecursionError):
        hint = "take out the call of the macro inside itself"
        return finding("circle", "this page calls itself without end", None, hint)
    message = str(error) or type(error).__name__
    known = known_mistake(message, None)
    if known:
        return known
    required = re.fullmatch(r"Required block '(.+)' not found", message)
    if required:
        hint = f"write {{% block {required[1]} %}} … {{% endblock %}}"
        return finding("missing-block", f"this page needs a block {required[1]!r}", None, hint)
    hint = "check the values and brackets in it"
    return finding("template", f"this cannot be worked out: {message}", None, hint)
