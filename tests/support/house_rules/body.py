"""The body and the order of what stands in it (ECMA-376 part 1, 17.2 and annex A)."""

from collections.abc import Iterator

from support.house_rules.handout import DOCUMENT, Handout
from support.house_rules.orders import ORDERS
from support.house_rules.rule import Rule
from support.house_rules.xml import (
    Element,
    M,
    W,
    all_named,
    attribute,
    elements,
    found,
    named,
    namespace,
    value,
    w,
)

STYLES = "word/styles.xml"


def the_section_is_last(handout: Handout) -> Iterator[str]:
    body = found(handout.parts.get(DOCUMENT), "body")
    if body is None or len(body) == 0 or body[-1].tag != w("sectPr"):
        yield "the body does not end with its section"
    for name, root in handout.stories():
        for paragraph in all_named(root, "p"):
            if any(outer.tag == w("p") for outer in paragraph.iterancestors()):
                yield f"{name}: a paragraph stands in a paragraph"


def children_are_in_order(handout: Handout) -> Iterator[str]:
    for name, root in handout.parts.items():
        for element in elements(root):
            if namespace(element) == W and named(element) in ORDERS:
                yield from (f"{name}: {said}" for said in _disorder(element))


def _disorder(element: Element) -> Iterator[str]:
    order = ORDERS[named(element)]
    names = [named(child) for child in element]
    unknown = sorted(set(names) - set(order))
    if unknown:
        yield f"{named(element)} holds {', '.join(unknown)}"
    known = [name for name in names if name in order]
    if known != sorted(known, key=order.index):
        yield f"{named(element)} holds {', '.join(known)} in this order"


def nothing_is_empty(handout: Handout) -> Iterator[str]:
    bordered = _bordered_styles(handout)
    for name, root in handout.stories():
        for run in all_named(root, "r"):
            if not any(_shows(child) for child in run):
                yield f"{name}: a run is empty"
        for paragraph in all_named(root, "p"):
            after = paragraph.getnext()
            if _is_blank(paragraph, bordered) and _is_blank(after, bordered):
                yield f"{name}: two blank paragraphs follow each other"


def _shows(child: Element) -> bool:
    return child.tag != w("rPr") and (child.tag != w("t") or bool(child.text))


def _is_blank(paragraph: Element | None, bordered: set[str]) -> bool:
    if paragraph is None or paragraph.tag != w("p"):
        return False
    if next(paragraph.iter(f"{{{M}}}oMath"), None) is not None:
        return False
    showing = ("numPr", "pBdr", "sectPr")
    if (
        any(found(paragraph, "pPr", name) is not None for name in showing)
        or value(paragraph, "pPr", "pStyle") in bordered
    ):
        return False
    if any(namespace(child) == M for child in paragraph):
        return False
    return not any(_shows(child) for run in all_named(paragraph, "r") for child in run)


def _bordered_styles(handout: Handout) -> set[str]:
    """Return the styles whose paragraphs show a line even when they are empty."""
    styles = handout.parts.get(STYLES)
    found_styles = () if styles is None else all_named(styles, "style")
    return {
        attribute(style, "styleId")
        for style in found_styles
        if found(style, "pPr", "pBdr") is not None
    }


RULES = (
    Rule(38, "the section ends the body; no paragraph stands in another", the_section_is_last),
    Rule(39, "children stand in the order of the schema", children_are_in_order),
    Rule(40, "no run is empty, no two blank paragraphs follow each other", nothing_is_empty),
)
