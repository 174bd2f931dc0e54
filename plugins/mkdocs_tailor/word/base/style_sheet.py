"""The styles of the Word base, as data: change how handouts look here, or in the base itself.

The face is Arial. It is on every Windows, Mac and iPad; Chromebooks, LibreOffice and Google Docs
have Arimo or Liberation Sans, which are as wide letter by letter, so that a worksheet breaks its
lines and pages alike in every school. The British Dyslexia Association names it, and ours is 12 pt.

All space between blocks stands *above* a block, never below: word processors add up the two, and
what follows a block differs from school to school. Every colour of text has a contrast of at least
4.5:1 on what it stands on (WCAG 2.2, 1.4.3); a test holds that.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from mkdocs_tailor.word.base.look import (
    BOLD,
    border,
    colour,
    edge,
    face,
    ruled,
    size,
    space,
    tint,
)

FACE = "Arial"
CODE_FACE = "Courier New"
MATHEMATICS_FACE = "Cambria Math"
"""The only face whose measures Word lays out formulas by on every machine."""
ASIAN_FACE = "Microsoft YaHei"
"""For Chinese, Japanese and Korean values, of which nobody knows beforehand; Arial has no such
letters, but those of Arabic and Hebrew."""
LANGUAGE = "en-GB"

HEADING, ACCENT, QUIET, LINE = "1B3A57", "2F6690", "595959", "B9C4CF"
"""Headings; their rules and bullets; small print; the rules of tables."""
WASH = "E4ECF3"
"""Behind the heads of tables. A school may have its own colours for this, headings, rules and
bullets."""

STEP = 567
"""How far each level of a list goes in: 1 cm, which is room for ``10.`` in large print."""
SIGN_GAP = 140
"""From the end of a bullet or number to the text."""
BOX_HANG = 440
"""How far the box of a task stands out to the left of its text."""
BAR_STEP = 460
"""How far a list goes in inside a callout, whose bar can be no farther from the text."""
TITLE_STEP = 680
"""How far the title of a part stands from its number: 12 mm."""
CALLOUT_INDENT = 255
"""How far a callout's text stands from the margin, which its bar then meets."""
CALLOUT_RIGHT = 142
QUOTE_INDENT = 340
DEFINITION_INDENT = 397
ANSWER_LINE = 500
"""From one ruled line to the next: 8.8 mm, as in a wide-ruled exercise book."""
ANSWER_HEIGHT = f'w:line="{ANSWER_LINE}" w:lineRule="exact"'
ANSWER_RULE = "7A8691"
FORM_LINE = 440
"""The height of a line of a form, which is filled in by hand."""
CENTIMETRE = 567
RIGHT_TAB = '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'
DRAWING_INDENT = 100
SIDES = ("top", "left", "bottom", "right")


