"""The frame: the running head, the same on every page but the first, and the footer."""

from mkdocs_tailor.word import words
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.fields import write_field
from mkdocs_tailor.word.inline.runs import complex_field, run
from mkdocs_tailor.word.inline.speech import title_runs
from mkdocs_tailor.word.package.names import HEAD, STORY
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.steps import Steps, escape
from mkdocs_tailor.word.titles import title_words

STYLED_WIDTH = 9638
TAB = "<w:r><w:tab/></w:r>"


def write_header(draft: Draft) -> Steps:
    """Return the header part of the later pages: the running head of the whole handout."""
    said = title_runs(title_words(draft.front.document))
    return running_head(said or (run(escape(draft.about.title)),), draft)


def running_head(called: Steps, draft: Draft) -> Steps:
    """Return a header part: the school's name, and what the pages below are called."""
    here = draft.surroundings()._replace(style="Header")
    school = draft.about.short_name or draft.about.school
    name = write_field(school, here, draft) if school else ()
    return story("hdr", paragraph((*name, TAB, *called), here, tabs=_tabs(here.width)))


def write_footer(draft: Draft) -> Steps:
    """Return the footer part: edition and licence, and the number of the page.

    The numbers are fields with results in them, which every program brings up to date while it
    lays out pages, without asking.
    """
    here = draft.surroundings()._replace(style="Footer")
    said = run(escape(imprint(draft.about))) if imprint(draft.about) else ""
    return story("ftr", paragraph((said + TAB + _numbers(),), here, tabs=_tabs(here.width)))


def imprint(about: About) -> str:
    """Return who made the content, its edition and its licence, in a line."""
    edition = f"{words.EDITION} {about.edition}" if about.edition else ""
    return " \u00b7 ".join(filter(None, (about.creator, edition, about.licence)))


def _numbers() -> str:
    """Return ``Page 1 of 3``, which no line end parts."""
    page, of = f"{words.PAGE}\u00a0", f"\u00a0{words.OF}\u00a0"
    return f"{run(page)}{_number('PAGE')}{run(of)}{_number('NUMPAGES')}"


def _number(instruction: str) -> str:
    return "".join(map(str, complex_field(instruction, (run("1"),))))


def _tabs(width: int) -> str:
    """Return the tab at the right margin, where the page is not as wide as the style thinks."""
    if width == STYLED_WIDTH:
        return ""
    cleared = f'<w:tab w:val="clear" w:pos="{STYLED_WIDTH}"/>'
    tabs = sorted([(STYLED_WIDTH, cleared), (width, f'<w:tab w:val="right" w:pos="{width}"/>')])
    return "".join(tab for _, tab in tabs)


def story(root: str, content: Steps) -> Steps:
    """Return a header part (``hdr``) or a footer part (``ftr``)."""
    return (f"{HEAD}<w:{root} {STORY}>", *content, f"</w:{root}>")
