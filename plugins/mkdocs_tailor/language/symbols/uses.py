"""One use of a filter or test in a page, with its arguments in their places."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import signature
from types import MappingProxyType
from typing import Final

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.symbols.recorder import Recorder
from mkdocs_tailor.language.values.dates import DATE_FORMS, FORMS
from mkdocs_tailor.language.values.filters import FILTERS

ALIASES: Final[Mapping[str, str]] = MappingProxyType({"d": "default", "count": "length"})

PARAMETERS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "default": ("default_value", "boolean"),
        "join": ("d",),
        "join_and": ("word",),
        "date": ("form",),
        "plural": ("count", "many"),
        "replace": ("old", "new"),
    }
)
"""The names that arguments may have, in the order of their places."""


TAKES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "replace": 'write replace("this", "that")',
        "join": 'write join(", ")',
        "join_and": 'write join_and or join_and("or")',
        "date": 'write date, or date("short")',
        "plural": "write plural, or plural(number)",
    }
)


@dataclass(frozen=True, slots=True)
class Use:
    """What stands left of a filter or test, and what in its brackets."""

    name: str
    value: object
    arguments: tuple[object, ...]
    names: Mapping[str, object]
    """The arguments given by names that no place is known for."""
    native: Callable[[], object]
    """Does what Jinja2 would do."""


def use_of(
    name: str,
    given: tuple[object, ...],
    keywords: Mapping[str, object],
    native: Callable[[], object],
) -> Use:
    """Return the use: aliases resolved, and named arguments put in their places."""
    name = ALIASES.get(name, name)
    value, *arguments = given
    left = dict(keywords)
    for parameter in PARAMETERS.get(name, ())[len(arguments) :]:
        if parameter not in left:
            break
        arguments.append(left.pop(parameter))
    return Use(name, value, tuple(arguments), left, native)


def arguments_of(use: Use, recorder: Recorder) -> tuple[Expression, ...]:
    """Return the arguments as they are recorded: as they are printed, but for a number of things.

    So a missing value among them reads as words, and no school's page stumbles over it.
    """
    counted = 1 if use.name == "plural" else 0
    return (
        *map(recorder.raw, use.arguments[:counted]),
        *map(recorder.shown, use.arguments[counted:]),
    )


def check_arguments(use: Use) -> None:
    """Refuse arguments that the filter does not take, before a school's page stumbles over them."""
    if use.name == "default":
        return
    try:
        signature(FILTERS[use.name]).bind(use.value, *use.arguments, **use.names)
    except TypeError:
        refuse(
            "filter-arguments",
            f"the filter “{use.name}” does not take these arguments for a school value",
            None,
            TAKES.get(use.name, "write it without brackets"),
        )
    form = use.arguments[0] if use.name == "date" and use.arguments else "long"
    if isinstance(form, str) and form not in FORMS:
        refuse("unknown-date-form", f"there is no date form {form!r}", None, DATE_FORMS)
