"""Pictures in the text: inline drawings with their alternative text (ECMA-376 part 1, 20.4)."""

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.document.nodes import Image
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.conditions import counted, uncounted
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.pictures import IN_THE_PAGE, Picture
from mkdocs_tailor.word.inline.runs import open_run, properties_here, write_text
from mkdocs_tailor.word.package.names import IMAGE, PIC
from mkdocs_tailor.word.parts import Form, Step, Value
from mkdocs_tailor.word.pictures.lengths import pixels, share
from mkdocs_tailor.word.pictures.picture import EMU_AN_INCH, SCREEN, Refusal
from mkdocs_tailor.word.presence import filled
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, attribute, choose

EMU_A_TWIP = 635
FIRST_COUNTED = 100

TALLEST = 0.85
"""How much of a page's height a picture takes at most: its heading or caption stands there too."""

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
    "</a:extLst>"
)
"""Marks a picture that screen readers pass over."""


SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
"""[MS-ODRAWXML] 2.3.3.1: names the drawing that a picture was made from."""


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
        message = f"{_named(image.source)} {found.message}"
        draft.remark(severity, found.code, image.source, message, found.hint)
        return _in_words(image.alt, scope, draft)
    _say_what_is_left_out(image.source, found, draft)
    return _drawing(image, found, scope, draft)


def picture_width(image: Image, room: int, draft: Draft) -> int:
    """Return how wide the picture is in so much room, in twentieths of a point; 0: not known."""
    found = draft.pictures.find(image.source) if isinstance(image.source, str) else None
    if not isinstance(found, Picture):
        return 0
    return _fitted(image, found.opened.size, room, draft.base.page.height)[0] // EMU_A_TWIP


def _named(source: str) -> str:
    inside = source.startswith(IN_THE_PAGE)
    return "a picture that the page itself holds" if inside else f"the picture '{source}'"


def _say_what_is_left_out(source: str, picture: Picture, draft: Draft) -> None:
    if picture.opened.left_out:
        parts = " and ".join(picture.opened.left_out)
        draft.remark(
            Severity.NOTE,
            "picture-cleaned",
            source,
            f"{_named(source)} has {parts} in it, which Word files leave out",
            "check that it still shows what it should",
        )


def _in_words(alt: Expression, scope: Scope, draft: Draft) -> Steps:
    if isinstance(alt, str):
        return write_text(alt, scope, draft)
    return choose(filled(alt), open_run((Value(alt, Form.RUN),), properties_here(scope)))


def _drawing(image: Image, picture: Picture, scope: Scope, draft: Draft) -> Steps:
    across, down = _fitted(image, picture.opened.size, scope.room, draft.base.page.height)
    picture.show(across, down, scope.frames)
    size = f'cx="{across}" cy="{down}"'
    name = attribute(picture.target.rpartition("/")[2])
    start = (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="'
    )
    end = _graphic(name, size, _blip(picture, scope))
    number = _number(scope, draft)
    return (start, number, f'" name="{name}"', *_described(image, scope.click), end)


def _blip(picture: Picture, scope: Scope) -> str:
    """Return what points at the picture, and at the drawing that sharper programs show instead."""
    relation = scope.links.embed(IMAGE, picture.target, scope.frames)
    if picture.drawing is None:
        return f'<a:blip r:embed="{relation}"/>'
    drawing = scope.links.embed(IMAGE, picture.drawing, scope.frames)
    return (
        f'<a:blip r:embed="{relation}"><a:extLst>'
        '<a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
        f'<asvg:svgBlip xmlns:asvg="{SVG}" r:embed="{drawing}"/></a:ext></a:extLst></a:blip>'
    )


def _graphic(name: str, size: str, blip: str) -> str:
    return (
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" '
        f'name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch>"
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


def _described(image: Image, click: Steps) -> Steps:
    """Return the rest of ``wp:docPr``: what the picture shows, or that it is decoration.

    A click leads where the link round the picture leads: some programs only look here.
    """
    title = _words("title", image.title)
    if not image.alt:
        return (*title, ">", *click, f"{DECORATIVE}</wp:docPr>")
    return (*_words("descr", image.alt), *title, ">", *click, "</wp:docPr>")


def _words(name: str, value: Expression) -> Steps:
    if not value:
        return ()
    words: Step = attribute(value) if isinstance(value, str) else Value(value)
    return (f' {name}="', words, '"')


def _fitted(image: Image, size: tuple[int, int], room: int, height: int) -> tuple[int, int]:
    """Return the size in English metric units: as wished, within the text, its shape kept."""
    widest, tallest = room * EMU_A_TWIP, height * EMU_A_TWIP * TALLEST
    across, down = _wished(image, size, widest)
    shrink = min(1.0, widest / across, tallest / down)
    return max(1, round(across * shrink)), max(1, round(down * shrink))


def _wished(image: Image, size: tuple[int, int], widest: int) -> tuple[float, float]:
    width, height = _length(image.width, widest), _length(image.height, None)
    if width and height:
        return width, height
    if width:
        return width, width * size[1] / size[0]
    return (height * size[0] / size[1], height) if height else size


def _length(written: str | None, whole: int | None) -> float | None:
    """Return a length that an author wrote; None where it is not one."""
    part = share(written)
    if part is not None:
        return whole * part if whole else None
    length = pixels(written)
    return None if length is None else length * EMU_AN_INCH / SCREEN
