"""What is written down of a page: its fields, its ranges, and where they stand."""

import pytest

from mkdocs_tailor.diagnostics import Place, Severity
from mkdocs_tailor.language.codepoints import MARK
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.records import RangeKind
from mkdocs_tailor.language.reference import render
from mkdocs_tailor.language.residual import Ranged, read
from mkdocs_tailor.language.source import Source, SourceLoader
from support.open_pages import PAGE, compiled, loader_of, readable
from support.placement_schema import CONSTANTS, SHAPES


@pytest.mark.parametrize(
    ("printed", "variable", "label"),
    [
        ("{{ school.name }}", "school.name", "School name"),
        ("{{ coordinator }}", "coordinator.name", "Coordinator"),
        ("{{ calendar.first_session }}", "calendar.first_session", "First session"),
        ("{{ calendar.first_session | date }}", "calendar.first_session", "First session"),
        ("{{ calendar.summer_school.end }}", "calendar.summer_school.end", "Summer school"),
        ("{% set name = school.name %}{{ name }}", "school.name", "School name"),
        ("{% for t in staff %}{{ t.role }}{% endfor %}", "staff.role", "Role"),
        ("{% for t in staff %}{{ t }}{% endfor %}", "staff.name", "Member of staff"),
        ("{% for t in staff if t.lead %}{{ t.role }}{% endfor %}", "staff.role", "Role"),
        ('{% for t in staff | selectattr("lead") %}{{ t.role }}{% endfor %}', "staff.role", "Role"),
        ("{{ school.name | upper }}", None, "school.name | upper"),
        ('{{ school.motto | default("x") }}', None, 'school.motto | default("x")'),
        (
            '{{ calendar.first_session | date("day") }}',
            None,
            'calendar.first_session | date("day")',
        ),
        ("{{ staff[0].name }}", None, "staff[0].name"),
        ("{{ (staff | first).name }}", None, "staff | first.name"),
        ("{% for t in staff %}{{ loop.index }}{% endfor %}", None, "loop.index"),
    ],
)
def test_a_field_knows_its_variable_and_what_people_call_it(
    printed: str, variable: str | None, label: str
):
    (field,) = compiled(printed).fields
    assert (field.variable, field.label) == (variable, label)


def test_equal_expressions_share_a_field_which_stands_where_it_is_first_printed():
    residual = compiled("\n  {{ school.name }} {{ school.town }}\n{{ school.name }}\n")
    assert readable(residual) == "\n  ‹school.name› ‹school.town›\n‹school.name›\n"
    assert [field.place for field in residual.fields] == [Place(PAGE, 2, 3), Place(PAGE, 2, 21)]


def test_words_for_a_missing_value_are_part_of_what_is_printed():
    (field,) = compiled("{{ calendar.first_session }}").fields
    date = ("filter", "date", ("get", ("var", "calendar"), "first_session"))
    assert field.expression == ("default", date, "the first session")


def test_places_count_the_lines_of_the_front_matter():
    source = Source("content/lesson.md", "Text\n\n{% if staff %}{{ coordinator }}{% endif %}", 8)
    environment = OpenEnvironment(SHAPES, SourceLoader(lambda _: source))
    residual = environment.residual("lesson.md")
    assert residual.ranges[0].place == Place("content/lesson.md", 10, 1)
    assert residual.fields[0].place == Place("content/lesson.md", 10, 15)


def test_the_place_of_what_is_wrong_counts_them_too():
    source = Source("content/lesson.md", "Text\n{{ scool.name }}", 8)
    with pytest.raises(LanguageError) as refusal:
        OpenEnvironment(SHAPES, SourceLoader(lambda _: source)).residual("lesson.md")
    assert refusal.value.diagnostics[0].place == Place("content/lesson.md", 9, 4)


def test_the_place_of_a_tag_that_is_not_closed_counts_them_too():
    source = Source("content/lesson.md", "Text\n{% if staff %}", 8)
    with pytest.raises(LanguageError) as refusal:
        OpenEnvironment(SHAPES, SourceLoader(lambda _: source)).residual("lesson.md")
    assert refusal.value.diagnostics[0].place == Place("content/lesson.md", 9, 1)


def test_a_page_whose_front_matter_grew_is_compiled_anew():
    sources = [Source(PAGE, "{{ school.nmae }}", line) for line in (1, 5)]
    found = iter(sources)
    current = [next(found)]
    environment = OpenEnvironment(SHAPES, SourceLoader(lambda _: current[0]))
    for source in sources:
        current[0] = source
        with pytest.raises(LanguageError) as refusal:
            environment.residual(PAGE)
        assert refusal.value.diagnostics[0].place == Place(PAGE, source.first_line, 4)


def test_what_stands_in_an_included_file_is_placed_there():
    residual = compiled('{% include "part.md" %}', {"part.md": "\n{{ school.name }}"})
    assert residual.fields[0].place == Place("part.md", 2, 1)


def test_a_range_knows_its_kind_its_test_and_its_parent():
    page = (
        "{% if staff %}{% for t in staff %}{% if t.lead %}x{% endif %}"
        "{% else %}{% if copy %}y{% endif %}{% endfor %}{% endif %}"
    )
    outer, loop, inner, empty = compiled(page).ranges
    assert outer.kind is RangeKind.IF
    assert outer.parent is None
    assert (loop.kind, loop.name, loop.parent) == (RangeKind.FOR, "t#1", (0, 0))
    assert loop.expression == ("var", "staff")
    assert inner.parent == (1, 0)
    assert inner.expression == ("get", ("var", "t#1"), "lead")
    assert empty.parent == (1, 1)


def test_an_elif_is_an_if_inside_else():
    first, second = compiled("{% if staff %}a{% elif clubs %}b{% else %}c{% endif %}").ranges
    assert first.parent is None
    assert second.parent == (0, 1)


