"""Copies: what one of them must not hold."""

from collections.abc import Iterator

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.text import texts_of


def nothing_withheld_is_there(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items() if handout.withheld else ():
        texts = [" ".join(text.split()) for text in texts_of(root)]
        for text in handout.withheld:
            if any(" ".join(text.split()) in one for one in texts):
                yield f"{name}: {text[:40]!r} is not for this copy"


RULES = (Rule(51, "nothing stands in a copy that it withholds", nothing_withheld_is_there),)
