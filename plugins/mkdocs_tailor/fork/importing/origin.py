"""Where a handout comes from: which page, and whether that page is still the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.fork.importing.opening.package import Package
from mkdocs_tailor.fork.importing.opening.record import Record, record_of
from mkdocs_tailor.fork.importing.opening.xml import value, w
from mkdocs_tailor.fork.importing.refusals import refused
from mkdocs_tailor.schools.gate.choices import advice


@dataclass(frozen=True, slots=True)
class Origin:
    """What a handout was made from."""

    uri: str
    """The page, from the folder of the content."""
    record: Record


def origin_of(package: Package, content: Content, page: str | None) -> Origin:
    """Return where a file comes from.

    ``page`` is what somebody says who knows it, by its address in the content. Without that, and
    where a program has dropped the record, the title tells, if only one page has it.

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
    title = _title(package)
    found = [uri for uri, text in content.pages.items() if _same(text.title, title)]
    if len(found) == 1:
        return found[0]
    raise _unknown(package.name, title, content.pages)


def _title(package: Package) -> str:
    """Return the first heading of a file."""
    for paragraph in package.document.iter(w("p")):
        if (value(paragraph, "w:pPr/w:pStyle") or "").lower().startswith(("heading1", "title")):
            return "".join(one.text or "" for one in paragraph.iter(w("t")))
    return ""


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split() != []


def _unknown(name: str, title: str, pages: Mapping[str, object]) -> TailorError:
    hint = "say which page it was made from: --page lessons/worry.md"
    if title:
        hint = f"if “{title}” was made from a page of this site, {hint}"
    known: Sequence[str] = [*pages]
    message = f"it does not say that it is one of the handouts of these {len(known)} pages"
    return refused("not-ours", message, name, hint)
