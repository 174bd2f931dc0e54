"""Where a handout comes from: which page, and whether that page is still the same."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.fork.content import Content, Text
from mkdocs_tailor.fork.importing.carrying.regions import page_of
from mkdocs_tailor.fork.importing.opening.package import Package
from mkdocs_tailor.fork.importing.opening.record import Record, record_of
from mkdocs_tailor.fork.importing.opening.xml import value, w
from mkdocs_tailor.fork.importing.reading.body import BLOCK
from mkdocs_tailor.fork.importing.refusals import refused
from mkdocs_tailor.fork.merging.pairing import likeness
from mkdocs_tailor.schools.gate.choices import advice

ALIKE = 0.6
"""The share of words in common from which on two titles are the same, values left out."""
_FIRST = re.compile(r"^# (.+?)[ \t]*(?:\{[#.][^{}]*\})?$", re.MULTILINE)
_OF_PART = re.compile(rf"{BLOCK}\d+_")
"""How the bookmarks begin of the blocks of the parts of a booklet."""
_TAGS = re.compile(r"\{[{%].*?[%}]\}")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a handout was made from."""

    uri: str
    """The page, from the folder of the content."""
    record: Record


def origin_of(package: Package, content: Content, page: str | None) -> Origin:
    """Return where a file comes from.

    ``page`` is what somebody says who knows it, by its address in the content. Without that, and
    where a program has dropped the record (LibreOffice 7.4 does where no field is bound), the title
    tells, if one page alone has such a title.

    Raises:
        TailorError: it is no handout of this content, or nothing tells from which page it is.

    """
    record = record_of(package)
    if page is not None:
        return Origin(page, record or Record(content.pages[page].path))
    if record is None:
        uri = _by_title(package, content)
        return Origin(uri, Record(content.pages[uri].path))
    return Origin(_by_path(record.page, content, package.name), record)


def _by_path(path: str, content: Content, name: str) -> str:
    known = {text.path: uri for uri, text in content.pages.items()}
    if path in known:
        return known[path]
    for uri, text in content.pages.items():
        if any(path == former or path.endswith(f"/{former}") for former in text.moved_from()):
            return uri
    hint = f"{advice(path, [*known])}, or say which page it is: --page lessons/worry.md"
    raise refused("no-page", f"it was made from {path}, which is not there", name, hint)


def _by_title(package: Package, content: Content) -> str:
    """Return the page that has all blocks of a file, and a first heading most like the file's."""
    title, blocks = _words(_title(package)), _bookmarks(package)
    alike = {
        uri: likeness(title, _words(_heading(text)))
        for uri, text in content.pages.items()
        if all(map(page_of(uri, content).name, blocks))
    }
    best = max(alike.values(), default=0.0)
    found = [uri for uri, share in alike.items() if share == best]
    if best >= ALIKE and len(found) == 1:
        return found[0]
    raise _unknown(package.name, found if best >= ALIKE else ())


def _title(package: Package) -> str:
    """Return the first heading of a file."""
    for paragraph in package.document.iter(w("p")):
        if (value(paragraph, "w:pPr/w:pStyle") or "").lower().startswith(("heading1", "title")):
            return "".join(one.text or "" for one in paragraph.iter(w("t")))
    return ""


def _bookmarks(package: Package) -> set[str]:
    names = (mark.get(w("name"), "") for mark in package.document.iter(w("bookmarkStart")))
    return {name for name in names if name.startswith(BLOCK) and not _OF_PART.match(name)}


def _heading(page: Text) -> str:
    """Return the words of the first heading of a page."""
    found = _FIRST.search(page.head.body)
    return _TAGS.sub("", found[1]) if found else page.title


def _words(text: str) -> Counter[str]:
    return Counter(text.casefold().split())


def _unknown(name: str, candidates: Sequence[str]) -> TailorError:
    hint = "if it was, say of which page: --page lessons/worry.md"
    message = "it does not say that it was made from a page of this site"
    if candidates:
        hint = f"say which page it was made from: --page {' or --page '.join(candidates)}"
        message = "it does not say which page it was made from, and several have its title"
    return refused("not-ours", message, name, hint)
