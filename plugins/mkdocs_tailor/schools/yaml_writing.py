"""Writing values as YAML that reads well and reads back the same."""

import json
import re
from collections.abc import Iterator

from mkdocs_tailor.schools.plain import Json

_PLAIN = re.compile(r"[\w£(](?:[^\n\t]*[^\s:])?")
_NEEDS_QUOTES = re.compile(r": | #|^(?:null|true|false|yes|no|on|off|y|n|~)$", re.IGNORECASE)


def yaml_lines(name: str, value: Json) -> Iterator[str]:
    """Yield the lines of a name with its value, not indented."""
    if isinstance(value, list):
        yield f"{name}:"
        for item in value:
            yield from _item(item)
    elif isinstance(value, dict):
        yield f"{name}:"
        for field, part in value.items():
            yield from (f"  {line}" for line in yaml_lines(field, part))
    else:
        yield f"{name}: {yaml_text(value)}".rstrip()


def _item(item: Json) -> Iterator[str]:
    lines = [yaml_text(item)]
    if isinstance(item, dict):
        lines = [line for field, part in item.items() for line in yaml_lines(field, part)]
    for at, line in enumerate(lines):
        yield f"  {'  ' if at else '- '}{line}"


def yaml_text(value: Json) -> str:
    """Return a single value, in quotation marks where YAML could read something else."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, str):
        return "" if value is None else str(value)
    if value in {"yes", "no"} or (_PLAIN.fullmatch(value) and not _NEEDS_QUOTES.search(value)):
        return value
    return json.dumps(value, ensure_ascii=False)
