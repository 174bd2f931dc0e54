"""Making the Word base: a Word file that shows every style once, to be changed in Word at will."""

import io
import zipfile

from mkdocs_tailor.word.base.fixed_parts import font_table, settings, theme
from mkdocs_tailor.word.base.style_sheet import LANGUAGE, PARAGRAPHS
from mkdocs_tailor.word.base.styles import name_of, write_styles
from mkdocs_tailor.word.package import names
from mkdocs_tailor.word.package.names import CONTENT_TYPES, HEAD, RELATIONSHIPS, STORY

A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1134" w:bottom="1191" '
    'w:left="1134" w:header="624" w:footer="567" w:gutter="0"/>'
)

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PARTS = (
    ("word/styles.xml", f"{TYPE}.styles+xml", names.STYLES),
    ("word/settings.xml", f"{TYPE}.settings+xml", names.SETTINGS),
    ("word/fontTable.xml", f"{TYPE}.fontTable+xml", names.FONTS),
    (
        "word/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
        names.THEME,
    ),
)


def base_package() -> bytes:
    """Return the base as a Word file. The same bytes each time with one compressor."""
    members = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships([(names.OFFICE_DOCUMENT, "word/document.xml")]),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _relationships(
            [(kind, name.removeprefix("word/")) for name, _, kind in PARTS]
        ),
        "word/styles.xml": write_styles(),
        "word/settings.xml": settings(LANGUAGE, notes=False),
        "word/fontTable.xml": font_table(),
        "word/theme/theme1.xml": theme(),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name, data in members.items():
            package.writestr(_entry(name), data)
    return file.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _document() -> bytes:
    """Return a body with a paragraph in each style that people see."""
    samples = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style.identifier}"/></w:pPr>'
        f"<w:r><w:t>{name_of(style.identifier)}</w:t></w:r></w:p>"
        for style in PARAGRAPHS
        if not style.hidden
    )
    section = f'<w:sectPr>{A4}<w:cols w:space="708"/></w:sectPr>'
    body = f"<w:body>{samples}{section}</w:body>"
    return f"{HEAD}<w:document {STORY}>{body}</w:document>".encode()


def _content_types() -> bytes:
    kinds = (("word/document.xml", f"{TYPE}.document.main+xml"), *(part[:2] for part in PARTS))
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in kinds
    )
    return (
        f'{HEAD}<Types xmlns="{CONTENT_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def _relationships(targets: list[tuple[str, str]]) -> bytes:
    rows = "".join(
        f'<Relationship Id="p{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'.encode()
