"""Laying layers on the content: upstream, the groups of a school, the school."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mkdocs_tailor.diagnostics import Diagnostic, Severity
from mkdocs_tailor.fork.block import Block, Span
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.layer import Layer
from mkdocs_tailor.fork.override import OF_BLOCKS, Override, Target, Verb
from mkdocs_tailor.fork.refusing import refusals


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
    content = below.content
    findings = [*below.findings]
    good: list[Override] = []
    for override in layer.overrides:
        wrong = [*refusals(override, content)]
        findings += wrong
        good += [] if wrong else [override]
    clashes = [*_clashes(good, content)]
    findings += (finding for _, finding in clashes)
    lost = [override for override, _ in clashes]
    good = [override for override in good if override not in lost]
    return replace(_with_overrides(below, layer, good), findings=tuple(findings))


def _with_overrides(below: Layered, layer: Layer, overrides: Sequence[Override]) -> Layered:
    content, origins = below.content, dict(below.origins)
    for override in overrides:
        at = override.target
        origins[at] = (*origins.get(at, ()), Origin(layer.name, override))
    for uri, those in _by_page(override for override in overrides if override.verb in OF_BLOCKS):
        page = content.pages[uri]
        body = with_overrides(page.head.body, those, content.blocks(uri))
        content = content.with_page(uri, Text(page.path, _above(page) + body))
    for override in overrides:
        content = _with_page(content, override)
    hidden = [one.target.page for one in overrides if one.verb is Verb.HIDE_PAGE]
    added = {one.target.page: one.after for one in overrides if one.verb is Verb.ADD_PAGE}
    return Layered(content, origins, (*below.hidden, *hidden), {**below.added, **added})


def with_overrides(body: str, overrides: Iterable[Override], blocks: Mapping[str, Block]) -> str:
    """Return the body of a page with overrides of its blocks, none of which overlap."""
    changes: list[tuple[Span, str]] = []
    appended: list[str] = []
    for name, those in _by_block(overrides):
        block = blocks[name]
        if block.inherited:
            text = _worded(those, "{{ super() }}")
            appended.append(f"{{% block {name} %}}\n\n{text}\n\n{{% endblock %}}\n")
        else:
            changes.append((block.span, f"{_start(block)}{_worded(those, block.text)}\n\n"))
    for span, text in sorted(changes, key=lambda change: -change[0].start):
        body = f"{body[: span.start]}{text}{body[span.end :]}"
    return "\n\n".join([body.rstrip("\n") + "\n", *appended]) if appended else body


def _worded(overrides: Sequence[Override], upstream: str) -> str:
    """Return what a block says, once all is done to it that one layer does."""
    said = {override.verb: override.text for override in overrides}
    middle = "" if Verb.REMOVE in said else said.get(Verb.REPLACE, upstream)
    parts = (said.get(Verb.BEFORE, ""), middle, said.get(Verb.AFTER, ""))
    return "\n\n".join(part for part in parts if part)


def _start(block: Block) -> str:
    return "" if block.is_section else "\n\n"


def _with_page(content: Content, override: Override) -> Content:
    uri = override.target.page
    match override.verb:
        case Verb.REPLACE_PAGE:
            return content.with_page(uri, Text(content.pages[uri].path, override.text))
        case Verb.ADD_PAGE:
            return content.with_page(uri, Text(override.place.path, override.text))
        case Verb.HIDE_PAGE:
            return content.with_page(uri, None)
        case _:
            return content


def _clashes(
    overrides: Sequence[Override], content: Content
) -> Iterator[tuple[Override, Diagnostic]]:
    """Yield each override that says something else of what an earlier one is about."""
    for at, override in enumerate(overrides):
        other = next((one for one in overrides[:at] if _clash(one, override, content)), None)
        if other:
            message = f"{override.target} is changed by {other.place.path} too"
            hint = "put both into one file, or delete one"
            finding = Diagnostic(Severity.ERROR, "conflicting", message, override.place, hint)
            yield override, finding


def _clash(one: Override, other: Override, content: Content) -> bool:
    if one.target.page != other.target.page:
        return False
    if one.verb not in OF_BLOCKS or other.verb not in OF_BLOCKS:
        return True
    if one.target == other.target:
        rewording = {Verb.REPLACE, Verb.REMOVE}
        return one.verb is other.verb or {one.verb, other.verb} <= rewording
    blocks = content.blocks(one.target.page)
    mine, theirs = blocks[one.target.block or ""], blocks[other.target.block or ""]
    apart = mine.inherited or theirs.inherited
    return not apart and (mine.span.holds(theirs.span) or theirs.span.holds(mine.span))


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


def _above(page: Text) -> str:
    """Return what stands above the body of a page: its front matter."""
    return page.text[: len(page.text) - len(page.head.body)]
