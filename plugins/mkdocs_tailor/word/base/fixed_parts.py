"""The parts of a Word file that are the same in all handouts: settings, fonts, theme."""

from mkdocs_tailor.word.base.style_sheet import (
    ACCENT,
    CALLOUTS,
    CODE_FACE,
    FACE,
    HEADING,
    MATHEMATICS_FACE,
)
from mkdocs_tailor.word.package.names import HEAD, WORD_URI, A, M, W

COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
"""Word 2013 and later; without it Word opens the file in compatibility mode."""

PALETTE = {
    "dk2": HEADING,
    "lt2": "E9F1F8",
    **{f"accent{n}": bar for n, (bar, *_) in zip(range(1, 6), CALLOUTS.values(), strict=False)},
    "accent6": ACCENT,
    "hlink": "0B5394",
    "folHlink": "5B4A8A",
}
"""The colours that Word offers first, so that what teachers add matches."""


def settings(language: str, *, notes: bool) -> bytes:
    """Return the settings (ECMA-376 part 1, 17.15); they name footnotes only where some are."""
    separators = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{WORD_URI}" w:val="{value}"/>'
        for name, value in COMPATIBILITY.items()
    )
    return (
        f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"{separators if notes else ''}<w:compat>{compatibility}</w:compat>"
        f'<m:mathPr xmlns:m="{M}"><m:mathFont m:val="{MATHEMATICS_FACE}"/></m:mathPr>'
        f'<w:themeFontLang w:val="{language}"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    ).encode()


def font_table() -> bytes:
    """Return the faces with what may stand for them (ECMA-376 part 1, 17.8.3)."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{other}"/><w:panose1 w:val="{panose}"/>'
        f'<w:charset w:val="00"/><w:family w:val="{family}"/><w:pitch w:val="{pitch}"/></w:font>'
        for name, other, panose, family, pitch in (
            (FACE, "Liberation Sans", "020B0604020202020204", "swiss", "variable"),
            (CODE_FACE, "Liberation Mono", "02070309020205020404", "modern", "fixed"),
            (MATHEMATICS_FACE, "Latin Modern Math", "02040503050406030204", "roman", "variable"),
        )
    )
    return f'{HEAD}<w:fonts xmlns:w="{W}">{fonts}</w:fonts>'.encode()


def theme() -> bytes:
    """Return the smallest theme that the schema takes (ECMA-376 part 1, 20.1.6)."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in PALETTE.items()
    )
    faces = "".join(
        f'<a:{kind}Font><a:latin typeface="{FACE}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{kind}Font>"
        for kind in ("major", "minor")
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'{HEAD}<a:theme xmlns:a="{A}" name="Handout"><a:themeElements><a:clrScheme name="Handout">'
        '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
        '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
        f'{colours}</a:clrScheme><a:fontScheme name="Handout">{faces}</a:fontScheme>'
        f'<a:fmtScheme name="Handout"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{fill}</a:ln>' * 3}</a:lnStyleLst><a:effectStyleLst>"
        f"{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    ).encode()
