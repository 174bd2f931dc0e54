"""The tables of a master while it is written: everything once, found again by its number."""

import json
from collections.abc import Callable
from typing import Generic, TypeVar

from mkdocs_tailor.language.expressions import to_json
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.master import deflate
from mkdocs_tailor.master.crc import crc32

Key = TypeVar("Key")
Row = TypeVar("Row")


class Table(Generic[Key, Row]):
    """Rows made from keys, in the order in which they were first asked for."""

    def __init__(self, make: Callable[[Key], Row]) -> None:
        self.rows: list[Row] = []
        self._make = make
        self._numbers: dict[Key, int] = {}

    def number(self, key: Key) -> int:
        """Return the number of the key's row, counted from 0."""
        if key not in self._numbers:
            self._numbers[key] = len(self.rows)
            self.rows.append(self._make(key))
        return self._numbers[key]


class Body:
    """The ready bytes that the header points into."""

    def __init__(self) -> None:
        self._ranges: dict[bytes, tuple[int, int]] = {}
        self._size = 0

    def put(self, data: bytes) -> tuple[int, int]:
        """Return where these bytes start in the body, and how many they are."""
        if data not in self._ranges:
            self._ranges[data] = (self._size, len(data))
            self._size += len(data)
        return self._ranges[data]

    def joined(self) -> bytes:
        """Return the whole body."""
        return b"".join(self._ranges)


class Tables:
    """The literals and expressions of a master."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self._literals = Table(self._literal)
        self._expressions: Table[str, object] = Table(json.loads)

    @property
    def literals(self) -> list[tuple[int, ...]]:
        """The rows of the table of literals."""
        return self._literals.rows

    @property
    def expressions(self) -> list[object]:
        """The rows of the table of expressions, as JSON has them."""
        return self._expressions.rows

    def literal(self, xml: str) -> int:
        """Return the number of a literal."""
        return self.literal_bytes(xml.encode())

    def literal_bytes(self, data: bytes) -> int:
        """Return the number of a literal that need not be text."""
        return self._literals.number(data)

    def expression(self, expression: Expression) -> int:
        """Return the number of an expression. As JSON, ``1``, ``1.0`` and ``true`` differ."""
        return self._expressions.number(to_json(expression))

    def _literal(self, data: bytes) -> tuple[int, ...]:
        place = self.body.put(deflate.literal(data))
        return (*place, len(data), crc32(data))
