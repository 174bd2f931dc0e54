"""Compiling a page: once, for every school."""

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.opening.fading import with_fading
from mkdocs_tailor.document.opening.normalise import normalise as normalise
from mkdocs_tailor.document.validating.verdicts import Verdicts, verdict_key
from mkdocs_tailor.document.validating.verify import verify
from mkdocs_tailor.language.codepoints import OPEN_SIGN
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.placing.place import place
from mkdocs_tailor.language.records import RangeKind, Residual

Convert = Callable[[str], str]
"""Markdown to HTML, always the same for the same text."""


@dataclass(frozen=True, slots=True)
class Page:
    """A compiled page."""

    name: str
    residual: Residual
    """What it is for every school, as `fading` completes it."""
    placed: Residual
    """The residual as it went through Markdown."""
    tree: Tree
    diagnostics: tuple[Diagnostic, ...]
    """Warnings and notes."""


def compile_page(
    name: str, environment: OpenEnvironment, convert: Convert, verdicts: Verdicts | None = None
) -> Page:
    """Return the page with everything open that differs from school to school.

    It is proved to come out as ordinary rendering does, in every way that it can, unless
    ``verdicts`` know that already. Raises `LanguageError` for a page that the language refuses or
    that would come out differently.
    """
    residual = environment.residual(name)
    if not OPEN_SIGN.search(residual.text):
        tree = parse_html(convert(residual.text))
        return Page(name, residual, residual, tree, residual.diagnostics)
    residual, placed = with_fading(residual, place(residual))
    tree = normalise(convert(placed.text), placed)
    if any(opened.kind is not RangeKind.BLOCK for opened in residual.ranges):
        _verify_once(residual, tree, convert, verdicts)
    diagnostics = tuple(dict.fromkeys((*residual.diagnostics, *placed.diagnostics)))
    return Page(name, residual, placed, tree, diagnostics)


def _verify_once(
    residual: Residual, tree: Tree, convert: Convert, verdicts: Verdicts | None
) -> None:
    key = verdict_key(residual, verdicts.setting) if verdicts else ""
    if verdicts and verdicts.get(key):
        return
    verify(residual, tree, convert)
    if verdicts:
        verdicts.put(key)
