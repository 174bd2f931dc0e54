"""What a tree leaves open for a school: fields, choices, repeats. And what it only names: blocks.

The same four stand in the markup tree (`markup`), in the document tree (`nodes`) and in the
programs of a Word master; what they hold is of the tree they stand in.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.language.records import Expression, Field

__all__ = ["Choice", "Field", "Named", "Repeat"]

Child = TypeVar("Child")


@dataclass(frozen=True, slots=True)
class Choice(Generic[Child]):
    """An ``if``: ``then`` where the test holds for a school, ``otherwise`` where it does not."""

    test: Expression
    then: tuple[Child, ...]
    otherwise: tuple[Child, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Repeat(Generic[Child]):
    """A ``for``: ``body`` once for each item of the list, ``otherwise`` where it has none.

    Inside the body the variable (``teacher#3``) is the item, and ``loop#3`` a record of ``index``,
    ``index0``, ``first``, ``last``, ``length``, ``revindex``, ``revindex0``.
    """

    each: Expression
    variable: str
    body: tuple[Child, ...]
    otherwise: tuple[Child, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Named(Generic[Child]):
    """A ``{% block %}`` of the page: what it holds, under its name."""

    name: str
    children: tuple[Child, ...]
    place: Place
