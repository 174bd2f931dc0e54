"""Names for headings that have none."""

import pytest

from mkdocs_tailor.fork.blocks.naming import with_names
from mkdocs_tailor.fork.blocks.reading import blocks_of


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("## Task 3: Spend ten points", "## Task 3: Spend ten points {#task-3-spend-ten-points}"),
        ("## Who is {{ people.dsl }}?", "## Who is {{ people.dsl }}? {#who-is}"),
        ("## {{ school.name }}", "## {{ school.name }} {#part}"),
        ("## Cards { .new-page }", "## Cards {#cards .new-page }"),
        ("## Cards {.new-page}", "## Cards {#cards .new-page}"),
        ("## Cards {#mine}", "## Cards {#mine}"),
        ("# The title", "# The title"),
        ("```\n## no heading\n```", "```\n## no heading\n```"),
    ],
)
def test_a_heading_gets_a_name_of_its_fixed_words(heading: str, named: str):
    assert with_names(heading)[0] == named


def test_no_two_names_are_the_same():
    body, added = with_names(
        "## Task\n\n## Task {#task}\n\n{% if x %}\n\n### Task\n\n{% endif %}\n"
    )
    assert added == ("task-2", "task-3")
    assert [block.name for block in blocks_of(body)] == ["#task-2", "#task", "#task-3"]


def test_names_are_added_once():
    body, _ = with_names("## One\n\n## Two\n")
    assert with_names(body) == (body, ())
