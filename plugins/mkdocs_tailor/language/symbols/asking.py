"""Tests (``is defined``) on school values: those that can be recorded, and words for the others."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.symbols.comparing import ANSWER, compare
from mkdocs_tailor.language.symbols.recorder import Recorder
from mkdocs_tailor.language.symbols.symbolic import Symbolic
from mkdocs_tailor.language.symbols.uses import Use
from mkdocs_tailor.language.wording import words

COMPARISONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "==": "eq",
        "eq": "eq",
        "equalto": "eq",
        "!=": "ne",
        "ne": "ne",
        "<": "lt",
        "lt": "lt",
        "lessthan": "lt",
        "<=": "lteq",
        "le": "lteq",
        ">": "gt",
        "gt": "gt",
        "greaterthan": "gt",
        ">=": "gteq",
        "ge": "gteq",
        "in": "in",
    }
)

OF_ANYTHING: Final = frozenset({"defined", "undefined", "none"})
OF_KNOWN_SORT: Final = OF_ANYTHING | {"string", "mapping", "iterable", "sequence", "number"}
"""Tests that a text or list answers whatever a school's values in it are."""


class Tests:
    """The tests of one page."""

    __test__ = False

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder

    def use(self, use: Use) -> object:
        """Return what the test answers. Raises `LanguageError` for one that cannot be recorded."""
        value = self.recorder.plain(use.value)
        if use.name in COMPARISONS and use.arguments:
            return compare(self.recorder, COMPARISONS[use.name], value, use.arguments[0])
        if not isinstance(value, Symbolic) and use.name in OF_KNOWN_SORT:
            return use.native()
        if isinstance(value, Symbolic) and use.name in OF_ANYTHING:
            given = ("defined", value.expression)
            asked = given if use.name == "defined" else ("not", given)
            return Symbolic(self.recorder, asked, ANSWER)
        sort = words(value.expression) if isinstance(value, Symbolic) else "text with school values"
        return refuse(
            "test-on-school-value",
            f"the test “is {use.name}” cannot be used on {sort}",
            None,
            "these can: defined, none, and comparisons",
        )
