"""What an override may not do: rules that hold whatever its text says."""

import re
from collections.abc import Iterator, Mapping

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.fork.blocks.block import Block
from mkdocs_tailor.fork.blocks.normal import normal
from mkdocs_tailor.fork.blocks.reading import blocks_of
from mkdocs_tailor.fork.content import WHOLE, Content, Text
from mkdocs_tailor.fork.layering.ground import Ground
from mkdocs_tailor.fork.layering.missing import missing_block, missing_page
from mkdocs_tailor.fork.layering.unsound import unsound
from mkdocs_tailor.fork.overrides.override import OF_BLOCKS, Override, Target, Verb

_TAG = re.compile(r"\{\{|\{%")
HOMES = ("index.md", "README.md")
"""The page that a site begins with."""


def refusals(override: Override, content: Content) -> Iterator[Diagnostic]:
    """Yield why an override cannot be laid on the content; nothing where it can."""
    page = override.target.page
    if override.verb is Verb.ADD_PAGE:
        if page in content.pages:
            message = f"there is a page {page} already"
            hint = "use replace-page, or give the page another name"
            yield _error("page-there", message, override.said("page"), hint)
        yield from _kindless(override, None)
        return
    if page not in content.pages:
        yield missing_page(override, Ground(content))
        return
    if override.verb not in OF_BLOCKS:
        yield from _of_page(override, content)
        return
    known = content.blocks(page)
    block = known.get(override.target.block or "")
    if block is None:
        yield missing_block(override, Ground(content))
        return
    yield from unsound(override)
    yield from _of_block(override, block, known, content)


def locked_by(target: Target, content: Content) -> tuple[str, str] | None:
    """Return the locked block that a target holds or lies in, with the reason; None for none."""
    locked = content.locked(target.page)
    if WHOLE in locked:
        return WHOLE, locked[WHOLE]
    known = content.blocks(target.page)
    block = known.get(target.block or "")
    for name, reason in locked.items():
        other = known.get(name)
        if block and other and _touch(block, other):
            return name, reason
    return None


def _touch(one: Block, other: Block) -> bool:
    if one.name == other.name:
        return True
    apart = one.inherited or other.inherited
    return not apart and (one.span.holds(other.span) or other.span.holds(one.span))


def _of_block(
    override: Override, block: Block, known: Mapping[str, Block], content: Content
) -> Iterator[Diagnostic]:
    rewords = override.verb in {Verb.REPLACE, Verb.REMOVE}
    lock = locked_by(override.target, content) if rewords else None
    if lock:
        name, reason = lock
        hint = "'before' and 'after' can still add to it"
        message = f"the block '{name}' is locked: {reason}"
        yield _error("locked", message, override.said("override"), hint)
    if block.within_line and "\n" in override.text:
        message = f"the block '{block.name}' stands within a line, and takes one line of words"
        hint = "override the block round it, or write one line"
        yield _error("within-line", message, override.place, hint)
    if override.verb is Verb.REPLACE and block.is_section:
        wanted = block.name
        if wanted not in (one.name for one in blocks_of(override.text)):
            message = f"the text has lost the heading {{{wanted}}}"
            hint = f"begin it with a heading that ends in {{{wanted}}}: links lead there"
            yield _error("heading-lost", message, override.place, hint)
    yield from _doubled_names(override, block, known)


def _doubled_names(
    override: Override, block: Block, known: Mapping[str, Block]
) -> Iterator[Diagnostic]:
    """Yield an error for each name in the text that another block of the page has."""
    replaces = override.verb is Verb.REPLACE
    for one in blocks_of(override.text):
        other = known.get(one.name)
        inside = other and replaces and not other.inherited and block.span.holds(other.span)
        if other and not inside and not (replaces and one.name == block.name):
            message = f"the page has a block '{one.name}' elsewhere"
            hint = "give yours another name: a name leads to one place only"
            yield _error("block-twice", message, override.place, hint)


def _of_page(override: Override, content: Content) -> Iterator[Diagnostic]:
    page, place = override.target.page, override.said("override")
    locked = content.locked(page)
    if WHOLE in locked:
        message = f"the page {page} is locked: {locked[WHOLE]}"
        yield _error("locked", message, place, "its variables are there to be filled in")
    if override.verb is not Verb.REPLACE_PAGE:
        if page in HOMES:
            message = "the home page cannot be left out: a site begins with it"
            yield _error(
                "home-page", message, place, "use replace-page to say something else there"
            )
        return
    if kind := content.pages[page].head.values.get("kind"):
        yield from _kindless(override, kind)
    mine = content.with_page(page, Text(content.pages[page].path, override.text)).blocks(page)
    theirs = content.blocks(page)
    for name, reason in locked.items():
        if name in theirs and not _same(theirs[name], mine.get(name)):
            message = f"the block '{name}' is locked: {reason}"
            hint = "carry it over as it stands, or leave the block to the skeleton"
            yield _error("locked", message, place, hint)


def _kindless(override: Override, kind: object) -> Iterator[Diagnostic]:
    """Yield an error for a page that says no kind and needs one; ``kind`` is upstream's."""
    mine = Text(override.place.path, override.text).head
    if mine.values.get("kind") or not (kind or _TAG.search(mine.body)):
        return
    message = "the page says no kind, so it gets no handouts and its variables stay as they are"
    said = f"'---', 'kind: {kind or 'guide'}' and '---'"
    yield _error(
        "no-kind", message, override.place, f"begin the page with lines of its own: {said}"
    )


def _same(theirs: Block, mine: Block | None) -> bool:
    return mine is not None and normal(theirs.text) == normal(mine.text)


def _error(code: str, message: str, place: Place, hint: str) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, place, hint)
