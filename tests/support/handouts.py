"""A few handouts, small enough to write down, and orders of them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.language.records import Field
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.packs.contents.listing import listing
from mkdocs_tailor.packs.contents.page import Contents
from mkdocs_tailor.packs.contents.word import contents_master
from mkdocs_tailor.packs.orders import Handout, Order, plan
from mkdocs_tailor.packs.register import Register, School
from mkdocs_tailor.schools.variables import Variables
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import built_in_base
from mkdocs_tailor.word.parts import Form, Member, Program, Step, Value
from mkdocs_tailor.word.slots import Slot

NAME = Value(("get", ("var", "school"), "name"), Form.RUN)
FAILS = Value(("var", "school"), Form.RUN)
PHONE = Value(("get", ("var", "school"), "phone"), Form.RUN)
CALLED = Field(NAME.expression, "school.name", "School name", Place("x", 1))
ABOUT = About("", "", edition="2026.1", school=CALLED)
BASE = built_in_base()


def master(*steps: Value | str, logo: bool = False) -> bytes:
    copy = Value(("var", "copy"))
    only: Step = Choice(("eq", ("var", "copy"), "teacher"), (" with answers",), (), Place("x", 1))
    program: Program = ("<w:t>", *steps, " ", copy, only, "</w:t>")
    styles = Member("word/styles.xml", b"<s/>", (("large-print", b"<large/>"),))
    members = (styles, Member("word/document.xml", program))
    slots = (Member("word/media/logo.png", Slot("school.logo")),) if logo else ()
    return write_master((*members, *slots))


def handout(name: str, copy: str = "teacher", *steps: Value | str, logo: bool = False) -> Handout:
    page = f"content/lessons/{name}.md"
    title = name.capitalize()
    file_name = f"lessons/{name}-{copy}.docx"
    made = master(*(steps or (NAME,)), logo=logo)
    return Handout(page, title, copy, f"For {copy}s", file_name, made)


def school(slug: str, *unfilled: str, phone: str = "020 7946 0000") -> School:
    values = {"name": slug.title(), "phone": phone}
    return School(slug, {"school": {**values}}, tuple((name, name.upper()) for name in unfilled))


def order(handouts: Sequence[Handout], target: Path | str, **changed: object) -> Order:
    files = plan(handouts)
    sections = listing(files)
    contents = Contents(contents_master(sections, ABOUT, BASE), sections)
    register = Register(Path("schools"), Path(), Variables())
    made = Order(files, contents, register, str(target), edition="2026.1", maker="code")
    return replace(made, **changed)  # pyright: ignore[reportArgumentType]  names of its fields
