"""How a difference may be carried onto a page, the likeliest way first; a proof tells which holds.

A line of a handout and the line of Markdown that it came from are paired by their words, in order.
What was changed in the one is then merged into the other, which keeps what the handout does not
show: choices, links, names of headings, macros.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from mkdocs_tailor.fork.blocks.block import Span
from mkdocs_tailor.fork.importing.carrying.fields import as_written, with_fields
from mkdocs_tailor.fork.importing.carrying.links import as_linked, with_links
from mkdocs_tailor.fork.importing.carrying.patch import Candidate, Patch
from mkdocs_tailor.fork.importing.carrying.phrases import phrase_candidate
from mkdocs_tailor.fork.importing.carrying.placing import (
    Neighbour,
    added_after,
    added_before,
    lead_of,
)
from mkdocs_tailor.fork.importing.carrying.regions import Pages, Region
from mkdocs_tailor.fork.importing.carrying.source import SourceLine, source_lines
from mkdocs_tailor.fork.importing.difference import Difference, What
from mkdocs_tailor.fork.importing.reading.line import Form, Line, replaced_fields
from mkdocs_tailor.fork.merging.merged import merged
from mkdocs_tailor.fork.merging.pairing import pairs
from mkdocs_tailor.fork.merging.tokens import tokens


@dataclass(frozen=True)
class Carrier:
    """A handout as it was made, and the pages that it was made from."""

    pages: Pages
    lines: Sequence[Line]
    expressions: Mapping[str, str] = field(default_factory=dict[str, str])
    """What an author would write for the values that are more than a variable, by tag."""
    bound: frozenset[str] = frozenset()
    """The tags of the fields that have a value of their own in the file, as in no repeat."""

    def candidates(self, difference: Difference) -> Iterator[Candidate]:
        """Yield the ways in which a difference may be carried; none for what stands in a frame."""
        match difference.what:
            case What.ADDED:
                yield from self._added(difference)
            case What.REMOVED:
                yield from self._removed(difference)
            case What.REWORDED:
                yield from self._reworded(difference)

    def region(self, at: int) -> Region | None:
        """Return the region that a line of the handout stands in; None for one of the skeleton."""
        bookmark = self.lines[at].block
        region = self.pages.page(bookmark).region(bookmark)
        return None if region.is_frame else region

    @cached_property
    def _sources(self) -> dict[int, SourceLine]:
        """The lines of Markdown that the lines of the handout came from, as far as is known."""
        grouped: dict[Region, list[int]] = {}
        for at in range(len(self.lines)):
            if region := self.region(at):
                grouped.setdefault(region, []).append(at)
        return {
            at: source
            for region, those in grouped.items()
            for at, source in self._paired(region, those)
        }

    def _paired(self, region: Region, those: Sequence[int]) -> Iterator[tuple[int, SourceLine]]:
        start = region.span.start
        held = self.pages.text(region.source)[start : region.span.end]
        written = source_lines(held, start)
        shown = [tokens(self.lines[at].text) for at in those]
        for one, other in pairs(shown, [tokens(source.said) for source in written]):
            if one is not None and other is not None:
                yield those[one], written[other]

    def _reworded(self, difference: Difference) -> Iterator[Candidate]:
        old, (new, *_) = difference.old, difference.new
        region = self.region(difference.at)
        if old is None or region is None:
            return
        source = self._sources.get(difference.at)
        if source is not None:
            yield from self._merged(region, source, old, new)
        if old.shape == new.shape:
            text = self.pages.text(region.source)
            phrases = phrase_candidate(region.source, text, old.text, self._written(new.text))
            yield from (phrases,) if phrases else ()

    def _merged(
        self, region: Region, source: SourceLine, old: Line, new: Line
    ) -> Iterator[Candidate]:
        written = as_written(old.text, source.text)
        linked = as_linked(old.text, source.text)
        base, theirs = (with_links(with_fields(line.text, written), linked) for line in (old, new))
        text = merged(base, source.text, self._written(theirs), apart=0).text
        if text is None:
            return
        whole = Span(source.start, source.end)
        said = Span(source.said_from, source.said_to)
        if old.shape == new.shape:
            yield (Patch(region.source, said, text, whole),)
        else:
            lead = Span(source.start, source.said_to)
            made = lead_of(new.shape, source.indent) + text
            yield (Patch(region.source, lead, made, whole),)

    def _removed(self, difference: Difference) -> Iterator[Candidate]:
        region, source = self.region(difference.at), self._sources.get(difference.at)
        if region and source:
            text = self.pages.text(region.source)
            end = source.end + (text[source.end : source.end + 1] == "\n")
            whole = Span(source.start, source.end)
            yield (Patch(region.source, Span(source.start, end), "", whole),)

    def _added(self, difference: Difference) -> Iterator[Candidate]:
        lines = [self.line(line) for line in difference.new]
        if any(line.shape.form is Form.NOTE for line in lines):
            return
        above = self._neighbour(difference.at, -1)
        below = self._neighbour(difference.at, 1)
        after = [self._after(*above, lines)] if above else []
        before = [self._before(*below, lines)] if below else []
        is_like_below = below is not None and below[1].is_like(lines[-1].shape)
        is_like_above = above is not None and above[1].is_like(lines[0].shape)
        first, second = (before, after) if is_like_below and not is_like_above else (after, before)
        yield from (*first, *second)

    def _after(self, region: Region, above: Neighbour, lines: Sequence[Line]) -> Candidate:
        source = above.source
        text = added_after(self.pages.text(region.source), above, lines)
        span = Span(source.end, source.end)
        return (Patch(region.source, span, text, Span(source.start, source.end)),)

    def _before(self, region: Region, below: Neighbour, lines: Sequence[Line]) -> Candidate:
        source = below.source
        span = Span(source.start, source.start)
        text = added_before(below, lines)
        return (Patch(region.source, span, text, Span(source.start, source.end)),)

    def _neighbour(self, at: int, step: int) -> tuple[Region, Neighbour] | None:
        """Return the nearest line on one side whose Markdown is known, in the nearest region."""
        place = at - 1 if step < 0 else at
        nearest = self.region(place) if 0 <= place < len(self.lines) else None
        while nearest and 0 <= place < len(self.lines) and self.region(place) == nearest:
            if place in self._sources:
                return nearest, Neighbour(self.lines[place], self._sources[place])
            place += step
        return None

    def with_values_of_repeats(self, line: Line) -> Line:
        """Return a line in which fields that are bound to no value of their own stand as text."""
        loose = {one.tag for one in line.fields} - self.bound
        values = iter(line.fields)
        return replace(line, text=replaced_fields(line.text, values, loose))

    def line(self, line: Line) -> Line:
        """Return a line as an author would write it."""
        return Line(line.shape, self._written(line.text))

    def _written(self, text: str) -> str:
        """Return a line with the values that are more than a variable as an author would write."""
        return with_fields(text, self.expressions)
