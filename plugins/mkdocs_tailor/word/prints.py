"""Print variants: what a handout can be printed as. They differ by the styles part alone."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

STANDARD: Final = "standard"
LARGE_PRINT: Final = "large-print"
DYSLEXIA_FRIENDLY: Final = "dyslexia-friendly"

PRINTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        STANDARD: "Standard",
        LARGE_PRINT: "Large print",
        DYSLEXIA_FRIENDLY: "Dyslexia-friendly",
    }
)
"""What people call each; the standard one is first."""


def suffix(variant: str) -> str:
    """Return what stands at the end of the names of such files: ``-large-print``; or nothing."""
    return "" if variant == STANDARD else f"-{variant}"
