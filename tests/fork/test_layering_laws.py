"""The laws of layering, on every block of every page of this repository."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.page import Page
from mkdocs_tailor.fork.blocks.block import Block
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.layering.applying import Layered, layered, with_layer
from mkdocs_tailor.fork.layering.refusing import locked_by
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import Override, Target, Verb
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project.facts import Project
from mkdocs_tailor.site.project.layers import content_of
from mkdocs_tailor.site.project.pages import read_page
from support.chance import chance
from support.real_handouts import PROJECT

CONTENT = content_of(PROJECT)
PAGES = sorted(CONTENT.pages)
FIRST, LAST = "We say this first.", "We say this last."
OURS = "schools/ours/overrides/"
COMPILED = 6
"""So many pages are compiled for a law: some take a second."""


def content_with_one(uri: str) -> Content:
    """The content as far as an override of a page is concerned."""
    return replace(CONTENT, pages={uri: CONTENT.pages[uri]})


def body_alone(uri: str) -> Content:
    """The same without what stands above the page: to read that takes longer than all else."""
    page = CONTENT.pages[uri]
    return replace(CONTENT, pages={uri: Text(page.path, f"---\nkind: one\n---\n{page.head.body}")})


def override(verb: Verb, uri: str, block: str, text: str = "") -> Override:
    name = re.sub(r"\W", "", block)
    return Override(verb, Target(uri, block), text, Place(f"{OURS}{uri}/{name}.{verb}.md", 7))


def laid(content: Content, *overrides: Override) -> Layered:
    result = layered(content, [Layer("ours", "Ours", overrides)])
    assert not result.findings, result.findings
    return result


def own_blocks(uri: str) -> list[Block]:
    """The blocks that stand in a page itself."""
    return [block for block in CONTENT.blocks(uri).values() if not block.inherited]


def open_blocks(uri: str) -> list[Block]:
    """The blocks of a page that anybody may reword."""
    blocks = CONTENT.blocks(uri).values()
    return [one for one in blocks if not locked_by(Target(uri, one.name), CONTENT)]


def words(text: str) -> list[str]:
    """The lines of a page, blank ones left out."""
    return [line for line in text.split("\n") if line.strip()]


def test_there_are_blocks_to_try():
    assert sum(len(own_blocks(uri)) for uri in PAGES) > 2_000


@pytest.mark.parametrize("uri", PAGES)
def test_a_block_that_is_replaced_by_its_own_words_changes_no_line(uri: str):
    content = body_alone(uri)
    for block in open_blocks(uri):
        if block.text and not block.inherited:
            made = laid(content, override(Verb.REPLACE, uri, block.name, block.text))
            assert words(made.content.pages[uri].text) == words(content.pages[uri].text)
            assert made.content.blocks(uri)[block.name].text == block.text


@pytest.mark.parametrize("uri", PAGES)
def test_what_is_added_stands_once_on_its_side_of_the_block_and_nothing_else_changes(uri: str):
    content = body_alone(uri)
    before = words(content.pages[uri].text)
    for block in own_blocks(uri):
        first = override(Verb.BEFORE, uri, block.name, FIRST)
        last = override(Verb.AFTER, uri, block.name, LAST)
        lines = words(laid(content, last, first).content.pages[uri].text)
        assert [line for line in lines if line not in {FIRST, LAST}] == before
        inside = lines[lines.index(FIRST) + 1 : lines.index(LAST)]
        assert (inside, lines.count(FIRST), lines.count(LAST)) == (words(block.text), 1, 1)


@pytest.mark.parametrize("uri", PAGES)
def test_a_block_that_is_removed_takes_no_other_along(uri: str):
    content = body_alone(uri)
    for block in open_blocks(uri):
        left = laid(content, override(Verb.REMOVE, uri, block.name)).content.blocks(uri)
        for other in own_blocks(uri):
            if apart(block, other):
                assert said(left[other.name])[: len(said(other))] == said(other)


def said(block: Block) -> list[str]:
    """The lines of a block without those that are tags alone."""
    return [line for line in words(block.text) if not line.startswith("{%")]


def apart(one: Block, other: Block) -> bool:
    inherited = one.inherited or other.inherited
    return inherited or not (one.span.holds(other.span) or other.span.holds(one.span))


def changes(uri: str, luck: Random) -> list[Override]:
    """Some changes of blocks of a page that have nothing to do with each other."""
    chosen: list[Block] = []
    for block in luck.sample(open_blocks(uri), len(open_blocks(uri))):
        if len(chosen) < 4 and all(apart(block, other) for other in chosen):
            chosen.append(block)
    return [one_of(block, uri, luck) for block in chosen]


def one_of(block: Block, uri: str, luck: Random) -> Override:
    verb = luck.choice([Verb.REPLACE, Verb.BEFORE, Verb.AFTER, Verb.REMOVE])
    text = "" if verb is Verb.REMOVE else f"Ours at {{{{ school.name }}}}: {luck.random()}"
    if verb is Verb.REPLACE and block.is_section:
        level, _, _ = block.text.partition(" ")
        text = f"{level} Ours {{{block.name}}}\n\n{text}"
    return override(verb, uri, block.name, text)


@pytest.mark.parametrize("uri", PAGES)
def test_changes_of_different_blocks_come_to_the_same_in_any_order_and_in_any_layers(uri: str):
    content, luck = body_alone(uri), chance(PAGES.index(uri))
    those = changes(uri, luck)
    together = laid(content, *those).content.blocks(uri)
    ordered = sorted(those, key=lambda one: one.verb is Verb.BEFORE)  # else it is the words above's
    apiece = layered(content, [Layer(str(at), "", (one,)) for at, one in enumerate(ordered)])
    assert not apiece.findings
    for other in (laid(content, *reversed(those)), apiece):
        blocks = other.content.blocks(uri)
        assert {name: said(one) for name, one in blocks.items()} == {
            name: said(one) for name, one in together.items()
        }


@pytest.mark.parametrize("uri", PAGES)
def test_layers_one_after_another_are_the_layers_at_once(uri: str):
    luck = chance(PAGES.index(uri))
    layers = [Layer(name, name, tuple(changes(uri, luck))) for name in ("borough", "school")]
    result = Layered(content_with_one(uri))
    for layer in layers:
        result = with_layer(result, layer)
    assert result == layered(content_with_one(uri), layers)


@pytest.mark.parametrize("uri", PAGES)
def test_every_line_stands_where_it_says_that_it_stands(uri: str):
    those = changes(uri, chance(PAGES.index(uri)))
    page = laid(content_with_one(uri), *those).content.pages[uri]
    upstream = CONTENT.pages[uri]
    files = {upstream.path: (1, upstream.text.split("\n"))}
    files |= {one.place.path: (7, one.text.split("\n")) for one in those}
    lines = page.text.split("\n")
    assert len(lines) == len(page.piece.places)
    for line, place in zip(lines, page.piece.places, strict=True):
        first, there = files[place.path]
        made = place.path.startswith(OURS) and line.startswith(
            ("{% block", "{% endblock", "{{ sup")
        )
        if line.strip() and not made:
            assert line == there[(place.line or 0) - first]


def compiled(pages: Mapping[str, Text], folder: Path) -> dict[str, Page]:
    """Compile pages as a build does; raises TailorError where one cannot be."""
    workshop = Workshop(project_with(pages, folder))
    chosen = (workshop.project.page(uri) for uri in pages)
    return {one.uri: workshop.compile(one) for one in chosen if one and PROJECT.compiles(one)}


def project_with(pages: Mapping[str, Text], folder: Path) -> Project:
    readings = [
        read_page(replace(one.file, text=text.text, places=text.places), PROJECT.kinds, "kinds")
        for one in PROJECT.pages
        if (text := pages.get(one.uri, CONTENT.pages[one.uri]))
    ]
    places = replace(PROJECT.places, cache=folder)
    return replace(PROJECT, places=places, pages=tuple(page for page, _ in readings))


def sample(seed: int) -> list[str]:
    return chance(seed).sample(PAGES, COMPILED)


def layered_pages(overrides: Iterable[Override]) -> Iterator[tuple[str, Text]]:
    for uri, those in by_page(overrides).items():
        yield uri, laid(content_with_one(uri), *those).content.pages[uri]


def by_page(overrides: Iterable[Override]) -> dict[str, list[Override]]:
    found: dict[str, list[Override]] = {}
    for one in overrides:
        found.setdefault(one.target.page, []).append(one)
    return found


def test_pages_whose_blocks_are_replaced_by_their_own_words_compile_to_the_same(tmp_path: Path):
    uris = sample(1)
    innermost = [
        override(Verb.REPLACE, uri, block.name, block.text)
        for uri in uris
        for block in own_blocks(uri)
        if block.text and block in open_blocks(uri) and is_innermost(block, own_blocks(uri))
    ]
    before = compiled({uri: CONTENT.pages[uri] for uri in uris}, tmp_path)
    after = compiled(dict(layered_pages(innermost)), tmp_path)
    assert len(after) > COMPILED // 2
    for uri, page in after.items():
        assert without_places(page) == without_places(before[uri])


def is_innermost(block: Block, blocks: Iterable[Block]) -> bool:
    return not any(one is not block and block.span.holds(one.span) for one in blocks)


def without_places(page: Page) -> str:
    return re.sub(r"place=Place\([^()]*\)", "", repr(page.tree))


def test_a_page_compiles_whatever_is_done_to_its_blocks(tmp_path: Path):
    luck = chance(2)
    those = [one for uri in sample(2) for one in changes(uri, luck)]
    assert len(compiled(dict(layered_pages(those)), tmp_path)) > COMPILED // 2
