"""What can be read: contrast and size (WCAG 2.2, 1.4.3; guidance for accessible documents)."""

from collections.abc import Iterator
from dataclasses import dataclass

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
    for look, where in _looks(handout, styles).items():
        ratio = look.contrast(styles)
        if ratio < LEAST_CONTRAST:
            yield f"{where} has a contrast of {ratio:.2f}"


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


@dataclass(frozen=True, slots=True)
class _Look:
    """What decides about the contrast of a run."""

    styles: tuple[str, str]
    """Its own and that of its paragraph."""
    colour: str
    """Its own, or none."""
    fill: str
    """The nearest that is no style's, or none."""

    def contrast(self, styles: Sheet) -> float:
        """Return the contrast of a text that looks so."""
        colour = self.colour if self.colour not in ("", "auto") else styles.colour(*self.styles)
        return contrast(colour, self.fill or styles.ground(*self.styles))


def _looks(handout: Handout, styles: Sheet) -> dict[_Look, str]:
    """Return all looks that texts have, with where one of them stands."""
    looks = dict[_Look, str]()
    for name, root in handout.stories():
        for text in all_named(root, "t"):
            run = text.getparent()
            if run is not None and (text.text or "").strip():
                looks.setdefault(_look(run, styles), f"{name}: {(text.text or '')[:20]!r}")
    return looks


def _look(run: Element, styles: Sheet) -> _Look:
    paragraph = next(run.iterancestors(w("p")), None)
    own, around = found(run, "rPr"), found(paragraph, "pPr")
    names = (value(own, "rStyle"), value(around, "pStyle") or styles.normal)
    return _Look(names, value(own, "color"), fill_of(own) or fill_of(around))


RULES = (Rule(49, "text has contrast, and body text 12 pt", text_can_be_read),)
