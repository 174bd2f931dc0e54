"""The body of a booklet: cover, introduction, contents, then part after part."""

from mkdocs_tailor.word.booklet.contents import mark_listed, write_contents
from mkdocs_tailor.word.booklet.cover import split_at_title, write_cover
from mkdocs_tailor.word.booklet.sections import COVER, OPENING, section, section_end
from mkdocs_tailor.word.chapters import Chapter
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.new_pages import paged
from mkdocs_tailor.word.package.names import HEAD, STORY
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps
from mkdocs_tailor.word.titles import always_titled


def write_booklet_body(draft: Draft) -> Steps:
    """Return the document part."""
    mark_listed(draft)
    cover, introduction = split_at_title(paged(always_titled(draft.front)))
    start, end = draft.bookmarks.around_parts()
    return (
        f"{HEAD}<w:document {STORY}><w:body>",
        *write_cover(cover, draft),
        section_end(draft, COVER),
        *write_blocks(introduction, draft.surroundings(), draft),
        *write_contents(draft),
        section_end(draft, OPENING),
        start,
        *(step for part in draft.parts.values() for step in _part(part, draft)),
        end,
        section(draft, OPENING + len(draft.parts)),
        "</w:body></w:document>",
    )


def _part(part: Chapter, draft: Draft) -> Steps:
    """Return a part, with the end of its section unless it is the last."""
    draft.turn_to(part)
    start, end = draft.bookmarks.part(part.number)
    blocks = write_blocks(paged(always_titled(part)), draft.surroundings(), draft)
    last = part.number == len(draft.parts)
    return (start, end, *blocks, "" if last else section_end(draft, OPENING + part.number))
