"""Relationships (ECMA-376 part 2, 6.5)."""

import re
from collections import Counter
from collections.abc import Iterator

from support.house_rules.handout import Handout, target_of
from support.house_rules.rule import Rule
from support.house_rules.xml import R, elements

ADDRESS = re.compile(r"(?:https?://|mailto:|tel:).|about:blank$")
"""What a link may lead to; ``about:blank`` stands for a school's address that was none."""


def identifiers_are_unique(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items():
        if name.endswith(".rels"):
            counts = Counter(relation.get("Id") for relation in root)
            yield from (f"{name}: {one} is there {n} times" for one, n in counts.items() if n > 1)


def targets_exist(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items():
        if name.endswith(".rels"):
            owner = name.replace("_rels/", "").removesuffix(".rels")
            for relation in root:
                internal = relation.get("TargetMode") != "External"
                if internal and target_of(relation, owner) not in handout.members:
                    yield f"{name}: {relation.get('Target')} is missing"


def references_are_related(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items():
        if name.endswith(".rels"):
            continue
        known = {relation.get("Id") for relation in handout.relationships(name)}
        for element in elements(root):
            for attribute, identifier in element.attrib.items():
                if str(attribute).startswith(f"{{{R}}}") and identifier not in known:
                    yield f"{name}: {identifier} is not among the relationships"


def addresses_are_harmless(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items():
        if name.endswith(".rels"):
            for relation in root:
                target = relation.get("Target") or ""
                if relation.get("TargetMode") == "External" and not ADDRESS.match(target):
                    yield f"{name}: a link leads to {target}"


RULES = (
    Rule(8, "relationships of a part have different identifiers", identifiers_are_unique),
    Rule(9, "what a relationship leads to is there", targets_exist),
    Rule(10, "what a part refers to is among its relationships", references_are_related),
    Rule(11, "links lead to web, mail and telephone addresses only", addresses_are_harmless),
)
