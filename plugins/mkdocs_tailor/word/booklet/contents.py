"""The contents: parts and their main headings, as a field that asks for no update (17.16.5.68).

What a school sees is worked out beforehand, so the contents are right as they stand. They name no
pages: those are known only where pages are laid out, and differ from school to school. Parts have
numbers instead, which the running heads repeat. A teacher who has moved parts about can have Word
make the contents anew, like those of any other document.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mkdocs_tailor.document.nodes import Block, Division, Heading, Inline
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.word import words
from mkdocs_tailor.word.chapters import Chapter
from mkdocs_tailor.word.conditions import negation
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import run, write_inline
from mkdocs_tailor.word.opened import write_open
from mkdocs_tailor.word.package.bookmarks import ALL_PARTS, bookmark_name, part_bookmark
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, choose
from mkdocs_tailor.word.texts import bare
from mkdocs_tailor.word.titles import always_titled, title_nodes

MOST_LINES = 60
"""Where there would be more lines, about two pages, the parts alone are listed."""
TAB = "<w:r><w:tab/></w:r>"
FIELD_END = (
    '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
"""What ends the field: a paragraph of its own, since the last line may be there for some schools
only. It is not the one that ends the section: LibreOffice would take the fields of the footer for
a part of the contents."""


def mark_listed(draft: Draft) -> None:
    """Have a bookmark at every heading that the contents will list."""
    for part in _listing(draft):
        draft.survey.linked |= {
            part.key(heading.identifier)
            for heading in _all(main_headings(part.document.blocks))
            if heading.identifier
        }


def write_contents(draft: Draft) -> Steps:
    """Return the contents under their heading."""
    here = draft.surroundings()._replace(marked=False)
    heading = paragraph((run(words.CONTENTS),), here, "Heading2")
    listing = _listing(draft)
    field = _field_start("2-3" if listing else "2-2")
    steps = [*heading]
    for part in draft.parts.values():
        draft.turn_to(part)
        steps += _part(part, here, draft, field if part.number == 1 else "")
        steps += _headings(main_headings(part.document.blocks), here, draft) if listing else ()
    return (*steps, FIELD_END)


def main_headings(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the main headings of a page alone, each in the choices and repeats it stands in."""
    return tuple(heading for block in blocks for heading in _main(block))


def _main(block: Block) -> Iterator[Block]:
    match block:
        case Heading(level=2):
            yield block
        case Named(children=inner) | Division(children=inner):
            yield from main_headings(inner)
        case Choice():
            then, otherwise = main_headings(block.then), main_headings(block.otherwise)
            if then or otherwise:
                yield replace(block, then=then, otherwise=otherwise)
        case Repeat():
            body, otherwise = main_headings(block.body), main_headings(block.otherwise)
            if body or otherwise:
                yield replace(block, body=body, otherwise=otherwise)
        case _:
            pass


def _all(listed: Iterable[Block]) -> Iterator[Heading]:
    for block in listed:
        match block:
            case Heading():
                yield block
            case Choice(then=one, otherwise=other) | Repeat(body=one, otherwise=other):
                yield from _all((*one, *other))
            case _:
                pass


def _listing(draft: Draft) -> tuple[Chapter, ...]:
    """Return the parts whose main headings are listed: all of them, or none."""
    parts = tuple(draft.parts.values())
    lines = sum(1 + len([*_all(main_headings(part.document.blocks))]) for part in parts)
    return parts if lines <= MOST_LINES else ()


def _field_start(levels: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> TOC \\o "{levels}" \\n \\h \\b {ALL_PARTS} '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


def _part(part: Chapter, scope: Scope, draft: Draft, field: str) -> Steps:
    title = write_inline(title_nodes(always_titled(part)), scope, draft)
    entry = _linked(part_bookmark(part.number), (run(str(part.number)), TAB, *title))
    return paragraph((field, *entry), scope, "TOC2")


def _headings(listed: Sequence[Block], scope: Scope, draft: Draft) -> Steps:
    return tuple(step for block in listed for step in _heading(block, scope, draft))


def _heading(block: Block, scope: Scope, draft: Draft) -> Steps:
    match block:
        case Heading():
            return _entry(block, bare(block.children), scope, draft)
        case Choice() | Repeat():
            return write_open(block, scope, draft, _headings)
        case _:
            return ()


def _entry(heading: Heading, said: tuple[Inline, ...], scope: Scope, draft: Draft) -> Steps:
    """Return the line of a heading: a link, but where a repeat may have it more than once."""
    key = draft.chapter.key(heading.identifier or "")
    there = not scope.repeated and scope.known(draft.survey.when_there(key))
    linked = there is not False and _linked(
        bookmark_name("h", key), write_inline(said, scope.when(there), draft)
    )
    plainly = there is not True and write_inline(said, scope.when(negation(there)), draft)
    line = paragraph(choose(there, linked or (), plainly or ()), scope, "TOC3")
    return choose(scope.known(shows(said)), line)


def _linked(name: str, runs: Steps) -> Steps:
    return (f'<w:hyperlink w:anchor="{name}" w:history="1">', *runs, "</w:hyperlink>")
