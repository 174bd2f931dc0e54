"""Drawings (ECMA-376 part 1, 20.4)."""

from collections import Counter
from collections.abc import Iterator

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import WP, Element


def described(handout: Handout) -> Iterator[tuple[str, Element]]:
    """Yield what each drawing says of itself, with the part that it stands in."""
    for name, root in handout.stories():
        for properties in root.iter(f"{{{WP}}}docPr"):
            yield name, properties


def drawings_are_numbered(handout: Handout) -> Iterator[str]:
    counts = Counter(properties.get("id") for _, properties in described(handout))
    yield from (f"the number {one} is there {n} times" for one, n in counts.items() if n > 1)
    for name, properties in described(handout):
        if not properties.get("name"):
            yield f"{name}: a drawing has no name"


RULES = (Rule(21, "drawings have different numbers, and names", drawings_are_numbered),)
