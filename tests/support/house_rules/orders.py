"""The order in which elements stand in others (ECMA-376 part 1, annex A, transitional)."""

from collections.abc import Mapping
from types import MappingProxyType


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ORDERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "pPr": _names(
            "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
            "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
            "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
            "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
            "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
        ),
        "rPr": _names(
            "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike "
            "outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w "
            "kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
            "eastAsianLayout specVanish oMath rPrChange"
        ),
        "tblPr": _names(
            "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
            "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption "
            "tblDescription"
        ),
        "tcPr": _names(
            "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
            "tcFitText vAlign hideMark"
        ),
        "sdtPr": _names(
            "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex "
            "appearance checkbox equation comboBox date docPartObj docPartList dropDownList "
            "picture richText text citation group bibliography"
        ),
        "sectPr": _names(
            "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
            "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection "
            "bidi rtlGutter docGrid printerSettings sectPrChange"
        ),
        "style": _names(
            "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
            "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr "
            "tblPr trPr tcPr tblStylePr"
        ),
        "abstractNum": _names("nsid multiLevelType tmpl name styleLink numStyleLink lvl"),
        "lvl": _names(
            "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"
        ),
        "num": _names("abstractNumId lvlOverride"),
        "settings": _names(
            "writeProtection view zoom removePersonalInformation removeDateAndTime "
            "displayBackgroundShape embedTrueTypeFonts saveSubsetFonts mirrorMargins "
            "attachedTemplate trackRevisions documentProtection defaultTabStop autoHyphenation "
            "consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps defaultTableStyle "
            "evenAndOddHeaders characterSpacingControl updateFields hdrShapeDefaults footnotePr "
            "endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping "
            "doNotIncludeSubdocsInStats shapeDefaults decimalSymbol listSeparator"
        ),
    }
)
"""By the name of an element: the children that it may have, in their order."""
