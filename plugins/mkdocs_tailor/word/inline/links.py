"""Links: out of the handout by a relationship, inside it to a heading's bookmark."""

import re
from dataclasses import replace

from mkdocs_tailor.document.nodes import Link
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.chapters import Anchor
from mkdocs_tailor.word.conditions import negation
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.package.bookmarks import bookmark_name, part_bookmark
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, attribute, choose

LONGEST_TOOLTIP = 260
"""In characters (ECMA-376 part 1, 17.16.22)."""

_WRITABLE = re.compile(r"https?://[^/\s]|mailto:\S|tel:\S", re.IGNORECASE)
"""The addresses that a Word file may name."""


def write_link(link: Link, scope: Scope, draft: Draft) -> Steps:
    """Return the text as a link, or alone where there is nothing to lead to."""
    anchor = draft.anchor(link.target)
    if anchor is not None:
        return _link_inside(link, anchor, scope, draft)
    target = _address(link.target, draft)
    if target is None or scope.linked:
        return write_inline(link.children, scope, draft)
    number = scope.links.link(target, scope.frames)
    return _hyperlink(('r:id="', number, '"'), link, scope, draft)


def _address(target: Expression, draft: Draft) -> Expression:
    if not isinstance(target, str):
        return target
    absolute = draft.chapter.address(target)
    return absolute if absolute and _WRITABLE.match(absolute) else None


def _link_inside(link: Link, anchor: Anchor, scope: Scope, draft: Draft) -> Steps:
    """Return a link to a heading, for the schools for which that heading is there.

    For others a link to another page of the booklet leads to the beginning of that page.
    """
    there = False if scope.linked else scope.known(draft.survey.when_there(anchor.key))
    name = bookmark_name("h", anchor.key)
    linked = there is not False and _to_bookmark(name, link, scope.when(there), draft)
    elsewhere = scope.when(negation(there))
    if there is True:
        return linked or ()
    if scope.linked or anchor.chapter is draft.chapter:
        return choose(there, linked or (), write_inline(link.children, elsewhere, draft))
    part = part_bookmark(anchor.chapter.number)
    return choose(there, linked or (), _to_bookmark(part, link, elsewhere, draft))


def _to_bookmark(name: str, link: Link, scope: Scope, draft: Draft) -> Steps:
    return _hyperlink((f'w:anchor="{name}"',), link, scope, draft)


def _hyperlink(target: Steps, link: Link, scope: Scope, draft: Draft) -> Steps:
    text = write_inline(link.children, replace(scope, linked=True), draft)
    if not text:
        return ()
    start = ("<w:hyperlink ", *target, f'{_tooltip(link.title)} w:history="1">')
    return (*start, *text, "</w:hyperlink>")


def _tooltip(title: Expression) -> str:
    """Return what shows beside the pointer; a value might be longer than the format allows."""
    if not isinstance(title, str) or not title:
        return ""
    return f' w:tooltip="{attribute(title[:LONGEST_TOOLTIP])}"'
