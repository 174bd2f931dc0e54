"""What can be read: contrast and size (WCAG 2.2, 1.4.3; guidance for accessible documents)."""

from collections.abc import Iterator

from support.house_rules.handout import DOCUMENT, Handout
from support.house_rules.rule import Rule
from support.house_rules.style_sheet import Sheet, contrast, fill_of, is_hidden, sheet
from support.house_rules.xml import Element, all_named, attribute, found, value, w

LEAST_CONTRAST = 4.5
LEAST_HALF_POINTS = 24
SMALLER = frozenset(("Caption", "TableCaption", "Code", "FootnoteText", "Header", "Footer"))
"""Styles of what is no body text."""


def text_can_be_read(handout: Handout) -> Iterator[str]:
    styles = sheet(handout)
    yield from _offered_styles(styles)
    yield from _sizes(handout, styles)
    for name, root in handout.stories():
        for text in all_named(root, "t"):
            run = text.getparent()
            if run is not None and (text.text or "").strip():
                yield from (
                    f"{name}: {(text.text or '')[:20]!r} {said}" for said in _run(run, styles)
                )


def _offered_styles(styles: Sheet) -> Iterator[str]:
    for name, style in styles.styles.items():
        kind = attribute(style, "type")
        if kind not in ("paragraph", "character") or is_hidden(style):
            continue
        ratio = contrast(styles.colour(name), styles.ground(name))
        if ratio < LEAST_CONTRAST:
            yield f"the style {name} has a contrast of {ratio:.2f}"


def _sizes(handout: Handout, styles: Sheet) -> Iterator[str]:
    used = {styles.normal}
    document = handout.parts.get(DOCUMENT)
    for paragraph in () if document is None else all_named(document, "p"):
        if any((text.text or "").strip() for text in all_named(paragraph, "t")):
            used.add(value(paragraph, "pPr", "pStyle") or styles.normal)
    for name in sorted(used - SMALLER):
        if styles.half_points(name) < LEAST_HALF_POINTS:
            yield f"text in the style {name} is smaller than 12 pt"


def _run(run: Element, styles: Sheet) -> Iterator[str]:
    paragraph = next(run.iterancestors(w("p")), None)
    names = (value(run, "rPr", "rStyle"), value(paragraph, "pPr", "pStyle") or styles.normal)
    own = value(run, "rPr", "color")
    colour = own if own not in ("", "auto") else styles.colour(*names)
    near = fill_of(found(run, "rPr")) or fill_of(found(paragraph, "pPr"))
    ground = near or styles.ground(*names)
    ratio = contrast(colour, ground)
    if ratio < LEAST_CONTRAST:
        yield f"has a contrast of {ratio:.2f}"


RULES = (Rule(49, "text has contrast, and body text 12 pt", text_can_be_read),)
