"""Carrying words to where they stand once: into what a macro is given, a caption, a footnote."""

from collections.abc import Iterator, Sequence

from mkdocs_tailor.fork.blocks.block import Span
from mkdocs_tailor.fork.importing.carrying.patch import Candidate, Patch
from mkdocs_tailor.fork.importing.carrying.regions import Source
from mkdocs_tailor.fork.merging.matching import Hunk, hunks
from mkdocs_tailor.fork.merging.token import Kind, Token, source_of
from mkdocs_tailor.fork.merging.tokens import tokens

FARTHEST = 12
"""So many words on each side are looked at to find a place that is the only one of its kind."""


def phrase_candidate(source: Source, text: str, old: str, new: str) -> Candidate | None:
    """Return patches for the words in which two wordings of a line differ.

    None where the words, with those round them, stand nowhere in it, or
    more than once.
    """
    before, after = tokens(old), tokens(new)
    found = [_patch(source, text, before, after, hunk) for hunk in hunks(before, after)]
    return tuple(one for one in found if one) if found and all(found) else None


def _patch(
    source: Source, text: str, before: Sequence[Token], after: Sequence[Token], hunk: Hunk
) -> Patch | None:
    said = _said(after[hunk.new_start : hunk.new_end])
    for start, end in _wider(before, hunk):
        left, right = before[start : hunk.start], before[hunk.end : end]
        phrase = source_of(tuple(before[start:end])).strip()
        if phrase and text.count(phrase) == 1:
            at = text.index(phrase)
            made = f"{source_of(tuple(left))}{said}{source_of(tuple(right))}".strip()
            span = Span(at, at + len(phrase))
            return Patch(source, span, _quoted(made, text, at), span)
    return None


def _wider(before: Sequence[Token], hunk: Hunk) -> Iterator[tuple[int, int]]:
    """Yield ever more words round what differs, never beyond the cell or the paragraph."""
    start, end = hunk.start, hunk.end
    for _ in range(FARTHEST):
        if start < end:
            yield start, end
        wider = _step(before, start, end)
        if wider == (start, end):
            return
        start, end = wider


def _step(before: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    left = start - 1 if start and not _parts(before[start - 1]) else start
    right = end + 1 if end < len(before) and not _parts(before[end]) else end
    return left, right


def _parts(token: Token) -> bool:
    return token.kind in {Kind.BREAK, Kind.PRINTED} or token.text in {"|", "<br>"}


def _said(found: Sequence[Token]) -> str:
    return source_of(tuple(token for token in found if token.kind is not Kind.BREAK))


def _quoted(said: str, text: str, at: int) -> str:
    """Return words as they stand inside the quotation marks of what a macro is given."""
    is_inside = text.rfind("{{", 0, at) > text.rfind("}}", 0, at)
    return said.replace('"', '\\"') if is_inside else said
