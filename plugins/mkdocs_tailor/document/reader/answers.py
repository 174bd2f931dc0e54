"""Room to write and to draw: ``<span class="answer" data-lines="4">`` and the like."""

from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.nodes import AnswerSpace, Block, DrawingSpace, Inline
from mkdocs_tailor.document.reader.reading import Reading
from mkdocs_tailor.document.reader.tags import text_attribute

MOST_LINES = 60
"""More than fills a page."""
MOST_CENTIMETRES = 24
"""As much as is on a page."""

_LABELS = ("data-label", "aria-label", "title")


def read(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the answer space, after whatever stands in the element."""
    space = AnswerSpace(_size(element, "data-lines", MOST_LINES), _label(element, reading))
    return (*reading.blocks(element.children), space)


def read_drawing_space(element: Element, reading: Reading) -> tuple[Block, ...]:
    """Return the box to draw in, after whatever stands in the element."""
    height = _size(element, "data-height", MOST_CENTIMETRES)
    return (*reading.blocks(element.children), DrawingSpace(height, _label(element, reading)))


def read_misplaced(element: Element, reading: Reading) -> tuple[Inline, ...]:
    """Return what the element holds: where it stands there is no room for lines."""
    reading.remark(
        "answer-without-room",
        "answer",
        "an answer space inside a heading or a title has no room for its lines",
        "put it into a paragraph of its own",
    )
    return reading.phrase(element.children)


def _label(element: Element, reading: Reading) -> str:
    label = next(filter(None, (text_attribute(element, name) for name in _LABELS)), "")
    if not label and any(name in element.attributes for name in _LABELS):
        reading.remark(
            "answer-label-open",
            "answer",
            "the label of an answer space cannot hold a value of the school",
            "write the label in fixed words, or leave it out: the text above will do",
        )
    return label


def _size(element: Element, name: str, most: int) -> int:
    written = element.attributes.get(name)
    number = int(written) if isinstance(written, str) and written.strip().isdecimal() else 1
    return min(max(number, 1), most)
