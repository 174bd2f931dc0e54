from mkdocs.structure.toc import AnchorLink  # noqa: TID251 -- what the engine hands us

from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.titles import entries
from mkdocs_tailor.language.codepoints import field_sign
from mkdocs_tailor.site.showing.contents import contents_of

OPEN = [
    AnchorLink("Title", "title", 1),
    AnchorLink(f"Clubs at {field_sign(0)}", "clubs", 2),
    AnchorLink("In short", "long", 2),
    AnchorLink("Elsewhere", "elsewhere", 2),
]
PAGE = """\
<h1 id="title">Title</h1>
<h2 id="clubs">Clubs at Hill &amp; Dale</h2>
<h3 id="deep">Too deep to be listed</h3>
<h2 id="clubs-2">Clubs again</h2>
<h2 id="long">A long heading</h2>
<h2>Without an address</h2>
"""


def test_contents_list_what_the_school_reads_down_to_the_level_that_is_listed():
    made = contents_of(entries(parse_html(PAGE.replace("\n", ""))), OPEN)
    (title,) = made
    assert [(entry.title, entry.url) for entry in title.children] == [
        ("Clubs at Hill &amp; Dale", "#clubs"),
        ("Clubs again", "#clubs-2"),
        ("In short", "#long"),
    ]
