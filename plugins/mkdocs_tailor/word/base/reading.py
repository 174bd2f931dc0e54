"""Reading a Word base: the styles, the colours and the page that all handouts share."""

import io
import zipfile
from dataclasses import dataclass
from typing import NoReturn

from lxml import etree

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.word.base.package import base_package
from mkdocs_tailor.word.base.print_variants import print_variants
from mkdocs_tailor.word.base.style_sheet import SHEET
from mkdocs_tailor.word.base.styles import write_styles
from mkdocs_tailor.word.base.xml import Element, written
from mkdocs_tailor.word.package.names import W

STYLES, DOCUMENT, THEME = "word/styles.xml", "word/document.xml", "word/theme/theme1.xml"
MOST = 4_000_000
"""The most that a part of a base may hold, in bytes."""


class BaseError(TailorError):
    """A base that cannot be used."""


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of paper. Lengths are in twentieths of a point."""

    section: str
    """Its size and margins as XML."""
    width: int
    """Between the margins."""
    height: int


@dataclass(frozen=True, slots=True)
class Base:
    """What was read of a base."""

    styles: bytes
    theme: bytes
    page: Page
    variants: tuple[tuple[str, bytes], ...] = ()
    """The styles of the other print variants, made from these."""


def built_in_base() -> Base:
    """Return the base that the package brings: the one that ``make`` writes as a file."""
    return read_base(base_package(), "the built-in Word base")[0]


def read_base(data: bytes, path: str) -> tuple[Base, tuple[Diagnostic, ...]]:
    """Return what a base says, and what is to be said of it.

    A base may be changed in Word at will. A style that handouts need and the base lacks is taken
    from our own. Raises `BaseError` where the file is no Word file.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            styles, document = _part(package, STYLES), _part(package, DOCUMENT)
            theme = _theme(package)
    except (zipfile.BadZipFile, KeyError, NotImplementedError, etree.XMLSyntaxError) as error:
        _refuse(path, str(error))
    lacking = _complete(styles)
    whole = written(styles)
    base = Base(whole, theme, _page(document, path), print_variants(whole))
    return base, tuple(_lacks(style, path) for style in lacking)


def _part(package: zipfile.ZipFile, name: str) -> Element:
    if package.getinfo(name).file_size > MOST:
        raise zipfile.BadZipFile(f"{name} is too large")
    return etree.fromstring(package.read(name), etree.XMLParser(resolve_entities=False))


def _theme(package: zipfile.ZipFile) -> bytes:
    """Return the theme; our own where the base has none or one that needs pictures."""
    data = package.read(THEME) if THEME in package.namelist() else b""
    if data and b"r:embed" not in data and b"r:link" not in data:
        return data
    with zipfile.ZipFile(io.BytesIO(base_package())) as ours:
        return ours.read(THEME)


def _complete(styles: Element) -> list[str]:
    """Add the styles that are lacking and return their names; unlink styles from lists.

    A list style may point to a numbering part that handouts do not have: their paragraphs name
    their lists themselves.
    """
    for element in list(styles.iter(f"{{{W}}}numPr")):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    known = {style.get(f"{{{W}}}styleId") for style in styles.iter(f"{{{W}}}style")}
    lacking = [style.identifier for style in SHEET if style.identifier not in known]
    if lacking:
        ours = etree.fromstring(write_styles())
        styles.extend(
            style
            for style in ours.findall(f"{{{W}}}style")
            if style.get(f"{{{W}}}styleId") in lacking
        )
    return lacking


def _page(document: Element, path: str) -> Page:
    size = document.find(f".//{{{W}}}sectPr/{{{W}}}pgSz")
    margin = document.find(f".//{{{W}}}sectPr/{{{W}}}pgMar")
    if size is None or margin is None:
        _refuse(path, "it has no page size")
    sides = ("top", "right", "bottom", "left", "header", "footer", "gutter")
    try:
        width, height = (int(size.get(f"{{{W}}}{side}", "")) for side in "wh")
        margins = {side: int(margin.get(f"{{{W}}}{side}", "0")) for side in sides}
    except ValueError as error:
        _refuse(path, str(error))
    written = "".join(f' w:{side}="{value}"' for side, value in margins.items())
    return Page(
        f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar{written}/>',
        width - margins["left"] - margins["right"] - margins["gutter"],
        height - abs(margins["top"]) - abs(margins["bottom"]),
    )


def _lacks(style: str, path: str) -> Diagnostic:
    return Diagnostic(
        Severity.NOTE,
        "base-style",
        f"the Word base has no style '{style}', so handouts use the built-in one",
        Place(path),
    )


def _refuse(path: str, reason: str) -> NoReturn:
    hint = "save it in Word as a Word document (.docx), or delete it to use the built-in one"
    message = f"the Word base cannot be read: {reason}"
    raise BaseError(Diagnostic(Severity.ERROR, "base-unreadable", message, Place(path), hint))
