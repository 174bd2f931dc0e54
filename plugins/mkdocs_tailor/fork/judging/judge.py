"""Judging what has become of the overrides of a layer."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.fork.judging.judgement import Judgement, State
from mkdocs_tailor.fork.judging.of_block import judged_block
from mkdocs_tailor.fork.judging.of_page import judged_page
from mkdocs_tailor.fork.judging.verdict import Verdict
from mkdocs_tailor.fork.layering.applying import Layered, with_layer
from mkdocs_tailor.fork.layering.clashing import clashes
from mkdocs_tailor.fork.layering.following import followed
from mkdocs_tailor.fork.layering.ground import Ground
from mkdocs_tailor.fork.layering.refusing import refusals
from mkdocs_tailor.fork.overrides.layer import Layer
from mkdocs_tailor.fork.overrides.override import OF_BLOCKS, Override

_SAID = frozenset({"unknown-target", "page-there"})
"""The refusals that a state says already."""


def judged(layer: Layer, below: Content) -> tuple[Judgement, ...]:
    """Return what has become of each override of a layer, in their order.

    ``below`` is what the layer lies on: the content with the layers beneath.
    """
    ground = Ground(below)
    standing = [followed(override, ground) for override in layer.overrides]
    refused = [[*refusals(override, below)] for override in standing]
    good = [one for one, wrong in zip(standing, refused, strict=True) if not wrong]
    clashing = [(override, finding.message) for override, finding in clashes(good, below)]
    found: list[Judgement] = []
    for override, there, wrong in zip(layer.overrides, standing, refused, strict=True):
        others = [message for one, message in clashing if one is there]
        messages = [finding.message for finding in wrong if finding.code not in _SAID]
        verdict = _verdict(override, ground, others, messages)
        found.append(_judgement(layer, override, verdict))
    return tuple(found)


def judged_layers(content: Content, layers: Iterable[Layer]) -> tuple[Judgement, ...]:
    """Return what has become of the overrides of layers, the first one lowest."""
    return tuple(_judged_layers(Layered(content), layers))


def _judged_layers(below: Layered, layers: Iterable[Layer]) -> Iterator[Judgement]:
    for layer in layers:
        yield from judged(layer, below.content)
        below = with_layer(below, layer)


def _verdict(
    override: Override, ground: Ground, others: Sequence[str], wrong: Sequence[str]
) -> Verdict:
    """Return the verdict on an override: what is ``wrong`` with it weighs more than its state."""
    of = judged_block if override.verb in OF_BLOCKS else judged_page
    verdict = of(override, ground)
    if others:
        return replace(
            verdict, state=State.CONFLICTING, severity=Severity.ERROR, why=others[0], moved_to=None
        )
    if wrong and verdict.state is not State.REDUNDANT:
        why = "; ".join([*wrong, verdict.why] if verdict.why else wrong)
        return replace(verdict, severity=Severity.ERROR, why=why)
    return verdict


def _judgement(layer: Layer, override: Override, verdict: Verdict) -> Judgement:
    return Judgement(
        layer.name,
        override,
        verdict.state,
        verdict.severity,
        verdict.why,
        verdict.now,
        verdict.moved_to,
    )
