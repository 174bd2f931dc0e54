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
from mkdocs_tailor.word.inline.blanks import write_blank
from mkdocs_tailor.word.inline.boxes import write_box
from mkdocs_tailor.word.inline.drawings import write_image
from mkdocs_tailor.word.inline.fields import write_field
from mkdocs_tailor.word.inline.links import write_link
from mkdocs_tailor.word.inline.pictures import Pictures
from mkdocs_tailor.word.inline.runs import write_break, write_inline_open, write_styled, write_text
from mkdocs_tailor.word.package.frame import write_footer, write_header
from mkdocs_tailor.word.package.manifest import (
    content_types,
    document_relationships,
    member,
    note_relationships,
    package_relationships,
    store_relationships,
)
from mkdocs_tailor.word.package.notes import write_note_reference, write_notes
from mkdocs_tailor.word.package.properties import core_properties, extended_properties
from mkdocs_tailor.word.package.store import store_properties
from mkdocs_tailor.word.parts import Member
from mkdocs_tailor.word.steps import Steps
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
        Choice: write_inline_open,
        Repeat: write_inline_open,
        Named: write_inline_open,
    }
)
"""How each kind of inline node is written."""

Part: TypeAlias = tuple[str, Callable[[Draft], Steps]]
"""The name of a part, and what writes it."""

STORIES: Final[tuple[Part, ...]] = (
    ("word/document.xml", write_body),
    ("word/header1.xml", write_header),
    ("word/footer1.xml", write_footer),
)
PARTS: Final[tuple[Part, ...]] = (
    ("word/footnotes.xml", write_notes),
    ("word/numbering.xml", lambda draft: draft.numbering.part()),
    ("docProps/core.xml", core_properties),
    ("customXml/item1.xml", lambda draft: draft.store_part()),
    ("word/_rels/document.xml.rels", document_relationships),
    ("word/_rels/footnotes.xml.rels", note_relationships),
)
"""The parts that a draft is written into after its stories, in this order: the later ones hold what
the earlier have referred to. A part without anything in it is left out."""


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
    return Draft(front, about, base, found, BLOCKS, INLINE, Pictures(front.pictures), parts)


def members_of(draft: Draft, stories: Iterable[Part]) -> tuple[Member, ...]:
    """Write the stories and whatever they refer to, and return them as members of a Word file."""
    written = ((name, write(draft)) for name, write in (*stories, *PARTS))
    parts = tuple(member(name, steps) for name, steps in written if steps)
    members = (package_relationships(), *parts, *_fixed(draft), *draft.pictures.members())
    return (content_types(members), *members)


def _fixed(draft: Draft) -> tuple[Member, ...]:
    """Return the members that are the same in many handouts."""
    base, language = draft.base, draft.about.language
    styles = in_language(base.styles, language)
    variants = tuple((name, in_language(data, language)) for name, data in base.variants)
    return (
        Member("word/styles.xml", styles, variants),
        Member("word/settings.xml", settings(language, notes=bool(draft.notes.found))),
        Member("word/fontTable.xml", font_table()),
        Member("word/theme/theme1.xml", base.theme),
        store_relationships(),
        Member("customXml/itemProps1.xml", store_properties()),
        Member("docProps/app.xml", extended_properties()),
    )
