"""Tracked changes: accepted or rejected in the parts of a file, and counted (17.13.5).

After it no part has any: what reads them need not know that there were some.
"""

from collections.abc import Callable
from enum import StrEnum

from mkdocs_tailor.fork.importing.opening.xml import Element, w


class Changes(StrEnum):
    """What becomes of tracked changes."""

    ACCEPT = "accept"
    REJECT = "reject"


_ADDED, _REMOVED = (w("ins"), w("moveTo")), (w("del"), w("moveFrom"))
_MARKS = tuple(w(f"move{end}Range{side}") for end in ("From", "To") for side in ("Start", "End"))
_FORMER = tuple(w(f"{name}PrChange") for name in ("r", "p", "tbl", "tr", "tc", "sect"))
_OTHERS = (w("tblPrExChange"), w("tblGridChange"), w("numberingChange"))


def settle(root: Element, changes: Changes) -> int:
    """Accept or reject all tracked changes in a part; return how many there were."""
    stays, goes = (_ADDED, _REMOVED) if changes is Changes.ACCEPT else (_REMOVED, _ADDED)
    count = _rows(root, stays, goes) + _paragraph_marks(root, stays, goes)
    count += _each(root, goes, _remove) + _each(root, stays, _unwrap)
    count += _each(root, _FORMER, _remove if changes is Changes.ACCEPT else _restore)
    _each(root, (*_MARKS, *_OTHERS), _remove)
    for text in [*root.iter(w("delText"))]:
        text.tag = w("t")
    return count


def _rows(root: Element, stays: tuple[str, ...], goes: tuple[str, ...]) -> int:
    """Settle rows that were added or removed as a whole."""
    count = 0
    for row in [*root.iter(w("tr"))]:
        for mark in [*row.iterfind(w("trPr") + "/*")]:
            if mark.tag in goes:
                _remove(row)
                count += 1
            elif mark.tag in stays:
                _remove(mark)
                count += 1
    return count


def _paragraph_marks(root: Element, stays: tuple[str, ...], goes: tuple[str, ...]) -> int:
    """Settle ends of paragraphs: one that goes joins its paragraph to the next."""
    count = 0
    for mark in [*root.iterfind(f".//{w('pPr')}/{w('rPr')}/*")]:
        if mark.tag not in {*stays, *goes}:
            continue
        paragraph = next(mark.iterancestors(w("p")))
        gone = mark.tag in goes
        _remove(mark)
        count += 1
        if gone:
            _join(paragraph)
    return count


def _join(paragraph: Element) -> None:
    """Put what a paragraph holds at the beginning of the next."""
    following = paragraph.getnext()
    if following is None or following.tag != w("p"):
        if not paragraph.findall(f".//{w('t')}"):
            _drop(paragraph)
        return
    at = 1 if following.find(w("pPr")) is not None else 0
    held = [child for child in paragraph if child.tag != w("pPr")]
    for number, child in enumerate(held, at):
        following.insert(number, child)
    _remove(paragraph)


def _drop(paragraph: Element) -> None:
    """Remove an empty paragraph; a cell must keep one."""
    parent = paragraph.getparent()
    if parent is not None and (parent.tag != w("tc") or len(parent.findall(w("p"))) > 1):
        _remove(paragraph)


def _each(root: Element, tags: tuple[str, ...], settled: Callable[[Element], None]) -> int:
    found = [*root.iter(*tags)]
    for element in found:
        settled(element)
    return len(found)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element) -> None:
    """Put what an element holds in its place."""
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        for number, child in enumerate([*element], at):
            parent.insert(number, child)
        parent.remove(element)


def _restore(change: Element) -> None:
    """Put the former properties in the place of those that hold the change."""
    properties = change.getparent()
    former = next(iter(change), None)
    if properties is None:
        return
    kept = [child for child in properties if child.tag in {w("rPr"), w("sectPr")}]
    properties.remove(change)
    if former is None:
        return
    for child in [*properties]:
        properties.remove(child)
    properties.extend([*former])
    if properties.tag == w("pPr"):
        properties.extend(kept)
