"""How hard the handouts are to read: measured as the schools read them, and shown as a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.document.words.grading import Level, reading_level
from mkdocs_tailor.document.words.sentences import sentences
from mkdocs_tailor.language.source import Source
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.word.access.places import place_of_text

PUPIL = "pupil"
"""The copy that pupils read."""
GRADE_OF_PUPILS = 6
"""What a pupil of 9 to 11 reads easily is below it."""
HARDEST_OF_PUPILS = 8
"""What is above it is no text for them."""
GRADE_OF_STAFF = 10
MOST_SCHOOLS = 12
"""So many schools are tried with a page: what they fill in changes its grade only a little."""
SHOWN_WORDS = 9


@dataclass(frozen=True, slots=True)
class Reading:
    """The reading level of one copy of a page, for the school for which it is highest."""

    path: str
    copy: str
    school: str
    level: Level
    place: Place
    """Of the longest sentence."""


def readings(
    path: str,
    tree: Tree,
    copies: Sequence[str],
    schools: Sequence[School],
    sources: Mapping[str, Source],
) -> Iterator[Reading]:
    """Yield the reading level of each copy of a page that has sentences."""
    for copy in copies:
        levels = [
            (level, school)
            for school in schools[:MOST_SCHOOLS]
            if (level := _level(path, tree, copy, school))
        ]
        if levels:
            level, school = max(levels, key=lambda pair: pair[0].grade)
            place = place_of_text(level.longest, path, sources)
            yield Reading(path, copy, school.profile.slug, level, place)


def reading_findings(found: Reading) -> Iterator[Diagnostic]:
    """Yield that a copy is too hard for those who are to read it."""
    pupils = found.copy == PUPIL
    most = GRADE_OF_PUPILS if pupils else GRADE_OF_STAFF
    if found.level.grade > most:
        hard = pupils and found.level.grade > HARDEST_OF_PUPILS
        severity = Severity.ERROR if hard else Severity.WARNING
        message = (
            f"the {found.copy} copy reads at grade {found.level.grade:.1f} for {found.school}, "
            f"above {most}; its longest sentence has {found.level.longest_words} words"
        )
        hint = "split long sentences, and choose shorter words"
        yield Diagnostic(severity, "reading-level", message, found.place, hint)


def show_readings(found: Sequence[Reading], console: Console) -> None:
    """Print the reading levels of what pupils read; nothing where they read nothing."""
    of_pupils = [reading for reading in found if reading.copy == PUPIL]
    if not of_pupils:
        return
    title = f"What pupils read: Flesch–Kincaid grade, at most {GRADE_OF_PUPILS}"
    table = Table(title=title, title_justify="left", title_style="", box=None)
    table.add_column("Page", overflow="fold")
    table.add_column("Grade", justify="right")
    table.add_column("Words", justify="right")
    table.add_column("Longest sentence", overflow="fold")
    for reading in of_pupils:
        level = reading.level
        grade, words = f"{max(level.grade, 0):.1f}", f"{level.words:,}"
        table.add_row(reading.path, grade, words, _longest(reading))
    console.print(table)


def _longest(reading: Reading) -> str:
    is_here = reading.place.line and reading.place.path == reading.path
    line = f", line {reading.place.line}" if is_here else ""
    words = reading.level.longest.split()
    begins = " ".join([*words[:SHOWN_WORDS], *(["…"] if len(words) > SHOWN_WORDS else [])])
    return f"{reading.level.longest_words} words{line}: “{begins}”"


def _level(path: str, tree: Tree, copy: str, school: School) -> Level | None:
    document, _ = read_document(tailor_tree(tree, school.environment(copy)), path)
    return reading_level(sentences(document))
