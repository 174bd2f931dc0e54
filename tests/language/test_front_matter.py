import pytest
from mkdocs.utils.meta import get_data  # noqa: TID251 -- it is what ours is compared with

from mkdocs_tailor.language.front_matter import read_front_matter

PATH = "content/page.md"

AS_MKDOCS_READS_THEM = {
    "ordinary": "---\nkind: lesson\ntitle: A\n---\n\n\n# Title\n",
    "closed by dots": "---\nkind: lesson\n...\n# Title\n",
    "dashes with space": "---  \nkind: lesson\n--- \ntext\n",
    "none": "# Title\n\nkind: lesson\n",
    "a rule later": "# Title\n\n---\n\nkind: lesson\n",
}


@pytest.mark.parametrize("text", AS_MKDOCS_READS_THEM.values(), ids=AS_MKDOCS_READS_THEM)
def test_a_page_is_parted_from_its_front_matter_as_mkdocs_parts_them(text: str):
    front_matter, findings = read_front_matter(text, PATH)
    assert (front_matter.body, dict(front_matter.values)) == get_data(text)
    assert findings == ()


def test_the_body_knows_on_which_line_of_the_file_it_begins():
    front_matter, _ = read_front_matter("---\nkind: lesson\n---\n\n# Title\n", PATH)
    assert front_matter.first_line == 5
    assert front_matter.lines == {"kind": 2}


WRONG = {
    "---\ntitle: [one\nkind: lesson\n---\n": "content/page.md:3: the front matter is not YAML",
    "---\nkind: lesson\n\ttitle: x\n---\n": "content/page.md:3: the front matter is not YAML",
    "---\n- kind\n- lesson\n---\n": "content/page.md:2: the front matter has no names",
    "---\nkind lesson\n---\n": "content/page.md:2: the front matter has no names",
    "---\nkind: lesson\n\n# Title\n": "content/page.md:1: the front matter is never closed",
    "---\nkind: lesson\nkind: note\n---\n": "content/page.md:3: ‘kind’ stands twice",
    "Aim: settle in\n\n# Title\n": "content/page.md:1: MkDocs takes the first lines",
}


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_with_front_matter_is_said_with_its_line(text: str):
    _, (finding,) = read_front_matter(text, PATH)
    assert str(finding).startswith(WRONG[text])
    assert finding.hint


def test_first_lines_that_mkdocs_knows_are_nobodys_mistake():
    assert read_front_matter("title: A title\n\ntext\n", PATH)[1] == ()
