"""Lists: real numbering. Each numbered list counts by itself, and goes on after what it nests."""

from collections.abc import Sequence
from dataclasses import replace

from mkdocs_tailor.document.nodes import Item, Items, List
from mkdocs_tailor.word.base.style_sheet import BAR_STEP, BOX_HANG, SIGN_GAP, STEP
from mkdocs_tailor.word.children import Node, children
from mkdocs_tailor.word.draft import Draft
from mkdocs_tailor.word.inline.boxes import check_box
from mkdocs_tailor.word.keeping import is_short
from mkdocs_tailor.word.opened import WriteAll, write_open
from mkdocs_tailor.word.package.numbering import DEEPEST
from mkdocs_tailor.word.parts import Step
from mkdocs_tailor.word.presence import shows
from mkdocs_tailor.word.scope import ALONE, Lead, Scope
from mkdocs_tailor.word.sequence import write_blocks
from mkdocs_tailor.word.steps import Steps, choose
from mkdocs_tailor.word.texts import plain

PLAIN = {"", "ListContinue"}
"""The styles of text that is in no container but lists."""

TAB = "<w:r><w:tab/></w:r>"


def write_list(node: List, scope: Scope, draft: Draft) -> Steps:
    """Return the items of the list."""
    level = min(scope.level + 1, DEEPEST)
    free = scope.style in PLAIN
    outside = scope._replace(together=True) if is_short(node.items) else scope
    inside = outside._replace(
        level=level,
        number=_number(node, level, scope, draft),
        bullets="" if node.ordered else draft.numbering.bullets(barred=bool(scope.bar)),
        style="ListContinue" if free else scope.style,
        styled=0 if free else scope.styled,
        indent=scope.indent + min(BAR_STEP if scope.bar else STEP, scope.spare),
        lead=None,
        beside=ALONE,
    )

    def write(items: Sequence[Items], where: Scope, shared: Draft) -> Steps:
        return _write_items(items, where, shared, write, node.form)

    return write(node.items, inside, draft)


def _number(node: List, level: int, scope: Scope, draft: Draft) -> Step | None:
    """Return the number definition of a numbered list, None for bullets.

    A numbered list in an item of a numbered list shares its definition one level deeper: so it
    begins anew in each item, and the outer list goes on after it.
    """
    if not node.ordered:
        return None
    shared = node.start == 1 and not node.form and level == scope.level + 1
    if scope.number is not None and shared:
        return scope.number
    barred = bool(scope.bar)
    return draft.numbering.ordered(level, node.start, scope.frames, node.form, barred=barred)


def _write_items(
    items: Sequence[Items], scope: Scope, draft: Draft, write: WriteAll, form: str
) -> Steps:
    """Return the items; one with a number of its own begins a new count."""
    steps = list[Step]()
    above: Items | None = None
    for position, item in enumerate(items, 1):
        if isinstance(item, Item) and item.value is not None and scope.number is not None:
            number = draft.numbering.ordered(
                scope.level, item.value, scope.frames, form, barred=bool(scope.bar)
            )
            scope = scope._replace(number=number)
        here = scope if above is None else scope.after_first()
        here = here.held(last=position == len(items))
        if isinstance(item, Item):
            steps += _write_item(item, here, draft, joined=_one_paragraph(above))
        else:
            steps += write_open(item, here, draft, write)
        above = item
    return tuple(steps)


def _write_item(item: Item, scope: Scope, draft: Draft, *, joined: bool) -> Steps:
    lead = _number_lead(scope) if item.ticked is None else _box_lead(item, scope, draft)
    lead = replace(lead, joined=joined)
    alone = sum(map(_numbered_lists, item.children)) <= 1
    inside = scope._replace(lead=lead, number=scope.number if alone else None)
    return choose(scope.known(shows((item,))), write_blocks(item.children, inside, draft))


def _one_paragraph(item: Items | None) -> bool:
    return isinstance(item, Item) and len(item.children) == 1 and shows((item,)) is True


def _number_lead(scope: Scope) -> Lead:
    free = scope.style in PLAIN
    numbering: Steps = (
        f'<w:numPr><w:ilvl w:val="{scope.level}"/><w:numId w:val="',
        scope.number or scope.bullets,
        '"/></w:numPr>',
    )
    style = "ListNumber" if scope.number else "ListBullet"
    placed = free and scope.indent == STEP * (scope.level + 1)
    hanging = BAR_STEP if scope.bar else SIGN_GAP
    return Lead(style if free else scope.style, numbering, hanging=hanging, placed=placed)


def _box_lead(item: Item, scope: Scope, draft: Draft) -> Lead:
    title = plain(item.children[:1])
    box = check_box(title, scope, draft, ticked=bool(item.ticked))
    style = "TaskItem" if scope.style in PLAIN else scope.style
    return Lead(style, runs=(*box, TAB), hanging=BAR_STEP if scope.bar else BOX_HANG)


def _numbered_lists(node: Node) -> int:
    """Return how many numbered lists the node is or holds, not counting those within them."""
    if isinstance(node, List):
        return int(node.ordered)
    return 0 if isinstance(node, str) else sum(map(_numbered_lists, children(node)))
