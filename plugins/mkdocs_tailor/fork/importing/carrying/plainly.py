"""The last resort: a block as plain text, in which choices, repeats and macros are lost.

The values of a repeat are no variables once it is gone: they are written as they read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mkdocs_tailor.fork.importing.carrying.candidates import Carrier
from mkdocs_tailor.fork.importing.carrying.patch import Patch
from mkdocs_tailor.fork.importing.carrying.placing import written
from mkdocs_tailor.fork.importing.carrying.regions import Region
from mkdocs_tailor.fork.importing.difference import Difference, What, edited
from mkdocs_tailor.fork.importing.proving import Carried


def plainly(
    wanted: Sequence[Difference], carried: Sequence[Carried], carrier: Carrier
) -> list[Carried]:
    """Return how all is carried if each block that holds what is left is put down as it reads.

    What was carried stays as it is in other blocks.
    """
    done = [one.difference for one in carried]
    regions = {_region(one, carrier) for one in wanted if one not in done}
    rewritten = [region for region in regions if region]
    kept = [one for one in carried if _region(one.difference, carrier) not in rewritten]
    return [*kept, *(made for region in rewritten for made in _rewritten(region, wanted, carrier))]


def _rewritten(region: Region, wanted: Sequence[Difference], carrier: Carrier) -> Iterator[Carried]:
    inside = [one for one in wanted if _region(one, carrier) == region]
    places = [at for at in range(len(carrier.lines)) if carrier.region(at) == region]
    first = places[0]
    here = [replace(one, at=one.at - first) for one in inside]
    lines = edited(carrier.lines[first : places[-1] + 1], here)
    said = [carrier.line(carrier.with_values_of_repeats(line)) for line in lines]
    text = f"\n\n{written(said)}\n\n"
    patch = Patch(region.source, region.span, text, region.span)
    for number, one in enumerate(inside):
        yield Carried(one, () if number else (patch,))


def _region(difference: Difference, carrier: Carrier) -> Region | None:
    """Return the block of a difference; what was added belongs to the line above it, if any."""
    at = difference.at
    if difference.what is What.ADDED and at and carrier.region(at - 1):
        at -= 1
    return carrier.region(at) if at < len(carrier.lines) else None
