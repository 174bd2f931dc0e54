"""How marked text looks: the properties of a run (ECMA-376 part 1, 17.3.2)."""

from typing import Final

from mkdocs_tailor.document.nodes import Look
from mkdocs_tailor.word.base.style_sheet import BOLD, CODE_FACE, face, tint

LINK, STRESSED_LINK = "Hyperlink", "HyperlinkEmphasis"

STYLES: Final = (
    (Look.EMPHASIS, "Emphasis"),
    (Look.KEYS, "Keys"),
    (Look.CODE, "InlineCode"),
    (Look.STRONG, "Strong"),
    (Look.MARK, "Marked"),
)
"""The looks that are styles, so that a print variant can change them. A run has one style: the
first of these that it is marked with; the others are written out. Emphasis is first, for it must
not be written out: what is in italics in one print variant is bold in another."""

DIRECT: Final = (
    ((Look.KEYS, Look.CODE), face(CODE_FACE)),
    ((Look.KEYS, Look.STRONG), BOLD),
    ((Look.DELETED,), "<w:strike/>"),
    ((Look.INSERTED,), '<w:u w:val="single"/>'),
    ((Look.MARK,), tint("FFF0B3")),
    ((Look.SUPERSCRIPT,), '<w:vertAlign w:val="superscript"/>'),
    ((Look.SUBSCRIPT,), '<w:vertAlign w:val="subscript"/>'),
)
"""The same written out, in the order of the schema."""


def run_properties(looks: frozenset[Look], *, linked: bool = False) -> str:
    """Return the properties of a run that is marked so; empty for plain text."""
    if not looks and not linked:
        return ""
    styled = None if linked else next((look for look, _ in STYLES if look in looks), None)
    style = _link(looks) if linked else dict(STYLES).get(styled) if styled else None
    left = looks - {styled, Look.EMPHASIS}
    once = {Look.SUBSCRIPT} if Look.SUPERSCRIPT in left else set[Look]()
    direct = "".join(xml for names, xml in DIRECT if (left - once) & set(names))
    name = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f"<w:rPr>{name}{direct}</w:rPr>"


def _link(looks: frozenset[Look]) -> str:
    return STRESSED_LINK if Look.EMPHASIS in looks else LINK
