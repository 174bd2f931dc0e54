"""Numbered and bulleted lists (ECMA-376 part 1, 17.9): one number definition for each list."""

from dataclasses import dataclass, field

from mkdocs_tailor.word.base.style_sheet import ACCENT, FACE, STEP, TITLE_STEP
from mkdocs_tailor.word.conditions import Frames, counted, enclosed, loops, uncounted
from mkdocs_tailor.word.package.names import HEAD, W
from mkdocs_tailor.word.parts import Value
from mkdocs_tailor.word.steps import Steps

DEEPEST = 8
"""The last of Word's nine levels."""

BULLETS = "1"
"""The number definition that all bulleted lists share."""

FIRST, FIRST_COUNTED = 2, 100
"""Where the numbers of numbered lists begin, and the bases of those that stand in repeats."""

_SIGNS = "\u2022\u2013\u25aa"
_FORMS = ("decimal", "lowerLetter", "lowerRoman")


@dataclass(slots=True)
class Numbering:
    """The number definitions of one handout."""

    _plain: int = 0
    _titles: dict[int, str] = field(default_factory=dict[int, str])
    """The number definitions of the parts' titles, by part."""
    _counted: int = 0
    _definitions: list[Steps] = field(default_factory=list[Steps])

    def ordered(self, level: int, start: int, frames: Frames) -> str | Value:
        """Return the number of a new numbered list, which counts from ``start``.

        Inside a repeat it is a number of its own for each turn.
        """
        if loops(frames):
            number: str | Value = counted(FIRST_COUNTED + self._counted, frames)
            self._counted += 1
        else:
            number = uncounted(FIRST + self._plain)
            self._plain += 1
        restart = (
            f'<w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="{level}">'
            f'<w:startOverride w:val="{start}"/></w:lvlOverride>'
        )
        definition: Steps = ('<w:num w:numId="', number, f'">{restart}</w:num>')
        self._definitions.append(enclosed(definition, frames) if loops(frames) else definition)
        return number

    def part_title(self, part: int) -> str:
        """Return the number of the title of a part, which counts what it is, whatever moves."""
        if part not in self._titles:
            self._titles[part] = uncounted(FIRST + self._plain)
            self._plain += 1
            definition = (
                f'<w:num w:numId="{self._titles[part]}"><w:abstractNumId w:val="2"/>'
                f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{part}"/></w:lvlOverride>'
                "</w:num>"
            )
            self._definitions.append((definition,))
        return self._titles[part]

    def part(self) -> Steps:
        """Return the numbering part: all abstract definitions stand before the first number."""
        bullets = f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>'
        numbers = (step for definition in self._definitions for step in definition)
        titles = _TITLES if self._titles else ""
        head = f'{HEAD}<w:numbering xmlns:w="{W}">{_DEFINITIONS}{titles}{bullets}'
        return (head, *numbers, "</w:numbering>")


def _abstract(number: int, levels: list[str]) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{''.join(levels)}</w:abstractNum>"
    )


def _level(number: int, form: str, sign: str) -> str:
    faces = f'<w:rFonts w:ascii="{FACE}" w:hAnsi="{FACE}" w:cs="{FACE}" w:hint="default"/>'
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{STEP * (number + 1)}" w:hanging="{STEP}"/></w:pPr>'
        f'<w:rPr>{faces}<w:b w:val="0"/><w:color w:val="{ACCENT}"/></w:rPr></w:lvl>'
    )


_DEFINITIONS = _abstract(
    0, [_level(n, "bullet", _SIGNS[n % 3]) for n in range(DEEPEST + 1)]
) + _abstract(1, [_level(n, _FORMS[n % 3], f"%{n + 1}.") for n in range(DEEPEST + 1)])

_TITLES = (
    '<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/>'
    f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{TITLE_STEP}" w:hanging="{TITLE_STEP}"/></w:pPr>'
    f'<w:rPr><w:color w:val="{ACCENT}"/></w:rPr></w:lvl></w:abstractNum>'
)
"""The numbers of the parts of a booklet, before their titles."""
