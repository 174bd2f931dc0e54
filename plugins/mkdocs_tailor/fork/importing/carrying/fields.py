"""Fields as their author has written them: ``{{ people.dsl }}`` for ``{{ people.dsl.name }}``."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from mkdocs_tailor.fork.importing.opening.record import Leaf
from mkdocs_tailor.language.records import Expression
from mkdocs_tailor.language.wording import words

_PRINTED = re.compile(r"\{\{\s*(.+?)\s*\}\}")
_TAGGED = re.compile(r"\{\{ ([\w.:-]+) \}\}")
_DERIVED = "x:"


def as_written(text: str, source: str) -> Mapping[str, str]:
    """Return the fields of a line by their tags, as they stand in its Markdown."""
    tags = [*dict.fromkeys(_TAGGED.findall(text))]
    printed = [*dict.fromkeys(_PRINTED.findall(source))]
    found = dict(_plain(tags, printed))
    others = [tag for tag in tags if tag not in found]
    left = [one for one in printed if one not in found.values() and not _calls(one)]
    if len(others) == len(left):
        found |= dict(zip(others, left, strict=True))
    return found


def with_fields(text: str, written: Mapping[str, str]) -> str:
    """Return a line with its fields as they are written."""

    def field(found: re.Match[str]) -> str:
        return f"{{{{ {written[found[1]]} }}}}" if found[1] in written else found[0]

    return _TAGGED.sub(field, text)


def expressions_of(leaves: Mapping[str, Leaf]) -> Mapping[str, str]:
    """Return what an author would write for the values that are more than a variable, by tag."""
    return {
        tag: words(_expression(json.loads(leaf.source)))
        for tag, leaf in leaves.items()
        if leaf.source
    }


def _plain(tags: Sequence[str], printed: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the variables that are printed as they are, or through their group."""
    for tag in tags:
        same = (one for one in printed if one == tag or tag.startswith(f"{one}."))
        written = next(same, None)
        if written is not None:
            yield tag, written


def _calls(printed: str) -> bool:
    """Whether something is made there that is no value: room to answer, a part of a page."""
    return bool(re.match(r"[\w.]+\(", printed))


def _expression(read: object) -> Expression:
    if isinstance(read, list):
        return tuple(_expression(one) for one in cast("list[object]", read))
    return cast("Expression", read)
