"""The cover: the school, the title and what stands beside it, the edition."""

from collections.abc import Iterable, Sequence

from mkdocs_tailor.document.nodes import Block, Division, Heading
from mkdocs_tailor.document.open import Choice, Named
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.fields import write_field
from mkdocs_tailor.word.inline.runs import run
from mkdocs_tailor.word.package.frame import imprint
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps, escape

Blocks = tuple[Block, ...]


def split_at_title(blocks: Sequence[Block]) -> tuple[Blocks, Blocks]:
    """Return the blocks for the cover, and those of the introduction.

    The cover takes everything down to the title, with the rest of the block that the title is in.
    """
    for number, block in enumerate(blocks, 1):
        if _holds_title((block,)):
            return tuple(blocks[:number]), tuple(blocks[number:])
    return tuple(blocks), ()


def write_cover(blocks: Sequence[Block], draft: Draft) -> Steps:
    """Return the cover without the end of its section."""
    here = draft.surroundings()
    school, said = draft.about.school, imprint(draft.about)
    name = write_field(school, here, draft) if school else ()
    return (
        *paragraph(name, here, "CoverSchool"),
        *write_blocks(blocks, here._replace(style="CoverText"), draft),
        *(paragraph((run(escape(said)),), here, "CoverImprint") if said else ()),
    )


def _holds_title(blocks: Iterable[Block]) -> bool:
    for block in blocks:
        match block:
            case Heading(level=1):
                return True
            case Named(children=inner) | Division(children=inner):
                inside = inner
            case Choice(then=then, otherwise=otherwise):
                inside = (*then, *otherwise)
            case _:
                inside = ()
        if _holds_title(inside):
            return True
    return False
