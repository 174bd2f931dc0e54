"""What writers of documents may rely on, whatever the page was."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Document
from mkdocs_tailor.document.presence import shows
from mkdocs_tailor.document.reader import read_document
from support.chance import chance
from support.decided import decided
from support.random_markup import Wild, random_environment


def holders(node: object) -> Iterator[object]:
    """Every node of a document."""
    if is_dataclass(node):
        yield node
        for one in fields(node):
            value: object = getattr(node, one.name)
            for held in value if isinstance(value, tuple) else ():  # pyright: ignore[reportUnknownVariableType] # of anything
                yield from holders(held)  # pyright: ignore[reportUnknownArgumentType] # likewise


def documents(seed: int) -> Iterator[Document]:
    random = chance(seed)
    for _ in range(10):
        document, _findings = read_document(Wild(random).tree(5), "page.md")
        for _ in range(3):
            yield decided(document, random_environment(random))


def empty_ones(holder: object) -> list[object]:
    children: tuple[object, ...] = getattr(holder, "children", getattr(holder, "blocks", ()))
    texts = (nodes.Paragraph, nodes.Heading)
    empty = [one for one in children if isinstance(one, texts) and not shows(one.children)]
    standing: tuple[object, ...] = ()
    if isinstance(holder, nodes.Cell):
        standing = children[-1:]
    elif isinstance(holder, nodes.Item | nodes.Definition | nodes.Note):
        standing = children[:1]
    return [one for one in empty if not any(one is there for there in standing)]


@pytest.mark.parametrize("seed", range(100, 130))
def test_no_paragraph_or_heading_is_empty_where_nothing_has_to_stand(seed: int):
    for document in documents(seed):
        assert not [empty for holder in holders(document) for empty in empty_ones(holder)]


@pytest.mark.parametrize("seed", range(200, 230))
def test_every_table_has_rows_of_one_width(seed: int):
    for document in documents(seed):
        for table in (node for node in holders(document) if isinstance(node, nodes.Table)):
            rows = [row for row in (*table.head, *table.body) if isinstance(row, nodes.Row)]
            assert len({len(row.cells) for row in rows}) == 1
            assert rows[0].cells
