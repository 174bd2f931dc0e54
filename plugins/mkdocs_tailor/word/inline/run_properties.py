"""How marked text looks: the properties of a run (ECMA-376 part 1, 17.3.2)."""

from typing import Final

from mkdocs_tailor.document.nodes import Look
from mkdocs_tailor.word.base.style_sheet import BOLD, CODE_FACE, face, tint

LINK: Final = "Hyperlink"

STYLES: Final = (
    (Look.KEYS, "Keys"),
    (Look.CODE, "InlineCode"),
    (Look.EMPHASIS, "Emphasis"),
    (Look.STRONG, "Strong"),
    (Look.MARK, "Marked"),
)
"""The looks that are styles, so that a print variant can change them. A run has one style: the
first of these that it is marked with; the others are written out. Bold is in any case: in a bold
paragraph a bold style alone would take it away (17.7.3)."""

DIRECT: Final = (
    ((Look.KEYS, Look.CODE), face(CODE_FACE)),
    ((Look.STRONG,), BOLD),
    ((Look.EMPHASIS,), "<w:i/><w:iCs/>"),
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
    style = LINK if linked else dict(STYLES).get(styled) if styled else None
    left = looks - {styled} | looks & {Look.STRONG}
    once = {Look.SUBSCRIPT} if Look.SUPERSCRIPT in left else set[Look]()
    direct = "".join(xml for names, xml in DIRECT if (left - once) & set(names))
    name = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f"<w:rPr>{name}{direct}</w:rPr>"
