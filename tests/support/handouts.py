"""A few handouts, small enough to write down."""

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.packs.orders import Handout, School
from mkdocs_tailor.word.parts import Form, Member, Program, Step, Value
from mkdocs_tailor.word.slots import Slot

NAME = Value(("get", ("var", "school"), "name"), Form.RUN)
FAILS = Value(("var", "school"), Form.RUN)


def master(*steps: Value | str, logo: bool = False) -> Master:
    copy = Value(("var", "copy"))
    only: Step = Choice(("eq", ("var", "copy"), "teacher"), (" with answers",), (), Place("x", 1))
    program: Program = ("<w:t>", *steps, " ", copy, only, "</w:t>")
    styles = Member("word/styles.xml", b"<s/>", (("large-print", b"<large/>"),))
    members = (styles, Member("word/document.xml", program))
    slots = (Member("word/media/logo.png", Slot("school.logo")),) if logo else ()
    return Master.load(write_master((*members, *slots)))


def handout(name: str, copy: str = "teacher", *steps: Value | str, logo: bool = False) -> Handout:
    page = f"content/lessons/{name}.md"
    title = name.capitalize()
    file_name = f"lessons/{name}-{copy}.docx"
    made = master(*(steps or (NAME,)), logo=logo)
    return Handout(page, title, copy, f"For {copy}s", file_name, made)


def school(slug: str, unfilled: int = 0) -> School:
    return School(slug, {"school": {"name": slug.title()}}, unfilled)
