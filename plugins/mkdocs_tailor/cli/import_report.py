"""What came of reading an edited handout, on the terminal."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from mkdocs_tailor.fork.importing.difference import Difference
from mkdocs_tailor.fork.importing.importing import Import
from mkdocs_tailor.fork.importing.reading.line import Line
from mkdocs_tailor.fork.importing.report import others, place_of, reworded, values
from mkdocs_tailor.fork.merging.changes import Run


def show_import(result: Import, console: Console) -> None:
    """Print what is carried, word by word, then what is not, and why."""
    for line in _lines(result):
        console.print(line, soft_wrap=True)


def _lines(result: Import) -> Iterator[Text]:
    lines = result.match.ours.lines
    yield _about(result)
    if result.is_unchanged:
        yield Text("It says what it said when it was made: there is nothing to import.")
    for one in result.carried:
        yield from _difference(one.difference, lines)
    if result.left:
        yield Text(f"Not carried over ({len(result.left)}):", style="bold yellow")
    for left in result.left:
        yield from _difference(left.difference, lines)
        yield Text(f"  why not: {left.reason}", style="yellow")
    yield from _list("Values to look at in the profile, never put into a page:", values(result))
    comments = (f"“{one.text}”, on “{one.about}”" for one in result.comments)
    yield from _list("Comments:", comments)
    yield from _list("Not carried over, as it stands outside the text:", others(result))


def _about(result: Import) -> Text:
    reading = result.match.theirs
    said = [f"Made from {result.origin.uri}, the {result.match.which.copy} copy"]
    said += [result.variant] if result.variant else []
    said += [f"edition {result.origin.record.edition}"] if result.origin.record.edition else []
    text = f"{', '.join(said)}."
    if reading.changes:
        word = "tracked change was" if reading.changes == 1 else "tracked changes were"
        text += f" {reading.changes} {word} {reading.settled.value}ed."
    return Text(text)


def _difference(difference: Difference, lines: tuple[Line, ...]) -> Iterator[Text]:
    place = place_of(difference, lines)
    yield Text(f"{difference.what.value}{f', under “{place}”' if place else ''}", style="bold")
    for change in reworded(difference):
        if change.before:
            yield _marked("  - ", change.before, "red")
        if change.after:
            yield _marked("  + ", change.after, "green")


def _marked(sign: str, runs: Iterable[Run], style: str) -> Text:
    said = [(run.text, f"bold {style}" if run.changed else "") for run in runs]
    return Text.assemble((sign, style), *said)


def _list(title: str, entries: Iterable[str]) -> Iterator[Text]:
    found = [*entries]
    if found:
        yield Text(title, style="bold")
        yield from (Text(f"  {entry}") for entry in found)
