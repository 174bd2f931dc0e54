"""Tab stops: where rules end (ECMA-376 part 1, 17.3.1.37)."""

from collections.abc import Iterable

from mkdocs_tailor.word.scope import Scope

STYLED_WIDTH = 9638
"""Where the right tab of the styles of ruled lines stands."""


def right_edge(scope: Scope, before: Iterable[int] = (), *, styled: bool = False) -> str:
    """Return stops at these positions, and one at the right edge.

    ``styled`` is said of a style that has such a stop at the edge of the standard page: nothing is
    written for that one, and where the edge is elsewhere it is cleared.
    """
    stops = [(position, _stop("left", position)) for position in before]
    if not styled or scope.width != STYLED_WIDTH:
        stops.append((scope.width, _stop("right", scope.width)))
    if styled and scope.width != STYLED_WIDTH:
        stops.append((STYLED_WIDTH, _stop("clear", STYLED_WIDTH)))
    return "".join(stop for _, stop in sorted(stops))


def _stop(kind: str, position: int) -> str:
    return f'<w:tab w:val="{kind}" w:pos="{position}"/>'
