"""The school's own colours, where the base has kept those of the house.

A base that was given other colours in Word keeps them: nothing of the house's is left to replace.
Callouts keep theirs, for a colour tells one kind from another there.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base.style_sheet import ACCENT, HEADING, WASH
from mkdocs_tailor.word.parts import Step, Value
from mkdocs_tailor.word.steps import Steps

_STYLE: Final = re.compile("(?=<w:style )")
_OF_CALLOUT: Final = re.compile('<w:style [^>]*w:styleId="Callout')
_PLACE: Final = re.compile(f'(?<==")({HEADING}|{ACCENT}|{WASH})(?=")')


def house_colours(about: About) -> Mapping[str, Step]:
    """Return what is written for each colour of the house: the school's, where it can have any."""
    return {
        HEADING: _ink("ink", about.primary, HEADING),
        ACCENT: _ink("ink", about.accent, ACCENT),
        WASH: _ink("wash", about.accent, WASH),
    }


def _ink(filter_: str, colour: Expression, otherwise: str) -> Step:
    if colour is None:
        return otherwise
    return Value(("default", ("filter", filter_, colour), otherwise))


def in_school_colours(styles: str, about: About) -> Steps:
    """Return the styles with the school's colours in the places of the house's."""
    if about.primary is None and about.accent is None:
        return (styles,)
    colours = house_colours(about)
    return tuple(step for style in _STYLE.split(styles) for step in _coloured(style, colours))


def _coloured(style: str, colours: Mapping[str, Step]) -> Iterator[Step]:
    """Yield a style: every second piece that the pattern parts is a colour."""
    if _OF_CALLOUT.match(style):
        yield style
        return
    for piece in _PLACE.split(style):
        yield colours.get(piece, piece)
