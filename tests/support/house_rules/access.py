"""Access for all: what Word's checker asks for, and what screen readers need."""

import re
from collections.abc import Iterator
from itertools import pairwise

from support.house_rules.drawings import described
from support.house_rules.handout import DOCUMENT, Handout
from support.house_rules.rule import Rule
from support.house_rules.style_sheet import STYLES
from support.house_rules.tables import cells_of, rows_of, tables
from support.house_rules.xml import (
    DC,
    Element,
    all_named,
    attribute,
    elements,
    found,
    is_on,
    named,
    shown,
    value,
)

CORE = "docProps/core.xml"
HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)
SAYS_NOTHING = frozenset(("click here", "click", "here", "link", "read more", "more", "this"))


def drawings_are_described(handout: Handout) -> Iterator[str]:
    for name, properties in described(handout):
        decorative = any(
            named(element) == "decorative" and element.get("val") == "1"
            for element in elements(properties)
        )
        if not (properties.get("descr") or "").strip() and not decorative:
            yield f"{name}: the picture {properties.get('name')!r} has no alternative text"


def tables_are_described(handout: Handout) -> Iterator[str]:
    for name, table in tables(handout):
        look = found(table, "tblPr", "tblLook")
        first = rows_of(table)[:1]
        if not is_on(found(first[0], "trPr", "tblHeader") if first else None):
            yield f"{name}: the first row of a table is not marked as its head"
        elif attribute(look, "firstRow") != "1":
            yield f"{name}: a table does not say that it has a head"
        for key in ("tblCaption", "tblDescription"):
            if not value(table, "tblPr", key).strip():
                yield f"{name}: a table has no {key}"
        if any(_is_merged(cell) for row in rows_of(table) for cell in cells_of(row)):
            yield f"{name}: a table has merged cells"


def _is_merged(cell: Element) -> bool:
    properties = found(cell, "tcPr")
    spans = int(value(properties, "gridSpan") or 1) > 1
    return spans or any(found(properties, key) is not None for key in ("vMerge", "hMerge"))


def headings_are_stairs(handout: Handout) -> Iterator[str]:
    levels = list(_levels(handout))
    if levels.count(1) != 1 or levels[:1] != [1]:
        yield f"the headings {levels} do not begin with the only one of level 1"
    for above, below in pairwise(levels):
        if below > above + 1:
            yield f"after a heading of level {above} comes one of level {below}"


def _levels(handout: Handout) -> Iterator[int]:
    styles = handout.parts.get(STYLES)
    document = handout.parts.get(DOCUMENT)
    if styles is None or document is None:
        return
    names = {
        attribute(style, "styleId"): value(style, "name") for style in all_named(styles, "style")
    }
    for paragraph in all_named(document, "p"):
        heading = HEADING.fullmatch(names.get(value(paragraph, "pPr", "pStyle"), ""))
        if heading:
            yield int(heading[1])


def the_file_says_what_it_is(handout: Handout) -> Iterator[str]:
    core = handout.parts.get(CORE)
    for key in ("title", "language"):
        element = None if core is None else core.find(f"{{{DC}}}{key}")
        if element is None or not (element.text or "").strip():
            yield f"the file does not say its {key}"
    language = found(handout.parts.get(STYLES), "docDefaults", "rPrDefault", "rPr", "lang")
    if not attribute(language, "val"):
        yield "the styles do not say the language of the text"


def links_say_where(handout: Handout) -> Iterator[str]:
    for name, root in handout.stories():
        for link in all_named(root, "hyperlink"):
            text = " ".join(shown(link).split())
            drawn = any(named(element) == "drawing" for element in elements(link))
            if ADDRESS.fullmatch(text) or text.lower().rstrip(".") in SAYS_NOTHING:
                yield f"{name}: a link says only {text!r}"
            elif not text and not drawn:
                yield f"{name}: a link says nothing"


RULES = (
    Rule(45, "pictures have alternative text or are decoration", drawings_are_described),
    Rule(
        46, "tables have a head, a caption, a description and no merged cells", tables_are_described
    ),
    Rule(47, "one heading of level 1, first; no level skipped", headings_are_stairs),
    Rule(48, "title and language are set", the_file_says_what_it_is),
    Rule(50, "links say where they lead", links_say_where),
)
