"""Reading an edited handout back: what was changed in Word becomes the school's own words."""

import shutil
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from docx import Document
from docx.oxml.ns import qn

from support.edited_handouts import Desk, Edited, element, lines_of, run
from support.pictures import png
from support.sites import site

SKELETON = """\
---
kind: lesson
copies: [teacher, pupil]
locked:
  safe: it keeps children safe
---
{% block title %}

{% endblock %}

## Before you start {#before}

{% block starter %}

{% endblock %}

{% block rules %}

- We listen.
- We are kind.

{% endblock %}

{% block safe %}

!!! warning "Tell somebody"

    Tell {{ school.name }} at once.

{% endblock %}

{% if copy == "teacher" %}

{% block main %}

{% endblock %}

{% endif %}
"""
PAGE = """\
---
kind: lesson
title: Worry
---
{% extends "lesson.md" %}

{% block title %}

# Worry, and what to do

{% endblock %}

{% block starter %}

Sort the cards in {{ school.house }}{% if school.nation == "Wales" %}, in Welsh{% endif %}.
Then **talk** about them.

- [ ] Read the [plan](index.md) aloud.
- [ ] Ask {{ school.name }}.

| What | How many |
|---|---|
| Pens | 2 for {{ school.name }} |
| Paper | one sheet |

{% endblock %}

{% block main %}

### Task 1 {#task-1}

Read about Samir.

1. Pairs read.
1. They talk.

{{ answer(2, "Your answer") }}

### Task 2 {#task-2}

!!! tip "A hint"

    Slowly does it.

{% for club in school.clubs %}
- Join {{ club }}.
{% endfor %}

{{ blank("Your name") }} and {{ tick("I agree to it") }}

{% endblock %}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = site(tmp_path, {"index.md": "# Home\n", "lessons/worry.md": PAGE}, edition="2026")
    made.write({"templates/skeletons/lesson.md": SKELETON})
    settings = yaml.safe_load(made.config.read_text(encoding="utf-8"))
    settings["markdown_extensions"] += ["tables", "pymdownx.tasklist", "footnotes"]
    made.write({"mkdocs.yml": yaml.safe_dump(settings)})
    return Desk(made, "lessons/worry.md")


def add_row(edited: Edited) -> None:
    row = next(edited.paragraph("Pens").iterancestors(qn("w:tr")))
    made = deepcopy(row)
    for text in made.iter(qn("w:t")):
        text.text = "Glue" if text.text == "Pens" else text.text
    row.addnext(made)


def make_bold(edited: Edited) -> None:
    paragraph = edited.paragraph("Read about Samir")
    properties = element("w:rPr")
    properties.append(element("w:b"))
    paragraph.find(qn("w:r")).insert(0, properties)


EDITS: dict[str, tuple[Callable[[Edited], None], dict[str, str]]] = {
    "a word": (
        lambda edited: edited.reword("Sort the cards", "Mix the cards"),
        {"lessons/worry/starter.md": "Mix the cards in {{ school.house }}{% if school.nation"},
    ),
    "a word behind a choice": (
        lambda edited: edited.reword(" about them", " about those"),
        {"lessons/worry/starter.md": "in Welsh{% endif %}.\nThen **talk** about those."},
    ),
    "a paragraph": (
        lambda edited: edited.add_after("Read about Samir", "Take *your* time {% if %}."),
        {"lessons/worry/task-1.md": 'Take \\*your\\* time {{ "{%" }} if %}.'},
    ),
    "an item": (
        lambda edited: edited.add_after("Pairs read", "They swap."),
        {"lessons/worry/task-1.md": "1. Pairs read.\n1. They swap.\n1. They talk."},
    ),
    "an item that goes": (
        lambda edited: edited.remove("They talk"),
        {"lessons/worry/task-1.md": "1. Pairs read.\n\n{{ answer(2"},
    ),
    "a task": (
        lambda edited: edited.reword("Read the", "Read out the"),
        {"lessons/worry/starter.md": "- [ ] Read out the [plan](index.md) aloud."},
    ),
    "a row": (
        add_row,
        {"lessons/worry/starter.md": "| Glue | 2 for {{ school.name }} |"},
    ),
    "a heading": (
        lambda edited: edited.reword("Task 2", "Task two"),
        {"lessons/worry/task-2.md": "### Task two {#task-2}"},
    ),
    "bold": (make_bold, {"lessons/worry/task-1.md": "**Read about Samir.**"}),
    "words of the skeleton's block": (
        lambda edited: edited.reword("We are kind", "We are gentle"),
        {"lessons/worry/rules.md": "- We listen.\n- We are gentle."},
    ),
    "a paragraph in a box": (
        lambda edited: edited.add_after("Slowly does it", "Breathe."),
        {"lessons/worry/task-2.md": "    Slowly does it.\n\n    Breathe."},
    ),
    "what a macro is given": (
        lambda edited: edited.reword("I agree to it", "I agree to all"),
        {"lessons/worry/task-2.md": '{{ tick("I agree to all") }}'},
    ),
    "a paragraph below a locked box": (
        lambda edited: edited.add_after("at once", "Ring the bell.", style="Normal"),
        {"lessons/worry/safe.after.md": "Ring the bell."},
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_becomes_an_override_and_a_handout_made_with_it_is_the_edited_one(
    desk: Desk, name: str
):
    edit, expected = EDITS[name]
    before = desk.handout()
    file = desk.edited(edit)
    code, said = desk.imported(file)
    assert code == 0, said
    assert [*desk.overrides()] == [*expected]
    for path, words in expected.items():
        assert words in desk.overrides()[path]
    assert lines_of(desk.handout()) == lines_of(file.read_bytes(), before)


def test_a_file_that_is_imported_twice_says_nothing_new_the_second_time(desk: Desk):
    file = desk.edited(lambda edited: edited.reword("Sort", "Mix"))
    desk.imported(file)
    assert "nothing to import" in desk.imported(file)[1]


def test_several_edits_become_one_override_a_block(desk: Desk):
    def edit(edited: Edited) -> None:
        edited.reword("Sort", "Mix")
        edited.reword("one sheet", "two sheets")
        edited.remove("They talk")

    desk.imported(desk.edited(edit))
    assert [*desk.overrides()] == ["lessons/worry/starter.md", "lessons/worry/task-1.md"]


def test_an_import_builds_on_the_words_that_the_school_has_already(desk: Desk):
    desk.imported(desk.edited(lambda edited: edited.reword("Samir", "Anh")))
    _, said = desk.imported(desk.edited(lambda edited: edited.reword("Pairs read", "All read")))
    assert desk.overrides() == {
        "lessons/worry/task-1.md": "### Task 1 {#task-1}\n\nRead about Anh.\n\n"
        '1. All read.\n1. They talk.\n\n{{ answer(2, "Your answer") }}'
    }, said


def test_a_dry_run_writes_nothing_and_what_was_written_can_be_taken_back(desk: Desk):
    file = desk.edited(lambda edited: edited.reword("Sort", "Mix"))
    assert "Nothing was written" in desk.imported(file, "--dry-run")[1]
    assert desk.overrides() == {}
    desk.imported(file, "--to", str(desk.project.root / "out"))
    assert (desk.project.root / "out" / "overrides" / "lessons" / "worry" / "starter.md").is_file()
    assert desk.overrides() == {}


def test_what_is_filled_in_by_hand_is_not_content(desk: Desk):
    def fill_in(edited: Edited) -> None:
        for control in edited.controls("answer:"):
            next(control.iter(qn("w:t"))).text = "My own answer"
        for box in edited.controls("task:"):
            next(box.iter(qn("w:t"))).text = "\u2612"

    code, said = desk.imported(desk.edited(fill_in))
    assert (code, desk.overrides()) == (0, {}), said
    assert "nothing to import" in said


def test_a_value_that_is_typed_over_is_offered_for_the_profile_and_never_put_into_a_page(
    desk: Desk,
):
    def type_over(edited: Edited) -> None:
        for control in edited.controls("school.name"):
            next(control.iter(qn("w:t"))).text = "Dale School"

    code, said = desk.imported(desk.edited(type_over))
    assert (code, desk.overrides()) == (0, {})
    assert "school.name: the profile says “Hill & Dale's”, the file says “Dale School”" in said


def test_a_field_that_a_program_has_made_plain_text_is_a_field_again(desk: Desk):
    def flatten(edited: Edited) -> None:
        for control in [*edited.controls("school.")]:
            parent, at = control.getparent(), control.getparent().index(control)
            for number, child in enumerate([*control.find(qn("w:sdtContent"))], at):
                parent.insert(number, child)
            parent.remove(control)
        edited.reword("Ask ", "Please ask ")

    desk.imported(desk.edited(flatten))
    assert "- [ ] Please ask {{ school.name }}." in desk.overrides()["lessons/worry/starter.md"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Before you", "When you", "belongs to the skeleton"),
        (" at once", " soon", "it keeps children safe"),
        ("Join ", "Leave ", "shows it several times"),
    ],
)
def test_what_cannot_be_carried_is_listed_with_the_reason(desk: Desk, old: str, new: str, why: str):
    file = desk.edited(lambda edited: edited.reword(old, new))
    code, said = desk.imported(file, "--report", str(desk.project.root / "r.md"))
    assert (code, desk.overrides()) == (1, {})
    assert why in said
    assert "## Not carried over" in (desk.project.root / "r.md").read_text(encoding="utf-8")


def test_an_item_of_a_repeat_that_goes_is_told_and_no_value_is_said_to_differ(desk: Desk):
    _, said = desk.imported(desk.edited(lambda edited: edited.remove("chess")))
    assert "shows it several times" in said
    assert "profile" not in said


def track(edited: Edited) -> None:
    """Replace a word, and delete a paragraph, with changes tracked."""
    words = edited.paragraph("Read about Samir").find(qn("w:r"))
    removed, added = element("w:del"), element("w:ins")
    words.addprevious(removed)
    removed.addnext(added)
    removed.append(words)
    added.append(run("Write about Anh."))
    words.find(qn("w:t")).tag = qn("w:delText")
    gone = edited.paragraph("They talk")
    properties = gone.find(qn("w:pPr"))
    mark = element("w:rPr")
    mark.append(element("w:del"))
    properties.append(mark)
    inside = element("w:del")
    text = gone.find(qn("w:r"))
    text.addprevious(inside)
    inside.append(text)
    text.find(qn("w:t")).tag = qn("w:delText")


def test_tracked_changes_are_accepted_and_counted(desk: Desk):
    _, said = desk.imported(desk.edited(track))
    made = desk.overrides()["lessons/worry/task-1.md"]
    assert "Write about Anh.\n\n1. Pairs read.\n\n{{" in made
    assert "4 tracked changes were accepted" in said


def test_tracked_changes_are_rejected_on_request(desk: Desk):
    _, said = desk.imported(desk.edited(track), "--changes", "reject")
    assert desk.overrides() == {}
    assert "4 tracked changes were rejected" in said


def test_a_comment_is_told_with_the_words_that_it_is_on(desk: Desk):
    def comment(edited: Edited) -> None:
        paragraph = next(one for one in edited.document.paragraphs if "Samir" in one.text)
        edited.document.add_comment(paragraph.runs, "Too long for us", author="Ms B", initials="B")

    code, said = desk.imported(desk.edited(comment))
    assert "“Too long for us”, on “Read about Samir.”" in said
    assert "Ms B" not in said
    assert (code, desk.overrides()) == (0, {})


def test_a_picture_comes_along_with_what_it_shows(desk: Desk):
    def put_in(edited: Edited) -> None:
        edited.add_after("Read about Samir", "")
        added = edited.paragraph("Read about Samir").getnext()
        paragraph = next(one for one in edited.document.paragraphs if one._p is added)
        paragraph.runs[0].add_picture(BytesIO(png(40, 20)))
        next(added.iter(qn("wp:docPr"))).set("descr", "Our own playground")

    before, file = desk.handout(), desk.edited(put_in)
    code, said = desk.imported(file)
    assert code == 0, said
    address = "../schools/hill/overrides/lessons/worry/our-own-playground-"
    assert f"![Our own playground]({address}" in desk.overrides()["lessons/worry/task-1.md"]
    (picture,) = (desk.project.root / "content/schools/hill/overrides/lessons/worry").glob("*.png")
    assert picture.read_bytes() == png(40, 20)
    assert len(lines_of(desk.handout())) == len(lines_of(before)) + 1


def test_an_edited_header_is_told(desk: Desk):
    def edit(edited: Edited) -> None:
        section = edited.document.sections[0]
        section.footer.paragraphs[0].add_run("Our own footer")

    code, said = desk.imported(desk.edited(edit))
    assert code == 1
    assert "an edited header or footer, on every page" in said


def test_the_copy_that_was_edited_is_found(desk: Desk):
    file = desk.edited(lambda edited: edited.reword("Sort", "Mix"), "pupil")
    _, said = desk.imported(file)
    assert "the pupil copy" in said
    assert "Mix the cards" in desk.overrides()["lessons/worry/starter.md"]


def test_a_page_that_was_changed_since_is_told_and_nothing_is_undone_by_mistake(desk: Desk):
    file = desk.edited(lambda edited: edited.reword("Sort", "Mix"))
    old = desk.project.root / "old"
    shutil.copytree(desk.project.root / "content", old / "content")
    shutil.copytree(desk.project.root / "templates", old / "templates")
    shutil.copy(desk.project.config, old)
    newer = PAGE.replace("They talk.", "They listen.").replace("**talk**", "**speak**")
    desk.project.write({"content/lessons/worry.md": newer})
    code, said = desk.imported(file)
    assert (code, desk.overrides()) == (1, {})
    assert "was changed since the file was made from it" in said
    code, said = desk.imported(file, "--edition", str(old))
    assert code == 0, said
    path = desk.project.root / "content/schools/hill/overrides/lessons/worry/starter.md"
    head, _, body = path.read_text(encoding="utf-8").rpartition("\n---\n")
    assert "  Then **talk** about them." in head
    assert "Mix the cards" in body


def test_a_handout_of_another_school_is_read_with_that_school_s_values(desk: Desk):
    desk.project.write(
        {"content/schools/dale/profile.yml": "school: {name: Dale, nation: England}\n"}
    )
    handout = Edited.of(desk.handout(school="dale"))
    handout.reword("Sort", "Mix")
    code, said = desk.imported(desk.saved(handout.data()))
    assert code == 0
    assert "it was made for Dale, and is read as the words of Hill & Dale's" in said
    assert "profile says" not in said
    assert "in Welsh{% endif %}" in desk.overrides()["lessons/worry/starter.md"]


def test_a_file_that_has_lost_its_record_is_known_by_its_title(desk: Desk):
    handout = Edited.of(desk.handout())
    handout.reword("Sort", "Mix")
    related = handout.document.part.rels
    for key in [key for key, one in related.items() if one.reltype.endswith("customXml")]:
        del related[key]
    code, said = desk.imported(desk.saved(handout.data()))
    assert code == 0, said
    assert "Mix the cards" in desk.overrides()["lessons/worry/starter.md"]


def test_a_word_file_of_somebody_else_is_refused(desk: Desk):
    document = Document()
    document.add_heading("Minutes of the meeting", 1)
    path = desk.project.root / "minutes.docx"
    document.save(str(path))
    code, said = desk.imported(path)
    assert code == 1
    assert "it does not say that it was made from a page of this site" in said


def test_the_pages_of_a_booklet_are_changed_one_by_one(desk: Desk):
    front = '---\nkind: booklet\npages: [lessons/worry.md]\n---\n{% extends "booklet.md" %}\n'
    desk.project.write(
        {
            "templates/skeletons/booklet.md": "---\nkind: booklet\n---\n# All of it\n",
            "content/all.md": front,
        }
    )
    booklet = Desk(desk.project, "all.md")
    file = booklet.edited(lambda edited: edited.reword("Sort", "Mix"))
    code, said = booklet.imported(file)
    assert code == 0, said
    assert "Mix the cards" in booklet.overrides()["lessons/worry/starter.md"]
    assert "it is a booklet" in said


def test_on_request_a_block_is_put_down_as_it_reads(desk: Desk):
    file = desk.edited(lambda edited: edited.reword("Join ", "Leave "))
    assert desk.imported(file)[0] == 1
    code, said = desk.imported(file, "--plain")
    assert code == 0, said
    (text,) = desk.overrides().values()
    assert "- Leave chess.\n- Join drama." in text
