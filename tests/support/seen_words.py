"""Word files as somebody sees them who looks at everything, for readers that look at less.

mammoth passes over equations, over what a reviewer has removed and over comments. Here an equation
is its characters, removed text is text, and a comment stands where its mark is.
"""

import io
import zipfile
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from mkdocs_tailor.document.formulas.found import characters

Element: TypeAlias = etree._Element  # pyright: ignore[reportPrivateUsage] - lxml offers no other name

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
SIGNS = tuple(f"{M}{name}" for name in ("begChr", "chr", "endChr"))
"""The properties of structures that are signs of the formula."""
STORIES = ("word/document.xml", "word/footnotes.xml")
NUMBER = " NOTEREF"


def as_seen(data: bytes) -> bytes:
    """The file with everything in it as plain text."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        comments = _comments(old)
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, _seen(content, comments) if name in STORIES else content)
    return file.getvalue()


def comment_words(data: bytes) -> list[str]:
    """The words of the comments, which no printer shows."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return " ".join(_comments(package).values()).split()


def _comments(package: zipfile.ZipFile) -> dict[str, str]:
    if "word/comments.xml" not in package.namelist():
        return {}
    root = etree.fromstring(package.read("word/comments.xml"))
    return {str(one.get(f"{W}id")): "".join(map(str, one.itertext())) for one in root}


def _seen(story: bytes, comments: dict[str, str]) -> bytes:
    root = etree.fromstring(story)
    for equation in [*root.iter(f"{M}oMathPara"), *root.iter(f"{M}oMath")]:
        _replace(equation, " ".join(said_in(equation)))
    for mark in list(root.iter(f"{W}commentReference")):
        _replace(mark, comments[str(mark.get(f"{W}id"))])
    for removed in root.iter(f"{W}del", f"{W}delText"):
        removed.tag = W + {"del": "ins", "delText": "t"}[etree.QName(removed).localname]
    for code in list(root.iter(f"{W}instrText")):
        if (code.text or "").startswith(NUMBER):
            _drop_result(code)
    return etree.tostring(root)


def said_in(equation: Element) -> Iterator[str]:
    for node in equation.iter():
        if node.tag == f"{M}t":
            yield from characters(node.text or "")
        elif node.tag in SIGNS:
            yield from characters(node.get(f"{M}val") or "")


def _replace(node: Element, words: str) -> None:
    """Put words in the place of an equation, or of a mark in its run."""
    parent = node.getparent()
    assert parent is not None
    text = etree.Element(f"{W}t")
    text.text = f" {words} "
    run = text
    if parent.tag != f"{W}r":
        run = etree.Element(f"{W}r")
        run.append(text)
    run.tail = node.tail
    parent.replace(node, run)


def _drop_result(code: Element) -> None:
    """Drop the number of a note that is referred to again: a mark, no word."""
    run = code.getparent()
    assert run is not None
    for later in run.itersiblings():
        kinds = [one.get(f"{W}fldCharType") for one in later.iter(f"{W}fldChar")]
        if kinds == ["end"]:
            return
        for text in later.findall(f"{W}t"):
            text.text = ""
