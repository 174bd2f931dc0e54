import pytest

from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.opening.normalise import normalise
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.document.titles import Entry, entries, headings, page_title, plain_text
from support.drafts import drafted, residual, shown


def tree(html: str, *ranges: str) -> Tree:
    return normalise(drafted(html), residual("", ranges, ["school.name"]))


TITLES = {
    "a field": ("<h1>About [field 0]</h1><h1>b</h1>", (), "About {school.name}"),
    "a choice": ("<h1>[if 0]a[else 0]b[end 0]</h1>", ("if x",), "{if x: a | b}"),
    "the title in a choice": (
        "[if 0]<h1>a</h1>[else 0]<h1>b</h1>[end 0]",
        ("if x",),
        "{if x: a | b}",
    ),
    "a title that may be missing": (
        "[if 0]<h1>a</h1>[end 0]<h1>b</h1>",
        ("if x",),
        "{if x: a | b}",
    ),
    "choices before the title": ("[if 0]<p>a</p>[end 0]<h1>b</h1>", ("if x",), "b"),
    "a title in a block": ("[if 0]<div><h1>a</h1></div>[end 0]", ("block x",), "a"),
    "no title": ("<h2>a</h2>", (), ""),
    "a permalink": ('<h1>a<a class="headerlink" href="#a">¶</a></h1>', (), "a"),
    "a footnote": ('<h1>a<sup id="fnref:1"><a href="#fn:1">1</a></sup></h1>', (), "a"),
}


@pytest.mark.parametrize(("html", "ranges", "title"), TITLES.values(), ids=TITLES)
def test_a_page_is_called_by_its_first_heading(html: str, ranges: tuple[str, ...], title: str):
    assert shown(page_title(tree(html, *ranges))) == title


def test_many_conditional_titles_are_no_riddle():
    many = "".join(f"[if {n}]<h1>a{n}</h1>[end {n}]" for n in range(40))
    title = page_title(tree(many, *(f"if x{n}" for n in range(40))))
    assert shown(tailor_tree(title, {"x7": True})) == "a7"


def test_headings_stand_in_the_choices_and_repeats_they_stood_in():
    html = (
        '<h1 id="a">a</h1><p>b</p>[if 0]<h2 id="c">c</h2><p>d</p>[else 0]<p>e</p>[end 0]'
        '[if 1]<p>f</p>[end 1]<div>[if 2]<h3 id="g">g</h3>[end 2]</div>'
    )
    found = headings(tree(html, "if x", "if y", "for t#1 in staff"))
    expected = (
        '<h1 id="a">a</h1>{if x: <h2 id="c">c</h2> | }{for t#1 in staff: <h3 id="g">g</h3> | }'
    )
    assert shown(found) == expected


def test_a_school_gets_the_contents_list_of_its_page():
    html = '<h1 id="a">a [field 0]</h1>[if 0]<h2 id="b"><code>b</code></h2>[end 0]'
    found = headings(tree(html, "for t#1 in staff"))
    tailored = tailor_tree(found, {"school": {"name": "Oakfield"}, "staff": [1, 2]})
    listed = entries(tailored)
    assert [(e.level, e.identifier) for e in listed] == [(1, "a"), (2, "b"), (2, "b-t2")]
    assert listed[0] == Entry(1, "a", ("a Oakfield",))
    assert plain_text(listed[1].children) == "b"
