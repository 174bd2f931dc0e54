"""Steps of programs while they are being written: XML as text, values, and their composition."""

import re
from collections.abc import Iterable
from typing import TypeAlias

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.parts import Program, Step

Steps: TypeAlias = tuple[Step, ...]

NOWHERE = Place("")
"""The place of choices and repeats that the writer makes itself: no author wrote them."""

_DROPPED = re.compile(
    "[^\t\n\r -~\xa0-\u061b\u061d-\u200d\u2010-\u2029\u202f-\u2065\u206a-\ud7ff"
    "\ue000-\ufffd\U00010000-\U0010ffff]"
)
"""What no XML 1.0 file may hold (production 2, Char), controls, and what turns text unseen."""


def escape(text: str) -> str:
    """Return the text as it is written in an element; unwritable characters are dropped.

    Those that part words, as the line breaks within paragraphs of Word do, become blanks.
    """
    clean = _DROPPED.sub(lambda found: " " if found[0].isspace() else "", text)
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Return the text as it is written in an attribute in double quotes, on one line."""
    return " ".join(escape(text).replace('"', "&quot;").split())


def choose(test: Expression, then: Iterable[Step], otherwise: Iterable[Step] = ()) -> Steps:
    """Return the steps of a choice; of a branch alone where the test is decided."""
    yes, no = tuple(then), tuple(otherwise)
    if test is True or yes == no:
        return yes
    if test is False:
        return no
    return (Choice(test, yes, no, NOWHERE),)


def repeat(
    each: Expression, variable: str, body: Iterable[Step], otherwise: Iterable[Step] = ()
) -> Steps:
    """Return the steps of a repeat; nothing where it would make nothing."""
    turns, instead = tuple(body), tuple(otherwise)
    if not turns and not instead:
        return ()
    made: Step = Repeat(each, variable, turns, instead, NOWHERE)
    return (made,)


def joined(steps: Iterable[Step]) -> Program:
    """Return the program with texts that follow each other made one, at every depth."""
    program: list[Step] = []
    texts: list[str] = []
    for step in steps:
        if isinstance(step, str):
            texts.append(step)
            continue
        if texts:
            program.append("".join(texts))
            texts.clear()
        program.append(_joined_inside(step))
    return (*program, "".join(texts)) if any(texts) else tuple(program)


def _joined_inside(step: Step) -> Step:
    match step:
        case Choice():
            return Choice(step.test, joined(step.then), joined(step.otherwise), step.place)
        case Repeat():
            body, otherwise = joined(step.body), joined(step.otherwise)
            return Repeat(step.each, step.variable, body, otherwise, step.place)
        case _:
            return step


def content(steps: Iterable[Step]) -> bytes | Program:
    """Return what a member holds: bytes where nothing in it is open, else the program."""
    program = joined(steps)
    if all(isinstance(step, str) for step in program):
        return "".join(step for step in program if isinstance(step, str)).encode()
    return program
