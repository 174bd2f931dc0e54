"""The three-way merge, word by word (diff3: Khanna, Kunal and Pierce, 2007).

It is careful: what is not plainly independent is left to people. Two changes are independent
where words that nobody changed stand between them, or the end of a sentence; not where both change
a number, a date or the like in one sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mkdocs_tailor.fork.merging.edit import Edit, Group, Tokens, groups
from mkdocs_tailor.fork.merging.merge import Merge, Piece, Whose
from mkdocs_tailor.fork.merging.soundness import is_sound
from mkdocs_tailor.fork.merging.token import Kind, Token, source_of
from mkdocs_tailor.fork.merging.tokens import tokens


def merged(base: str, mine: str, theirs: str, *, apart: int = 1) -> Merge:
    """Return what my changes to a Markdown text and their changes to it make together.

    ``apart`` is how many unchanged words must stand between two changes of one sentence that are
    to count as independent. A merge that would break a tag, a table or the marks of a text is not
    clean either.
    """
    texts = _Texts(tokens(base), tokens(mine), tokens(theirs))
    merge = Merge(_ended(tuple(texts.pieces(apart)), mine, theirs))
    changed = {piece.whose for piece in merge.pieces}
    mixed = merge.text is not None and {Whose.MINE, Whose.THEIRS} <= changed
    if not mixed or is_sound(merge.text or "", mine, theirs):
        return merge
    return Merge((Piece(Whose.BOTH, base, mine, theirs, None),))


def _ended(pieces: tuple[Piece, ...], mine: str, theirs: str) -> tuple[Piece, ...]:
    """Return the pieces without line ends behind the last words that no side has there."""
    *before, last = pieces
    if last.text is None or mine.endswith("\n") or theirs.endswith("\n"):
        return pieces
    text = last.text.rstrip("\n")
    earlier = tuple(before) if text or not before else _ended(tuple(before), mine, theirs)
    return (*earlier, replace(last, text=text))


@dataclass(frozen=True, slots=True)
class _Place:
    """One place in each of the three texts."""

    base: int = 0
    mine: int = 0
    theirs: int = 0

    def later(self, tokens: int) -> "_Place":
        """Return the place so many tokens later, where all three say the same."""
        return _Place(self.base + tokens, self.mine + tokens, self.theirs + tokens)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The three texts."""

    base: Tokens
    mine: Tokens
    theirs: Tokens

    def pieces(self, apart: int) -> Iterator[Piece]:
        """Yield what all agree on and what was changed, in turn."""
        done = _Place()
        for group in groups(self.base, self.mine, self.theirs, apart):
            start = done.later(group.start - done.base)
            yield from self._agreed(done, start)
            done = _Place(
                group.end,
                _after(group.of(mine=True), group, start.mine),
                _after(group.of(mine=False), group, start.theirs),
            )
            yield self._changed(group, start, done)
        yield from self._agreed(done, _Place(len(self.base), len(self.mine), len(self.theirs)))

    def _agreed(self, start: _Place, end: _Place) -> Iterator[Piece]:
        if start == end:
            return
        base, mine, theirs = self._between(start, end)
        text = "".join(map(_source, base, mine, theirs))
        yield Piece(Whose.AGREED, source_of(base), source_of(mine), source_of(theirs), text)

    def _changed(self, group: Group, start: _Place, end: _Place) -> Piece:
        base, mine, theirs = self._between(start, end)
        texts = (source_of(base), source_of(mine), source_of(theirs))
        if not group.of(mine=False):
            return Piece(Whose.MINE, *texts, texts[1])
        if not group.of(mine=True):
            return Piece(Whose.THEIRS, *texts, texts[2])
        if [token.key for token in mine] == [token.key for token in theirs]:
            return Piece(Whose.AGREED, *texts, texts[1])
        return Piece(Whose.BOTH, *texts, None)

    def _between(self, start: _Place, end: _Place) -> tuple[Tokens, Tokens, Tokens]:
        return (
            self.base[start.base : end.base],
            self.mine[start.mine : end.mine],
            self.theirs[start.theirs : end.theirs],
        )


def _after(edits: tuple[Edit, ...], group: Group, start: int) -> int:
    """Return where a group ends in the text of the side that made these changes."""
    grown = sum(len(edit.new) - len(edit.old) for edit in edits)
    return start + group.end - group.start + grown


def _source(base: Token, mine: Token, theirs: Token) -> str:
    """Return a token on which all agree, spaced and marked up as the side that changed it does."""
    space = mine.space if mine.space != base.space else theirs.space
    first, other = (mine, theirs) if mine.text != base.text else (theirs, mine)
    said = (first.text, other.text, base.text)
    if base.kind is Kind.BREAK:  # one that ends a side may part paragraphs of the merge
        return next((text for text in said if "\n" in text), first.text)
    return space + first.text
