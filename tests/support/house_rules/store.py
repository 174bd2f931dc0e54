"""The store: a custom XML part with the values that the file shows."""

from collections.abc import Iterator

from support.house_rules.bindings import bindings
from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, elements, named

RECORD = "record"
"""The element that says where the file comes from; nothing is bound to what it holds."""
MOST_BYTES = 32 * 1024


def stores_are_lean(handout: Handout) -> Iterator[str]:
    used = {hit for binding in bindings(handout) for hit in binding.hits()}
    for name in handout.store_names():
        if len(handout.members[name]) >= MOST_BYTES:
            yield f"{name} has {len(handout.members[name])} bytes"
        for leaf in _leaves(handout.parts[name]):
            if not (leaf.text or "").strip():
                yield f"{name}: {named(leaf)} is empty"
            elif leaf not in used and not _is_recorded(leaf):
                yield f"{name}: no control shows {named(leaf)}"


def _leaves(root: Element) -> Iterator[Element]:
    yield from (element for element in elements(root) if len(element) == 0 and element is not root)


def _is_recorded(leaf: Element) -> bool:
    return any(named(outer) == RECORD for outer in leaf.iterancestors())


RULES = (Rule(34, "stores hold what is shown, nothing empty, and little", stores_are_lean),)
