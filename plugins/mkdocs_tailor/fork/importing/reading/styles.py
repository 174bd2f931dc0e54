"""What the styles of a file mean: which paragraphs are headings, items, boxes, and what is bold."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_tailor.fork.importing.opening.package import Package
from mkdocs_tailor.fork.importing.opening.xml import Element, switched_on, value, w, whole
from mkdocs_tailor.fork.importing.reading.line import Form, Shape
from mkdocs_tailor.word.prints import DYSLEXIA_FRIENDLY, LARGE_PRINT, STANDARD

_HEADING = re.compile(r"heading\s?([1-6])", re.IGNORECASE)
_CALLOUT = re.compile(r"Callout([A-Z][a-z]+)(Title|Answer)?")
_FORMS = {
    "Title": Form.HEADING,
    "BookletTitle": Form.HEADING,
    "ListBullet": Form.BULLET,
    "ListNumber": Form.NUMBER,
    "TaskItem": Form.TASK,
    "ListContinue": Form.CONTINUED,
    "Quote": Form.QUOTE,
    "IntenseQuote": Form.QUOTE,
    "Code": Form.CODE,
    "DefinitionTerm": Form.TERM,
    "Definition": Form.MEANING,
    "Caption": Form.CAPTION,
    "TableCaption": Form.CAPTION,
    "TabTitle": Form.TITLE,
    "CardTitle": Form.TITLE,
    "CardsTitle": Form.CALLOUT,
    "AnswerLine": Form.ANSWER,
    "DrawingSpace": Form.ANSWER,
}
_LEAST_SIZES = ((LARGE_PRINT, 34), (DYSLEXIA_FRIENDLY, 27))
_OURS = {name.lower(): name for name in _FORMS}
UNSAID = frozenset({"Spacer", "Rule"})
"""The styles of paragraphs that only part others."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style, as far as it says what a paragraph or a run is."""

    name: str
    """As our own styles are called, without spaces: ``CalloutTipTitle``."""
    parent: str
    bold: bool | None
    slanted: bool | None
    list: tuple[str, int] | None
    """The numbering that it brings: its number and level."""


@dataclass(frozen=True)
class Styles:
    """The styles of a file."""

    known: Mapping[str, Style] = field(default_factory=dict[str, Style])

    def name(self, identifier: str | None) -> str:
        """Return what we call a style of this identifier."""
        if not identifier:
            return ""
        known = self.known.get(identifier)
        if known is None or _is_ours(identifier):
            return identifier
        return _OURS.get(known.name.lower(), known.name)

    def shape(self, identifier: str | None) -> Shape:
        """Return the shape of a paragraph of this style, from what it is based on if need be."""
        for style in self._chain(identifier):
            found = _shape(style)
            if found:
                return found
        return Shape(Form.TEXT)

    def is_bold(self, identifier: str | None) -> bool:
        """Whether paragraphs of the style are bold, so that bold text in them is no stress."""
        said = (self.known[name].bold for name in self._identifiers(identifier))
        return next((bold for bold in said if bold is not None), False)

    def is_slanted(self, identifier: str | None) -> bool:
        """Whether the text of the style is in italics."""
        said = (self.known[name].slanted for name in self._identifiers(identifier))
        return next((slanted for slanted in said if slanted is not None), False)

    def list(self, identifier: str | None) -> tuple[str, int] | None:
        """Return the numbering that the style brings along."""
        said = (self.known[name].list for name in self._identifiers(identifier))
        return next((one for one in said if one), None)

    def _chain(self, identifier: str | None) -> Iterator[str]:
        names = [*self._identifiers(identifier)]
        yield from (self.name(one) for one in names) if names else (identifier or "",)

    def _identifiers(self, identifier: str | None) -> Iterator[str]:
        seen: set[str] = set()
        while identifier and identifier in self.known and identifier not in seen:
            seen.add(identifier)
            yield identifier
            identifier = self.known[identifier].parent


def styles_of(package: Package) -> Styles:
    """Return the styles of a file."""
    known: dict[str, Style] = {}
    for member in package.related("styles"):
        root = package.part(member)
        known |= {} if root is None else dict(_read(root))
    return Styles(known)


def print_of(package: Package) -> str:
    """Return the print variant of a handout, which the size of its text tells."""
    size = max((_size(package.part(member)) for member in package.related("styles")), default=0)
    return next((name for name, least in _LEAST_SIZES if size >= least), STANDARD)


def _size(root: Element | None) -> int:
    """Return the size of the text of a file, in half points."""
    return whole(value(root, "w:docDefaults/w:rPrDefault/w:rPr/w:sz"))


def _read(root: Element) -> Iterator[tuple[str, Style]]:
    for one in root.iter(w("style")):
        name = (value(one, "w:name") or "").replace(" ", "")
        number = value(one, "w:pPr/w:numPr/w:numId")
        level = whole(value(one, "w:pPr/w:numPr/w:ilvl"))
        yield (
            one.get(w("styleId"), ""),
            Style(
                name,
                value(one, "w:basedOn") or "",
                switched_on(one, "w:rPr/w:b"),
                switched_on(one, "w:rPr/w:i"),
                (number, level) if number else None,
            ),
        )


def _is_ours(name: str) -> bool:
    return name in _FORMS or name in UNSAID or bool(_CALLOUT.fullmatch(name))


def _shape(name: str) -> Shape | None:
    heading, callout = _HEADING.fullmatch(name), _CALLOUT.fullmatch(name)
    if heading:
        return Shape(Form.HEADING, int(heading[1]))
    if callout:
        form = {"Title": Form.CALLOUT, "Answer": Form.ANSWER}.get(callout[2] or "", Form.TEXT)
        return Shape(form, 0, callout[1])
    form = _FORMS.get(name)
    return Shape(form, 1 if form is Form.HEADING else 0) if form else None
