"""Scripts from right to left, and those whose letters join (ECMA-376 part 1, 17.3.2.26)."""

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, all_named, found

JOINED = re.compile("[\u0900-\u109f\u1780-\u17ff]")
"""Letters from Devanagari to Burmese, and Khmer."""


def runs_leftward(text: str) -> bool:
    """Return whether letters of the text run from right to left."""
    return any(bidirectional(letter) in ("R", "AL") for letter in text)


def runs_say_their_script(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        for run in all_named(root, "r"):
            if _in_control(run):
                continue
            text = "".join(piece.text or "" for piece in all_named(run, "t"))
            for property_, needed in (
                ("rtl", runs_leftward(text)),
                ("cs", bool(JOINED.search(text))),
            ):
                if needed and found(run, "rPr", property_) is None:
                    yield f"{name}: the run {text[:20]!r} is not marked {property_}"


def _in_control(run: Element) -> bool:
    """Return whether a run shows a value, of whose script nobody knows beforehand."""
    return next(run.iterancestors("{*}sdt"), None) is not None


def paragraphs_run_as_their_text(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        for paragraph in all_named(root, "p"):
            texts = [piece.text or "" for piece in all_named(paragraph, "t")]
            letters = [letter for text in texts for letter in text if letter.isalpha()]
            listed = found(paragraph, "pPr", "numPr") is not None
            leftward = letters and all(map(runs_leftward, letters))
            if leftward and not listed and found(paragraph, "pPr", "bidi") is None:
                yield f"{name}: {''.join(texts)[:20]!r} is set from left to right"


RULES = (
    Rule(68, "runs say that their script is complex or runs leftward", runs_say_their_script),
    Rule(69, "paragraphs run from right to left as their text", paragraphs_run_as_their_text),
)
