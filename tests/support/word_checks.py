"""What must hold in every tailored file, whatever the school, and validators do not see."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # pyright: ignore[reportPrivateUsage] - lxml offers no other name

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STORIES = ("document", "header1", "footer1", "footnotes")
REAL_BLOCKS = {f"{W}p", f"{W}tbl"}


def word_faults(data: bytes) -> list[str]:
    """Return everything that is wrong; nothing for a good file."""
    package = zipfile.ZipFile(io.BytesIO(data))
    names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
    parts = {name: etree.fromstring(package.read(name)) for name in names}
    stories = {name: parts[f"word/{name}.xml"] for name in STORIES if f"word/{name}.xml" in parts}
    controls = [one for story in stories.values() for one in story.iter(f"{W}sdt")]
    faults = [*_controls(controls), *_bindings(controls, parts["customXml/item1.xml"])]
    faults += _references(parts)
    for name, story in stories.items():
        found = (*_blocks(story), *_relations(name, story, parts))
        faults += [f"{name}: {fault}" for fault in found]
    return faults


def _controls(controls: list[Element]) -> Iterator[str]:
    ids = Counter(_value(one, "w:sdtPr/w:id") for one in controls)
    yield from (f"control id {n} twice" for n, times in ids.items() if n and times > 1)
    for one in controls:
        for name in ("alias", "tag"):
            if not 0 < len(_value(one, f"w:sdtPr/w:{name}") or "") <= 64:
                yield f"a control's {name} is empty or too long"
        if not _shown(one):
            yield "an empty control"


def _bindings(controls: list[Element], store: Element) -> Iterator[str]:
    used = set[Element]()
    for one in controls:
        binding = one.find(f"{W}sdtPr/{W}dataBinding")
        if binding is None:
            continue
        path = str(binding.get(f"{W}xpath"))
        name = path.removeprefix("/t:handout[1]/t:").removesuffix("[1]")
        leaves = store.findall(f"{{*}}{name}")
        if len(leaves) != 1:
            yield f"{path} finds {len(leaves)} leaves"
        elif (leaves[0].text or "") != _shown(one):
            yield f"{name} holds {leaves[0].text!r}, and {_shown(one)!r} is shown"
        used.update(leaves)
    unused = [one for one in store if one not in used and etree.QName(one).localname != "record"]
    yield from (f"the leaf {one.tag} is not used" for one in unused)


def _shown(control: Element) -> str:
    inside = control.find(f"{W}sdtContent")
    if inside is None:
        return ""
    signs = inside.iter(f"{W}t", f"{W}br")
    return "".join(one.text or "" if one.tag == f"{W}t" else "\n" for one in signs)


def _references(parts: dict[str, Element]) -> Iterator[str]:
    body = parts["word/document.xml"]
    numbers = {one.get(f"{W}numId") for one in parts["word/numbering.xml"].iter(f"{W}num")}
    styles = {one.get(f"{W}styleId") for one in parts["word/styles.xml"].iter(f"{W}style")}
    marks = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    notes = parts.get("word/footnotes.xml")
    known: set[str | None] = set()
    if notes is not None:
        known = {one.get(f"{W}id") for one in notes} - {"-1", "0"}
    targets: tuple[tuple[str, str, set[str | None]], ...] = (
        ("numId", "val", numbers),
        ("pStyle", "val", styles),
        ("rStyle", "val", styles),
        ("hyperlink", "anchor", marks | {None}),
        ("footnoteReference", "id", known),
    )
    for tag, attribute, there in targets:
        found = {one.get(W + attribute) for one in body.iter(W + tag)}
        yield from (f"{tag} {one} leads nowhere" for one in found - there)
    referred = Counter(one.get(f"{W}id") for one in body.iter(f"{W}footnoteReference"))
    yield from (f"note {one} is not referred to" for one in known - set(referred))
    yield from (f"note {one} is referred to twice" for one, n in referred.items() if n > 1)


def _blocks(story: Element) -> Iterator[str]:
    starts = [one.get(f"{W}id") for one in story.iter(f"{W}bookmarkStart")]
    names = [str(one.get(f"{W}name")) for one in story.iter(f"{W}bookmarkStart")]
    if sorted(map(str, starts)) != sorted(
        str(one.get(f"{W}id")) for one in story.iter(f"{W}bookmarkEnd")
    ):
        yield "bookmarks are not in pairs"
    if len(set(names)) < len(names) or any(len(name) > 40 for name in names):
        yield "a bookmark's name is taken or too long"
    for cell in story.iter(f"{W}tc"):
        if [one.tag for one in cell if one.tag in REAL_BLOCKS][-1:] != [f"{W}p"]:
            yield "a cell does not end with a paragraph"
    for table in story.iter(f"{W}tbl"):
        widths = {len(row.findall(f"{W}tc")) for row in table.findall(f"{W}tr")}
        if widths != {len(table.findall(f"{W}tblGrid/{W}gridCol"))}:
            yield f"a table has rows of {widths} cells"
    drawings = Counter(one.get("id") for one in story.iter("{*}docPr"))
    yield from (f"drawing {one} twice" for one, times in drawings.items() if times > 1)
    yield from (f"an open sign in {t.text!r}" for t in story.iter(f"{W}t") if _open(t.text or ""))


def _open(text: str) -> bool:
    return bool(re.search("[\U00017000-\U000187f7\U00100000-\U0010fffd]", text))


def _relations(name: str, story: Element, parts: dict[str, Element]) -> Iterator[str]:
    related = {one.get("Id") for one in parts.get(f"word/_rels/{name}.xml.rels", ())}
    used = {
        str(value)
        for one in story.iter(etree.Element)
        for key, value in one.attrib.items()
        if str(key).startswith(R)
    }
    yield from (f"{one} is no relationship" for one in used - related)


def _value(node: Element, path: str) -> str | None:
    found = node.find(path.replace("w:", W))
    return None if found is None else found.get(f"{W}val")