def test_a_loop_with_an_if_runs_over_a_part_of_the_list():
    (loop,) = compiled("{% for t in staff if t.lead %}x{% endfor %}").ranges
    assert loop.expression == ("where", ("var", "staff"), "t#1", ("get", ("var", "t#1"), "lead"))


def test_a_block_is_a_range_but_no_parent():
    page = (
        "{% block one %}{% if staff %}{% block two %}{% if clubs %}x{% endif %}{% endblock %}"
        "{% endif %}{% endblock %}"
    )
    one, outer, two, inner = compiled(page).ranges
    assert (one.kind, one.name, one.parent) == (RangeKind.BLOCK, "one", None)
    assert outer.parent is None
    assert (two.name, two.parent) == ("two", (1, 0))
    assert inner.parent == (1, 0)


def test_an_overridden_block_holds_what_it_prints_of_its_parent():
    residual = compiled(
        '{% extends "base" %}{% block b %}mine {{ super() }}{% endblock %}',
        {"base": "[{% block b %}theirs{% endblock %}]"},
    )
    assert readable(residual) == "[⟨0⟩mine ⟨1⟩theirs⟨/1⟩⟨/0⟩]"
    assert [one.name for one in residual.ranges] == ["b", "b"]


def test_marks_of_blocks_do_not_disturb_filters_tests_and_slices():
    page = (
        "{% set s %}{% block b %}abc{% endblock %}{% endset %}"
        '{{ s | upper }} {{ s | length }} {{ s == "abc" }} {{ s[1:] }} {{ s.upper() }} {{ s }}'
    )
    assert readable(compiled(page)) == "ABC 3 True bc ABC ⟨0⟩abc⟨/0⟩"


def test_text_that_is_printed_twice_has_ranges_of_its_own():
    residual = compiled("{% set s %}{% if staff %}x{% endif %}{% endset %}{{ s }} {{ s }}")
    assert readable(residual) == "⟨0⟩x⟨/0⟩ ⟨1⟩x⟨/1⟩"
    assert residual.ranges[0].expression == residual.ranges[1].expression


def test_a_range_that_is_never_printed_is_left_out():
    residual = compiled(
        "{% set s %}{% if staff %}x{% endif %}{% endset %}{% if clubs %}y{% endif %}"
    )
    assert [one.expression for one in residual.ranges] == [("var", "clubs")]


def test_the_residual_is_read_into_a_tree_without_empty_ranges():
    residual = compiled("a{% if staff %}{% endif %}{% if clubs %}{% else %}b{% endif %}")
    text, ranged = read(residual)
    assert text == "a"
    assert isinstance(ranged, Ranged)
    assert (ranged.then, ranged.otherwise, ranged.has_else) == ((), ("b",), True)


def test_what_no_school_decides_leaves_no_trace():
    residual = compiled("{% if site.draft %}a{% else %}{{ site.name }}{% endif %}")
    assert residual.text == "Handbook"
    assert not residual.ranges
    assert not residual.fields


def test_text_outside_the_blocks_of_a_page_that_extends_is_warned_of():
    page = '{% extends "base" %}\n\nLost.\n{% block b %}Kept.{% endblock %}\n'
    (warning,) = compiled(page, {"base": "{% block b %}{% endblock %}"}).diagnostics
    assert warning.severity is Severity.WARNING
    assert warning.code == "outside-blocks"
    assert "‘" not in warning.message


def test_a_new_block_inside_an_overriding_block_is_no_mistake():
    page = '{% extends "base" %}{% block b %}{% block inner %}x{% endblock %}{% endblock %}'
    assert MARK.sub("", compiled(page, {"base": "{% block b %}{% endblock %}"}).text) == "x"


def test_one_environment_serves_many_pages_and_keeps_nothing_of_them():
    files = {
        "macros": (
            "{% set town = school.town %}{% macro m() %}{{ town }}{{ school.name }}{% endmacro %}"
        ),
        "one": '{% import "macros" as k %}{{ school.kind }}{{ k.m() }}{% if staff %}x{% endif %}',
        "two": '{% import "macros" as k %}{{ k.m() }}',
    }
    environment = OpenEnvironment(SHAPES, loader_of("", files), CONSTANTS)
    assert (
        readable(environment.residual("one")) == "‹school.kind›‹school.town›‹school.name›⟨0⟩x⟨/0⟩"
    )
    assert readable(environment.residual("two")) == "‹school.town›‹school.name›"
    assert (
        readable(environment.residual("one")) == "‹school.kind›‹school.town›‹school.name›⟨0⟩x⟨/0⟩"
    )


def test_a_page_of_too_many_different_values_is_refused():
    page = "".join(f'{{{{ school.name | replace("a", "{n}") }}}}' for n in range(6200))
    with pytest.raises(LanguageError) as refusal:
        compiled(page)
    assert refusal.value.diagnostics[0].code == "too-many-fields"


def test_a_page_of_too_many_conditions_is_refused():
    with pytest.raises(LanguageError) as refusal:
        compiled("{% for n in range(8200) %}{% if staff %}x{% endif %}{% endfor %}")
    assert refusal.value.diagnostics[0].code == "too-many-ranges"


def test_a_missing_page_is_told_by_its_name():
    with pytest.raises(LanguageError) as refusal:
        OpenEnvironment(SHAPES, loader_of("")).residual("pgae.md")
    assert refusal.value.diagnostics[0].hint == "did you mean 'page.md'?"


def test_a_missing_value_without_words_cannot_be_printed_in_ordinary_rendering():
    with pytest.raises(LanguageError):
        render(PAGE, loader_of("{{ school.name }}"), SHAPES, {}, CONSTANTS)
