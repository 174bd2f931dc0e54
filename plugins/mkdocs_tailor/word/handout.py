"""Handouts: from the document tree to the members of a Word file; what is open, as programs."""

from collections.abc import Callable, Iterable
from types import MappingProxyType
from typing import Final, TypeAlias

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base
from mkdocs_tailor.word.base.fixed_parts import font_table, settings
from mkdocs_tailor.word.base.school_colours import house_colours, in_school_colours
from mkdocs_tailor.word.base.style_sheet import ACCENT
from mkdocs_tailor.word.base.styles import in_language
from mkdocs_tailor.word.blocks.answers import write_answer, write_drawing_space
from mkdocs_tailor.word.blocks.callouts import write_callout
from mkdocs_tailor.word.blocks.code import write_code
from mkdocs_tailor.word.blocks.definitions import write_definitions
from mkdocs_tailor.word.blocks.divisions import write_block_open, write_division
from mkdocs_tailor.word.blocks.figures import write_figure
from mkdocs_tailor.word.blocks.heading import write_heading
from mkdocs_tailor.word.blocks.lists import write_list
from mkdocs_tailor.word.blocks.paragraph import write_paragraph
from mkdocs_tailor.word.blocks.quotes import write_quote
from mkdocs_tailor.word.blocks.rules import write_rule
from mkdocs_tailor.word.blocks.tables import write_table
from mkdocs_tailor.word.blocks.tabs import write_tabs
from mkdocs_tailor.word.body import write_body
from mkdocs_tailor.word.chapters import Chapter, Parts
from mkdocs_tailor.word.draft import Draft, Writer
from mkdocs_tailor.word.inline.annotations import Annotations
from mkdocs_tailor.word.inline.blanks import write_blank
from mkdocs_tailor.word.inline.boxes import write_box
from mkdocs_tailor.word.inline.changes import write_change
from mkdocs_tailor.word.inline.comments import write_comment, write_comments
from mkdocs_tailor.word.inline.drawings import write_image
from mkdocs_tailor.word.inline.fields import write_field
from mkdocs_tailor.word.inline.formulas import write_formula
from mkdocs_tailor.word.inline.links import write_link
from mkdocs_tailor.word.inline.pictures import Pictures
from mkdocs_tailor.word.inline.runs import write_break, write_inline_open, write_styled, write_text
from mkdocs_tailor.word.inline.speech import write_landmark, write_speech
from mkdocs_tailor.word.package.frame import write_footer, write_header
from mkdocs_tailor.word.package.letterhead import (
    letterhead_relationships,
    logo_members,
    write_letterhead,
)
from mkdocs_tailor.word.package.manifest import (
    content_types,
    document_relationships,
    note_relationships,
    package_relationships,
    store_relationships,
)
from mkdocs_tailor.word.package.notes import write_note_reference, write_notes
from mkdocs_tailor.word.package.properties import core_properties, extended_properties
from mkdocs_tailor.word.package.store import store_properties
from mkdocs_tailor.word.parts import Member, Program
from mkdocs_tailor.word.steps import Steps, content
from mkdocs_tailor.word.survey import survey

BLOCKS: Final = MappingProxyType[type, Writer](
    {
        nodes.Heading: write_heading,
        nodes.Paragraph: write_paragraph,
        nodes.List: write_list,
        nodes.Table: write_table,
        nodes.Callout: write_callout,
        nodes.Tabs: write_tabs,
        nodes.DefinitionList: write_definitions,
        nodes.Quote: write_quote,
        nodes.Code: write_code,
        nodes.Figure: write_figure,
        nodes.AnswerSpace: write_answer,
        nodes.DrawingSpace: write_drawing_space,
        nodes.Rule: write_rule,
        nodes.Division: write_division,
        Choice: write_block_open,
        Repeat: write_block_open,
        Named: write_block_open,
    }
)
"""How each kind of block is written."""

INLINE: Final = MappingProxyType[type, Writer](
    {
        str: write_text,
        Field: write_field,
        nodes.Styled: write_styled,
        nodes.Link: write_link,
        nodes.Image: write_image,
        nodes.Break: write_break,
        nodes.NoteReference: write_note_reference,
        nodes.Blank: write_blank,
        nodes.Box: write_box,
        nodes.Comment: write_comment,
        nodes.Formula: write_formula,
        nodes.Speech: write_speech,
        nodes.Landmark: write_landmark,
        Choice: write_inline_open,
        Repeat: write_inline_open,
        Named: write_inline_open,
    }
)
"""How each kind of inline node is written."""

