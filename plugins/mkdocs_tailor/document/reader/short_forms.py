"""The list of short forms at the end of a document, as far as each is used there."""

from collections.abc import Iterable, Iterator
from functools import reduce

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.conditions import either
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.nodes import (
    Block,
    Definition,
    DefinitionList,
    Entries,
    Heading,
    Paragraph,
    Term,
)
from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.document.short_forms import HEADING, ShortForm, short_forms
from mkdocs_tailor.language.records import Expression


def listed_short_forms(tree: Tree, path: str) -> Iterator[Block]:
    """Yield the heading and the list, for the schools for which anything is to be explained."""
    tests = short_forms(tree)
    place = Place(path)
    for test in _any(tests.values()):
        heading = Heading(2, (HEADING,))
        yield heading if test is True else Choice(test, (heading,), (), place)
    entries = [entry for form, test in tests.items() for entry in _entries(form, test, place)]
    if entries:
        yield DefinitionList(tuple(entries))


def _any(tests: Iterable[Expression]) -> Iterator[Expression]:
    """Yield the condition that any of the tests holds; nothing where there are none."""
    found = tuple(tests)
    if found:
        yield reduce(either, found)


def _entries(form: ShortForm, test: Expression, place: Place) -> tuple[Entries, ...]:
    term, definition = Term((form.text,)), Definition((Paragraph((form.meaning,)),))
    if test is True:
        return term, definition
    choice: Entries = Choice(test, (term, definition), (), place)
    return (choice,)
