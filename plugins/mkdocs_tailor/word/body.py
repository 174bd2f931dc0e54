"""The body: the page's blocks, and the sheet of paper that they stand on."""

from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.new_pages import paged
from mkdocs_tailor.word.package.names import FOOTER, HEAD, HEADER, STORY
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
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/>{draft.base.page.section}'
        '<w:cols w:space="708"/></w:sectPr>'
    )
