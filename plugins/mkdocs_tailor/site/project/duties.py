"""What a page of a kind owes its readers: the blocks that it must fill, minutes that add up."""

import re
from collections.abc import Iterator, Mapping
from typing import cast

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.language.front_matter import FrontMatter
from mkdocs_tailor.site.project.kinds import Kind

BLOCK = re.compile(r"\{%[-+]?\s*block\s+(\w+)")


def neglected(page: FrontMatter, kind: Kind, path: str) -> Iterator[Diagnostic]:
    """Yield a warning for each obligatory block that the page leaves out, and for wrong minutes.

    ``duration:`` above a page says how many minutes it takes, ``blocks:`` how many of them each
    block takes. A shorter version, as ``form_time:``, has the same two in it.
    """
    filled = set(BLOCK.findall(page.body))
    for block in kind.obligatory:
        if block not in filled:
            message = f"a page of the kind ‘{kind.name}’ needs the block ‘{block}’"
            hint = f"write {{% block {block} %}} … {{% endblock %}}"
            yield _warning("block-missing", message, Place(path, page.lines.get("kind")), hint)
    yield from _wrong_minutes(page.values, Place(path, page.lines.get("blocks")))
    for name, shorter in page.values.items():
        if isinstance(shorter, dict):
            inside = cast("Mapping[str, object]", shorter)
            yield from _wrong_minutes(inside, Place(path, page.lines.get(name)))


def _wrong_minutes(said: Mapping[str, object], place: Place) -> Iterator[Diagnostic]:
    whole, parts = said.get("duration"), said.get("blocks")
    if not isinstance(whole, int) or not isinstance(parts, dict):
        return
    minutes = cast("Mapping[object, object]", parts).values()
    total = sum(one for one in minutes if isinstance(one, int))
    if total != whole:
        message = f"the blocks take {total} minutes, the whole {whole}"
        yield _warning("minutes", message, place, "change the minutes or the duration")


def _warning(code: str, message: str, place: Place, hint: str) -> Diagnostic:
    return Diagnostic(Severity.WARNING, code, message, place, hint)
