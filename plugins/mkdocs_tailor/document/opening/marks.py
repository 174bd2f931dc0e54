"""The signs in text and attributes, read as what they stand for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import is_
from typing import NoReturn

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.html.elements import RAW_TEXT
from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.opening.rough import Part, Rough, Roughs, Sign
from mkdocs_tailor.document.refusals import refuse, tag
from mkdocs_tailor.language.codepoints import FIELD, OPEN_SIGN, Mark, field_number, read_mark
from mkdocs_tailor.language.records import Expression, Field, RangeKind, Residual

_PIECES = re.compile(f"({OPEN_SIGN.pattern})")
_ADDRESSES = frozenset(("id", "for", "name"))


def read_signs(tree: Tree, residual: Residual) -> Roughs:
    """Return the tree with a node for each sign, and an expression for each open attribute.

    ``id``, ``for``, ``name`` and links inside the page only lose their signs: an address that
    changed from school to school would be none. Raises `LanguageError` for a sign where it cannot
    be, or one that the residual text does not know.
    """
    return _Reader(residual).nodes(tree)


@dataclass(frozen=True, slots=True)
class _Reader:
    residual: Residual

    def nodes(self, tree: Tree) -> Roughs:
        roughs: list[Rough] = []
        for node in tree:
            if isinstance(node, Element):
                roughs.append(self._element(node))
            elif not isinstance(node, str):
                raise TypeError(f"the tree already holds a {type(node).__name__.lower()}")
            elif OPEN_SIGN.search(node):
                roughs += map(self._piece, filter(None, _PIECES.split(node)))
            else:
                roughs.append(node)
        return tuple(roughs)

    def _element(self, element: Element) -> Part | Element:
        """Return the element; as it is where nothing in it is open."""
        self._check(element)
        attributes, children = self._attributes(element.attributes), self.nodes(element.children)
        if attributes is element.attributes and _are_same(children, element.children):
            return element
        return Part(element.tag, attributes, children)

    def _check(self, element: Element) -> None:
        """Refuse a sign in a name, or in text that is not the reader's."""
        names = "".join((element.tag, *element.attributes))
        self._check_text(names, "as the name of an HTML attribute or tag")
        if element.tag in RAW_TEXT:
            raw = "".join(text for text in element.children if isinstance(text, str))
            self._check_text(raw, f"inside <{element.tag}>")

    def _check_text(self, text: str, where: str) -> None:
        if found := OPEN_SIGN.search(text):
            refuse(
                "open-name",
                f"what differs from school to school cannot stand {where}",
                self._place(found.group()),
                "put the tag round the whole element, or inside the value of one attribute",
            )

    def _piece(self, piece: str) -> str | Field | Sign:
        """Return text as it is, and what a sign stands for."""
        if not OPEN_SIGN.match(piece):
            return piece
        try:
            if FIELD.match(piece):
                return self.residual.fields[field_number(piece)]
            sign = Sign(*read_mark(piece))
            self.residual.ranges[sign.number]
        except (IndexError, ValueError):
            self._refuse_unknown(piece)
        return sign

    def _place(self, piece: str) -> Place:
        known = self._piece(piece)
        if isinstance(known, Sign):
            return self.residual.ranges[known.number].place
        assert isinstance(known, Field)
        return known.place

    def _attributes(self, attributes: Mapping[str, Expression]) -> Mapping[str, Expression]:
        if not OPEN_SIGN.search("".join(map(str, attributes.values()))):
            return attributes
        read = {name: self._attribute(name, value) for name, value in attributes.items()}
        return {name: value for name, value in read.items() if value or not attributes[name]}

    def _attribute(self, name: str, value: Expression) -> Expression:
        if not isinstance(value, str) or not OPEN_SIGN.search(value):
            return value
        if name in _ADDRESSES or (name == "href" and value.startswith("#")):
            return OPEN_SIGN.sub("", value)
        if name.startswith("on") or name == "srcdoc":
            self._refuse_script(name, value)
        pieces = filter(None, _PIECES.split(value))
        parts, stop = self._parts(pieces)
        if stop:
            self._cut(stop)
        return ("cat", *parts)

    def _parts(self, pieces: Iterator[str]) -> tuple[list[Expression], Sign | None]:
        """Return the parts up to a mark that ends them, and the mark."""
        parts: list[Expression] = []
        for piece in map(self._piece, pieces):
            if isinstance(piece, str):
                parts.append(piece)
            elif isinstance(piece, Field):
                parts.append(piece.expression)
            elif self.residual.ranges[piece.number].kind is RangeKind.BLOCK:
                continue
            elif piece.mark is Mark.OPEN:
                parts.append(self._choice(piece, pieces))
            else:
                return parts, piece
        return parts, None

    def _choice(self, sign: Sign, pieces: Iterator[str]) -> Expression:
        opened = self.residual.ranges[sign.number]
        if opened.kind is RangeKind.FOR:
            refuse(
                "open-attribute",
                "{% for %} cannot stand inside a link address or another HTML attribute",
                opened.place,
                "use the join filter, or put the {% for %} round the whole link",
            )
        then, stop = self._parts(pieces)
        otherwise: list[Expression] = []
        if stop == Sign(sign.number, Mark.MIDDLE):
            otherwise, stop = self._parts(pieces)
        if stop != Sign(sign.number, Mark.END):
            self._cut(sign)
        return ("if", opened.expression, ("cat", *then), ("cat", *otherwise))

    def _refuse_script(self, name: str, value: str) -> NoReturn:
        refuse(
            "open-script",
            f"what differs from school to school cannot stand in {name}, which runs as a script",
            next(self._place(sign) for sign in OPEN_SIGN.findall(value)),
            "put the value into a data- attribute, and let the script read it there",
        )

    def _cut(self, sign: Sign) -> NoReturn:
        opened = self.residual.ranges[sign.number]
        refuse(
            "cut-by-attribute",
            f"{tag(opened)} is cut in two by a link address or another HTML attribute",
            opened.place,
            "start and end it inside the address, or put it round the whole link",
        )

    def _refuse_unknown(self, sign: str) -> NoReturn:
        known = (*self.residual.fields, *self.residual.ranges)
        refuse(
            "reserved-character",
            f"the page holds the character U+{ord(sign):04X}, which is reserved for open values",
            Place(known[0].place.path) if known else None,
            "an extension or an included file brought it in; take it out there",
        )


def _are_same(nodes: Roughs, others: Tree) -> bool:
    return len(nodes) == len(others) and all(map(is_, nodes, others))
