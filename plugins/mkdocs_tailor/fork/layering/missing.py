"""What is said of an override whose page or block is not there."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import PurePosixPath

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.fork.layering.ground import Ground
from mkdocs_tailor.fork.overrides.override import Override
from mkdocs_tailor.schools.gate.choices import MANY, advice
from mkdocs_tailor.schools.nearest import nearest

_DECIDE = "'tailor resolve' asks what shall become of your words; to drop them, delete this file"


def missing_page(override: Override, ground: Ground) -> Diagnostic:
    """Return the finding for a page that is not there, with what to write instead."""
    page, base = override.target.page, override.base
    there = _meant_page(page, ground)
    if not there and override.target.block is None and base and base.is_whole:
        there = ground.same_page(base.digest)
    hint = f"write 'page: {there}'" if there else advice(page, [*ground.content.pages])
    return _missing(override, f"there is no page {page}", hint, override.said("page"))


def missing_block(override: Override, ground: Ground) -> Diagnostic:
    """Return the finding for a block that is not there, with what to write instead."""
    name, page = override.target.block or "", override.target.page
    place = override.said("block")
    if ground.is_twice(override.target):
        message = f"{page} has the block '{name}' in two places"
        return _error(message, "override the block that holds both", place)
    base = override.base
    same = ground.same_text(base.text, override.target) if base and base.is_whole else ()
    if len(same) == 1:
        there = same[0].target
        hint = f"the same words stand elsewhere now: write 'page: {there.page}'"
        hint = f"{hint} and 'block: \"{there.block}\"'"
    else:
        hint = _nearest_block(name, page, [*ground.content.blocks(page)])
    return _missing(override, f"{page} has no block '{name}'", hint, place)


def lost_neighbour(override: Override, pages: Collection[str]) -> Iterator[Diagnostic]:
    """Yield a note where an added page is to follow a page that is not there."""
    if override.after and override.after not in pages:
        message = f"there is no page {override.after} to follow, so this one stands last"
        place, hint = override.said("after_page"), advice(override.after, [*pages])
        yield Diagnostic(Severity.NOTE, "no-such-neighbour", message, place, hint)


def _meant_page(said: str, ground: Ground) -> str | None:
    """Return the page that is called otherwise: from the project, without its ending."""
    pages, wanted = ground.content.pages, said.replace("\\", "/").strip("/")
    shown = {page.path: uri for uri, page in pages.items()}
    for one in (wanted, f"{wanted}.md"):
        if found := one if one in pages else shown.get(one):
            return found
    name = PurePosixPath(wanted).with_suffix(".md").name
    alike = [uri for uri in pages if PurePosixPath(uri).name == name]
    return alike[0] if len(alike) == 1 else None


def _nearest_block(name: str, page: str, known: Sequence[str]) -> str:
    other = name.lstrip("#") if name.startswith("#") else f"#{name}"
    if other in known:
        return f"write 'block: \"{other}\"'"
    alike = [one for one in known if one.startswith("#") == name.startswith("#")]
    if len(known) > MANY and not nearest(name, alike):
        return f"'tailor explain {page}' lists them"
    return advice(name, alike or known)


def _missing(override: Override, message: str, hint: str, place: Place) -> Diagnostic:
    """Return the finding; one that was once made against something has lost it since."""
    if override.base is None:
        return _error(message, hint, place)
    return _error(f"{message} any more", f"{hint}; {_DECIDE}", place)


def _error(message: str, hint: str, place: Place) -> Diagnostic:
    return Diagnostic(Severity.ERROR, "unknown-target", message, place, hint)
