"""A patch: what takes the place of a part of a page's Markdown, so that a line is as edited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mkdocs_tailor.fork.blocks.block import Span
from mkdocs_tailor.fork.importing.carrying.regions import Source


@dataclass(frozen=True, slots=True)
class Patch:
    """What takes the place of a part of a text."""

    source: Source
    """The text that it is about."""
    span: Span
    """From one offset in it up to another; empty for what is put in."""
    text: str
    anchor: Span
    """The line that it is about, which says to which heading it belongs."""


Candidate = tuple[Patch, ...]
"""Patches that together may carry a difference."""


def patched(text: str, patches: Iterable[Patch]) -> str:
    """Return a text with patches that do not overlap; those at one place in their order."""
    done, parts = 0, list[str]()
    for patch in sorted(patches, key=lambda patch: (patch.span.start, patch.span.end)):
        parts += (text[done : patch.span.start], patch.text)
        done = max(done, patch.span.end)
    return "".join((*parts, text[done:]))


def overlap(patches: Sequence[Patch]) -> bool:
    """Whether two patches of one text are about the same letters."""
    ordered = sorted(patches, key=_place)
    return any(
        one.source == other.source and other.span.start < one.span.end
        for one, other in pairwise(ordered)
    )


def _place(patch: Patch) -> tuple[str, str, int, int]:
    source, span = patch.source, patch.span
    return source.uri, source.block, span.start, span.end
