"""The residual text when Jinja2 is done: braces shown, copies told apart, places made exact."""

from dataclasses import replace

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.language.codepoints import MARK, Mark, mark_sign, read_mark
from mkdocs_tailor.language.jinja.literal import show
from mkdocs_tailor.language.jinja.locating import locate_field, locate_range
from mkdocs_tailor.language.records import Range, RangeKind, Residual
from mkdocs_tailor.language.source import SourceLoader
from mkdocs_tailor.language.symbols.recorder import Recorder


def finished(
    text: str, recorder: Recorder, loader: SourceLoader, warnings: tuple[Diagnostic, ...]
) -> Residual:
    """Return the residual of what Jinja2 printed."""
    numbered, ranges = _numbered(show(text), recorder.ranges)
    return Residual(
        numbered,
        tuple(locate_field(one, loader) for one in recorder.fields),
        tuple(locate_range(one, loader) for one in ranges),
        warnings,
    )


def _numbered(text: str, known: list[Range]) -> tuple[str, list[Range]]:
    """Number the ranges anew, in the order of the text, and find their parents.

    A text that was captured (``{% set %}…{% endset %}``) can be printed twice: each print gets
    ranges of its own. A range that was never printed is left out.
    """
    ranges: list[Range] = []
    opened: list[tuple[int, int]] = []

    def renumber(number: int, mark: Mark) -> str:
        if mark is Mark.OPEN:
            ranges.append(replace(known[number], parent=_parent(opened, ranges)))
            opened.append((len(ranges) - 1, 0))
        here, _ = opened[-1]
        if mark is Mark.MIDDLE:
            opened[-1] = (here, 1)
        if mark is Mark.END:
            opened.pop()
        return mark_sign(here, mark)

    return MARK.sub(lambda sign: renumber(*read_mark(sign[0])), text), ranges


def _parent(opened: list[tuple[int, int]], ranges: list[Range]) -> tuple[int, int] | None:
    for number, branch in reversed(opened):
        if ranges[number].kind is not RangeKind.BLOCK:
            return number, branch
    return None
