"""A thousand overrides by chance, and upstream changing under them: every state is known."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random

import pytest

from mkdocs_tailor.diagnostics import Place, Severity
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.judging.judge import judged
from mkdocs_tailor.fork.judging.judgement import State
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import Base, Override, Target, Verb
from support.chance import chance
from support.edited_texts import new_words, rewritten

SEEDS = range(10)
PAGES, BLOCKS = 5, 20
STALE = {"spelling": Severity.NOTE, "wording": Severity.WARNING, "number": Severity.ERROR}
FATES = (
    *STALE,
    "kept",
    "layout",
    "gone",
    "adopted",
    "baseless",
    "renamed",
    "recorded",
    "elsewhere",
    "swapped",
)
"""What upstream does to a block."""


@dataclass(slots=True)
class Edition:
    """The blocks of each page, by their names, in their order."""

    pages: dict[str, dict[str, str]]
    moves: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])

    def content(self) -> Content:
        return Content({uri: Text(f"content/{uri}", self._text(uri)) for uri in self.pages})

    def _text(self, uri: str) -> str:
        said = "".join(f'\n  "{new}": "{old}"' for new, old in self.moves.get(uri, {}).items())
        head = f"---\nblocks_moved_from:{said}\n---\n" if said else ""
        blocks = (
            f"{{% block {name} %}}\n\n{text}\n\n{{% endblock %}}\n"
            for name, text in self.pages[uri].items()
        )
        return head + "\n".join(blocks)


@dataclass(frozen=True, slots=True)
class Case:
    """A block, what upstream does to it, and what must become of its override."""

    override: Override
    fate: str
    state: State
    severity: Severity | None
    moved_to: Target | None = None


def first_edition(words: Iterator[str], luck: Random) -> Edition:
    def text() -> str:
        said = [next(words) for _ in range(luck.randint(12, 40))]
        said.insert(luck.randint(1, 10), f"at {luck.randint(1, 11)} pm")
        return f"{' '.join(said[:9]).capitalize()}. {' '.join(said[9:]).capitalize()}."

    blocks = {f"p{page}.md": range(page * BLOCKS, (page + 1) * BLOCKS) for page in range(PAGES)}
    return Edition({uri: {f"b{at}": text() for at in those} for uri, those in blocks.items()})


def overridden(target: Target, text: str, luck: Random) -> Override:
    base = Base.of(text, "2026", "2026-06-01")
    place = Place(f"overrides/{target.page}/{target.block}.md", 9)
    said = text.replace(text.split()[luck.randrange(8)], "ours", 1)
    return Override(Verb.REPLACE, target, said, place, base)


def fated(edition: Edition, override: Override, fate: str, words: Iterator[str]) -> Case:
    """Let upstream do it, and return what must become of the override."""
    uri, name = override.target.page, override.target.block or ""
    blocks = edition.pages[uri]
    text = blocks[name]
    match fate:
        case "spelling":
            word = text.split()[-2]
            blocks[name] = text.replace(word, f"{word[:2]}{word[1:]}")
        case "wording":
            blocks[name] = text.replace(text.split()[-2], f"{next(words)} {next(words)}")
        case "number":
            blocks[name] = re.sub(r"\d+(?= pm)", lambda hour: str(int(hour[0]) % 11 + 1), text)
        case "adopted":
            blocks[name] = override.text
            return Case(override, fate, State.REDUNDANT, Severity.WARNING)
        case "baseless":
            assert override.base
            spoilt = replace(override, base=replace(override.base, text="Lost."))
            blocks[name] = f"{text} {next(words)}."
            return Case(spoilt, fate, State.MISSING_BASE, Severity.WARNING)
        case "gone":
            del blocks[name]
            return Case(override, fate, State.ORPHAN, Severity.ERROR)
        case _:
            return _moved(edition, override, fate, words)
    return Case(override, fate, State.STALE, STALE[fate])


def _moved(edition: Edition, override: Override, fate: str, words: Iterator[str]) -> Case:
    uri, name = override.target.page, override.target.block or ""
    text = edition.pages[uri].pop(name)
    there = [*edition.pages][(int(uri[1]) + 1) % PAGES] if fate == "elsewhere" else uri
    new = f"{name}_new"
    edition.pages[there][new] = text
    if fate == "recorded":
        edition.moves.setdefault(uri, {})[new] = name
        edition.pages[uri][new] = f"{text} {next(words)} {next(words)}."
    if fate == "swapped":
        edition.pages[uri][name] = " ".join(next(words) for _ in range(20))
    severity = Severity.WARNING if fate == "recorded" else Severity.ERROR
    return Case(override, fate, State.MOVED, severity, Target(there, new))


def shuffled(edition: Edition, words: Iterator[str], luck: Random) -> Edition:
    """Return the edition with new blocks in it, and everything in another order."""
    found: dict[str, dict[str, str]] = {}
    for uri, blocks in luck.sample([*edition.pages.items()], PAGES):
        more = {next(words): " ".join(next(words) for _ in range(20)) for _ in range(3)}
        items = [*blocks.items(), *more.items()]
        found[uri] = dict(luck.sample(items, len(items)))
    return Edition(found, edition.moves)


def history(seed: int) -> tuple[Edition, list[Case]]:
    """Return a later edition, and the cases of a school that overrides every block of the first."""
    luck, words = chance(seed), new_words()
    edition = first_edition(words, luck)
    overrides = [
        overridden(Target(uri, name), text, luck)
        for uri, blocks in edition.pages.items()
        for name, text in blocks.items()
    ]
    found: list[Case] = []
    for override in overrides:
        fate = luck.choice(FATES)
        target = override.target
        if fate in {"kept", "layout"}:
            blocks = edition.pages[target.page]
            name = target.block or ""
            blocks[name] = rewritten(blocks[name], luck) if fate == "layout" else blocks[name]
            found.append(Case(override, fate, State.FRESH, None))
        else:
            found.append(fated(edition, override, fate, words))
    return shuffled(edition, words, luck), found


@pytest.mark.parametrize("seed", SEEDS)
def test_every_state_is_right_by_construction(seed: int):
    edition, found = history(seed)
    layer = Layer("hill", "Hill", tuple(case.override for case in found))
    judgements = judged(layer, edition.content())
    for case, judgement in zip(found, judgements, strict=True):
        got = (judgement.state, judgement.severity, judgement.moved_to)
        assert got == (case.state, case.severity, case.moved_to), (case.fate, judgement.why)
    assert {*Counter(case.fate for case in found)} == {*FATES}
