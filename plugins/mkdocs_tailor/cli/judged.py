"""Versions and what has become of their overrides, for the commands that tell of it."""

import datetime as dt
from dataclasses import dataclass

from mkdocs_tailor.cli.whose import Version
from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.fork.judging.advice import heavy_pages
from mkdocs_tailor.fork.judging.judge import judged
from mkdocs_tailor.fork.judging.judgement import Judgement
from mkdocs_tailor.fork.reporting.document import Report
from mkdocs_tailor.fork.reporting.entry import entry_of
from mkdocs_tailor.language.values.dates import date


@dataclass(frozen=True)
class Judged:
    """A version, with what has become of each of its overrides."""

    version: Version
    judgements: tuple[Judgement, ...]

    @classmethod
    def of(cls, version: Version) -> "Judged":
        """Judge a version."""
        return cls(version, judged(version.layer, version.beneath.content))

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is wrong with its files, and which pages would better be replaced as a whole."""
        heavy = heavy_pages(self.version.layer, self.version.beneath.content)
        return (*self.version.findings, *heavy)

    def report(self, today: dt.date) -> Report:
        """Return what there is to tell."""
        content = self.version.beneath.content
        entries = tuple(entry_of(one, content, today) for one in self.judgements)
        day = str(date(today.isoformat()))
        return Report(self.version.layer.label, content.edition, day, entries)


def today() -> dt.date:
    """Return the day of today, as the people have it who run the command."""
    return dt.datetime.now().astimezone().date()
