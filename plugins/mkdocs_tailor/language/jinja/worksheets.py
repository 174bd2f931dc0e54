"""What authors write worksheets and forms with: room to write, to draw, to tick and to fill in."""

import html
from collections.abc import Sequence
from typing import cast

from mkdocs_tailor.language.errors import refuse
from mkdocs_tailor.language.symbols.symbolic import Symbolic, tainted

MOST_LINES = 60
"""More than two pages of lines are a slip of the keyboard."""
MOST_CENTIMETRES = 24
"""As much as is on a page."""
KINDS = ("text", "short", "date")
"""What a blank is filled in with, besides one of its choices."""
TEXT, CHOICE = "text", "choice"
STEPS = 5
SPACE = "\u2002"
"""Between the steps of a scale."""


def answer(lines: object, label: object = "") -> str:
    """Return room to write so many lines, with what is to be written there."""
    number = _number(lines, MOST_LINES, "an answer", "lines", "answer(4)")
    return f'<span class="answer" data-lines="{number}"{_said(label)}></span>'


def draw(height: object, label: object = "") -> str:
    """Return a box to draw in, so many centimetres high, with what is to be drawn there."""
    number = _number(height, MOST_CENTIMETRES, "a box to draw in", "centimetres", "draw(6)")
    return f'<span class="draw" data-height="{number}"{_said(label)}></span>'


def blank(words: object, kind: object = TEXT, *, label: object = None) -> str:
    """Return a label, and a blank after it to be filled in: a text, a date, one of a few choices.

    ``label`` is what is heard instead of words that differ from school to school.
    """
    return _blank(f"{html.escape(str(words))} ", kind, words if label is None else label)


def gap(label: object, kind: object = TEXT) -> str:
    """Return a blank alone: in a sentence or a table that says itself what belongs there."""
    return _blank("", kind, label)


def tick(words: object = None, *, label: object = None) -> str:
    """Return a box to tick, and what is said by ticking it, on the same line.

    ``label`` is heard instead of words that are not plain.
    """
    shown = "" if words is None else f"\u00a0{html.escape(str(words))}"
    named = words if label is None else label
    heard = "" if named is None else _said(named, "aria-label")
    return f'<label class="tick"><input type="checkbox" disabled{heard}>{shown}</label>'


def scale(
    words: object = "", low: object = None, high: object = None, *, label: object = None
) -> str:
    """Return a statement and five boxes from low to high. ``label`` is heard where it is not said.

    A number never parts from its box at the end of a line.
    """
    heard = words if label is None else label
    steps = (_step(number, heard) for number in range(1, STEPS + 1))
    ends = [() if end is None else (html.escape(str(end)),) for end in (low, high)]
    row = SPACE.join((*ends[0], *steps, *ends[1]))
    return f'<span class="scale">{html.escape(str(words))} <span class="steps">{row}</span></span>'


def mixed(items: object) -> list[object]:
    """Return the items in another order, which is always the same and leaves none in its place.

    A worksheet whose answers stand beside their questions would answer itself.
    """
    found = _listed(items, "put that list into another order")
    second, first = found[1::2], found[::2]
    return [*second, *first] if len(found) % 2 == 0 else [*second, *first[-1:], *first[:-1]]


def _step(number: int, heard: object) -> str:
    box = f'<input type="checkbox" disabled{_said(f"{number}: {heard}", "aria-label")}>'
    return f'<label class="step">{box}\u00a0{number}</label>'


def _blank(shown: str, kind: object, label: object) -> str:
    options = "" if isinstance(kind, str) else _options(kind)
    named = CHOICE if options else kind
    if not options and named not in KINDS:
        refuse(
            "blank-kind",
            f"a blank cannot be filled in with {kind!r}",
            None,
            'write "short" or "date", or list the choices: blank("How often", ["daily", "weekly"])',
        )
    return f'<span class="blank" data-kind="{named}"{_said(label)}>{shown}{options}</span>'


def _options(kind: object) -> str:
    options = _listed(kind, "list them as choices")
    texts = [text for text in options if isinstance(text, str) and text.strip()]
    if len(set(texts)) < max(len(options), 2) or any(map(tainted, texts)):
        refuse(
            "blank-choices",
            "the choices of a blank are two or more different texts, without values of the school",
            None,
            'write them out: blank("How often", ["daily", "weekly"])',
        )
    written = (f'<span class="option">{html.escape(text)}</span>' for text in texts)
    return f'<span class="options">{" / ".join(written)}</span>'


def _listed(items: object, what: str) -> Sequence[object]:
    if isinstance(items, Symbolic):
        items.cannot(what, "write the list out in the page")
    if not isinstance(items, list | tuple):
        refuse("no-list", f"{items!r} is no list", None, 'write a list: ["one", "two"]')
    return cast("Sequence[object]", items)


def _number(given: object, most: int, thing: str, unit: str, example: str) -> int:
    if isinstance(given, Symbolic):
        given.cannot(f"leave that many {unit}", f"write a number: {{{{ {example} }}}}")
    if not isinstance(given, int) or isinstance(given, bool) or not 0 < given <= most:
        refuse(
            "answer-lines",
            f"{thing} cannot have {given!r} {unit}",
            None,
            f"write a number from 1 to {most}: {{{{ {example} }}}}",
        )
    return given


def _said(label: object, attribute: str = "data-label") -> str:
    """Return the attribute that says what a space or a box is for."""
    said = html.escape(str(label)).replace("\n", " ")
    return f' {attribute}="{said}"' if said else ""
