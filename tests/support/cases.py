"""Cases that are written as data."""

from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent.parent / "cases"


def cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of one file, by its name without the ending: ``document/html``."""
    return yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))


def name_of(case: dict[str, Any]) -> str:
    """Return what the case is called in the test report."""
    return str(case["name"])
