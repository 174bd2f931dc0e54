"""Laying layers on the content: upstream, the groups of a school, the school."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mkdocs_tailor.diagnostics import Diagnostic
from mkdocs_tailor.fork.blocks.block import Block, Span
from mkdocs_tailor.fork.blocks.composing import Piece, cut, joined, placed
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.layering.clashing import clashes, with_cause
from mkdocs_tailor.fork.layering.following import followed, moved_note
from mkdocs_tailor.fork.layering.ground import Ground
from mkdocs_tailor.fork.layering.missing import lost_neighbour
from mkdocs_tailor.fork.layering.refusing import refusals
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import OF_BLOCKS, Override, Target, Verb


@dataclass(frozen=True, slots=True)
class Origin:
    """One change, and whose it is."""

    layer: str
    override: Override


@dataclass(frozen=True)
class Layered:
    """Content with layers on it."""

    content: Content
    origins: Mapping[Target, tuple[Origin, ...]] = field(
        default_factory=dict[Target, tuple[Origin, ...]]
    )
    """Who changed what, the lowest layer first; what is not here is upstream's own."""
    hidden: tuple[str, ...] = ()
    """The pages that are left out."""
    added: Mapping[str, str] = field(default_factory=dict[str, str])
    """The pages that layers add, each with the page that it follows, or empty."""
    findings: tuple[Diagnostic, ...] = ()


def layered(content: Content, layers: Iterable[Layer]) -> Layered:
    """Return the content with the layers on it, the first one lowest.

    An override that cannot be laid on what is beneath its layer changes nothing, and is a finding.
    """
    result = Layered(content)
    for layer in layers:
        result = with_layer(result, layer)
    return result


def with_layer(below: Layered, layer: Layer) -> Layered:
    """Return what lies below with one layer more on it."""
    ground = Ground(below.content)
    beneath = [origin.override for those in below.origins.values() for origin in those]
    findings = [*below.findings]
    good: list[Override] = []
    for written in layer.overrides:
        override = followed(written, ground)
        wrong = [
            with_cause(one, override, layer.overrides, beneath)
            for one in refusals(override, below.content)
        ]
        moved = override.target != written.target and not wrong
        findings += [*wrong, *([moved_note(written, override)] if moved else [])]
        good += [] if wrong else [override]
    clashing = [*clashes(good, below.content)]
    findings += (finding for _, finding in clashing)
    lost = [override for override, _ in clashing]
    good = [override for override in good if override not in lost]
    made = _with_overrides(below, layer, good)
    for override in good:
        findings += lost_neighbour(override, made.content.pages)
    return replace(made, findings=tuple(findings))


def _with_overrides(below: Layered, layer: Layer, overrides: Sequence[Override]) -> Layered:
    content, origins = below.content, dict(below.origins)
    for override in overrides:
        at = override.target
        origins[at] = (*origins.get(at, ()), Origin(layer.name, override))
    of_blocks = (override for override in overrides if override.verb in OF_BLOCKS)
    for uri, those in _by_page(of_blocks):
        page = with_overrides(content.pages[uri], those, content.blocks(uri))
        content = content.with_page(uri, page)
    for override in overrides:
        content = _with_page(content, override)
    hidden = [one.target.page for one in overrides if one.verb is Verb.HIDE_PAGE]
    added = {one.target.page: one.after for one in overrides if one.verb is Verb.ADD_PAGE}
    return Layered(content, origins, (*below.hidden, *hidden), {**below.added, **added})


def with_overrides(page: Text, overrides: Iterable[Override], blocks: Mapping[str, Block]) -> Text:
    """Return a page with overrides of its blocks, none of which overlap."""
    whole = page.piece
    above = len(page.text) - len(page.head.body)
    changes: list[tuple[Span, Sequence[Piece]]] = []
    appended: list[Piece] = []
    for name, those in _by_block(overrides):
        block, start = blocks[name], those[0].place
        if block.inherited:
            said = _worded(those, placed("{{ super() }}", start), "\n\n")
            opened = placed(f"\n\n{{% block {name} %}}\n\n", start)
            appended += [opened, *said, placed("\n\n{% endblock %}\n", start)]
        else:
            span = Span(block.span.start + above, block.span.end + above)
            gap = " " if block.within_line else "\n\n"
            said = _worded(those, _trimmed(cut(whole, span.start, span.end)), gap)
            around = [] if block.within_line else [placed("\n\n", start)]
            changes.append((span, [*([] if block.is_section else around), *said, *around]))
    made = joined([*_changed(whole, changes), *appended])
    return Text(page.path, made.text, made.places)


def _changed(whole: Piece, changes: Iterable[tuple[Span, Sequence[Piece]]]) -> Iterator[Piece]:
    at = 0
    for span, pieces in sorted(changes, key=lambda change: change[0].start):
        yield cut(whole, at, span.start)
        yield from pieces
        at = span.end
    yield cut(whole, at, len(whole.text))


def _worded(overrides: Sequence[Override], beneath: Piece, gap: str) -> Iterator[Piece]:
    """Yield what a block says, once all is done to it that one layer does, with gaps between."""
    said = {one.verb: placed(one.text, one.place) for one in overrides}
    middle = placed("", beneath.places[0]) if Verb.REMOVE in said else beneath
    parts = (said.get(Verb.BEFORE), said.get(Verb.REPLACE, middle), said.get(Verb.AFTER))
    spoken = [part for part in parts if part and part.text]
    for at, part in enumerate(spoken):
        if at:
            yield placed(gap, part.places[0])
        yield part


def _trimmed(piece: Piece) -> Piece:
    """Return a piece without the blank lines at its ends."""
    start = len(piece.text) - len(piece.text.lstrip("\n"))
    end = len(piece.text.rstrip("\n"))
    return cut(piece, min(start, end), end)


def _with_page(content: Content, override: Override) -> Content:
    uri = override.target.page
    match override.verb:
        case Verb.REPLACE_PAGE:
            said = placed(override.text, override.place)
            return content.with_page(uri, Text(content.pages[uri].path, said.text, said.places))
        case Verb.ADD_PAGE:
            said = placed(override.text, override.place)
            return content.with_page(uri, Text(override.place.path, said.text, said.places))
        case Verb.HIDE_PAGE:
            return content.with_page(uri, None)
        case _:
            return content


def _by_page(overrides: Iterable[Override]) -> Iterator[tuple[str, list[Override]]]:
    grouped: dict[str, list[Override]] = {}
    for override in overrides:
        grouped.setdefault(override.target.page, []).append(override)
    return iter(grouped.items())


def _by_block(overrides: Iterable[Override]) -> Iterator[tuple[str, list[Override]]]:
    grouped: dict[str, list[Override]] = {}
    for override in overrides:
        grouped.setdefault(override.target.block or "", []).append(override)
    return iter(grouped.items())
