"""The letterhead: the school's logo and name at the head of the first page.

The logo's bytes and its size come with the school's values. For a school without one neither the
drawing is there, nor the picture, nor the relationship between them.
"""

from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word import words
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.fields import write_field
from mkdocs_tailor.word.inline.runs import run
from mkdocs_tailor.word.package.frame import story
from mkdocs_tailor.word.package.names import HEAD, IMAGE, LOGO_PART, PIC, RELATIONSHIPS
from mkdocs_tailor.word.paragraphs import paragraph
from mkdocs_tailor.word.parts import Member, Value
from mkdocs_tailor.word.slots import Slot, has, length
from mkdocs_tailor.word.steps import Steps, choose

GAP = "\u2003"
"""Between logo and name: a blank as wide as the letters are high."""

RELATION = "p1"


def write_letterhead(draft: Draft) -> Steps:
    """Return the header part of the first page; nothing where no school is declared."""
    school = draft.about.school
    if school is None:
        return ()
    here = draft.surroundings()._replace(style="Letterhead")
    gap = choose(has(draft.about.logo), (run(GAP),)) if draft.about.logo else ()
    name = write_field(school, here, draft)
    return story("hdr", paragraph((*_logo(draft), *gap, *name), here))


def write_emblem(draft: Draft) -> Steps:
    """Return the header part of a cover, which names the school itself: the logo alone."""
    if not has_emblem(draft):
        return ()
    here = draft.surroundings()._replace(style="Letterhead")
    return story("hdr", paragraph(_logo(draft), here))


def has_emblem(draft: Draft) -> bool:
    """Return whether schools can have a logo here."""
    return draft.about.school is not None and draft.about.logo is not None


def letterhead_relationships(draft: Draft) -> Steps:
    """Return the relationships of that part: nothing for a school without a logo."""
    logo = draft.about.logo
    if draft.about.school is None or logo is None:
        return ()
    relation = f'<Relationship Id="{RELATION}" Type="{IMAGE}" Target="{LOGO_PART}"/>'
    part = f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">{relation}</Relationships>'
    return choose(has(logo), (part,))


def logo_members(draft: Draft) -> tuple[Member, ...]:
    """Return the place for the logo among the members."""
    logo = draft.about.logo
    if draft.about.school is None or logo is None:
        return ()
    return (Member(f"word/{LOGO_PART}", Slot(logo)),)


def _logo(draft: Draft) -> Steps:
    logo = draft.about.logo
    if logo is None:
        return ()
    draft.pictures.shown += 1
    drawing = _drawing(logo, draft.pictures.shown, _words(draft.about))
    return choose(has(logo), drawing)


def _words(about: About) -> Expression:
    """Return what the logo shows: the school's own words, or whose logo it is."""
    name = about.school.expression if about.school else ""
    whose = ("cat", f"{words.LOGO_OF} ", name)
    return whose if about.logo_words is None else ("default", about.logo_words, whose)


def _drawing(logo: str, number: int, said: Expression) -> Steps:
    """Return the logo as an inline drawing (ECMA-376 part 1, 20.4.2.8)."""
    size: Steps = (Value(length(logo, "width")), '" cy="', Value(length(logo, "height")), '"/>')
    graphic = (
        '"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="{PIC}"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="0" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip r:embed="{RELATION}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="'
    )
    end = (
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="',
        *size,
        f'<wp:docPr id="{number}" name="logo.png" descr="',
        Value(said),
        graphic,
        *size,
        end,
    )
