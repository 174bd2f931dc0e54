"""Links: out of the handout by a relationship, inside it to a heading's bookmark."""

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.document.nodes import Link
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.word.chapters import Anchor
from mkdocs_tailor.word.conditions import negation
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.runs import write_inline
from mkdocs_tailor.word.inline.targets import scheme_of, writable
from mkdocs_tailor.word.package.bookmarks import bookmark_name, part_bookmark
from mkdocs_tailor.word.scope import Scope
from mkdocs_tailor.word.steps import Steps, attribute, choose

LONGEST_TOOLTIP = 260
"""In characters (ECMA-376 part 1, 17.16.22)."""
SHOWN = 60
"""How much of an address a message repeats."""

OUTWARD = frozenset(("", "http", "https", "mailto", "tel"))
"""The schemes of the addresses that a Word file may name; without one it is inside the site."""


def write_link(link: Link, scope: Scope, draft: Draft) -> Steps:
    """Return the text as a link, or alone where there is nothing to lead to."""
    anchor = draft.anchor(link.target)
    if anchor is not None:
        return _link_inside(link, anchor, scope, draft)
    target = _address(link.target, draft)
    if target is None or scope.linked:
        return write_inline(link.children, scope, draft)
    number = scope.links.link(target, scope.frames)
    scope = scope._replace(click=('<a:hlinkClick r:id="', number, '"/>'))
    return _hyperlink(('r:id="', number, '"'), link, scope, draft)


def _address(target: Expression, draft: Draft) -> Expression:
    if not isinstance(target, str):
        return target
    if target.startswith("//"):
        target = f"https:{target}"
    absolute = draft.chapter.address(target) if scheme_of(target) in OUTWARD else None
    address = writable(absolute) if absolute else None
    if address is None and (absolute or scheme_of(target) not in OUTWARD):
        draft.remark(
            Severity.NOTE,
            "link-dropped",
            target,
            f"the link to '{target[:SHOWN]}' stands as its text alone in the Word file",
            "a Word file leads to web pages (https), mail addresses and telephone numbers",
        )
    return address


def _link_inside(link: Link, anchor: Anchor, scope: Scope, draft: Draft) -> Steps:
    """Return a link to a heading, for the schools for which that heading is there.

    For others a link to another page of the booklet leads to the beginning of that page.
    """
    there = False if scope.linked else scope.known(draft.survey.when_there(anchor.key))
    if not scope.linked and anchor.chapter is draft.chapter:
        _note_missing(anchor, draft)
    name = bookmark_name("h", anchor.key)
    linked = there is not False and _to_bookmark(name, link, scope.when(there), draft)
    elsewhere = scope.when(negation(there))
    if there is True:
        return linked or ()
    if scope.linked or anchor.chapter is draft.chapter:
        return choose(there, linked or (), write_inline(link.children, elsewhere, draft))
    part = part_bookmark(anchor.chapter.number)
    return choose(there, linked or (), _to_bookmark(part, link, elsewhere, draft))


def _note_missing(anchor: Anchor, draft: Draft) -> None:
    if anchor.key not in draft.survey.places:
        draft.remark(
            Severity.NOTE,
            "link-inside-lost",
            anchor.identifier,
            f"the link to '#{anchor.identifier[:SHOWN]}' leads to nothing in the handout",
            "give the heading or the paragraph that it means this name: {#"
            + anchor.identifier
            + "}",
        )


def _to_bookmark(name: str, link: Link, scope: Scope, draft: Draft) -> Steps:
    return _hyperlink((f'w:anchor="{name}"',), link, scope, draft)


def _hyperlink(target: Steps, link: Link, scope: Scope, draft: Draft) -> Steps:
    text = write_inline(link.children, scope._replace(linked=True), draft)
    if not text:
        return ()
    start = ("<w:hyperlink ", *target, f'{_tooltip(link.title)} w:history="1">')
    return (*start, *text, "</w:hyperlink>")


def _tooltip(title: Expression) -> str:
    """Return what shows beside the pointer; a value might be longer than the format allows."""
    if not isinstance(title, str) or not title:
        return ""
    return f' w:tooltip="{attribute(title[:LONGEST_TOOLTIP])}"'
