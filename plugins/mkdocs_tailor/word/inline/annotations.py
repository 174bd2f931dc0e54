"""What reviewers leave in a handout: who, when and under which number (ECMA-376 part 1, 17.13)."""

from dataclasses import dataclass, field

from mkdocs_tailor.word import words
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.conditions import Frames, counted, loops
from mkdocs_tailor.word.parts import Step
from mkdocs_tailor.word.steps import Steps, attribute

FIRST, FIRST_COUNTED = 1, 100


@dataclass(slots=True)
class Annotations:
    """The tracked changes and comments of one handout."""

    about: About
    comments: list[Steps] = field(default_factory=list[Steps])
    """As the comments part holds them."""
    _plain: int = 0
    _counted: int = 0
    _last: Step = ""

    def next(self, frames: Frames) -> Step:
        """Return the number of one more change or comment; inside a repeat, one for each turn."""
        if loops(frames):
            self._last = counted(FIRST_COUNTED + self._counted, frames)
            self._counted += 1
        else:
            self._last = str(FIRST + self._plain)
            self._plain += 1
        return self._last

    def signed(self, number: Step) -> Steps:
        """Return the attributes of a change or comment: its number, its author, its day."""
        author = attribute(self.about.creator) or words.REVIEWER
        day = f' w:date="{attribute(self.about.dated)}T00:00:00Z"' if self.about.dated else ""
        return (' w:id="', number, f'" w:author="{author}"{day}')

    def inside_control(self, runs: Steps, frames: Frames) -> tuple[Steps, Steps, Steps]:
        """Return what stands before, in and after a control that was added (17.13.5.4).

        The control itself is added as well as its text, which Word marks apart: by a range round
        the beginning of the control, and one round its end.
        """
        begins, ends = (self._ranged(self.next(frames)) for _ in range(2))
        text = ("<w:ins", *self.signed(self.next(frames)), ">", *runs, "</w:ins>")
        return begins[0], (*begins[1], *text, *ends[0]), ends[1]

    def _ranged(self, number: Step) -> tuple[Steps, Steps]:
        return (
            ("<w:customXmlInsRangeStart", *self.signed(number), "/>"),
            ('<w:customXmlInsRangeEnd w:id="', number, '"/>'),
        )

    def put_range_of_last(self, steps: list[Step], begin: int, end: int) -> None:
        """Put in what begins and what ends the text that the last comment is on."""
        steps[end:end] = ('<w:commentRangeEnd w:id="', self._last, '"/>')
        steps[begin:begin] = ('<w:commentRangeStart w:id="', self._last, '"/>')
