"""How marked text looks: the properties of a run (ECMA-376 part 1, 17.3.2)."""

from typing import Final

from mkdocs_tailor.document.nodes import Look
from mkdocs_tailor.word.base.look import BOLD, tint
from mkdocs_tailor.word.base.style_sheet import CODE_FACE
from mkdocs_tailor.word.inline.voices import PLAIN, Voice

LINK, STRESSED_LINK = "Hyperlink", "HyperlinkEmphasis"
SLOTS: Final = ("ascii", "hAnsi", "eastAsia", "cs")
"""The kinds of letters that a face is named for (17.3.2.26)."""

STYLES: Final = (
    (Look.EMPHASIS, "Emphasis"),
    (Look.KEYS, "Keys"),
    (Look.CODE, "InlineCode"),
    (Look.STRONG, "Strong"),
    (Look.MARK, "Marked"),
)
"""The looks that are styles, so that a print variant can change them. A run has one style: the
first of these that it is marked with; the others are written out. Emphasis is first, for it must
not be written out: what is in italics in one print variant is bold in another. Bold is in any case:
in a bold paragraph a bold style alone would take it away (17.7.3)."""

DIRECT: Final = (
    ((Look.STRONG,), BOLD),
    ((Look.DELETED,), "<w:strike/>"),
    ((Look.INSERTED,), '<w:u w:val="single"/>'),
    ((Look.MARK,), tint("FFF0B3")),
    ((Look.SUPERSCRIPT,), '<w:vertAlign w:val="superscript"/>'),
    ((Look.SUBSCRIPT,), '<w:vertAlign w:val="subscript"/>'),
)
"""The same written out, in the order of the schema."""


def run_properties(looks: frozenset[Look], voice: Voice = PLAIN, *, linked: bool = False) -> str:
    """Return the properties of a run that is marked so; empty for plain text."""
    if not looks and not linked and voice is PLAIN:
        return ""
    styled = None if linked else next((look for look, _ in STYLES if look in looks), None)
    style = _link(looks) if linked else dict(STYLES).get(styled) if styled else None
    left = looks - {styled, Look.EMPHASIS} | looks & {Look.STRONG}
    once = {Look.SUBSCRIPT} if Look.SUPERSCRIPT in left else set[Look]()
    direct = "".join(xml for names, xml in DIRECT if (left - once) & set(names))
    name = f'<w:rStyle w:val="{style}"/>' if style else ""
    within = f"{name}{_fonts(left, voice)}{direct}{voice.properties}"
    return f"<w:rPr>{within}</w:rPr>" if within else ""


def _fonts(looks: frozenset[Look], voice: Voice) -> str:
    """Return the faces of the run; code in any script is monospaced where that has such letters."""
    code = not looks.isdisjoint((Look.KEYS, Look.CODE))
    faces = {**(dict.fromkeys(SLOTS, CODE_FACE) if code else {}), **voice.fonts}
    ordered = (f' w:{name}="{faces[name]}"' for name in ("hint", *SLOTS) if name in faces)
    return f"<w:rFonts{''.join(ordered)}/>" if faces else ""


def _link(looks: frozenset[Look]) -> str:
    return STRESSED_LINK if Look.EMPHASIS in looks else LINK
