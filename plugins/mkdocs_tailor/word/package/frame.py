"""The frame: header and footer, the same on every page."""

from dataclasses import replace

from mkdocs_tailor.word import words
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.fields import write_field
from mkdocs_tailor.word.inline.runs import open_run, run
from mkdocs_tailor.word.package.names import HEAD, STORY
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.steps import Steps, escape
from mkdocs_tailor.word.titles import title

STYLED_WIDTH = 9638
TAB = "<w:r><w:tab/></w:r>"


def write_header(draft: Draft) -> Steps:
    """Return the header part: the school's name, and what the handout is called."""
    return running_head(open_run(title(draft.front.document, draft.about)), draft)


def running_head(called: Steps, draft: Draft) -> Steps:
    """Return a header part: the school's name, and what the pages below are called."""
    here = replace(draft.surroundings(), style="Header")
    school = draft.about.school
    name = write_field(school, here, draft) if school else ()
    return _part("hdr", paragraph((*name, TAB, *called), here, tabs=_tabs(here.width)))


def write_footer(draft: Draft) -> Steps:
    """Return the footer part: edition and licence, and the number of the page.

    The numbers are fields with results in them, which every program brings up to date while it
    lays out pages, without asking.
    """
    here = replace(draft.surroundings(), style="Footer")
    said = run(escape(imprint(draft.about))) if imprint(draft.about) else ""
    numbers = f"{run(f'{words.PAGE} ')}{_number('PAGE')}{run(f' {words.OF} ')}{_number('NUMPAGES')}"
    return _part("ftr", paragraph((said + TAB + numbers,), here, tabs=_tabs(here.width)))


def imprint(about: About) -> str:
    """Return who made the content, its edition and its licence, in a line."""
    edition = f"{words.EDITION} {about.edition}" if about.edition else ""
    return " \u00b7 ".join(filter(None, (about.creator, edition, about.licence)))


def _number(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _tabs(width: int) -> str:
    """Return the tab at the right margin, where the page is not as wide as the style thinks."""
    if width == STYLED_WIDTH:
        return ""
    cleared = f'<w:tab w:val="clear" w:pos="{STYLED_WIDTH}"/>'
    tabs = sorted([(STYLED_WIDTH, cleared), (width, f'<w:tab w:val="right" w:pos="{width}"/>')])
    return "".join(tab for _, tab in tabs)


def _part(root: str, content: Steps) -> Steps:
    return (f"{HEAD}<w:{root} {STORY}>", *content, f"</w:{root}>")
