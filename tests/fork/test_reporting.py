"""What changed since you adapted this: the report as a page, a Word file and rows."""

import csv
import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

from mkdocs_tailor.diagnostics import Place, Severity
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.judging.judgement import Judgement, State
from mkdocs_tailor.fork.overrides.override import Base, Override, Target, Verb
from mkdocs_tailor.fork.reporting.document import Report, report_document
from mkdocs_tailor.fork.reporting.entry import entry_of
from mkdocs_tailor.fork.reporting.html import report_page
from mkdocs_tailor.fork.reporting.sheet import report_sheet
from mkdocs_tailor.fork.reporting.word import report_file
from mkdocs_tailor.word.base import built_in_base
from support.audit import audited
from support.word_text import word_text

THEN = "Bring a pen.\n\nMeet at the gate at 9."
NOW = "Bring a pen.\n\nMeet at the gate at 8 & be quiet."
PAGE = f"---\ntitle: First steps\n---\n{{% block starter %}}\n\n{NOW}\n\n{{% endblock %}}\n"
CONTENT = Content({"lessons/one.md": Text("content/lessons/one.md", PAGE)}, {}, "2027")
OVERRIDE = Override(
    Verb.REPLACE,
    Target("lessons/one.md", "starter"),
    "Bring <two> pens.\n\nMeet at the gate at 9.",
    Place("o.md", 9),
    Base.of(THEN, "2026", "2026-09-01"),
    reason="two pens are better",
)
STALE = Judgement("hill", OVERRIDE, State.STALE, Severity.ERROR, "upstream changed a number", NOW)
FRESH = Judgement("hill", OVERRIDE, State.FRESH, None, "", THEN)
TODAY = dt.date(2026, 11, 26)


def report(*judgements: Judgement) -> Report:
    entries = tuple(entry_of(one, CONTENT, TODAY) for one in judgements)
    return Report("Hill School", "2027", "26 November 2026", entries)


def test_the_summary_counts_what_is_to_be_decided():
    read_later = replace(STALE, severity=Severity.NOTE)
    assert report(STALE, FRESH, read_later).summary == (
        "3 changes of your own: 1 still fits. 1 decision to take before anything else. "
        "1 other to read when there is time."
    )


def test_the_page_marks_the_words_that_changed_and_keeps_every_sign():
    page = report_page(report_document(report(STALE)), "T")
    assert "<h2>First steps: Starter</h2>" in page
    assert "<del><strong>9</strong></del>" in page
    assert "<ins><strong>8 &amp; be quiet</strong></ins>" in page
    assert "Bring &lt;two&gt; pens." in page
    assert "86 days ago against edition 2026" in page
    assert "two pens are better" in page


def test_the_word_file_says_the_same_and_is_a_sound_one(tmp_path: Path):
    data = report_file(report_document(report(STALE)), "2027", built_in_base())
    said = word_text(data)
    assert "Meet at the gate at 8 & be quiet." in said
    assert "Bring <two> pens." in said
    file = tmp_path / "stale.docx"
    file.write_bytes(data)
    assert not audited(file)


def test_what_is_as_it_was_is_not_told_at_length():
    assert "First steps" not in report_page(report_document(report(FRESH)), "T")


def test_the_rows_are_for_a_spreadsheet():
    (row,) = csv.DictReader(io.StringIO(report_sheet([report(STALE, FRESH)])))
    assert row["school"] == "Hill School"
    assert (row["decide"], row["days"], row["block"]) == ("yes", "86", "starter")
