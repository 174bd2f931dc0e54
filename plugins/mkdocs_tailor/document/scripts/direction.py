"""Directions: whether text runs from right to left."""

from collections.abc import Iterable, Iterator

from mkdocs_tailor.document.nodes import Inline, Link, Speech, Styled
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.scripts.script import Script, family_of


def runs_leftward(children: Iterable[Inline]) -> bool | None:
    """Return whether most letters of a text run from right to left; None where it has none.

    What its author said of a part counts for all letters of that part.
    """
    sides = list(_sides(children, said=None))
    if not sides:
        return None
    return sum(letters for leftward, letters in sides if leftward) * 2 > sum(n for _, n in sides)


def author_says(children: tuple[Inline, ...]) -> bool | None:
    """Return which way the author said that the whole text runs; None where nothing was said."""
    match children:
        case (Speech(leftward=bool(leftward)),):
            return leftward
        case (Speech(children=inner),):
            return author_says(inner)
        case _:
            return None


def _sides(children: Iterable[Inline], *, said: bool | None) -> Iterator[tuple[bool, int]]:
    """Yield for each piece of text whether it runs leftward, and its number of letters."""
    for child in children:
        match child:
            case str():
                yield from _letters(child, said=said)
            case Speech(leftward=bool(here), children=inner):
                yield from _sides(inner, said=here)
            case Speech() | Styled() | Link() | Named():
                yield from _sides(child.children, said=said)
            case Choice(then=one, otherwise=other) | Repeat(body=one, otherwise=other):
                yield from _sides((*one, *other), said=said)
            case _:
                pass


def _letters(text: str, *, said: bool | None) -> Iterator[tuple[bool, int]]:
    families = [family for family in map(family_of, text) if family is not None]
    leftward = sum(family.script is Script.LEFTWARD for family in families)
    if said is not None:
        yield said, len(families)
    elif families:
        yield from ((True, leftward), (False, len(families) - leftward))
