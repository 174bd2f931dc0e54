"""The levels of lists: their signs, and where these stand (ECMA-376 part 1, 17.9.1 and 17.9.6)."""

from mkdocs_tailor.word.base.look import NOT_BOLD
from mkdocs_tailor.word.base.style_sheet import BAR_STEP, FACE, SIGN_GAP, STEP, TITLE_STEP
from mkdocs_tailor.word.parts import Step
from mkdocs_tailor.word.steps import Steps

PLAIN_BULLETS, PLAIN_NUMBERS, TITLES, BARRED_BULLETS, BARRED_NUMBERS = range(5)
"""The abstract definitions: of lists, of the titles of a booklet's parts, of lists inside callouts.

The signs of lists end at one place, so that dots are in a row and ``10.`` has room in large
print. Those in callouts begin where the text of the callout does, as its bar is drawn from there.
"""

LAST_COLOURED = 2
"""Signs deeper than that look as the text does: each place for a colour makes files larger."""

FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
"""How numbers are written, as HTML and as the format names it (17.18.59)."""

_SIGNS = "\u2022\u2013\u25aa"
_FORMS = ("decimal", "lowerLetter", "lowerRoman")


def write_levels(number: int, deepest: int, colour: Step) -> Steps:
    """Return an abstract definition, its signs in the colour."""
    inside = (step for level in range(deepest + 1) for step in _level(number, level, colour))
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>',
        *inside,
        "</w:abstractNum>",
    )


def write_title_level(colour: Step) -> Steps:
    """Return the abstract definition of the numbers before the titles of a booklet's parts."""
    head = (
        f'<w:abstractNum w:abstractNumId="{TITLES}"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{TITLE_STEP}" w:hanging="{TITLE_STEP}"/>'
        '</w:pPr><w:rPr><w:color w:val="'
    )
    return (head, colour, '"/></w:rPr></w:lvl></w:abstractNum>')


def shaped_level(number: int, level: int, form: str, start: int) -> str:
    """Return a level of an abstract definition with numbers in a form of HTML (``a``, ``I``)."""
    return f"{_shape(number, level, FORMS[form], f'%{level + 1}.', start)}</w:rPr></w:lvl>"


def _level(number: int, level: int, colour: Step) -> Steps:
    bullets = number in {PLAIN_BULLETS, BARRED_BULLETS}
    form, sign = ("bullet", _SIGNS[level % 3]) if bullets else (_FORMS[level % 3], f"%{level + 1}.")
    ink: Steps = ('<w:color w:val="', colour, '"/>') if level <= LAST_COLOURED else ()
    return (_shape(number, level, form, sign), *ink, "</w:rPr></w:lvl>")


def _shape(number: int, level: int, form: str, sign: str, start: int = 1) -> str:
    barred = number in {BARRED_BULLETS, BARRED_NUMBERS}
    side, step, hanging = ("left", BAR_STEP, BAR_STEP) if barred else ("right", STEP, SIGN_GAP)
    faces = f'<w:rFonts w:ascii="{FACE}" w:hAnsi="{FACE}" w:cs="{FACE}" w:hint="default"/>'
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{sign}"/><w:lvlJc w:val="{side}"/>'
        f'<w:pPr><w:ind w:left="{step * (level + 1)}" w:hanging="{hanging}"/></w:pPr>'
        f"<w:rPr>{faces if form == 'bullet' else ''}{NOT_BOLD}"
    )
