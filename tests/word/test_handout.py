"""What a handout keeps to, beyond what one kind of block becomes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.open import Choice, Field, Named, Repeat
from mkdocs_tailor.word.about import About
from mkdocs_tailor.word.base import Base, Page, built_in_base
from mkdocs_tailor.word.handout import write_handout
from support.audit import audited
from support.house_rules import check
from support.small_handouts import SCHOOL, lines, outline, parts
from support.word_files import about, address, written
from support.word_nodes import (
    HERE,
    computed,
    document,
    each,
    field,
    p,
    path,
    row,
    rows_when,
    said_when,
    when,
)
from support.word_outline import word_outline
from support.word_words import words_of


def test_the_same_page_gives_the_same_bytes_in_another_process():
    script = (
        "from support.word_files import read_page, written; import hashlib, pathlib;"
        "text = pathlib.Path('tests/cases/word/lists-in-repeats.md').read_text('utf-8');"
        "members = written(read_page(text)).members;"
        "print(hashlib.sha256(repr(members).encode()).hexdigest())"
    )
    root = Path(__file__).parent.parent.parent
    made = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "tests:plugins", "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1


def test_what_only_teachers_see_is_nowhere_in_the_pupils_file():
    secret = nodes.Link("https://example.org/key", (field("school.motto"), " opens the safe"))
    made = written(document(Choice(("eq", path("copy"), "teacher"), (p(secret),), (), HERE)))
    teachers, pupils = (
        "".join(parts(made.tailored({**SCHOOL, "copy": copy})).values())
        for copy in ("teacher", "pupil")
    )
    for words in ("Aim high", "opens the safe", "example.org/key"):
        assert words in teachers
        assert words not in pupils


def test_a_picture_that_only_teachers_see_is_not_in_the_pupils_file():
    key, both = nodes.Image("plan.svg", "The answers"), nodes.Image("map.png", "A map")
    of_teachers = ("eq", path("copy"), "teacher")
    made = written(
        document(
            p(both),
            Choice(of_teachers, (p(both), p(key)), (), HERE),
            when("lunch", p(nodes.Image("icon.png", "A sign"))),
        )
    )
    for copy, lunch, pictures in (
        ("teacher", True, ["image1.png", "image2.png", "image2.svg", "image3.png"]),
        ("pupil", True, ["image1.png", "image3.png"]),
        ("pupil", False, ["image1.png"]),
    ):
        data = made.tailored({**SCHOOL, "copy": copy, "lunch": lunch})
        assert check(data) == []
        found = [name.rpartition("/")[2] for name in parts(data) if "media" in name]
        assert sorted(found) == pictures


def test_a_value_in_both_branches_has_one_leaf_without_a_condition():
    both = said_when(
        "lunch", field("school.motto"), otherwise=("Our motto: ", field("school.motto"))
    )
    for lunch in (True, False):
        assert "store: school.motto = Aim high" in outline(document(p(both)), lunch=lunch)


@pytest.mark.parametrize("lunch", [True, False])
@pytest.mark.parametrize("uniform", [True, False])
def test_a_leaf_is_there_where_any_of_its_controls_is(lunch: bool, uniform: bool):  # noqa: FBT001 - a table of cases
    motto = p("Our motto: ", field("school.motto"))
    made = document(when("lunch", motto), when("uniform", motto), when("lunch", p("Lunch")))
    there = "store: school.motto = Aim high" in outline(made, lunch=lunch, uniform=uniform)
    assert there is (lunch or uniform)


@pytest.mark.parametrize(
    "school", ['St Mary & <Joseph\'s> "Home"', "学校 😀 مدرسة", "  x  ", "x" * 5000]
)
def test_a_value_is_shown_and_stored_as_it_is(school: str, tmp_path: Path):
    link = nodes.Link(
        "https://example.org", (field("school.name"),), ("get", path("school"), "name")
    )
    made = written(document(p(field("school.name"), " and "), p(link)))
    data = made.tailored({**SCHOOL, "school": {"name": school}})
    file = tmp_path / "handout.docx"
    file.write_bytes(data)
    assert check(data) == []
    assert not audited(file)
    assert words_of(data)[1:] == [*school.split(), "and", *school.split()]


def test_a_line_break_in_a_value_is_one_in_the_text_and_in_the_store():
    found = outline(document(p(field("school.motto"))), school={"name": "x", "motto": "One\nTwo"})
    assert found[1] == "Normal: [school.motto: One / Two]"
    assert "store: school.motto = One" in found
    assert found[found.index("store: school.motto = One") + 1] == "Two"


def test_characters_that_xml_cannot_hold_are_dropped_from_the_page_or_part_words():
    assert lines(document(p("a\x0bb\u202ec\ud800d\ufffee"))) == ["Normal: a bcde"]


def test_a_control_is_never_empty():
    names = ("filter", "join", ("filter", "map", path("nobody"), "name"), ", ")
    found = outline(document(p("Ask: ", computed(names))))
    assert found[1] == "Normal: Ask:"
    assert not [line for line in found if line.startswith("store: x")]


def test_a_paragraph_without_words_goes():
    both = p(said_when("lunch", "Lunch"), said_when("uniform", "Tie"))
    assert lines(document(both), lunch=False, uniform=False) == []
    assert lines(document(both), lunch=False) == ["Normal: Tie"]


def test_a_table_without_rows_goes_and_so_does_its_caption():
    table = nodes.Table((), (rows_when("lunch", row("Fish")),), ("Menu",))
    assert lines(document(table), lunch=False) == []
    label = r"{CaptionLabel Table }{CaptionLabel  SEQ Table \* ARABIC }{CaptionLabel 1}"
    assert lines(document(table))[0] == f"TableCaption: {label}{{CaptionLabel : }}Menu"


def test_a_table_whose_rows_ask_for_the_turn_always_has_one():
    first: nodes.Rows = Choice(path("loop#1.first"), (row("One", "Two"),), (), HERE)
    rows: nodes.Rows = Repeat(path("staff"), "person#1", (first,), (), HERE)
    written_rows = [line for line in lines(document(nodes.Table((), (rows,)))) if "row" in line]
    assert written_rows[0].replace(" +", "") == "  row | TableText: One | TableText: Two |"


def test_two_tables_and_two_callouts_are_kept_apart():
    table = nodes.Table((row("A", header=True),), ())
    callout = nodes.Callout("tip", ("T",), (p("t"),))
    made = document(table, when("lunch", table), callout, when("lunch", callout), p("End"))
    styles = [line.partition(":")[0] for line in lines(made) if line[0] != " "]
    tables = ["table 'Title' 'A table with the columns A' 9638", "Spacer"] * 2
    callouts = ["CalloutTipTitle", "CalloutTip", "Spacer", "CalloutTipTitle", "CalloutTip"]
    assert styles == [*tables, *callouts, "Normal"]


def test_a_note_is_there_where_its_mark_is():
    notes = (nodes.Note("n", (p("Only at lunch"),)),)
    made = document(p("A", said_when("lunch", nodes.NoteReference("n"))), notes=notes)
    assert "note 1: FootnoteText: {FootnoteReference } Only at lunch" in outline(made)
    assert not [line for line in outline(made, lunch=False) if line.startswith("note")]


def test_a_note_with_two_marks_stands_once_and_the_second_repeats_its_number():
    mark = nodes.NoteReference("n")
    made = document(p("A", mark, " B", mark), notes=(nodes.Note("n", (p("N"),)),))
    number = r"NOTEREF _Ref1 \f \h {FootnoteReference 1}"
    assert lines(made) == [f"Normal: A#_Ref1 ^1 B {number}"]
    assert [line[:6] for line in outline(made) if line.startswith("note")] == ["note 1"]


def test_a_note_in_a_repeat_is_counted():
    name = Field(path("person#1.name"), "staff.name", "Name", HERE)
    made = document(
        each("staff", "person#1", p(name, nodes.NoteReference("n"))),
        notes=(nodes.Note("n", (p("N"),)),),
    )
    marks = ["Normal: [staff.name? Ann]^1001", "Normal: [staff.name? Bob]^1002"]
    assert lines(made) == marks


def test_a_note_inside_a_note_is_left_out_with_a_word():
    inner = nodes.Note("n", (p("N", nodes.NoteReference("n")),))
    made = written(document(p(nodes.NoteReference("n")), notes=(inner,)))
    assert [finding.code for finding in made.findings] == ["note-in-note"]
    assert check(made.tailored(SCHOOL)) == []


def test_lists_in_repeats_in_repeats_count_for_themselves():
    listed = nodes.List(ordered=True, items=(nodes.Item((p("x"),)),))
    inner = each("staff", "person#2", listed)
    numbers = lines(document(each("many", "person#1", inner)), many=[{"name": "n"}] * 12)
    assert len(set(numbers)) == len(numbers) == 24


def test_lists_nest_no_deeper_than_word_can():
    nested: nodes.Block = p("deepest")
    for _ in range(12):
        nested = nodes.List(ordered=True, items=(nodes.Item((p("item"), nested)),))
    assert any("2.8" in line for line in lines(document(nested)))


def test_an_item_that_begins_with_a_choice_has_one_number():
    item = nodes.Item((when("lunch", p("Lunch")), when("uniform", p("Tie")), p("End")))
    made = document(nodes.List(ordered=True, items=(item,)))
    assert lines(made, lunch=False) == ["ListNumber 2.0 +: Tie", "ListContinue at 567: End"]
    assert lines(made, lunch=False, uniform=False) == ["ListNumber 2.0: End"]


def test_an_item_that_begins_with_anything_else_gets_a_paragraph_for_its_number():
    item = nodes.Item((nodes.Code(("x",)),))
    made = document(nodes.List(ordered=False, items=(item,)))
    assert lines(made) == ["ListBullet 1.0 +:", "Code at 709: x"]


def test_named_blocks_are_bookmarked_outside_repeats():
    named: nodes.Block = Named("starter", (p("S"),), HERE)
    made = document(named, named, each("staff", "person#1", named))
    marks = [line for line in lines(made) if line.startswith("block")]
    assert marks == ["block b_starter", "block b_starter_2"]


def test_long_and_strange_names_of_blocks_are_made_to_fit():
    made = document(
        Named("é" * 60, (p("S"),), HERE), Named("x" * 60, (p("S"),), HERE), when("lunch", p("x"))
    )
    names = [line.removeprefix("block ") for line in lines(made) if line.startswith("block")]
    assert len(set(names)) == 2
    assert all(len(name) <= 40 and name.isascii() for name in names)


def test_a_link_leads_to_a_heading_where_that_heading_is():
    one = nodes.Heading(2, ("One",), "here")
    two = nodes.Heading(2, ("Two",), "here")
    made = document(p(nodes.Link("#here", ("see",))), Choice(path("lunch"), (one,), (two,), HERE))
    linked = "Normal: <{Hyperlink see} > #h_here>"
    assert lines(made) == [linked, "Heading2: #h_here One"]
    assert lines(made, lunch=False) == [linked, "Heading2: #h_here Two"]


def test_an_address_of_each_turn_has_a_relationship_of_its_own():
    link = nodes.Link(("cat", "https://example.org/", path("person#1.name")), ("page",))
    found = lines(document(each("staff", "person#1", p(link))))
    assert found == [
        "Normal: <{Hyperlink page} > https://example.org/Ann>",
        "Normal: <{Hyperlink page} > https://example.org/Bob>",
    ]


def test_a_title_with_values_is_the_title_of_the_file():
    made = nodes.Document((nodes.Heading(1, ("Welcome to ", field("school.name"))),))
    assert outline(made)[-1] == "title: Welcome to Oakfield"


def test_a_title_that_only_some_schools_see_leaves_the_file_its_own():
    made = nodes.Document((when("lunch", nodes.Heading(1, ("Lunch",))), p("x")))
    assert outline(made)[-1] == "title: Untitled"


def test_a_handout_without_a_school_has_none_in_its_header():
    made = written(document(p("x")), About("content/page.md", "A page"))
    found = word_outline(made.tailored({})).splitlines()
    assert "header: Header:  >> Title" in found
    assert "footer: Footer:  >> Page\u00a0 PAGE 1\u00a0of\u00a0 NUMPAGES 1" in found


def test_the_record_says_what_the_file_was_made_from():
    made = document(p(field("school.motto")), when("lunch", p("x")))
    store = parts(written(made).tailored(SCHOOL))["customXml/item1.xml"]
    assert (
        "<record><page>content/page.md</page><edition>2026.1</edition><digest>d1g3st</digest>"
        "<school>Oakfield</school><variables>lunch school.motto</variables></record>" in store
    )


def test_a_leaf_that_is_no_plain_variable_says_of_what_it_is():
    shout = computed(("filter", "upper", path("school.name")))
    store = parts(written(document(p(shout))).tailored(SCHOOL))["customXml/item1.xml"]
    source = json.dumps(["filter", "upper", ["get", ["var", "school"], "name"]])
    quoted = source.replace(" ", "").replace('"', "&quot;")
    assert f'<x-upper-1 of="{quoted}">OAKFIELD</x-upper-1>' in store


def test_identifiers_stay_put_when_a_page_grows():
    def ids(*extra: nodes.Block) -> list[str]:
        made = document(*extra, p(field("school.motto")), nodes.AnswerSpace(2))
        xml = parts(written(made).tailored(SCHOOL))["word/document.xml"]
        return [part.partition('"')[0] for part in xml.split('<w:id w:val="')[1:]]

    assert ids(p("New")) == ids()
    assert ids(p(field("school.name")))[1:] == ids()


def test_long_names_of_controls_are_cut_between_words():
    long = field(
        "school.motto", "The words that the school has chosen to say what it is and what it wants"
    )
    xml = parts(written(document(p(long))).tailored(SCHOOL))["word/document.xml"]
    assert 'alias w:val="The words that the school has chosen to say what it is and…"' in xml


def test_a_narrower_page_moves_the_tabs_of_lines_and_frame():
    base = built_in_base()
    page = Page('<w:pgSz w:w="8391" w:h="11906"/>', 6123, 9638)
    narrow = Base(base.styles, base.theme, page)
    found = parts(written(document(nodes.AnswerSpace(1)), base=narrow).tailored(SCHOOL))
    for name in ("document", "header1", "footer1"):
        assert 'w:pos="6123"' in found[f"word/{name}.xml"]


def test_the_styles_have_the_variants_of_the_base():
    base = built_in_base()
    large = Base(base.styles, base.theme, base.page, (("large-print", base.styles),))
    members, _ = write_handout(document(), about(), large, lambda _: None, address)
    styles = next(member for member in members if member.name == "word/styles.xml")
    assert [name for name, _ in styles.variants] == ["large-print"]


def test_only_what_is_open_is_a_program():
    members = written(document(p("Nothing open"))).members
    programs = {member.name for member in members if isinstance(member.content, tuple)}
    assert programs == {"word/header1.xml", "word/letterhead.xml", "customXml/item1.xml"}


def test_a_picture_is_kept_once_however_often_it_is_shown():
    image = nodes.Image("map.png", "Map")
    made = written(document(p(image, image), p(nodes.Image("map.png", ""))))
    media = [member.name for member in made.members if "media" in member.name]
    assert media == ["word/media/image1.png"]
    assert check(made.tailored(SCHOOL)) == []


@pytest.mark.parametrize(
    "emoji",
    ["👩🏽\u200d🏫", "👨\u200d👩\u200d👧", "🏴\U000e0067\U000e0062\U000e0077\U000e007f", "❤\ufe0f"],
)
def test_emoji_of_several_characters_stay_whole(emoji: str):
    assert lines(document(p("Hello ", emoji))) == [f"Normal: Hello {emoji}"]
