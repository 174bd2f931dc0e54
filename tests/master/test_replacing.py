"""A text in a finished master gives way to another: as if that had been written at first."""

import pytest

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.master.replacing import replaced
from mkdocs_tailor.master.writer import write_master
from mkdocs_tailor.word.parts import Member, Program, Step, Value

NAME = Value(("get", ("var", "school"), "name"))
OLD, NEW = b"https://sites.example/PLACE/", b"https://sites.example/a-much-longer-name-than-that/"


def master(address: bytes) -> bytes:
    """A master with an address in a member that never changes, in a variant, and in a literal."""
    linked = f"<Relationship Target='{address.decode()}a/'/>"
    choice: Choice[Step] = Choice(("eq", NAME.expression, "x"), (linked, "y"), (), Place("x", 1))
    program: Program = ("<t>", NAME, linked, choice, "</t>")
    return write_master(
        (
            Member("word/_rels/document.xml.rels", linked.encode() * 20),
            Member("word/theme.xml", b"<theme/>"),
            Member("word/styles.xml", b"<s/>", (("large-print", linked.encode()),)),
            Member("word/document.xml", program),
        )
    )


@pytest.mark.parametrize("new", [NEW, b"", OLD + OLD])
def test_a_text_is_replaced_wherever_it_stands(new: bytes):
    assert replaced(master(OLD), OLD, new) == master(new)


def test_a_master_without_the_text_stays_as_it_is():
    data = master(OLD)
    assert replaced(data, b"nowhere", b"x") is data
