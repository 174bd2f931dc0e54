"""What worksheets and forms are made of."""

import pytest

from mkdocs_tailor.language.jinja.worksheets import blank, gap, mixed, scale, tick


@pytest.mark.parametrize("number", range(2, 30))
def test_a_mixed_list_has_everything_and_nothing_in_its_place(number: int):
    mixed_up = mixed(list(range(number)))
    assert sorted(map(str, mixed_up)) == sorted(map(str, range(number)))
    assert all(place != item for place, item in enumerate(mixed_up))


def test_a_blank_says_what_it_is_for_and_a_gap_only_to_those_who_hear_it():
    assert blank("Name") == '<span class="blank" data-kind="text" data-label="Name">Name </span>'
    assert gap("Name") == '<span class="blank" data-kind="text" data-label="Name"></span>'


def test_a_scale_has_five_boxes_between_its_ends():
    made = scale("I can <ask>", "no", "yes", label="ask")
    assert made.count('<input type="checkbox" disabled aria-label="') == 5
    assert made.startswith('<span class="scale">I can &lt;ask&gt; <span class="steps">no\u2002')
    assert 'aria-label="5: ask"' in made


def test_a_box_is_heard_by_its_label_where_its_words_are_not_plain():
    made = tick("**Beth** looks after her brother.", label="Beth")
    assert 'aria-label="Beth"' in made
    assert "**Beth** looks after" in made
    assert 'aria-label="apples"' in tick("apples")
    assert "aria-label" not in tick()


def test_a_box_to_tick_may_stand_alone():
    made = tick(label="lunch on Monday")
    assert 'aria-label="lunch on Monday"' in made
    assert made.endswith("></label>")
