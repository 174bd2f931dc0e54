"""Equations (ECMA-376 part 1, 22.1)."""

from collections.abc import Iterator

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import M, named, w

HOLDERS = frozenset((*map(w, ("p", "hyperlink", "ins", "del", "sdtContent")), f"{{{M}}}oMathPara"))


def equations_are_whole(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        for equation in root.iter(f"{{{M}}}oMath"):
            parent = equation.getparent()
            if parent is None or parent.tag not in HOLDERS:
                inside = "nothing" if parent is None else named(parent)
                yield f"{name}: an equation stands in {inside}, where Word does not look for it"
            if not any((text.text or "").strip() for text in equation.iter(f"{{{M}}}t")):
                yield f"{name}: an equation is empty"
        for run in root.iter(f"{{{M}}}r"):
            if not any(named(child) in ("t", "br", "sym", "tab") for child in run):
                yield f"{name}: a run of an equation has no text"


RULES = (Rule(60, "equations stand in a paragraph and say something", equations_are_whole),)
