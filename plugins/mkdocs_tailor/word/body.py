"""The body: the page's blocks, and the sheet of paper that they stand on."""

from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.new_pages import paged
from mkdocs_tailor.word.package.names import FOOTER, HEAD, HEADER, LETTERHEAD_PART, STORY
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps
from mkdocs_tailor.word.titles import titled


def write_body(draft: Draft) -> Steps:
    """Return the document part."""
    blocks = write_blocks(paged(titled(draft.document, draft.about)), draft.surroundings(), draft)
    return (
        f"{HEAD}<w:document {STORY}><w:body>",
        *blocks,
        _section(draft),
        "</w:body></w:document>",
    )


def _section(draft: Draft) -> str:
    header = draft.links.add(HEADER, "header1.xml")
    footer = draft.links.add(FOOTER, "footer1.xml")
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>{_letterhead(draft)}'
        f'<w:footerReference w:type="default" r:id="{footer}"/>'
        f'<w:footerReference w:type="first" r:id="{footer}"/>{draft.base.page.section}'
        '<w:cols w:space="708"/><w:titlePg/></w:sectPr>'
    )


def _letterhead(draft: Draft) -> str:
    """Return the reference to the head of the first page, which is empty without a school."""
    if draft.about.school is None:
        return ""
    letterhead = draft.links.add(HEADER, LETTERHEAD_PART)
    return f'<w:headerReference w:type="first" r:id="{letterhead}"/>'
