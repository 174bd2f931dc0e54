"""The outline of a Word file: what a person would say of it, in a line for each paragraph.

``Style numbering: text``. In the text ``[tag: words]`` is a bound control, ``[tag? words]`` one
that is not bound, ``[ ]`` a box, ``<words > address>`` a link, ``{Strong words}`` marked text,
``^1`` a footnote, ``/`` a line break, ``>>`` a tab. ``+`` stays with the next paragraph. Cells
stand between bars. ``{+1 words}`` and ``{-2 words}`` are tracked changes. What is set from right
to left is ``leftward``, and marked text may name its script and its language:
``{+rtl+ar-SA words}``.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # pyright: ignore[reportPrivateUsage] - lxml offers no other name

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
DIRECT = {"b", "i", "strike", "u", "vertAlign", "rtl", "cs"}
AGAIN = {"Strong": "b"}
"""What a style says already, and its runs say again."""
EMU_A_CM = 360000


def word_outline(data: bytes) -> str:
    """Return the outline of the body, then of its frame, the notes, the store and the title."""
    return "".join(f"{line}\n" for line in _Outline(data).lines())


class _Outline:
    def __init__(self, data: bytes) -> None:
        self.package = zipfile.ZipFile(io.BytesIO(data))
        self.links = self.targets("document")

    def targets(self, story: str) -> dict[str, str]:
        name = f"word/_rels/{story}.xml.rels"
        if name not in self.package.namelist():
            return {}
        return {str(one.get("Id")): str(one.get("Target")) for one in self.part(name)}

    def part(self, name: str) -> Element:
        return etree.fromstring(self.package.read(name))

    def lines(self) -> Iterator[str]:
        body = self.part("word/document.xml")[0]
        yield from self.blocks(body)
        for name in (*self.headers(), "word/letterhead.xml", "word/footer1.xml"):
            if name in self.package.namelist():
                self.links = self.targets(name[5:-4])
                label = name[5:-4].rstrip("0123456789")
                yield from (f"{label}: {line}" for line in self.blocks(self.part(name)))
        if "word/footnotes.xml" in self.package.namelist():
            self.links = self.targets("footnotes")
            for note in self.part("word/footnotes.xml")[2:]:
                number = note.get(_name("w:id"))
                yield from (f"note {number}: {line}" for line in self.blocks(note))
        if "word/comments.xml" in self.package.namelist():
            for comment in self.part("word/comments.xml"):
                signed = (comment.get(_name(f"w:{key}")) for key in ("id", "author", "date"))
                said = " ".join(map(str, signed))
                yield from (f"comment {said}: {line}" for line in self.blocks(comment))
        yield from self.numbers()
        for leaf in self.part("customXml/item1.xml"):
            if etree.QName(leaf).localname != "record":
                yield f"store: {etree.QName(leaf).localname} = {leaf.text}"
        yield f"title: {self.part('docProps/core.xml')[0].text}"

    def numbers(self) -> Iterator[str]:
        for number in _all(self.part("word/numbering.xml"), "w:num"):
            for level in _all(number, "w:lvlOverride/w:lvl"):
                form, start = _value(level, "w:numFmt"), _value(level, "w:start")
                yield f"number {number.get(_name('w:numId'))}: {form} from {start}"

    def headers(self) -> list[str]:
        found = [name for name in self.package.namelist() if name.startswith("word/header")]
        return sorted(found, key=lambda name: (len(name), name))

    def blocks(self, parent: Element) -> Iterator[str]:
        for block in parent:
            match etree.QName(block).localname:
                case "p":
                    yield self.paragraph(block)
                case "tbl":
                    yield from self.table(block)
                case "bookmarkStart":
                    yield f"block {block.get(_name('w:name'))}"
                case "bookmarkEnd":
                    yield "end"
                case _:
                    pass

    def table(self, table: Element) -> Iterator[str]:
        named = _value(table, "w:tblPr/w:tblCaption"), _value(table, "w:tblPr/w:tblDescription")
        widths = " ".join(str(one.get(_name("w:w"))) for one in _all(table, "w:tblGrid/w:gridCol"))
        leftward = " leftward" if _all(table, "w:tblPr/w:bidiVisual") else ""
        yield f"table{leftward} {named[0]!r} {named[1]!r} {widths}"
        for row in _all(table, "w:tr"):
            kind = "head" if _all(row, "w:trPr/w:tblHeader") else "row"
            cells = [" ; ".join(self.blocks(cell)) for cell in _all(row, "w:tc")]
            yield f"  {kind} | {' | '.join(cells)} |"

    def paragraph(self, paragraph: Element) -> str:
        style = _value(paragraph, "w:pPr/w:pStyle") or "Normal"
        number = _value(paragraph, "w:pPr/w:numPr/w:numId")
        level = _value(paragraph, "w:pPr/w:numPr/w:ilvl")
        ind = _all(paragraph, "w:pPr/w:ind")
        align = _value(paragraph, "w:pPr/w:jc")
        said = (
            style,
            f"{number}.{level}" if number else "",
            f"at {ind[0].get(_name('w:left'))}" if ind else "",
            align or "",
            "leftward" if _all(paragraph, "w:pPr/w:bidi") else "",
            "middle" if _all(paragraph, "w:pPr/w:textAlignment") else "",
            "+" if _all(paragraph, "w:pPr/w:keepNext") else "",
        )
        return f"{' '.join(filter(None, said))}: {self.inline(paragraph)}".rstrip()

    def inline(self, parent: Element) -> str:
        return "".join(map(self.piece, parent))

    def piece(self, node: Element) -> str:
        name = etree.QName(node).localname
        match name:
            case "r":
                return self.run(node)
            case "sdt":
                return self.control(node)
            case "hyperlink":
                return self.link(node)
            case "ins" | "del":
                sign = "+" if name == "ins" else "-"
                return f"{{{sign}{node.get(_name('w:id'))} {self.inline(node)}}}"
            case "oMathPara":
                return f"[equation: {self.inline(node)}]"
            case _:
                return LEAVES.get(name, _nothing)(node)

    def run(self, node: Element) -> str:
        style = _value(node, "w:rPr/w:rStyle") or ""
        looks = [etree.QName(one).localname for one in _all(node, "w:rPr/*")]
        marks = style + "".join(
            f"+{look}" for look in looks if look in DIRECT and look != AGAIN.get(style)
        )
        for language in _all(node, "w:rPr/w:lang"):
            marks += "".join(f"+{tag}" for tag in language.attrib.values())
        words = self.inline(node)
        if _all(node, "w:fldChar"):
            return words
        return f"{{{marks} {words}}}" if marks and "^" not in words else words

    def link(self, node: Element) -> str:
        anchor = node.get(_name("w:anchor"))
        target = f"#{anchor}" if anchor else self.links[str(node.get(_name("r:id")))]
        return f"<{self.inline(node)} > {target}>"

    def control(self, node: Element) -> str:
        if _all(node, "w:sdtPr/w14:checkbox"):
            ticked = _all(node, "w:sdtPr/w14:checkbox/w14:checked")[0].get(_name("w14:val")) == "1"
            return f"[{'x' if ticked else ' '} {_value(node, 'w:sdtPr/w:alias')}]"
        bound = ":" if _all(node, "w:sdtPr/w:dataBinding") else "?"
        words = self.inline(_all(node, "w:sdtContent")[0])
        if _all(node, "w:sdtPr/w:showingPlcHdr"):
            return f"[{_value(node, 'w:sdtPr/w:alias')}...]"
        return f"[{_value(node, 'w:sdtPr/w:tag')}{bound} {words}]"


def formula_outline(node: Element) -> str:
    """Return a formula as its structures, with what they hold in brackets."""
    said = list[str]()
    for child in node:
        name = etree.QName(child).localname
        if name == "r":
            said += (one.text or "" for one in _all(child, "m:t"))
        elif name.endswith("Pr"):
            said += (str(one.get(_name("m:val"))) for one in child if one.get(_name("m:val")))
        else:
            said.append(f"{name}({formula_outline(child)})")
    return " ".join(said)


def _said(node: Element) -> str:
    return node.text or ""


def _nothing(_node: Element) -> str:
    return ""


def _said_of(form: str, name: str = "w:id") -> Callable[[Element], str]:
    return lambda node: form.format(node.get(_name(name)))


def _picture(node: Element) -> str:
    extent, properties = _all(node, ".//wp:extent")[0], _all(node, ".//wp:docPr")[0]
    across, down = (int(str(extent.get(name))) / EMU_A_CM for name in ("cx", "cy"))
    words = properties.get("descr") or "decorative"
    return f"(picture {properties.get('id')}, {across:.1f} x {down:.1f} cm: {words})"


def _all(node: Element, path: str) -> list[Element]:
    return node.findall(path, NAMESPACES)


def _value(node: Element, path: str) -> str | None:
    found = node.find(path, NAMESPACES)
    return None if found is None else found.get(_name("w:val"))


def _name(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


LEAVES: dict[str, Callable[[Element], str]] = {
    **dict.fromkeys(("t", "delText", "instrText"), _said),
    "br": lambda _: " / ",
    "tab": lambda _: " >> ",
    "footnoteReference": _said_of("^{}"),
    "bookmarkStart": _said_of("#{} ", "w:name"),
    "commentRangeStart": _said_of("(comment {} on "),
    "commentRangeEnd": lambda _: ")",
    "commentReference": _said_of("(comment {})"),
    "drawing": _picture,
    "oMath": lambda node: f"[{formula_outline(node)}]",
}
"""What each element shows that holds no others to be shown."""
