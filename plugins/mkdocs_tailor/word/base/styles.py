"""Writing the style sheet as the styles part of a Word file (ECMA-376 part 1, 17.7)."""

import re

from mkdocs_tailor.word.base.look import face, size
from mkdocs_tailor.word.base.style_sheet import ASIAN_FACE, FACE, LANGUAGE, SHEET, Style, Type
from mkdocs_tailor.word.package.names import HEAD, W
from mkdocs_tailor.word.steps import attribute

BUILT_IN = {
    "Normal": "Normal",
    "DefaultParagraphFont": "Default Paragraph Font",
    "TableNormal": "Normal Table",
    "ListParagraph": "List Paragraph",
    "ListBullet": "List Bullet",
    "ListNumber": "List Number",
    "ListContinue": "List Continue",
    "Quote": "Quote",
    "Caption": "caption",
    "Strong": "Strong",
    "Emphasis": "Emphasis",
    "Hyperlink": "Hyperlink",
    "PlaceholderText": "Placeholder Text",
    "FootnoteText": "footnote text",
    "FootnoteReference": "footnote reference",
    "CommentText": "annotation text",
    "CommentReference": "annotation reference",
    "TOC2": "toc 2",
    "TOC3": "toc 3",
    "Header": "header",
    "Footer": "footer",
    **{f"Heading{level}": f"heading {level}" for level in range(1, 7)},
}
"""The names that Word itself knows its styles by; all others are ours."""

_LANGUAGE = re.compile(rb'(<w:lang [^>]*?w:val=")[^"]*')

DEFAULTS = frozenset({"Normal", "DefaultParagraphFont", "TableNormal"})


def write_styles() -> bytes:
    """Return the styles part."""
    language = f'<w:lang w:val="{LANGUAGE}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    faces = face(FACE).replace(f'w:eastAsia="{FACE}"', f'w:eastAsia="{ASIAN_FACE}"')
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{faces}{size(12)}{language}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )
    return (
        f'{HEAD}<w:styles xmlns:w="{W}">{defaults}{"".join(map(_style, SHEET))}</w:styles>'.encode()
    )


def in_language(styles: bytes, language: str) -> bytes:
    """Return the styles for text in that language: it is said once, among the defaults."""
    named = attribute(language).encode()
    return _LANGUAGE.sub(lambda found: found[1] + named, styles, count=1)


def name_of(identifier: str) -> str:
    """Return the name that people see: ``Callout Note Title`` for ``CalloutNoteTitle``."""
    return BUILT_IN.get(identifier) or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", identifier)


def _style(style: Style) -> str:
    custom = "" if style.identifier in BUILT_IN else ' w:customStyle="1"'
    default = ' w:default="1"' if style.identifier in DEFAULTS else ""
    shown = "<w:semiHidden/>" if style.hidden else "<w:qFormat/>"
    layout = f"<w:pPr>{style.layout}</w:pPr>" if style.layout else ""
    look = f"<w:rPr>{style.look}</w:rPr>" if style.look else ""
    return (
        f'<w:style w:type="{style.type}"{default}{custom} w:styleId="{style.identifier}">'
        f'<w:name w:val="{name_of(style.identifier)}"/>{_link("basedOn", style.parent)}'
        f"{_link('next', style.following)}{shown if style.type is not Type.TABLE else ''}"
        f"{layout}{look}{style.rest}</w:style>"
    )


def _link(element: str, style: str) -> str:
    return f'<w:{element} w:val="{style}"/>' if style else ""
