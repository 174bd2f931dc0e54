"""Slots: places for a school's own pictures, whose bytes come with its values.

Expressions ask for a picture under the reserved name `PICTURES`, which no variable can have: there
stands, by the variable that names the picture, a record of its ``width`` and ``height``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from mkdocs_tailor.language.records import Expression

PICTURES: Final = "pictures#"


@dataclass(frozen=True, slots=True)
class Slot:
    """What a member holds that is a school's picture; without the picture there is no member."""

    picture: str
    """The variable that names it: ``school.logo``."""


@dataclass(frozen=True, slots=True)
class SchoolPicture:
    """A picture of a school's, ready to be shown."""

    data: bytes
    """As PNG."""
    width: int
    """In English metric units, of which an inch has 914,400; as large as it is printed."""
    height: int


SchoolPictures: TypeAlias = Mapping[str, SchoolPicture]
"""By the variable that names each."""


def has(picture: str) -> Expression:
    """Return the test that holds for the schools that have the picture."""
    return ("get", ("var", PICTURES), picture)


def length(picture: str, side: Literal["width", "height"]) -> Expression:
    """Return the expression of a side of the picture."""
    return ("get", has(picture), side)


def sizes(pictures: SchoolPictures) -> dict[str, dict[str, int]]:
    """Return what expressions are told of a school's pictures."""
    return {name: {"width": one.width, "height": one.height} for name, one in pictures.items()}
