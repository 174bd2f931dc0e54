"""XML from a file that anybody may have sent: nothing in it is resolved, fetched or expanded."""

from typing import TypeAlias

from lxml import etree

from mkdocs_tailor.fork.importing.refusals import damaged, refused
from mkdocs_tailor.word.package.names import W

Element: TypeAlias = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - lxml offers no other name

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
STRICT = "http://purl.oclc.org/ooxml/"
"""How the names begin in a file saved as “Strict Open XML Document”."""


def parse(data: bytes, part: str, name: str) -> Element:
    """Return the root of a part of a Word file.

    ``name`` is what the file is called in messages.

    Raises:
        TailorError: the part is not well-formed, as LibreOffice 7.4 leaves it where a field stands
            in a link; or it declares a document type, which no Word file does.

    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise damaged(name, f"{part} is not well-formed") from error
    if root.getroottree().docinfo.doctype:
        hint = "save the file in Word and try that file"
        raise refused("not-word", f"{part} declares entities, which no handout does", name, hint)
    return root


def w(name: str) -> str:
    """Return the full name of an element or an attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def value(parent: Element | None, path: str) -> str | None:
    """Return the ``w:val`` of the first element at the path (``w:pPr/w:pStyle``); None for none."""
    if parent is None:
        return None
    found = parent.find(path, {"w": W})
    return None if found is None else found.get(w("val"))


def switched_on(parent: Element | None, path: str) -> bool | None:
    """Return whether a property is on, None where nothing is said of it (17.17.4)."""
    if parent is None or (found := parent.find(path, {"w": W})) is None:
        return None
    return found.get(w("val"), "true") not in {"0", "false", "off", "none"}


def whole(text: str | None) -> int:
    """Return a whole number that a file holds; 0 for anything else."""
    return int(text) if text and text.isascii() and text.isdigit() else 0