CHANGES: Final = MappingProxyType[nodes.Look, Writer](
    {nodes.Look.ADDED: write_change, nodes.Look.REMOVED: write_change}
)
"""How text is written that a reviewer has changed."""

Part: TypeAlias = tuple[str, Callable[[Draft], Steps]]
"""The name of a part, and what writes it."""

STORIES: Final[tuple[Part, ...]] = (
    ("word/letterhead.xml", write_letterhead),
    ("word/document.xml", write_body),
    ("word/header1.xml", write_header),
    ("word/footer1.xml", write_footer),
)
PARTS: Final[tuple[Part, ...]] = (
    ("word/footnotes.xml", write_notes),
    ("word/comments.xml", write_comments),
    ("word/numbering.xml", lambda draft: draft.numbering.part(house_colours(draft.about)[ACCENT])),
    ("docProps/core.xml", core_properties),
    ("customXml/item1.xml", lambda draft: draft.store_part()),
    ("word/_rels/document.xml.rels", document_relationships),
    ("word/_rels/footnotes.xml.rels", note_relationships),
    ("word/_rels/letterhead.xml.rels", letterhead_relationships),
)
"""The parts that a draft is written into after its stories, in this order: the later ones hold what
the earlier have referred to. A part without anything in it is left out."""

SHARED: Final = frozenset(
    {"word/letterhead.xml", "word/_rels/letterhead.xml.rels", "word/numbering.xml"}
)
"""The parts that many handouts have alike. The letterhead is written first, so that its pictures
and controls have the same numbers everywhere."""


def write_handout(
    document: nodes.Document,
    about: About,
    base: Base,
    pictures: Callable[[str], bytes | None],
    address: Callable[[str], str | None],
) -> tuple[tuple[Member, ...], tuple[Diagnostic, ...]]:
    """Return the members of the Word file, and what is to be said of the page.

    ``pictures`` gives the bytes for a source as written in the page, None where there are none.
    ``address`` makes the target of a link absolute; where it gives None, the text alone is shown.
    """
    page = Chapter(document, about.page, about.title, pictures, address)
    draft = drafted(page, about, base, {})
    return members_of(draft, STORIES), tuple(draft.findings.values())


def drafted(front: Chapter, about: About, base: Base, parts: Parts) -> Draft:
    """Return a draft of a file in which nothing is written as yet."""
    found = survey(front, parts)
    writers, annotations = (BLOCKS, INLINE, CHANGES), Annotations(about)
    return Draft(front, about, base, found, *writers, annotations, Pictures(front.pictures), parts)


def members_of(draft: Draft, stories: Iterable[Part]) -> tuple[Member, ...]:
    """Write the stories and whatever they refer to, and return them as members of a Word file."""
    written = ((name, write(draft)) for name, write in (*stories, *PARTS))
    parts = tuple(
        Member(name, content(steps), shared=name in SHARED) for name, steps in written if steps
    )
    media = (*draft.pictures.members(), *logo_members(draft))
    members = (package_relationships(), *parts, *_fixed(draft), *media)
    return (content_types(members), *members)


def _styles(styles: bytes, about: About) -> bytes | Program:
    """Return the styles in the handout's language and the school's colours."""
    return content(in_school_colours(in_language(styles, about.language).decode(), about))


def _fixed(draft: Draft) -> tuple[Member, ...]:
    """Return the members that are the same in many handouts."""
    base, language = draft.base, draft.about.language
    variants = tuple((name, _styles(data, draft.about)) for name, data in base.variants)
    return (
        Member("word/styles.xml", _styles(base.styles, draft.about), variants),
        Member("word/settings.xml", settings(language, notes=bool(draft.notes.found))),
        Member("word/fontTable.xml", font_table()),
        Member("word/theme/theme1.xml", base.theme),
        store_relationships(),
        Member("customXml/itemProps1.xml", store_properties()),
        Member("docProps/app.xml", extended_properties()),
    )
