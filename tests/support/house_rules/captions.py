"""Captions (ECMA-376 part 1, 17.16.5.56)."""

import re
from collections import Counter
from collections.abc import Iterator

from support.house_rules.handout import DOCUMENT, Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, all_named, attribute, named

CODE = re.compile(r"\s*SEQ (\w+) \\\* ARABIC(?: \\r (\d+))?\s*")


def captions_are_counted(handout: Handout) -> Iterator[str]:
    document = handout.parts.get(DOCUMENT)
    counts: Counter[str] = Counter()
    for code, shown in () if document is None else _fields(document):
        found = CODE.fullmatch(code)
        if found is None:
            continue
        name = found[1]
        counts[name] = int(found[2]) if found[2] else counts[name] + 1
        if shown != str(counts[name]):
            yield f"{name} {counts[name]} shows {shown!r}"


def _fields(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the code of each complex field, and what it shows."""
    code, shown, separated = "", "", False
    for piece in all_named(root, "fldChar", "instrText", "t"):
        kind = attribute(piece, "fldCharType")
        match named(piece), kind:
            case "fldChar", "begin":
                code, shown, separated = "", "", False
            case "fldChar", "separate":
                separated = True
            case "fldChar", _:
                yield code, shown
            case "instrText", _:
                code += piece.text or ""
            case _:
                shown += (piece.text or "") if separated else ""


RULES = (Rule(54, "captions show the number that Word counts", captions_are_counted),)
