"""The source of a page as people say it: no marks, no tags, and variables by their names."""

import re
from collections.abc import Iterator

from mkdocs_tailor.fork.merging.token import Kind, Token
from mkdocs_tailor.fork.merging.tokens import tokens

BETWEEN_CELLS = "·"
"""Stands between the cells of a row."""

_BOX = re.compile(r"^(\s*(?:[-*+]|\d+[.)])\s+|)\[[ xX]\]\s", re.MULTILINE)
_CALLOUT = re.compile(r'^(\s*)(?:!!!|\?\?\?)\+?[ \t]+[\w -]+(?:"([^"]*)")?[ \t]*$', re.MULTILINE)
_DEFAULT = re.compile(r"default\(\s*[\"']([^\"']*)[\"']")
_SAID = re.compile(r"[\"']([^\"']*)[\"']")
_CALL = re.compile(r"\{\{\s*[\w.]+\(")
_NAME = re.compile(r"\{\{-?\s*([\w.]+)")
_LINKED = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\][\[(]")
_FOOTNOTE = re.compile(r"\[\^")
_MARKS = re.compile(r"([\\`*_{}\[\]])")
_ENTITIES = str.maketrans({sign: f"&#{ord(sign)};" for sign in "<>&|~^="})


def plain(text: str) -> str:
    """Return what a Markdown text says: its paragraphs, items and rows, a blank line between."""
    said = "".join(_words(text)).split("\n")
    lines = (" ".join(line.split()).strip(f" {BETWEEN_CELLS}") for line in said)
    return "\n\n".join(line for line in lines if line)


def spoken(text: str) -> str:
    """Return what a stretch of Markdown says, in one line."""
    return " ".join(plain(text).split())


def escaped(text: str) -> str:
    """Return words as Markdown that reads as just these words, also in a table and in a list."""
    return _MARKS.sub(r"\\\1", text.translate(_ENTITIES))


def _words(text: str) -> Iterator[str]:
    for token in tokens(_CALLOUT.sub(r"\1\2", _BOX.sub(r"\1", text))):
        if token.kind is Kind.BREAK:
            yield "\n"
        else:
            yield (" " if token.space else "") + _word(token)


def _word(token: Token) -> str:
    match token.kind:
        case Kind.MARK:
            return BETWEEN_CELLS if token.text == "|" else ""
        case Kind.TAG:
            return ""
        case Kind.PRINTED:
            return _printed(token.text)
        case Kind.LINK:
            return _linked(token.text)
        case Kind.CODE:
            return token.text.strip("`")
        case _:
            return token.text


def _printed(tag: str) -> str:
    """Return what stands for a value: what it reads as by default, or its name."""
    if (found := _DEFAULT.search(tag)) or (_CALL.match(tag) and (found := _SAID.search(tag))):
        return found[1]
    name = _NAME.match(tag)
    if _CALL.match(tag) or not name:
        return ""
    _, _, path = name[1].partition(".")
    return f"‹{(path or name[1]).replace('.', ' ').replace('_', ' ')}›"


def _linked(link: str) -> str:
    if _FOOTNOTE.match(link):
        return ""
    found = _LINKED.match(link)
    return spoken(found[1]) if found else link.strip("<>")
