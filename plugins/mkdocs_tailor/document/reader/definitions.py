"""Definition lists."""

from collections.abc import Iterator

from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.nodes import Block, Definition, DefinitionList, Entries, Term
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.parts import parts
from mkdocs_tailor.document.reader.reading import Reading

_TAGS = frozenset(("dt", "dd", "div"))


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the list; what stands in it loose counts as a definition."""
    entries = tuple(_entries(element.children, reading))
    return (DefinitionList(entries),) if entries else ()


def _entries(tree: Tree, reading: Reading) -> Iterator[Entries]:
    for part in parts(tree, _TAGS):
        match part:
            case Element(tag="dt"):
                yield Term(reading.text(part.children))
            case Element(tag="dd"):
                yield Definition(reading.blocks(part.children))
            case Element():
                yield from _entries(part.children, reading)
            case tuple():
                yield Definition(reading.blocks(part))
            case _:
                yield from carried(part, lambda branch: tuple(_entries(branch, reading)))
