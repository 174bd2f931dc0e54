"""Numbered and bulleted lists (ECMA-376 part 1, 17.9): one number definition for each list."""

from dataclasses import dataclass, field

from mkdocs_tailor.word.conditions import Frames, counted, enclosed, loops, uncounted
from mkdocs_tailor.word.package.list_levels import (
    BARRED_BULLETS,
    BARRED_NUMBERS,
    PLAIN_BULLETS,
    PLAIN_NUMBERS,
    TITLES,
    shaped_level,
    write_levels,
    write_title_level,
)
from mkdocs_tailor.word.package.names import HEAD, W
from mkdocs_tailor.word.parts import Step, Value
from mkdocs_tailor.word.steps import Steps

DEEPEST = 8
"""The last of Word's nine levels."""

BULLETS = "1"
"""The number definition that all bulleted lists share but those inside callouts."""

FIRST, FIRST_COUNTED = 2, 100
"""Where the numbers of numbered lists begin, and the bases of those that stand in repeats."""


@dataclass(slots=True)
class Numbering:
    """The number definitions of one handout."""

    _plain: int = 0
    _titles: dict[int, str] = field(default_factory=dict[int, str])
    """The number definitions of the parts' titles, by part."""
    _counted: int = 0
    _bulleted: dict[int, str] = field(default_factory=dict[int, str])
    """The number definitions that bulleted lists share, by their levels."""
    _levels: set[int] = field(default_factory=set[int])
    """The levels that are used."""
    _definitions: list[Steps] = field(default_factory=list[Steps])

    def bullets(self, *, barred: bool) -> str:
        """Return the number of bulleted lists; ``barred`` says whether inside a callout."""
        levels = BARRED_BULLETS if barred else PLAIN_BULLETS
        if levels not in self._bulleted:
            self._levels.add(levels)
            self._bulleted[levels] = self._next() if barred else BULLETS
        return self._bulleted[levels]

    def ordered(
        self, level: int, start: int, frames: Frames, form: str = "", *, barred: bool
    ) -> str | Value:
        """Return the number of a new numbered list, which counts from ``start``.

        ``form`` is how the page wishes its numbers to be written. Inside a repeat it is a number of
        its own for each turn. ``barred`` says whether it stands inside a callout.
        """
        if loops(frames):
            number: str | Value = counted(FIRST_COUNTED + self._counted, frames)
            self._counted += 1
        else:
            number = self._next()
        levels = BARRED_NUMBERS if barred else PLAIN_NUMBERS
        self._levels.add(levels)
        shape = shaped_level(levels, level, form, start) if form else ""
        restart = (
            f'<w:abstractNumId w:val="{levels}"/><w:lvlOverride w:ilvl="{level}">'
            f'<w:startOverride w:val="{start}"/>{shape}</w:lvlOverride>'
        )
        definition: Steps = ('<w:num w:numId="', number, f'">{restart}</w:num>')
        self._definitions.append(enclosed(definition, frames) if loops(frames) else definition)
        return number

    def part_title(self, part: int) -> str:
        """Return the number of the title of a part, which counts what it is, whatever moves."""
        if part not in self._titles:
            number = self._titles[part] = self._next()
            definition = (
                f'<w:num w:numId="{number}"><w:abstractNumId w:val="{TITLES}"/>'
                f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{part}"/></w:lvlOverride>'
                "</w:num>"
            )
            self._definitions.append((definition,))
        return self._titles[part]

    def part(self, colour: Step) -> Steps:
        """Return the numbering part: all abstract definitions stand before the first number.

        ``colour`` is that of bullets and numbers.
        """
        levels = sorted(self._levels)
        return (
            f'{HEAD}<w:numbering xmlns:w="{W}">',
            *(step for number in levels for step in write_levels(number, DEEPEST, colour)),
            *(write_title_level(colour) if self._titles else ()),
            *(_shared(number, levels) for levels, number in self._bulleted.items()),
            *(step for definition in self._definitions for step in definition),
            "</w:numbering>",
        )

    def _next(self) -> str:
        self._plain += 1
        return uncounted(FIRST + self._plain - 1)


def _shared(number: str, levels: int) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{levels}"/></w:num>'
