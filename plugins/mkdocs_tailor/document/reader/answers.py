"""Room for a pupil to write: ``<span class="answer" data-lines="4">``."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import AnswerSpace, Block, Inline
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import text_attribute

MOST_LINES = 60
"""More than fills a page."""

_LABELS = ("data-label", "aria-label", "title")


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the answer space, after whatever stands in the element."""
    label = next(filter(None, (text_attribute(element, name) for name in _LABELS)), "")
    if not label and any(name in element.attributes for name in _LABELS):
        reading.remark(
            "answer-label-open",
            "answer",
            "the label of an answer space cannot hold a value of the school",
            "write the label in fixed words, or leave it out: the text above will do",
        )
    return (*reading.blocks(element.children), AnswerSpace(_lines(element), label))


def read_misplaced(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return what the element holds: where it stands there is no room for lines."""
    reading.remark(
        "answer-without-room",
        "answer",
        "an answer space inside a heading or a title has no room for its lines",
        "put it into a paragraph of its own",
    )
    return reading.phrase(element.children)


def _lines(element: Element) -> int:
    lines = element.attributes.get("data-lines")
    number = int(lines) if isinstance(lines, str) and lines.strip().isdecimal() else 1
    return min(max(number, 1), MOST_LINES)
