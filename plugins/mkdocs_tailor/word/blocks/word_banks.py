"""Word boxes: a list of words alone stands in rows, as there is no more to say of each."""

from collections.abc import Iterator

from mkdocs_tailor.document.nodes import Block, Inline, Item, List, Paragraph

LONGEST = 24
"""A word or a few of them, in letters."""
BETWEEN = "\u2003\u2003"
"""Two wide spaces."""


def word_bank(block: Block) -> Paragraph | None:
    """Return a list as one paragraph; None where its items are more than words."""
    if not isinstance(block, List) or block.ordered or not all(map(_is_word, block.items)):
        return None
    return Paragraph(tuple(_words(block))[1:])


def _words(words: List) -> Iterator[Inline]:
    for item in words.items:
        if isinstance(item, Item):
            yield BETWEEN
            yield from (
                child
                for one in item.children
                if isinstance(one, Paragraph)
                for child in one.children
            )


def _is_word(item: object) -> bool:
    match item:
        case Item(children=(Paragraph(children=(str(word),)),), ticked=None):
            return len(word) <= LONGEST
        case _:
            return False
