"""Booklets: from several documents to the members of one Word file."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base
from mkdocs_tailor.word.base.booklet_styles import in_booklets
from mkdocs_tailor.word.booklet.body import write_booklet_body
from mkdocs_tailor.word.booklet.sections import OPENING, header_name
from mkdocs_tailor.word.chapters import Chapter
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.handout import drafted, members_of
from mkdocs_tailor.word.inline.runs import run, write_inline
from mkdocs_tailor.word.package.frame import running_head, write_footer, write_header
from mkdocs_tailor.word.package.letterhead import write_emblem
from mkdocs_tailor.word.package.names import LETTERHEAD_PART
from mkdocs_tailor.word.parts import Member
from mkdocs_tailor.word.steps import Steps
from mkdocs_tailor.word.titles import always_titled, title_nodes


def write_booklet(
    front: Chapter, parts: Sequence[Chapter], about: About, base: Base
) -> tuple[tuple[Member, ...], tuple[Diagnostic, ...]]:
    """Return the members of the Word file of a booklet, and what is to be said of its pages.

    ``front`` is the booklet's own page: its cover and introduction. The parts get their numbers
    here, in their order. What a finding is about is the page that it names.
    """
    numbered = {part.place: replace(part, number=n) for n, part in enumerate(parts, 1)}
    draft = drafted(front, about, in_booklets(base), numbered)
    heads = ((part, OPENING + part.number) for part in numbered.values())
    stories = (
        (f"word/{LETTERHEAD_PART}", write_emblem),
        ("word/document.xml", write_booklet_body),
        (f"word/{header_name(OPENING)}", write_header),
        *((f"word/{header_name(n)}", partial(_running_head, part)) for part, n in heads),
        ("word/footer1.xml", write_footer),
    )
    return members_of(draft, stories), tuple(draft.findings.values())


def _running_head(part: Chapter, draft: Draft) -> Steps:
    """Return the header of a part: the school's name, the number of the part and its title."""
    draft.turn_to(part)
    number = run(f"{part.number}\u2002")
    title = write_inline(title_nodes(always_titled(part)), draft.surroundings(), draft)
    return running_head((number, *title), draft)
