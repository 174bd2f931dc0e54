from mkdocs.structure.toc import AnchorLink  # noqa: TID251 -- what the engine hands us

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.open import Choice
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.language.codepoints import field_sign
from mkdocs_tailor.site.showing.contents import contents_of, mark_entries

OPEN = [
    AnchorLink("Title", "title", 1),
    AnchorLink(f"Clubs at {field_sign(0)}", "clubs", 2),
    AnchorLink("In short &amp; sweet", "long", 2),
    AnchorLink("Lunch", "lunch", 2),
]
PAGE = """\
<h1 id="title">Title</h1>
<h2 id="clubs">Clubs at Hill &amp; Dale</h2>
<h3 id="deep">Too deep to be listed</h3>
<h2 id="clubs-2">Clubs again</h2>
<h2 id="long">A long heading</h2>
<h2>Without an address</h2>
"""


def listed(at_lunch: bool) -> list[tuple[str, str]]:  # noqa: FBT001 -- the one thing asked
    lunch = Choice(("var", "lunch"), parse_html('<h2 id="lunch">Lunch</h2>'), (), Place("p.md"))
    page = (*parse_html(PAGE.replace("\n", "")), lunch)
    (title,) = contents_of(tailor_tree(mark_entries(page, OPEN), {"lunch": at_lunch}))
    return [(entry.title, entry.url) for entry in title.children]


def test_contents_list_what_the_school_reads_down_to_the_level_that_is_listed():
    assert listed(at_lunch=False) == [
        ("Clubs at Hill &amp; Dale", "#clubs"),
        ("Clubs again", "#clubs-2"),
        ("In short &amp; sweet", "#long"),
    ]


def test_a_heading_that_only_some_schools_have_is_listed_for_them():
    assert listed(at_lunch=True)[-1] == ("Lunch", "#lunch")
