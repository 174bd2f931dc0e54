"""What HTML says of its elements. The source is the HTML Standard, sections 12.1.2 and 13.2.6."""

from collections.abc import Mapping
from types import MappingProxyType


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _names("area base br col embed frame hr img input link meta param source track wbr")
"""Elements that have no content and no end tag."""

RAW_TEXT = frozenset(("script", "style"))
"""Elements whose content is not markup and is never escaped."""

LEADING_NEWLINE = frozenset(("pre", "textarea", "listing"))
"""Elements of which a line break right after the start tag is not part."""

BOOLEAN = _names(
    "allowfullscreen async autofocus autoplay checked controls default defer disabled "
    "formnovalidate hidden inert ismap itemscope loop multiple muted nomodule novalidate open "
    "playsinline readonly required reversed selected"
)
"""Attributes that say all by being there."""

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

INLINE = _names(
    "a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span "
    "strike strong sub sup time tt u var"
)
"""Elements that mark text inside a sentence."""

BLOCKS = _names(
    "address article aside blockquote br caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form header hgroup hr li main menu nav ol p pre section summary "
    "table tbody td tfoot th thead tr ul"
) | frozenset(HEADINGS)
"""Elements beside which white space does not show."""

CELLS = frozenset(("td", "th", "caption"))

CONTENT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "ul": frozenset(("li",)),
        "ol": frozenset(("li",)),
        "dl": frozenset(("dt", "dd", "div")),
        "table": frozenset(("caption", "colgroup", "thead", "tbody", "tfoot", "tr")),
        "thead": frozenset(("tr",)),
        "tbody": frozenset(("tr",)),
        "tfoot": frozenset(("tr",)),
        "tr": frozenset(("td", "th")),
    }
)
"""Elements that hold only certain others, and which."""

SCOPE = frozenset(("button", "caption", "object", "table", "td", "template", "th"))
"""Elements out of which an end tag, or the end that another start implies, does not reach."""

ENDS_PARAGRAPH = _names(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure "
    "footer form header hgroup hr li main menu nav ol p pre search section summary table ul dd "
    "dt"
) | frozenset(HEADINGS)
"""Elements whose start ends a paragraph that is still open."""

ENDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        "li": (frozenset(("li",)), SCOPE | {"ul", "ol", "menu"}),
        "dt": (frozenset(("dt", "dd")), SCOPE | {"dl"}),
        "dd": (frozenset(("dt", "dd")), SCOPE | {"dl"}),
        "tr": (frozenset(("tr", "caption", "colgroup")), frozenset(("table", "template"))),
        "td": (frozenset(("td", "th")), frozenset(("tr", "table", "template"))),
        "th": (frozenset(("td", "th")), frozenset(("tr", "table", "template"))),
        "thead": (CELLS | {"colgroup", "thead", "tbody", "tfoot"}, frozenset(("table",))),
        "tbody": (CELLS | {"colgroup", "thead", "tbody", "tfoot"}, frozenset(("table",))),
        "tfoot": (CELLS | {"colgroup", "thead", "tbody", "tfoot"}, frozenset(("table",))),
        "option": (frozenset(("option",)), frozenset(("select", "datalist", "optgroup"))),
        "optgroup": (frozenset(("option", "optgroup")), frozenset(("select",))),
        "rt": (frozenset(("rt", "rp")), frozenset(("ruby",))),
        "rp": (frozenset(("rt", "rp")), frozenset(("ruby",))),
    }
)
"""For a start tag: the open elements that it ends, and those beyond which it does not look."""

TABLE_PARTS = frozenset(("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"))
"""Elements whose end tag reaches out of cells, up to the table."""
