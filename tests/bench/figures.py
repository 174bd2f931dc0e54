"""The figures: a table for people, ``build/bench.json`` for comparing one edition with another."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that was measured."""

    name: str
    what: str
    """In words."""
    value: float
    unit: str
    against: str
    """What the ratio compares it with, in words."""
    ratio: float
    """How many times as much as that."""


def show(figures: Sequence[Figure], console: Console) -> None:
    """Print the figures as a table."""
    table = Table(box=None)
    table.add_column("What", overflow="fold")
    table.add_column("CPU", justify="right", no_wrap=True)
    table.add_column("Ratio", justify="right", no_wrap=True)
    table.add_column("To", overflow="fold")
    for one in figures:
        value = f"{one.value:,.1f} {one.unit}"
        table.add_row(one.what, value, f"{one.ratio:,.2f}", one.against)
    console.print(table)


def save(figures: Sequence[Figure], path: Path) -> None:
    """Write the figures by name."""
    data = {
        one.name: {
            "value": round(one.value, 3),
            "unit": one.unit,
            "against": one.against,
            "ratio": round(one.ratio, 3),
        }
        for one in figures
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
