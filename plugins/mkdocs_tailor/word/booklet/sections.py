"""Sections: the stretches of a booklet that have a header of their own (17.6)."""

from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.package.letterhead import has_emblem
from mkdocs_tailor.word.package.names import FOOTER, HEADER, LETTERHEAD_PART

COVER = 0
"""The section without a footer, and with nothing but the logo in its header."""
OPENING = 1
"""The one of introduction and contents; those of the parts follow."""


def section(draft: Draft, number: int) -> str:
    """Return the properties of a section, which begins on a new page."""
    references = _emblem(draft) if number == COVER else _references(draft, number)
    return f'<w:sectPr>{references}{draft.base.page.section}<w:cols w:space="708"/></w:sectPr>'


def section_end(draft: Draft, number: int) -> str:
    """Return the paragraph that ends a section before the last; it takes up no room."""
    properties = f'<w:pStyle w:val="SectionEnd"/>{section(draft, number)}'
    return f"<w:p><w:pPr>{properties}</w:pPr></w:p>"


def header_name(number: int) -> str:
    """Return the name of the header part of a section."""
    return f"header{number}.xml"


def _emblem(draft: Draft) -> str:
    if not has_emblem(draft):
        return ""
    emblem = draft.links.add(HEADER, LETTERHEAD_PART)
    return f'<w:headerReference w:type="default" r:id="{emblem}"/>'


def _references(draft: Draft, number: int) -> str:
    header = draft.links.add(HEADER, header_name(number))
    footer = draft.links.add(FOOTER, "footer1.xml")
    return (
        f'<w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/>'
    )
