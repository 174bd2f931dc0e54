"""Blocks in a row: loose text among them becomes paragraphs, inline elements round them open up."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.nodes import Block, Paragraph
from mkdocs_tailor.document.open import Choice, Named, Repeat
from mkdocs_tailor.document.presence import shows
from mkdocs_tailor.document.reader.dispatch import block_reader
from mkdocs_tailor.document.reader.drawings import remark_on_lone_icons
from mkdocs_tailor.document.reader.opened import carried
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import (
    OPAQUE,
    any_blocks,
    holds_blocks,
    is_block,
    says_nothing,
)


def read_flow(tree: Tree, reading: Reading) -> tuple[Block, ...]:
    """Return the blocks that the nodes make: one paragraph where they are text alone."""
    if not any_blocks(tree):
        return _loose(tree, reading)
    blocks: list[Block] = []
    for has_blocks, run in groupby(_spread(tree), key=holds_blocks):
        nodes = tuple(run)
        if has_blocks:
            blocks += (block for node in nodes for block in _read(node, reading))
        else:
            blocks += _loose(nodes, reading)
    return tuple(blocks)


def _loose(nodes: Tree, reading: Reading) -> tuple[Block, ...]:
    children = reading.text(nodes)
    if shows(children):
        return (Paragraph(children),)
    remark_on_lone_icons(nodes, reading)
    return ()


def _read(node: Markup, reading: Reading) -> tuple[Block, ...]:
    match node:
        case Element():
            return block_reader(node)(node, reading)
        case Choice() | Repeat() | Named():
            return carried(node, reading.blocks)
        case _:
            return ()


def _spread(tree: Tree) -> Iterator[Markup]:
    """Yield the nodes so that no inline element has blocks in it: ``<b><p>`` becomes ``<p><b>``."""
    for node in tree:
        if isinstance(node, Element) and not is_block(node) and holds_blocks(node):
            yield from _spread(_pushed(node.children, node))
        else:
            yield node


def _pushed(tree: Tree, shell: Element) -> Tree:
    """Return the nodes with the shell round every run of inline nodes in them, down to the last."""
    pushed: list[Markup] = []
    for has_blocks, run in groupby(tree, key=holds_blocks):
        nodes = tuple(run)
        if has_blocks:
            pushed += (inner for node in nodes for inner in _pushed_into(node, shell))
        elif all(map(says_nothing, nodes)):
            pushed += nodes
        else:
            pushed.append(replace(shell, children=nodes))
    return tuple(pushed)


def _pushed_into(node: Markup, shell: Element) -> Tree:
    match node:
        case Element(tag=tag) if tag in OPAQUE:
            return (node,)
        case Element():
            return (replace(node, children=_pushed(node.children, shell)),)
        case Choice() | Repeat() | Named():
            return carried(node, lambda tree: _pushed(tree, shell))
        case _:
            return (node,)
