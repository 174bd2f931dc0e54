"""Hostile pages: whatever an author writes, the file is valid and every word is in it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from mkdocs_tailor.document.html.text import parse_html
from mkdocs_tailor.document.reader import read_document
from mkdocs_tailor.document.words.plain import markup_text
from support.audit import audited
from support.house_rules import check
from support.word_files import written
from support.word_text import word_text

OF_CONTENT = 46, 47, 50
"""The rules that an author can break: heads of tables, levels of headings, words of links."""
RESERVED = 42
"""The rule that our own placeholders stand in no file; a page that is not tailored may."""
UNWRITABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""What no file can hold, or what would turn text unseen."""
NO_SCHOOL = {"copy": "teacher", "school": {"name": "Oakfield"}}


def nested(times: int, start: str, end: str) -> str:
    return f"{start * times}deep{end * times}"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def notes(number: int) -> str:
    marks = " ".join(
        f'word<sup><a class="footnote-ref" href="#fn:{n}">{n}</a></sup>' for n in range(number)
    )
    texts = "".join(f'<li id="fn:{n}"><p>note {n}</p></li>' for n in range(number))
    return f'<p>{marks}</p><div class="footnote"><ol>{texts}</ol></div>'


PAGES = {
    "a table with ragged rows": table(("a",), ("b", "c", "d"), (), ("e", "f")),
    "a table of 40 columns": table(*[tuple(f"cell {n}" for n in range(40))] * 4),
    "a cell of 3,000 words": table(("a", "word " * 3000), ("b", "c")),
    "a cell with a long list": table((f"<ul>{'<li>item</li>' * 300}</ul>", "b")),
    "bullets fifteen deep": nested(15, "<ul><li>item", "</li></ul>"),
    "numbers fifteen deep": nested(15, "<ol><li>item", "</li></ol>"),
    "quotations fifteen deep": nested(15, "<blockquote><p>said</p>", "</blockquote>"),
    "quotations without end": nested(300, "<blockquote><p>said</p>", "</blockquote>"),
    "callouts twelve deep": nested(12, '<div class="admonition note"><p>said</p>', "</div>"),
    "tables twelve deep": nested(12, "<table><tr><td>", "</td></tr></table>"),
    "divisions without end": nested(3000, "<div>", "</div>"),
    "bold without end": f"<p>{nested(3000, '<b>', '</b>')}</p>",
    "20,000 words": "".join(f"<h2>Part {n}</h2><p>{'words ' * 100}</p>" for n in range(200)),
    "5,000 items": f"<ol>{''.join(f'<li>item {n}</li>' for n in range(5000))}</ol>",
    "1,000 footnotes": notes(1000),
    "a paragraph of a megabyte": f"<p>{'lorem ipsum dolor ' * 58000}</p>",
    "a paragraph of many scripts": f"<p>{'मेरा 你好 สวัสดี مرحبا hello שלום, ' * 150}</p>",
    "words of 5,000 letters": f"<p>{'x' * 5000} {'y' * 5000}</p>{table(('z' * 5000, 'a'))}",
    "tags without ends": "<p>a <b>b <i>c <table><tr><td>d <ul><li>e <blockquote>f <a href='x'>g",
    "ends without tags": "</p>a</b></table></td>b</li></ul></div></script>c",
    "names that are there twice": "<h2 id='a'>One</h2><p id='a'>two</p><a href='#a'>go</a>" * 9,
    "names in capitals": "<h2 id='a'>x</h2><h2 id='A'>y</h2><a href='#a'>a</a><a href='#A'>b</a>",
    "control characters": "<p>a\x00b\x01c\x0bd \x1f \x7f \x85 \ufffe \uffff \u202e e \u2066</p>",
    "unpaired surrogates": "<h2 id='\udc00'>a \ud800</h2><p id='b\ud801'>b</p><pre>\ud83d</pre>"
    "<a href='#\udc00'>in</a> <a href='#b\ud801'>in</a> <a href='https://e.org/\ud800'>out</a>",
    "our own placeholders": "<p>\U00017000 \U00017001 \U00100000 \U000f0000 \ue000</p>",
    "attributes by the hundred": f"<p {' '.join(f'a{n}={n}' for n in range(500))}>text</p>",
    "half a document": "<!DOCTYPE html><html><head><title>T</title><body><p>text<!-- no end",
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_becomes_a_valid_file_with_all_its_words(name: str, tmp_path: Path):
    tree = parse_html(PAGES[name])
    data = written(read_document(tree, "page.md")[0]).tailored(NO_SCHOOL)
    file = tmp_path / "page.docx"
    file.write_bytes(data)
    reserved = (RESERVED,) if name == "our own placeholders" else ()
    assert audited(file) == []
    assert check(data, without=(*OF_CONTENT, *reserved)) == []
    said = Counter(UNWRITABLE.sub("", markup_text(tree)).split())
    assert Counter(word_text(data).split()) - Counter(["Untitled"]) == said


def test_only_a_row_that_may_fill_a_page_may_break():
    data = written(read_document(parse_html(PAGES["a cell of 3,000 words"]), "page.md")[0])
    body = next(str(one.content) for one in data.members if one.name == "word/document.xml")
    assert body.count("<w:tr") - body.count("<w:trPr") == 2
    assert body.count("<w:cantSplit/>") == 1
