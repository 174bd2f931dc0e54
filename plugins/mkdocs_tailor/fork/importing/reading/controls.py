"""Content controls: which are fields, boxes to tick, or room to write; the rest is text.

Programs keep different parts of a control. A field is recognised by what it is bound to, then by
its tag, then by its label, as far as the handout that the file was made from knows that label.
"""

import re
from enum import StrEnum

from mkdocs_tailor.fork.importing.opening.record import tag_of
from mkdocs_tailor.fork.importing.opening.xml import W14, Element, value, w
from mkdocs_tailor.fork.importing.reading.stories import Known
from mkdocs_tailor.word.package.store import IDENTIFIER

ANSWER, TASK = "answer:", "task:"
_FOREIGN = "goog_"
"""How the tags begin that Google Docs writes."""
_LEAF = re.compile(r"/[\w-]*:?handout\[1\]/[\w-]*:?([\w.-]+)\[1\]")
_TO_FILL = (w("date"), w("dropDownList"), w("comboBox"))


class Role(StrEnum):
    """What a control is for."""

    FIELD = "field"
    BOX = "box"
    SPACE = "space"
    """Room to write, whatever stands in it."""
    NONE = "none"
    """Nobody's: what it holds is text."""


def role_of(control: Element, known: Known) -> tuple[Role, str]:
    """Return what a control is for, and the tag of a field."""
    properties = control.find(w("sdtPr"))
    if properties is None:
        return Role.NONE, ""
    if properties.find(f"{{{W14}}}checkbox") is not None:
        return Role.BOX, ""
    tag = _bound(properties) or _named(properties, known)
    if tag.startswith(ANSWER):
        return Role.SPACE, ""
    if tag.startswith(TASK):
        return Role.BOX, ""
    if tag:
        return Role.FIELD, tag
    to_fill = any(properties.find(kind) is not None for kind in _TO_FILL)
    return (Role.SPACE if to_fill else Role.NONE), ""


def label_and_tag(control: Element) -> tuple[str, str]:
    """Return the label and the tag of a control that is bound to nothing and no box; else empty."""
    properties = control.find(w("sdtPr"))
    tag = value(properties, "w:tag") or ""
    if properties is None or _bound(properties) or tag.startswith(TASK):
        return "", ""
    return value(properties, "w:alias") or "", tag


def _named(properties: Element, known: Known) -> str:
    """Return the tag of a control that is bound to nothing.

    Of several fields with one label (as a macro makes them, wherever it is called) the first stands
    for all, since some programs keep nothing but the label.
    """
    tag, label = value(properties, "w:tag") or "", value(properties, "w:alias") or ""
    if tag.startswith((ANSWER, TASK)):
        return tag
    ours = "" if tag.startswith(_FOREIGN) else tag
    return known.labels.get(label, ours)


def _bound(properties: Element) -> str | None:
    """Return the tag of the leaf that a control shows; None where it is bound to none of ours."""
    binding = properties.find(w("dataBinding"))
    if binding is None or binding.get(w("storeItemID"), "").upper() != IDENTIFIER:
        return None
    found = _LEAF.fullmatch(binding.get(w("xpath"), ""))
    return tag_of(found[1]) if found else None
