"""The overrides that docs/fork.md shows are ones that can be copied."""

import re
from pathlib import Path
from textwrap import dedent

import pytest

from mkdocs_tailor.fork.layering.applying import layered
from mkdocs_tailor.fork.overrides.file import read_override
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.making import new_override
from mkdocs_tailor.fork.overrides.override import Target, Verb
from mkdocs_tailor.language.front_matter import read_front_matter
from mkdocs_tailor.site.project.duties import neglected
from mkdocs_tailor.site.project.kinds import kind_of
from mkdocs_tailor.site.project.layers import content_of
from support.real_handouts import PROJECT

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "fork.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^( *)```\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
SHOWN = [dedent(found[2]) for found in FENCE.finditer(GUIDE) if "override:" in found[2]]
CONTENT = content_of(PROJECT)


def unready(page: str) -> list[str]:
    """What a page lacks above its words, or in them."""
    head, _ = read_front_matter(page, "page.md")
    kind, wrong = kind_of(head, PROJECT.kinds, "page.md")
    assert kind
    return [*map(str, wrong), *map(str, neglected(head, kind, "page.md"))]


def test_the_guide_shows_overrides():
    assert len(SHOWN) >= 2


@pytest.mark.parametrize("text", SHOWN)
def test_an_override_that_is_copied_from_the_guide_fits(text: str):
    override, findings = read_override(text, "o.md")
    assert override
    assert not [*findings, *layered(CONTENT, [Layer("ours", "Ours", (override,))]).findings]
    if override.verb is Verb.ADD_PAGE:
        assert not unready(override.text)


def test_a_new_page_has_what_its_kind_cannot_do_without():
    target = Target("lessons/our-clubs.md")
    made = new_override(Verb.ADD_PAGE, target, CONTENT, "2026-11-26")
    assert not unready(made.text)
    assert "# Our clubs" in made.text
