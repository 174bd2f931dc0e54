"""Controls to choose from: dates and lists (ECMA-376 part 1, 17.5.2)."""

import re
from collections import Counter
from collections.abc import Iterator

from support.house_rules.controls import controls
from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import Element, all_named, attribute, found, named, shown, value, w

LISTS = ("dropDownList", "comboBox")
KINDS = frozenset((*LISTS, "checkbox", "date", "text", "picture", "richText", "equation"))
DATE = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?Z?)?")


def kinds_are_one(handout: Handout) -> Iterator[str]:
    for name, control in controls(handout):
        properties = found(control, "sdtPr")
        kinds = [named(one) for one in (() if properties is None else properties)]
        several = [kind for kind in kinds if kind in KINDS]
        if len(several) > 1:
            yield f"{name}: a control is {' and '.join(several)} at once"


def lists_can_be_chosen_from(handout: Handout) -> Iterator[str]:
    for name, control in controls(handout):
        for kind in LISTS:
            chooser = found(control, "sdtPr", kind)
            if chooser is not None:
                said = _complaints(chooser, control)
                yield from (f"{name}: {_called(control)} {one}" for one in said)


def _complaints(chooser: Element, control: Element) -> Iterator[str]:
    items = list(all_named(chooser, "listItem"))
    values = Counter(attribute(item, "value") for item in items)
    texts = [attribute(item, "displayText") or attribute(item, "value") for item in items]
    if not items:
        yield "has nothing to choose from"
    if any(not text.strip() for text in texts):
        yield "has a choice without words"
    yield from (f"has the value {one!r} {n} times" for one, n in values.items() if n > 1)
    yield from (f"has the choice {one!r} {n} times" for one, n in Counter(texts).items() if n > 1)
    content = control.find(w("sdtContent"))
    prompt = found(control, "sdtPr", "showingPlcHdr") is not None
    shows = "" if content is None else shown(content)
    if named(chooser) == "dropDownList" and not prompt and shows not in texts:
        yield f"shows {shows!r}, which cannot be chosen"


def dates_are_dates(handout: Handout) -> Iterator[str]:
    for name, control in controls(handout):
        date = found(control, "sdtPr", "date")
        if date is None:
            continue
        full = attribute(date, "fullDate")
        if full and not DATE.fullmatch(full):
            yield f"{name}: {_called(control)} holds {full!r}, which is no date"
        for key in ("dateFormat", "lid"):
            if not value(date, key):
                yield f"{name}: {_called(control)} has no {key}"


def _called(control: Element) -> str:
    return repr(value(control, "sdtPr", "alias") or value(control, "sdtPr", "tag"))


RULES = (
    Rule(62, "a control is of one kind", kinds_are_one),
    Rule(63, "lists have different choices, and show one of them", lists_can_be_chosen_from),
    Rule(64, "controls for dates say how a date is written, and hold dates", dates_are_dates),
)
