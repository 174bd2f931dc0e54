"""The package: which members a Word file has, of which types, and how they are related."""

import re
from collections.abc import Iterable

from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.package import names
from mkdocs_tailor.word.package.names import CONTENT_TYPES, HEAD
from mkdocs_tailor.word.package.relationships import Relationships
from mkdocs_tailor.word.parts import Member
from mkdocs_tailor.word.steps import Steps, content

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OPEN_PACKAGE = "application/vnd.openxmlformats-package"
OFFICE = "application/vnd.openxmlformats-officedocument"

TYPES = {
    "word/document.xml": f"{WORD}.document.main+xml",
    "word/styles.xml": f"{WORD}.styles+xml",
    "word/settings.xml": f"{WORD}.settings+xml",
    "word/numbering.xml": f"{WORD}.numbering+xml",
    "word/fontTable.xml": f"{WORD}.fontTable+xml",
    "word/theme/theme1.xml": f"{OFFICE}.theme+xml",
    "word/header1.xml": f"{WORD}.header+xml",
    "word/letterhead.xml": f"{WORD}.header+xml",
    "word/footer1.xml": f"{WORD}.footer+xml",
    "word/footnotes.xml": f"{WORD}.footnotes+xml",
    "word/comments.xml": f"{WORD}.comments+xml",
    "customXml/itemProps1.xml": f"{OFFICE}.customXmlProperties+xml",
    "docProps/core.xml": f"{OPEN_PACKAGE}.core-properties+xml",
    "docProps/app.xml": f"{OFFICE}.extended-properties+xml",
}

EXTENSIONS = {
    "rels": f"{OPEN_PACKAGE}.relationships+xml",
    "xml": "application/xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
}


def content_types(members: Iterable[Member]) -> Member:
    """Return the member that says of what type each of the others is; it comes first."""
    found = [member.name for member in members]
    used = {name.rpartition(".")[2] for name in found} | {"rels", "xml"}
    defaults = "".join(
        f'<Default Extension="{extension}" ContentType="{kind}"/>'
        for extension, kind in EXTENSIONS.items()
        if extension in used
    )
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name in found
        if (kind := TYPES.get(name) or TYPES.get(_first_of_its_kind(name)))
    )
    xml = f'{HEAD}<Types xmlns="{CONTENT_TYPES}">{defaults}{overrides}</Types>'
    return Member("[Content_Types].xml", xml.encode())


def _first_of_its_kind(name: str) -> str:
    """Return ``word/header1.xml`` for any other header."""
    return re.sub(r"^(word/(?:header|footer))\d+(?=\.xml$)", r"\g<1>1", name)


RELATED = (
    (names.STYLES, "styles.xml"),
    (names.SETTINGS, "settings.xml"),
    (names.NUMBERING, "numbering.xml"),
    (names.FONTS, "fontTable.xml"),
    (names.THEME, "theme/theme1.xml"),
    (names.STORE, "../customXml/item1.xml"),
)
"""The parts that every document part is related to."""


def document_relationships(draft: Draft) -> Steps:
    """Return the relationships of the document part, once all is written that it refers to."""
    for kind, target in RELATED:
        draft.links.add(kind, target)
    if draft.notes.found:
        draft.links.add(names.FOOTNOTES, "footnotes.xml")
    if draft.annotations.comments:
        draft.links.add(names.COMMENTS, "comments.xml")
    return draft.links.part()


def note_relationships(draft: Draft) -> Steps:
    """Return the relationships of the footnotes part; nothing where it refers to nothing."""
    return draft.note_links.part() if draft.note_links else ()


def package_relationships() -> Member:
    """Return the relationships of the package itself."""
    related = Relationships()
    related.add(names.OFFICE_DOCUMENT, "word/document.xml")
    related.add(names.CORE_PROPERTIES, "docProps/core.xml")
    related.add(names.EXTENDED_PROPERTIES, "docProps/app.xml")
    return member("_rels/.rels", related.part())


def store_relationships() -> Member:
    """Return the relationship of the store to its properties: without it no binding works."""
    related = Relationships()
    related.add(names.STORE_PROPERTIES, "itemProps1.xml")
    return member("customXml/_rels/item1.xml.rels", related.part())


def member(name: str, steps: Steps) -> Member:
    """Return the member with these steps as what it holds."""
    return Member(name, content(steps))
