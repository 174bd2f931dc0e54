"""Pictures in the text: inline drawings with their alternative text (ECMA-376 part 1, 20.4)."""

import re

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.document.nodes import Image
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.conditions import counted, uncounted
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.pictures import EMU_AN_INCH, SCREEN, Picture, Refusal
from mkdocs_tailor.word.inline.runs import open_run, properties_here, write_text
from mkdocs_tailor.word.package.names import IMAGE, PIC
from mkdocs_tailor.word.parts import Form, Step, Value
from mkdocs_tailor.word.presence import filled
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, attribute, choose

EMU_A_TWIP = 635
FIRST_COUNTED = 100

UNITS = {"": 1 / SCREEN, "px": 1 / SCREEN, "in": 1, "cm": 1 / 2.54, "mm": 1 / 25.4, "pt": 1 / 72}
"""The lengths that authors write, in inches."""

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
    "</a:extLst>"
)
"""Marks a picture that screen readers pass over."""


def write_image(image: Image, scope: Scope, draft: Draft) -> Steps:
    """Return the picture, or what it shows in words where its bytes cannot be had."""
    if not isinstance(image.source, str):
        draft.remark(
            Severity.NOTE,
            "picture-open",
            str(image.source),
            "a picture that differs from school to school stands as its description in Word files",
            "say in words what it shows",
        )
        return _in_words(image.alt, scope, draft)
    found = draft.pictures.find(image.source)
    if isinstance(found, Refusal):
        severity = Severity.NOTE if found.code == "picture-kind" else Severity.WARNING
        message = f"the picture '{image.source}' {found.message}"
        draft.remark(severity, found.code, image.source, message, found.hint)
        return _in_words(image.alt, scope, draft)
    return _drawing(image, found, scope, draft)


def _in_words(alt: Expression, scope: Scope, draft: Draft) -> Steps:
    if isinstance(alt, str):
        return write_text(alt, scope, draft)
    return choose(filled(alt), open_run((Value(alt, Form.RUN),), properties_here(scope)))


def _drawing(image: Image, picture: Picture, scope: Scope, draft: Draft) -> Steps:
    across, down = _fitted(image, picture, scope.room, draft.base.page.height)
    size = f'cx="{across}" cy="{down}"'
    name = attribute(picture.target.rpartition("/")[2])
    start = (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="'
    )
    end = _graphic(name, size, scope.links.add(IMAGE, picture.target))
    number = _number(scope, draft)
    return (start, number, f'" name="{name}"', *_described(image), end)


def _graphic(name: str, size: str, relation: str) -> str:
    return (
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" '
        f'name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _number(scope: Scope, draft: Draft) -> Step:
    if scope.repeated:
        draft.pictures.repeated += 1
        return counted(FIRST_COUNTED + draft.pictures.repeated, scope.frames)
    draft.pictures.shown += 1
    return uncounted(draft.pictures.shown)


def _described(image: Image) -> Steps:
    """Return the rest of ``wp:docPr``: what the picture shows, or that it is decoration."""
    title = _words("title", image.title)
    if not image.alt:
        return (*title, f">{DECORATIVE}</wp:docPr>")
    return (*_words("descr", image.alt), *title, "/>")


def _words(name: str, value: Expression) -> Steps:
    if not value:
        return ()
    words: Step = attribute(value) if isinstance(value, str) else Value(value)
    return (f' {name}="', words, '"')


def _fitted(image: Image, picture: Picture, room: int, height: int) -> tuple[int, int]:
    """Return the size in English metric units: as wished, within the text, its shape kept."""
    across, down = _wished(image, picture, room * EMU_A_TWIP)
    shrink = min(1.0, room * EMU_A_TWIP / across, height * EMU_A_TWIP / down)
    return max(1, round(across * shrink)), max(1, round(down * shrink))


def _wished(image: Image, picture: Picture, room: int) -> tuple[float, float]:
    width, height = _length(image.width, room), _length(image.height, None)
    if width and height:
        return width, height
    if width:
        return width, width * picture.height / picture.width
    if height:
        return height * picture.width / picture.height, height
    return picture.width, picture.height


def _length(written: str | None, whole: int | None) -> float | None:
    """Return a length that an author wrote; None where it is not one."""
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(px|in|cm|mm|pt|%|)\s*", written or "")
    if match is None or float(match[1]) == 0:
        return None
    if match[2] == "%":
        return whole * float(match[1]) / 100 if whole else None
    return float(match[1]) * UNITS[match[2]] * EMU_AN_INCH
