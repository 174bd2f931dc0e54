import pytest

from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.validating.canonical import canonical

SAME = {
    "white space beside blocks": ("<p> a </p>\n\n<p>b</p>", "<p>a</p><p>b</p>"),
    "white space inside a sentence": ("<p>a\n  b</p>", "<p>a b</p>"),
    "white space before a line break": ("<p>a <br>\nb</p>", "<p>a<br>b</p>"),
    "white space before a permalink": (
        '<h2>a <a class="headerlink" href="#a">¶</a></h2>',
        '<h2>a<a class="headerlink" href="#b">¶</a></h2>',
    ),
    "addresses inside the page": (
        '<h2 id="a">x</h2><a href="#a">y</a><label for="b">z</label>',
        '<h2 id="c">x</h2><a href="#c">y</a><label for="d">z</label>',
    ),
    "the number of a tab set": ('<div data-tabs="1:2">a</div>', '<div data-tabs="3:2">a</div>'),
    "the order of attributes": ('<i title="a" class="b">c</i>', '<i class="b" title="a">c</i>'),
    "whether an item has a paragraph": ("<li><p>a</p><p>b</p></li>", "<li>a<p>b</p></li>"),
    "whether a task has a paragraph": (
        "<li><label><input></label><p>a</p></li>",
        "<li><label><input></label>a</li>",
    ),
    "empty paragraphs": ("<p></p><p>a</p>", "<p>a</p>"),
    "single quotation marks": ("<p>it’s</p>", "<p>it's</p>"),
}

OTHER = {
    "words": ("<p>a</p>", "<p>b</p>"),
    "a space between words": ("<p>a b</p>", "<p>ab</p>"),
    "a space before bold text": ("<p>a <b>b</b></p>", "<p>a<b>b</b></p>"),
    "elements": ("<p><b>a</b></p>", "<p><i>a</i></p>"),
    "where an element ends": ("<p><b>a</b>b</p>", "<p><b>ab</b></p>"),
    "addresses outside the page": ('<a href="a#b">c</a>', '<a href="a#d">c</a>'),
    "classes": ('<p class="a">b</p>', "<p>b</p>"),
    "the paragraph of an item with a class": ('<li><p class="a">b</p></li>', "<li>b</li>"),
    "a second paragraph of an item": ("<li><p>a</p><p>b</p></li>", "<li><p>a b</p></li>"),
    "lines of code": ("<pre>a\n b</pre>", "<pre>a b</pre>"),
    "the number of tabs": ('<div data-tabs="1:2">a</div>', '<div data-tabs="1:3">a</div>'),
    "double quotation marks": ("<p>“a”</p>", '<p>"a"</p>'),
    "empty elements": ("<p>a<b></b></p>", "<p>a</p>"),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_what_does_not_matter_is_left_out(one: str, other: str):
    assert canonical(parse_html(one)) == canonical(parse_html(other))


@pytest.mark.parametrize(("one", "other"), OTHER.values(), ids=OTHER)
def test_what_a_reader_sees_is_kept(one: str, other: str):
    assert canonical(parse_html(one)) != canonical(parse_html(other))
