"""A program as a master holds it, ready to be run: literals, blanks to fill, branches and loops."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple, TypeAlias

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.master.lookup import Lookup
from mkdocs_tailor.word.parts import Form


class Purpose(StrEnum):
    """What an expression is for where it is no value in some form."""

    TEST = "if"
    EACH = "for"


@dataclass(frozen=True, slots=True)
class Use:
    """An expression and what it is used for."""

    key: str
    """Equal for equal uses in all masters."""
    json: str
    """The expression as JSON."""
    purpose: Purpose | Form
    expression: Expression
    lookup: Lookup
    """The expression, ready to be asked."""
    depth: int
    """How many of the loops round it, counted from the outermost, it may depend on; a list, which
    opens a turn of all of them, on all."""
    variable: str = ""
    """The loop variable, if the expression is the list of a loop."""


class Literal(NamedTuple):
    """Text that is the same for every school."""

    text: bytes
    piece: bytes
    """The text as a piece of a DEFLATE stream."""


@dataclass(frozen=True, slots=True)
class Blank:
    """A place for a value."""

    value: Use


@dataclass(frozen=True, slots=True)
class Branch:
    """``then`` for schools for which the test holds, ``otherwise`` for the others."""

    test: Use
    then: tuple["Step", ...]
    otherwise: tuple["Step", ...]


@dataclass(frozen=True, slots=True)
class Loop:
    """``body`` once for each item of a list, ``otherwise`` where it has none."""

    each: Use
    body: tuple["Step", ...]
    otherwise: tuple["Step", ...]


Step: TypeAlias = Literal | Blank | Branch | Loop


def loop_record(variable: str) -> str:
    """Return the name of the record that goes with a loop variable: ``loop#3`` for ``tutor#3``."""
    return f"loop#{variable.partition('#')[2]}"


def identity(name: bytes, steps: tuple[Step, ...]) -> bytes:
    """Return what is equal for members of one name that say the same for every school."""
    return sha256(repr((name, _shape(steps))).encode()).digest()


def _shape(steps: tuple[Step, ...]) -> tuple[object, ...]:
    return tuple(map(_shape_of, steps))


def _shape_of(step: Step) -> object:
    match step:
        case Literal():
            return step.piece
        case Blank():
            return step.value.key
        case Branch():
            return step.test.key, _shape(step.then), _shape(step.otherwise)
        case Loop():
            return step.each.key, _shape(step.body), _shape(step.otherwise)


def names_in(expression: Expression) -> frozenset[str]:
    """Return the names that an expression reads: roots, loop variables, loop records."""
    if not isinstance(expression, tuple):
        return frozenset()
    if expression[:1] == ("var",):
        return frozenset(name for name in expression[1:] if isinstance(name, str))
    return frozenset[str]().union(*map(names_in, expression))


def spoken(expression: Expression) -> str:
    """Return the variables that an expression reads, as authors write them."""
    return ", ".join(dict.fromkeys(_paths(expression)))


def _paths(expression: Expression) -> list[str]:
    match expression:
        case ("var", str(name)):
            return [name.partition("#")[0]]
        case ("get", inner, str(key)):
            return [f"{path}.{key}" for path in _paths(inner)]
        case tuple():
            return [path for part in expression for path in _paths(part)]
        case _:
            return []
