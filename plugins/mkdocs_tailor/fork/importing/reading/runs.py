"""Reading what a paragraph holds: runs, links, fields and boxes, as pieces of a line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_tailor.fork.importing.opening.xml import MC, Element, switched_on, value, w
from mkdocs_tailor.fork.importing.reading.controls import Role, role_of
from mkdocs_tailor.fork.importing.reading.line import Shown
from mkdocs_tailor.fork.importing.reading.pictures import pictures_in
from mkdocs_tailor.fork.importing.reading.piece import Look, Piece
from mkdocs_tailor.fork.importing.reading.stories import Story
from mkdocs_tailor.word.package.names import M, R

BOX, GAP = "{{ tick() }}", '{{ gap("") }}'
"""What stands for a box to tick, and for a blank to fill in, as an author would write them."""
LINE_BREAK = "<br>"
RULES = frozenset({"AnswerRule", "BlankRule", "PlaceholderRule", "PlaceholderText"})
"""Runs that are lines to write on."""
UNSAID = RULES | {"CaptionLabel", "CommentReference", "FootnoteReference"}
"""Runs that nobody wrote: rules, and numbers that are counted."""
_STYLED = {
    "Strong": Look.STRONG,
    "StrongEmphasis": Look.STRONG,
    "Emphasis": Look.EMPHASIS,
    "HyperlinkEmphasis": Look.EMPHASIS,
    "InlineCode": Look.CODE,
    "Keys": Look.KEYS,
    "Marked": Look.HIGHLIGHT,
}
_DIRECT = (("w:b", Look.STRONG), ("w:i", Look.EMPHASIS), ("w:strike", Look.DELETED))
_CONTAINERS = frozenset({w("smartTag"), w("customXml"), w("fldSimple"), w("dir"), w("bdo")})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands round a run."""

    story: Story
    bold: bool = False
    """Whether all text of the paragraph is bold, so that bold text in it is no stress."""
    slanted: bool = False
    link: str = ""


def pieces_of(parent: Element, around: Surroundings) -> Iterator[Piece]:
    """Yield what a paragraph, or a part of one, holds."""
    for child in parent:
        if child.tag == w("r"):
            yield from _run(child, around)
        elif child.tag == w("hyperlink"):
            yield from pieces_of(child, replace(around, link=_target(child, around.story)))
        elif child.tag == w("sdt"):
            yield from _control(child, around)
        elif child.tag in _CONTAINERS:
            yield from pieces_of(child, around)
        elif child.tag in {f"{{{M}}}oMath", f"{{{M}}}oMathPara"}:
            yield _formula(child)


def _run(run: Element, around: Surroundings) -> Iterator[Piece]:
    properties = run.find(w("rPr"))
    style = around.story.styles.name(value(properties, "w:rStyle"))
    looks = _looks(properties, style, around)
    for child in run:
        if child.tag == w("footnoteReference"):
            yield Piece(f"[^{child.get(w('id'), '')}]", is_source=True)
        elif child.tag in {w("drawing"), w("pict"), w("object")}:
            yield from pictures_in(child, around.story)
        elif child.tag == f"{{{MC}}}AlternateContent":
            yield from _alternatives(child, around)
        elif style not in UNSAID:
            yield from _text(child, looks, around.link)


def _text(child: Element, looks: frozenset[Look], link: str) -> Iterator[Piece]:
    if child.tag == w("t") and child.text:
        yield Piece(child.text.replace("\u00ad", ""), looks, link)
    elif child.tag == w("tab"):
        yield Piece(" ", looks, link)
    elif child.tag == w("br") and child.get(w("type"), "textWrapping") == "textWrapping":
        yield Piece(LINE_BREAK, is_source=True)
    elif child.tag == w("noBreakHyphen"):
        yield Piece("\u2011", looks, link)


def _alternatives(choice: Element, around: Surroundings) -> Iterator[Piece]:
    """Yield what the newer of two ways to draw something holds."""
    newer = choice.find(f"{{{MC}}}Choice")
    for drawing in newer if newer is not None else ():
        yield from pictures_in(drawing, around.story)


def _control(control: Element, around: Surroundings) -> Iterator[Piece]:
    role, tag = role_of(control, around.story.known)
    held = control.find(w("sdtContent"))
    if role is Role.BOX:
        yield Piece(BOX, is_source=True)
    elif role is Role.SPACE:
        yield Piece(GAP, is_source=True)
    elif held is not None and role is Role.FIELD:
        yield from _field(control, held, tag, around)
    elif held is not None:
        yield from pieces_of(held, around)


def _field(control: Element, held: Element, tag: str, around: Surroundings) -> Iterator[Piece]:
    """Yield a field: what it shows, and the looks of all of it."""
    inside = [*pieces_of(held, around)]
    emptied = switched_on(control, "w:sdtPr/w:showingPlcHdr")
    text = "" if emptied else "".join(piece.text for piece in inside)
    looks = inside[0].looks if inside else frozenset[Look]()
    shown = Shown(tag, " ".join(text.replace(LINE_BREAK, " ").split()))
    yield Piece(f"{{{{ {tag} }}}}", looks, around.link, shown)


def _looks(properties: Element | None, style: str, around: Surroundings) -> frozenset[Look]:
    found = {_STYLED[style]} if style in _STYLED else set[Look]()
    for path, look in _DIRECT:
        said = switched_on(properties, path)
        if said:
            found.add(look)
        elif said is False:
            found.discard(look)
    raised = value(properties, "w:vertAlign")
    found |= {Look.SUPERSCRIPT} if raised == "superscript" else set()
    found |= {Look.SUBSCRIPT} if raised == "subscript" else set()
    if value(properties, "w:highlight") not in {None, "none"}:
        found.add(Look.HIGHLIGHT)
    underlined = value(properties, "w:u") not in {None, "none"}
    if underlined and not around.link and style != "Hyperlink":
        found.add(Look.INSERTED)
    found -= {Look.STRONG} if around.bold else set()
    found -= {Look.EMPHASIS} if around.slanted else set()
    return frozenset(found)


def _target(link: Element, story: Story) -> str:
    anchor = link.get(w("anchor"))
    relation = story.relations.get(link.get(f"{{{R}}}id", ""))
    if relation is None:
        return f"#{anchor}" if anchor else ""
    return relation.target + (f"#{anchor}" if anchor else "")


def _formula(formula: Element) -> Piece:
    text = "".join(one.text or "" for one in formula.iter(f"{{{M}}}t"))
    return Piece(f"${text}$", is_source=True)
