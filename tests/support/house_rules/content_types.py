"""Content types (ECMA-376 part 2, 6.2.3)."""

from collections.abc import Iterator

from support.house_rules.archive import FIRST
from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import W, named, namespace


def every_member_has_a_type(handout: Handout) -> Iterator[str]:
    types = handout.parts.get(FIRST)
    if types is None:
        return
    defaults = {(one.get("Extension") or "").lower() for one in types if named(one) == "Default"}
    overrides = {one.get("PartName") for one in types if named(one) == "Override"}
    for name in handout.members:
        if name == FIRST or f"/{name}" in overrides:
            continue
        if name.rpartition(".")[2].lower() not in defaults:
            yield f"{name} has no type"
        elif name in handout.parts and namespace(handout.parts[name]) == W:
            yield f"{name} has only the type of all XML"


RULES = (
    Rule(12, "every member has a type, every Word part one of its own", every_member_has_a_type),
)
