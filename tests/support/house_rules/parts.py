"""The parts as XML (ECMA-376 part 1; part 3 for what may be ignored)."""

from collections.abc import Iterator

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import MC, W14, W15, elements, namespace

EXTENSIONS = {W14: "w14", W15: "w15"}


def well_formed(handout: Handout) -> Iterator[str]:
    yield from handout.broken


def ignorable_is_declared(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items():
        for prefix in (root.get(f"{{{MC}}}Ignorable") or "").split():
            if prefix not in root.nsmap:
                yield f"{name} may ignore {prefix}, which it does not declare"


def extensions_are_ignorable(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items():
        prefixes = (root.get(f"{{{MC}}}Ignorable") or "").split()
        ignored = {root.nsmap.get(prefix) for prefix in prefixes}
        used = {namespace(element) for element in elements(root)} & EXTENSIONS.keys()
        for extension in sorted(used - ignored):
            yield f"{name} uses {EXTENSIONS[extension]} without saying that it may be ignored"


RULES = (
    Rule(5, "every part is well formed", well_formed),
    Rule(6, "what may be ignored is declared on the same root", ignorable_is_declared),
    Rule(7, "w14 and w15 stand only where they may be ignored", extensions_are_ignorable),
)