class Type(StrEnum):
    """What a style can be for."""

    PARAGRAPH = "paragraph"
    CHARACTER = "character"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its layout and look in the elements of WordprocessingML (ECMA-376 part 1, 17.7)."""

    identifier: str
    layout: str = ""
    """What stands in ``w:pPr``, in the order of the schema."""
    look: str = ""
    """What stands in ``w:rPr``, likewise."""
    parent: str = "Normal"
    following: str = ""
    """The style of the paragraph that is typed after one of this style."""
    type: Type = Type.PARAGRAPH
    rest: str = ""
    """Whatever else the style has."""
    hidden: bool = False
    """Whether Word leaves it out of the gallery of styles."""


TOGETHER = "<w:keepNext/><w:keepLines/>"


def heading(level: int, points: float, above: int, extra: str = "") -> Style:
    """Return the style of a heading."""
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    spacing = space(above, 252).replace('w:after="0"', 'w:after="40"')
    layout = f"{TOGETHER}{extra}{spacing}{outline}"
    return Style(f"Heading{level}", layout, size(points), "HeadingInk", "Normal")


def callout(
    kind: str, bar: str, fill: str, title: str, *, framed: bool = False
) -> tuple[Style, ...]:
    """Return the styles of a callout's text, of its title, and of room to write in it.

    The callout stands beside a bar, or in a frame.

    Word processors join neighbours of equal borders and indents into one box, with the tint between
    them; what is not joined must have no space above itself, for that would be white. The tinted
    lines are the padding of the box.
    """
    other, width = (bar, 8) if framed else (fill, 2)
    sides = (
        edge("top", other, width, 5),
        edge("left", bar, 36, 8),
        edge("bottom", other, width, 5),
        edge("right", other, width, 6),
    )
    box = border(*sides) + tint(fill)
    indent = f'<w:ind w:left="{CALLOUT_INDENT}" w:right="{CALLOUT_RIGHT}"/>'
    name = f"Callout{kind}"
    return (
        Style(name, f"<w:keepLines/>{box}{space(0)}{indent}"),
        Style(f"{name}Title", TOGETHER + space(240), BOLD + colour(title), name, name),
        Style(f"{name}Answer", f"<w:spacing {ANSWER_HEIGHT}/>", parent=name, hidden=True),
    )


CALLOUTS = {
    "Note": ("2F6690", "E9F1F8", "1F4A70"),
    "Tip": ("2E7D4F", "E9F5EE", "1C5737"),
    "Warning": ("C77700", "FDF3E1", "774500"),
    "Safeguarding": ("A61E2F", "FBEAEC", "8A1526"),
    "Teacher": ("5B4A8A", "F0EDF7", "46376F"),
    "Words": ("8A6A00", "FBF6E4", "5C4700"),
    "Help": ("0F6B66", "E6F3F1", "0B504C"),
}
"""Of each kind the bar, the tint and the colour of the title."""

TABLE_EDGES = "".join(
    edge(side, LINE, 4, 0) for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
TABLE_MARGINS = "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in (("top", 50), ("left", 115), ("bottom", 70), ("right", 115))
)
TABLE_STYLE = (
    f"<w:tblPr><w:tblBorders>{TABLE_EDGES}</w:tblBorders>"
    f"<w:tblCellMar>{TABLE_MARGINS}</w:tblCellMar></w:tblPr>"
    f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}{colour(HEADING)}</w:rPr>'
    f"<w:tcPr><w:tcBorders>{edge('bottom', ACCENT, 12, 0)}</w:tcBorders>{tint(WASH)}</w:tcPr>"
    "</w:tblStylePr>"
)
CARD_EDGES = "".join(
    edge(side, ANSWER_RULE, 8, 0).replace('"single"', '"dashed"')
    for side in (*SIDES, "insideH", "insideV")
)
CARD_MARGINS = "".join(
    f'<w:{side} w:w="{width}" w:type="dxa"/>'
    for side, width in (("top", 170), ("left", 227), ("bottom", 227), ("right", 227))
)
CARD_TABLE = (
    f"<w:tblPr><w:tblBorders>{CARD_EDGES}</w:tblBorders>"
    f"<w:tblCellMar>{CARD_MARGINS}</w:tblCellMar></w:tblPr>"
    f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}{colour(HEADING)}</w:rPr></w:tblStylePr>'
)
NARROW_TABLE = (
    '<w:tblPr><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr>"
)
"""For tables of many columns."""
PLAIN_TABLE = (
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
)


def character(name: str, look: str, *, hidden: bool = False) -> Style:
    """Return a style of runs."""
    return Style(name, look=look, parent="DefaultParagraphFont", type=Type.CHARACTER, hidden=hidden)


COVER_BAR = f"<w:pBdr>{edge('left', ACCENT, 48, 14)}</w:pBdr>"
COVER_INDENT = '<w:ind w:left="340"/>'
COVER = (
    Style(
        "CoverSchool",
        f"<w:pBdr>{edge('top', ACCENT, 48, 16)}</w:pBdr>{space(120, 252)}",
        size(16),
        "HeadingInk",
        hidden=True,
    ),
    Style(
        "BookletTitle",
        f"<w:keepLines/>{COVER_BAR}{space(3800, 252)}{COVER_INDENT}",
        size(36),
        "HeadingInk",
        "CoverText",
        hidden=True,
    ),
    Style(
        "CoverText",
        f"{COVER_BAR}{space(320, 300)}{COVER_INDENT}",
        colour(QUIET) + size(16),
        hidden=True,
    ),
    Style("CoverImprint", space(640, 276), size(12), "CoverText", hidden=True),
)
"""The cover of a booklet: its title takes the look of ``BookletTitle``."""

PARAGRAPHS = (
    Style("Normal", space(140, 276), parent=""),
    Style("HeadingInk", look=BOLD + colour(HEADING), hidden=True),
    heading(1, 22, 0, f"<w:pBdr>{edge('bottom', ACCENT, 12, 5)}</w:pBdr>"),
    heading(2, 16, 380),
    heading(3, 13.5, 300),
    heading(4, 12, 240),
    heading(5, 12, 220),
    heading(6, 12, 220),
    Style("ListParagraph", space(80)),
    Style("ListBullet", parent="ListParagraph"),
    Style("ListNumber", parent="ListParagraph"),
    Style("ListContinue", space(80), parent="ListParagraph"),
    Style("TaskItem", space(90), parent="ListParagraph"),
    *callout("Note", *CALLOUTS["Note"]),
    *callout("Tip", *CALLOUTS["Tip"]),
    *callout("Warning", *CALLOUTS["Warning"]),
    *callout("Safeguarding", *CALLOUTS["Safeguarding"]),
    *callout("Teacher", *CALLOUTS["Teacher"]),
    *callout("Words", *CALLOUTS["Words"], framed=True),
    *callout("Help", *CALLOUTS["Help"], framed=True),
    Style(
        "Quote",
        f"<w:pBdr>{edge('left', LINE, 24, 10)}</w:pBdr>{space(140)}"
        f'<w:ind w:left="{QUOTE_INDENT}" w:right="{QUOTE_INDENT}"/>',
        colour("33414E"),
    ),
    Style(
        "Code",
        f"<w:keepLines/><w:pBdr>{edge('top', 'F1F4F6', 4, 6)}{edge('left', 'F1F4F6', 4, 6)}"
        f"{edge('bottom', 'F1F4F6', 4, 6)}{edge('right', 'F1F4F6', 4, 6)}</w:pBdr>"
        f'{tint("F1F4F6")}{space(240, 264)}<w:ind w:left="142" w:right="142"/>',
        f"{face(CODE_FACE)}<w:noProof/>{size(11)}",
    ),
    Style("DefinitionTerm", f"<w:keepNext/>{space(180)}", BOLD),
    Style("Definition", f'{space(40)}<w:ind w:left="{DEFINITION_INDENT}"/>'),
    Style(
        "TabTitle",
        f"{TOGETHER}<w:pBdr>{edge('bottom', LINE, 6, 3)}{edge('between', LINE, 6, 3)}</w:pBdr>"
        f"{space(280)}",
        size(12.5),
        "HeadingInk",
        "Normal",
    ),
    Style(
        "CardTitle",
        f"{TOGETHER}<w:pBdr>{edge('top', LINE, 6, 6)}</w:pBdr>{space(240)}",
        parent="HeadingInk",
        following="Normal",
    ),
    Style("Caption", '<w:spacing w:before="80" w:after="140"/>', colour("3A4753") + size(11)),
    Style(
        "TableCaption",
        '<w:keepNext/><w:spacing w:before="240" w:after="80"/>',
        BOLD,
        "Caption",
    ),
    # The face is said again: else LibreOffice puts it over that of code and keys in cells.
    Style("TableText", space(30, 264), face(FACE)),
    Style("TableHeading", "<w:keepNext/>", BOLD + colour(HEADING), "TableText"),
    Style(
        "AnswerLine",
        f'<w:keepLines/>{RIGHT_TAB}<w:spacing w:before="60" w:after="0" {ANSWER_HEIGHT}/>',
    ),
    Style(
        "FormLine",
        f'<w:keepLines/>{RIGHT_TAB}<w:spacing w:before="80" w:after="0" w:line="{FORM_LINE}" '
        'w:lineRule="atLeast"/>',
    ),
    Style(
        "DrawingSpace",
        f"<w:keepLines/>{border(*(edge(side, ANSWER_RULE, 8, 4) for side in SIDES))}"
        f'<w:spacing w:before="200" w:after="80" w:line="{CENTIMETRE}" w:lineRule="atLeast"/>'
        f'<w:ind w:left="{DRAWING_INDENT}" w:right="{DRAWING_INDENT}"/>',
    ),
    Style("CardsTitle", TOGETHER + space(240), parent="HeadingInk", following="Normal"),
    Style(
        "Rule",
        f"<w:pBdr>{edge('bottom', LINE, 8, 1)}</w:pBdr>"
        '<w:spacing w:before="160" w:after="120" w:line="160" w:lineRule="exact"/>',
        hidden=True,
    ),
    Style(
        "Spacer",
        '<w:spacing w:before="0" w:after="0" w:line="100" w:lineRule="exact"/>',
        size(9),
        hidden=True,
    ),
    *COVER,
    Style(
        "TOC2",
        f'<w:tabs><w:tab w:val="left" w:pos="{TITLE_STEP}"/></w:tabs>{space(200)}'
        f'<w:ind w:left="{TITLE_STEP}" w:hanging="{TITLE_STEP}"/>',
        parent="HeadingInk",
        hidden=True,
    ),
    Style("TOC3", f'{space(40)}<w:ind w:left="{TITLE_STEP}"/>', hidden=True),
    Style(
        "SectionEnd",
        '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        size(9),
        hidden=True,
    ),
    Style("FootnoteText", space(40, 252), size(10)),
    Style("CommentText", space(0, 240)),
    Style(
        "Letterhead",
        '<w:spacing w:before="0" w:after="360"/><w:textAlignment w:val="center"/>',
        BOLD + colour(HEADING) + size(12),
        "Header",
        hidden=True,
    ),
    Style(
        "Header",
        '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>' + space(0, 240),
        colour(QUIET) + size(9),
    ),
    Style(
        "Footer",
        f"<w:pBdr>{edge('top', LINE, 4, 6)}</w:pBdr>"
        '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>' + space(0, 240),
        colour(QUIET) + size(9),
    ),
)

CHARACTERS = (
    Style("DefaultParagraphFont", parent="", type=Type.CHARACTER, hidden=True),
    character("Strong", BOLD),
    character("Emphasis", "<w:i/><w:iCs/>"),
    character("InlineCode", f"{face(CODE_FACE)}<w:noProof/>{tint('F1F4F6')}"),
    character("CaptionLabel", BOLD),
    character("Marked", tint("FFF0B3")),
    character("Keys", f"{face(CODE_FACE)}<w:noProof/>{tint('E8ECEF')}"),
    character("Hyperlink", f'{colour("0B5394")}<w:u w:val="single"/>'),
    Style("HyperlinkEmphasis", "", "<w:i/><w:iCs/>", "Hyperlink", type=Type.CHARACTER, hidden=True),
    character("PlaceholderText", colour(QUIET) + size(9)),
    replace(
        character("PlaceholderRule", ruled(ANSWER_RULE), hidden=True), parent="PlaceholderText"
    ),
    replace(character("PlaceholderChoice", size(12), hidden=True), parent="PlaceholderText"),
    character("AnswerRule", ruled(ANSWER_RULE), hidden=True),
    character("BlankRule", f'<w:spacing w:val="240"/>{ruled(ANSWER_RULE)}', hidden=True),
    character("CommentReference", size(9), hidden=True),
    character("FootnoteReference", '<w:vertAlign w:val="superscript"/>', hidden=True),
)

TABLES = (
    Style("TableNormal", parent="", type=Type.TABLE, rest=PLAIN_TABLE, hidden=True),
    Style("HandoutTable", parent="TableNormal", type=Type.TABLE, rest=TABLE_STYLE),
    Style("CardTable", parent="TableNormal", type=Type.TABLE, rest=CARD_TABLE),
    Style("HandoutTableNarrow", parent="HandoutTable", type=Type.TABLE, rest=NARROW_TABLE),
)

SHEET = (*PARAGRAPHS[:1], *CHARACTERS, *TABLES, *PARAGRAPHS[1:])
"""Every style, the defaults of each type first."""
