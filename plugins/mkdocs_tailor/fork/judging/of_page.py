"""What has become of an override of a whole page."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.blocks.normal import normal
from mkdocs_tailor.fork.content import Text
from mkdocs_tailor.fork.judging.difference import difference
from mkdocs_tailor.fork.judging.judgement import State
from mkdocs_tailor.fork.judging.of_block import baseless
from mkdocs_tailor.fork.judging.severity import in_words, severity_of
from mkdocs_tailor.fork.judging.verdict import Verdict, raised
from mkdocs_tailor.fork.layering.ground import Ground
from mkdocs_tailor.fork.overrides.override import Base, Override, Target, Verb

_VOLATILE = frozenset({"reviewed"})
"""What stands above a page and changes with every edition."""
_TOLD = 4
"""So many blocks of a page are told of one by one."""


def judged_page(override: Override, ground: Ground) -> Verdict:
    """Return what has become of an override of a page."""
    page = ground.content.pages.get(override.target.page)
    if override.verb is Verb.ADD_PAGE:
        return _added(override, page, ground)
    if page is None:
        return _gone(override, ground)
    if override.verb is Verb.HIDE_PAGE:
        return _hidden(override, page)
    return _replaced(override, page)


def _added(override: Override, page: Text | None, ground: Ground) -> Verdict:
    if page and _same_body(override, page):
        why = "upstream has this page itself now"
        return Verdict(State.REDUNDANT, Severity.ERROR, why, page.text)
    if page:
        why = "upstream has a page of this name now: give yours another one"
        return Verdict(State.CONFLICTING, Severity.ERROR, why, page.text)
    if override.after and override.after not in ground.content.pages:
        why = f"the page that it follows is gone: {override.after}"
        return Verdict(State.FRESH, Severity.NOTE, why)
    return Verdict(State.FRESH, None, "")


def _gone(override: Override, ground: Ground) -> Verdict:
    """Return the verdict on an override whose page is not there."""
    uri, base = override.target.page, override.base
    digest = base.digest if base and base.is_whole else None
    recorded = ground.page_now(uri)
    there = recorded or ground.same_page(digest)
    if there:
        return _moved(override, there, ground.content.pages[there], recorded=recorded is not None)
    if override.verb is Verb.HIDE_PAGE:
        why = "upstream has no such page any more: nothing is left to hide"
        return Verdict(State.REDUNDANT, Severity.ERROR, why)
    near = ground.nearest_page(uri)
    guess = f"; perhaps it is {near}" if near else ""
    return Verdict(State.ORPHAN, Severity.ERROR, f"upstream has no such page any more{guess}")


def _moved(override: Override, there: str, page: Text, *, recorded: bool) -> Verdict:
    """Return the verdict on an override whose page is another one now; see `of_block`."""
    severity, why = Severity.WARNING if recorded else Severity.ERROR, f"the page is {there} now"
    changed = _replaced(override, page) if override.verb is Verb.REPLACE_PAGE else None
    if changed and changed.state is State.STALE and changed.severity:
        severity, why = raised(severity, changed.severity), f"{why}, and {changed.why}"
    return Verdict(State.MOVED, severity, why, page.text, Target(there))


def _hidden(override: Override, page: Text) -> Verdict:
    base = override.base
    if base is None or _is_unchanged(base, page):
        return Verdict(State.FRESH, None, "", page.text)
    why = "upstream changed the page, which stays hidden"
    return Verdict(State.STALE, Severity.NOTE, why, page.text)


def _replaced(override: Override, page: Text) -> Verdict:
    now, base = page.text, override.base
    if _same_body(override, page):
        return Verdict(State.REDUNDANT, Severity.WARNING, "upstream says the same", now)
    if base is None or not base.is_whole:
        return baseless(override, now)
    if _is_unchanged(base, page):
        return Verdict(State.FRESH, None, "", now)
    return _stale(override, base, page)


def _is_unchanged(base: Base, page: Text) -> bool:
    """Whether a page says what it said; when somebody last read it makes no difference."""
    then = Text(page.path, base.text)
    same = normal(then.head.body) == normal(page.head.body)
    return same and _lasting(then) == _lasting(page)


def _lasting(page: Text) -> dict[str, object]:
    return {name: said for name, said in page.head.values.items() if name not in _VOLATILE}


def _same_body(override: Override, page: Text) -> bool:
    mine = Text(override.place.path, override.text)
    return normal(mine.head.body) == normal(page.head.body)


def _stale(override: Override, base: Base, page: Text) -> Verdict:
    """Return the verdict on a page of which upstream changed some blocks."""
    found = [*_changed(Text(page.path, base.text), page)]
    order = [*Severity]
    severity = min((one.severity for one in found), default=Severity.NOTE, key=order.index)
    if override.stays and severity is not Severity.ERROR:
        severity = Severity.NOTE
    told = [one.words for one in sorted(found, key=lambda one: order.index(one.severity))]
    rest = [f"changed {len(told) - _TOLD} blocks more"] if len(told) > _TOLD else []
    why = "; ".join([*told[:_TOLD], *rest]) or "changed only what stands above the page"
    return Verdict(State.STALE, severity, f"upstream {why}", page.text)


@dataclass(frozen=True, slots=True)
class _Changed:
    """A block of a page that upstream changed."""

    severity: Severity
    words: str


def _changed(old: Text, new: Text) -> Iterator[_Changed]:
    before, after = _units(old), _units(new)
    for name in {**before, **after}:
        was, now = before.get(name, ""), after.get(name, "")
        if normal(was) == normal(now):
            continue
        found = difference(was, now)
        severity = severity_of(found)
        if name in before and name in after:
            yield _Changed(severity, f"{in_words(found)} in ‘{name}’")
        elif normal(now):
            yield _Changed(raised(severity, Severity.WARNING), f"added ‘{name}’")
        else:
            yield _Changed(raised(severity, Severity.WARNING), f"removed ‘{name}’")


def _units(page: Text) -> dict[str, str]:
    """Return the outermost blocks of a page by what they are called, and what is in none."""
    body, found, at = page.head.body, dict[str, str](), 0
    rest: list[str] = []
    for block in page.blocks:
        if not block.is_section and block.span.start >= at:
            found[block.title] = block.text
            rest.append(body[at : block.span.start])
            at = block.span.end
    return {**found, "the text round them": "".join([*rest, body[at:]])}
