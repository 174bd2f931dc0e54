"""The report as a document: what our writers make a Word file and a page of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Block, Inline, Look, Styled
from mkdocs_tailor.fork.judging.judgement import State
from mkdocs_tailor.fork.merging.changes import Change, Run, What
from mkdocs_tailor.fork.reporting.entry import Entry
from mkdocs_tailor.language.values.english import counted

Words: TypeAlias = tuple[Inline, ...]

TITLE = "What changed since you adapted this"
AROUND = 1
"""So many sentences that stayed are shown on either side of one that did not."""


@dataclass(frozen=True, slots=True)
class Report:
    """What there is to tell about the version of a school or a group."""

    owner: str
    """What the school or the group is called."""
    edition: str
    """The edition that lies beneath now."""
    day: str
    """The day of the report, in words."""
    entries: tuple[Entry, ...]

    @property
    def open(self) -> tuple[Entry, ...]:
        """The overrides that there is something to say of."""
        return tuple(entry for entry in self.entries if entry.judgement.severity)

    @property
    def summary(self) -> str:
        """The whole in a sentence or two."""
        asking = sum(entry.judgement.asks for entry in self.entries)
        fresh = sum(entry.judgement.state is State.FRESH for entry in self.entries)
        said = [_of_all(len(self.entries), fresh)]
        others = len(self.open) - asking
        if asking:
            said.append(f"{counted(asking, 'decision')} to take before anything else.")
        if others:
            said.append(f"{counted(others, 'other')} to read when there is time.")
        return " ".join(said)


def report_document(report: Report) -> nodes.Document:
    """Return the report, what matters most first."""
    return nodes.Document(tuple(_blocks(report)))


def _blocks(report: Report) -> Iterator[Block]:
    yield nodes.Heading(1, (TITLE,))
    edition = f", edition {report.edition}" if report.edition else ""
    yield nodes.Paragraph((f"{report.owner}{edition}, {report.day}",))
    yield nodes.Paragraph((report.summary,))
    ordered = sorted(report.open, key=lambda entry: not entry.judgement.asks)
    if ordered:
        yield _table(("Where", "What happened", "What to do"), map(_line, ordered))
    for entry in ordered:
        yield from _entry(entry)


def _line(entry: Entry) -> Sequence[Words]:
    happened = f"{entry.judgement.state.capitalize()}: {entry.judgement.why}"
    return (entry.title,), (happened,), (entry.advice,)


def _entry(entry: Entry) -> Iterator[Block]:
    override, judgement = entry.judgement.override, entry.judgement
    yield nodes.Heading(2, (entry.title,))
    yield _labelled("What happened", f"{judgement.why} ({judgement.state})")
    if entry.age is not None and override.base:
        edition = f" against edition {override.base.edition}" if override.base.edition else ""
        yield _labelled("Yours is from", f"{counted(entry.age, 'day')} ago{edition}")
    if override.reason:
        yield _labelled("Your reason", override.reason)
    if override.drop_when:
        yield _labelled("Not needed any more", override.drop_when)
    if any(change.what is not What.KEPT for change in entry.beneath):
        yield nodes.Heading(3, ("Sentence by sentence",))
        yield _table(("Upstream then", "Upstream now"), _sides(entry.beneath))
    if override.text:
        yield nodes.Heading(3, ("Yours",))
        yield from _verbatim(override.text)
    if entry.merged is not None:
        yield nodes.Heading(3, ("Both together",))
        yield from _verbatim(entry.merged)
    yield nodes.Heading(3, ("What to do",))
    yield nodes.Paragraph((entry.advice,))
    yield nodes.Paragraph((f"You can: {'; '.join(entry.choices)}.",))
    yield nodes.Paragraph(("File: ", Styled(Look.CODE, (override.place.path,))))


def _labelled(label: str, said: str) -> Block:
    return nodes.Paragraph((Styled(Look.STRONG, (f"{label}:",)), f" {said}"))


def _verbatim(text: str) -> Iterator[Block]:
    """Yield a Markdown text as its author wrote it, a paragraph each."""
    parts = [part for part in text.split("\n\n") if part.strip()]
    quoted = tuple(nodes.Paragraph(tuple(_lines(part.strip("\n")))) for part in parts)
    yield nodes.Quote(quoted)


def _lines(part: str) -> Iterator[Inline]:
    for at, line in enumerate(part.split("\n")):
        if at:
            yield nodes.Break()
        yield line


def _sides(found: Sequence[Change]) -> Iterator[Sequence[Words]]:
    """Yield the sentences that changed, with those beside them, then and now."""
    near = [_is_near(found, at) for at in range(len(found))]
    skipped = False
    for at, change in enumerate(found):
        if not near[at]:
            skipped = True
            continue
        if skipped:
            yield ("…",), ("…",)
            skipped = False
        yield _marked(change.before, Look.DELETED), _marked(change.after, Look.INSERTED)


def _is_near(found: Sequence[Change], at: int) -> bool:
    around = found[max(0, at - AROUND) : at + AROUND + 1]
    return any(change.what is not What.KEPT for change in around)


def _marked(runs: Sequence[Run], look: Look) -> Words:
    """Return a sentence with the words marked that stand on its side alone."""
    return tuple(_run(run, look) for run in runs)


def _run(run: Run, look: Look) -> Inline:
    if not run.changed:
        return run.text
    return Styled(look, (Styled(Look.STRONG, (run.text,)),))


def _table(head: Sequence[str], rows: Iterable[Sequence[Words]]) -> Block:
    heading = nodes.Row(tuple(_cell((title,), header=True) for title in head))
    body = tuple(nodes.Row(tuple(map(_cell, row))) for row in rows)
    return nodes.Table((heading,), body)


def _cell(said: Words, *, header: bool = False) -> nodes.Cell:
    return nodes.Cell((nodes.Paragraph(said),), header)


def _of_all(number: int, fresh: int) -> str:
    """Return how many changes there are, and how many of them still fit."""
    if not number:
        return "No changes of your own."
    verb = "fits" if fresh == 1 else "fit"
    fit = f"{fresh or 'none'} still {verb}" if fresh < number else f"still {verb}"
    return f"{counted(number, 'change')} of your own: {fit}."
