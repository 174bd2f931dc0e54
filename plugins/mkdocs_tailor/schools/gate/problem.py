"""What the gate says of a value that it does not take."""

from dataclasses import dataclass, replace
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value inside another: names of fields, and positions in lists from 0."""

SHOWN = 40
"""So many characters of a value are quoted in a message."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a value is not taken, and the mend. Whoever asked adds the label and the place."""

    code: str
    """A stable name in kebab case: ``not-a-time``."""
    message: str
    hint: str
    path: Path = ()
    """Where in the value."""

    def under(self, *steps: str | int) -> "Problem":
        """Return the same problem of a value that lies deeper by these steps."""
        return replace(self, path=(*steps, *self.path))


def quoted(text: str) -> str:
    """Return the text in quotation marks, the end of a long one left out."""
    return f"'{text[:SHOWN]}…'" if len(text) > SHOWN else f"'{text}'"
