"""What complex fields come to (ECMA-376 part 1, 17.16): nobody is asked to update them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, all_named, attribute, named

SILENT = frozenset(("TC", "XE", "RD", "TA", "SET"))
"""Fields that show nothing (17.16.5)."""
SEQUENCE = re.compile(r"\s*SEQ\s+(?P<name>\S+)(?P<switches>.*)", re.DOTALL)
RESTARTING, REPEATING = re.compile(r"\\r\s*(\d+)"), re.compile(r"\\c")


@dataclass(slots=True)
class Field:
    """A complex field: its code, and what it came to."""

    code: str = ""
    result: str = ""
    separated: bool = False
    inside: list["Field"] = field(default_factory=list["Field"])

    @property
    def name(self) -> str:
        """What kind of field it is."""
        return (self.code.split() or [""])[0].upper()


def fields_of(root: Element) -> Iterator[Field]:
    """Yield the fields of a part that are closed, in the order in which they end."""
    running: list[Field] = []
    for mark in all_named(root, "fldChar", "instrText", "t", "drawing", "tab"):
        kind = attribute(mark, "fldCharType")
        if kind == "begin":
            running.append(Field())
        elif not running:
            continue
        elif kind == "separate":
            running[-1].separated = True
        elif kind == "end":
            yield running.pop()
        elif named(mark) == "instrText":
            running[-1].code += mark.text or ""
        else:
            for one in running:
                one.result += (mark.text or " ") if one.separated else ""


def fields_show_something(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        for one in fields_of(root):
            if not one.name:
                yield f"{name}: a field has no code"
            elif not one.result.strip() and one.name not in SILENT:
                yield f"{name}: the field {one.code.strip()!r} shows nothing until it is updated"


def sequences_count(handout: Handout) -> Iterator[str]:
    counts: Counter[str] = Counter()
    for _, root in handout.stories():
        for one in fields_of(root):
            found = SEQUENCE.match(one.code)
            if found and not REPEATING.search(found["switches"]):
                name, anew = found["name"], RESTARTING.search(found["switches"])
                counts[name] = int(anew[1]) if anew else counts[name] + 1
                if one.result.strip() != str(counts[name]):
                    yield f"{name} {counts[name]} shows {one.result.strip()!r}"


RULES = (
    Rule(56, "fields show what they come to", fields_show_something),
    Rule(57, "numbered captions show the number that Word counts", sequences_count),
)
