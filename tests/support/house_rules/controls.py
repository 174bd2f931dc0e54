"""Content controls (ECMA-376 part 1, 17.5.2)."""

import re
from collections import Counter
from collections.abc import Iterator

from support.house_rules.handout import Handout
from support.house_rules.rule import Rule
from support.house_rules.xml import (
    W14,
    W15,
    Element,
    all_named,
    elements,
    found,
    named,
    shown,
    value,
    w,
)

LONGEST = 64
SMALLEST, LARGEST = -(2**31), 2**31 - 1
PROMPT_STYLES = "Placeholder"
"""What the names of their styles begin with: each is based on Word's own."""
PREFIXES = ("task:", "answer:", "x:")
"""What tags begin with that are no variables: boxes, answers, values worked out from others."""
TITLE = "title"
VARIABLE = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*")
INLINE_PARENTS = frozenset(map(w, ("p", "hyperlink")))
INLINE_NAMES = ("r", "hyperlink", "bookmarkStart", "bookmarkEnd", "proofErr", "ins")
INLINE = frozenset(map(w, (*INLINE_NAMES, "customXmlInsRangeStart", "customXmlInsRangeEnd")))
BOX = f"{{{W14}}}checkbox"
REPEATING = (f"{{{W15}}}repeatingSection", f"{{{W15}}}repeatingSectionItem")


def controls(handout: Handout) -> Iterator[tuple[str, Element]]:
    """Yield the controls of all parts, with the names of the parts."""
    for name, root in handout.stories():
        for control in all_named(root, "sdt"):
            yield name, control


def controls_are_whole(handout: Handout) -> Iterator[str]:
    for name, control in controls(handout):
        content = found(control, "sdtContent")
        if found(control, "sdtPr") is None:
            yield f"{name}: a control has no properties"
        elif content is None or len(content) == 0:
            yield f"{name}: the control {_called(control)} is empty"


def controls_are_inline(handout: Handout) -> Iterator[str]:
    for name, control in controls(handout):
        parent, content = control.getparent(), found(control, "sdtContent")
        if parent is None or parent.tag not in INLINE_PARENTS:
            yield f"{name}: the control {_called(control)} does not stand in a paragraph"
        elif any(child.tag not in INLINE for child in (() if content is None else content)):
            yield f"{name}: the control {_called(control)} holds more than runs"
        if any(control.find(f"{w('sdtPr')}/{kind}") is not None for kind in REPEATING):
            yield f"{name}: the control {_called(control)} is a repeating section"


def controls_are_numbered(handout: Handout) -> Iterator[str]:
    numbers: list[str] = []
    for name, control in controls(handout):
        if found(control, "sdtPr", "id") is not None:
            number = value(control, "sdtPr", "id")
            numbers.append(number)
            if not re.fullmatch(r"-?\d{1,10}", number) or not SMALLEST <= int(number) <= LARGEST:
                yield f"{name}: {number} is no number that a control can have"
    counts = Counter(numbers)
    yield from (f"the number {one} is there {n} times" for one, n in counts.items() if n > 1)


def controls_are_named(handout: Handout) -> Iterator[str]:
    for name, control in controls(handout):
        if not value(control, "sdtPr", "alias"):
            yield f"{name}: the control {_called(control)} has no title"
        for key in ("alias", "tag"):
            if len(value(control, "sdtPr", key)) > LONGEST:
                yield f"{name}: the {key} of {_called(control)} is longer than {LONGEST} characters"


def tags_are_known(handout: Handout) -> Iterator[str]:
    for name, control in controls(handout):
        tag = value(control, "sdtPr", "tag")
        if not _is_known(tag, handout):
            yield f"{name}: the tag {tag!r} is no variable"


def _is_known(tag: str, handout: Handout) -> bool:
    if tag == TITLE or tag.startswith(PREFIXES):
        return True
    if handout.declared is None:
        return bool(VARIABLE.fullmatch(tag))
    return any(tag == one or tag.startswith(f"{one}.") for one in handout.declared)


def boxes_agree(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        for box in root.iter(BOX):
            properties = box.getparent()
            control = None if properties is None else properties.getparent()
            if properties is None or control is None or properties.tag != w("sdtPr"):
                yield f"{name}: a box stands outside the properties of a control"
            elif shown(control) != _sign(box):
                yield f"{name}: the box {_called(control)} shows another state than it has"


def _sign(box: Element) -> str:
    states = {named(state): state.get(f"{{{W14}}}val") or "0" for state in elements(box)}
    ticked = states.get("checked") in ("1", "true", "on")
    return chr(int(states.get("checkedState" if ticked else "uncheckedState", "0"), 16))


def prompts_are_prompts(handout: Handout) -> Iterator[str]:
    for name, control in controls(handout):
        says = found(control, "sdtPr", "showingPlcHdr") is not None
        styles = {value(run, "rPr", "rStyle") for run in all_named(control, "r")}
        prompts = {style for style in styles if style.startswith(PROMPT_STYLES)}
        if says and (not prompts or styles != prompts):
            yield f"{name}: the prompt of {_called(control)} does not look like one"
        if says and found(control, "sdtPr", "dataBinding") is not None:
            yield f"{name}: the value of {_called(control)} is marked as a prompt"
        if not says and prompts:
            yield f"{name}: the value of {_called(control)} looks like a prompt"


def _called(control: Element) -> str:
    return repr(value(control, "sdtPr", "alias") or value(control, "sdtPr", "tag"))


RULES = (
    Rule(22, "every control has properties and content", controls_are_whole),
    Rule(23, "controls stand in paragraphs and hold runs", controls_are_inline),
    Rule(24, "controls have different numbers of 32 bits", controls_are_numbered),
    Rule(25, "controls have a title; titles and tags are short", controls_are_named),
    Rule(26, "tags name variables that there are", tags_are_known),
    Rule(27, "boxes show the state that they have", boxes_agree),
    Rule(28, "prompts are marked as prompts, and values are not", prompts_are_prompts),
)
