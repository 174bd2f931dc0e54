"""The rules that every Word file of ours keeps, and that no validator knows.

Each rule has a number, which stands at the beginning of its complaints.
"""

from collections.abc import Collection

from support.house_rules import (
    access,
    archive,
    bindings,
    body,
    booklets,
    choosing,
    content_types,
    controls,
    copies,
    drawings,
    equations,
    fields,
    images,
    look,
    pairs,
    parts,
    references,
    relationships,
    reviewing,
    scripts,
    sections,
    settings,
    store,
    tables,
    text,
)
from support.house_rules.handout import opened
from support.house_rules.rule import Rule

__all__ = ["RULES", "check"]

BEFORE_READING: tuple[Rule, ...] = (*archive.RULES, *parts.RULES[:1])
"""Where a part is not well formed, only these can be asked."""

READ: tuple[Rule, ...] = (
    *parts.RULES[1:],
    *relationships.RULES,
    *content_types.RULES,
    *settings.RULES,
    *references.RULES,
    *pairs.RULES,
    *drawings.RULES,
    *controls.RULES,
    *bindings.RULES,
    *store.RULES,
    *tables.RULES,
    *body.RULES,
    *booklets.RULES,
    *text.RULES,
    *access.RULES,
    *look.RULES,
    *copies.RULES,
    *fields.RULES,
    *reviewing.RULES,
    *equations.RULES,
    *sections.RULES,
    *choosing.RULES,
    *images.RULES,
    *scripts.RULES,
)

RULES: tuple[Rule, ...] = (*BEFORE_READING, *READ)


def check(
    data: bytes,
    *,
    declared: Collection[str] | None = None,
    foreign: Collection[str] = (),
    withheld: Collection[str] = (),
    without: Collection[int] = (),
) -> list[str]:
    """Return every complaint about a Word file, each with the number of its rule.

    ``declared`` are the variables that there are (None: not known), ``foreign`` values of other
    schools, ``withheld`` texts that this copy must not hold, ``without`` the numbers of rules
    that do not apply.
    """
    handout = opened(data, declared, foreign, withheld)
    rules = BEFORE_READING if handout.broken else RULES
    return [
        f"{rule.number}. {complaint} ({rule.says})"
        for rule in rules
        if rule.number not in without
        for complaint in rule.complaints(handout)
    ]
