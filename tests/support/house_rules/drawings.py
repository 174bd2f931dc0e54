"""Drawings (ECMA-376 part 1, 20.4)."""

import re
from collections import Counter
from collections.abc import Iterator

from support.house_rules.handout import Handout, target_of
from support.house_rules.rule import Rule
from support.house_rules.xml import WP, A, Element, R, named, namespace, parse

SVG = "http://www.w3.org/2000/svg"
RUNNING = frozenset(("script", "foreignObject", "animate", "set"))


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


def vectors_are_safe(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        targets = {one.get("Id"): target_of(one, name) for one in handout.relationships(name)}
        for blip in root.iter(f"{{{A}}}blip"):
            picture = targets.get(blip.get(f"{{{R}}}embed"), "")
            if picture.endswith(".svg") or picture not in handout.members:
                yield f"{name}: a drawing has no picture that stands in for it"
    for name, content in handout.members.items():
        if name.endswith(".svg"):
            yield from (f"{name} holds {what}" for what in _unsafe(content))


def _unsafe(content: bytes) -> Iterator[str]:
    if b"<!" in content or b"<?xml-" in content:
        yield "a declaration"
    for element in parse(content).iter():
        if namespace(element) != SVG:
            yield f"<{named(element)}>, which is no part of a drawing"
        if named(element) in RUNNING:
            yield f"<{named(element)}>"
        for name, value in element.items():
            if name.lower().startswith("on"):
                yield f"the event handler {name}"
            if name.endswith("href") and not value.startswith(("#", "data:image/")):
                yield f"a reference to {value}"
        said = f"{element.text or ''}{list(element.values())}".lower()
        if "@import" in said or re.search(r"url\((?!#)", said):
            yield "a style that leads outside"


RULES = (
    Rule(21, "drawings have different numbers, and names", drawings_are_numbered),
    Rule(55, "drawings hold nothing that runs or leads outside", vectors_are_safe),
)
