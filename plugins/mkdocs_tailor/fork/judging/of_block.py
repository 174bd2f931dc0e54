"""What has become of an override of a block."""

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.blocks.normal import digest_of, normal
from mkdocs_tailor.fork.content import WHOLE
from mkdocs_tailor.fork.judging.difference import difference
from mkdocs_tailor.fork.judging.judgement import State
from mkdocs_tailor.fork.judging.matter import Matter
from mkdocs_tailor.fork.judging.severity import in_words, severity_of
from mkdocs_tailor.fork.judging.verdict import Verdict, less, more, raised
from mkdocs_tailor.fork.layering.ground import Ground, Spot, words_of
from mkdocs_tailor.fork.merging.pairing import likeness
from mkdocs_tailor.fork.overrides.override import Base, Override, Verb
from mkdocs_tailor.schools.gate.choices import listed

_ANOTHER = 0.6
"""A block that has fewer words in common with what stood there is another one."""
_ADDING = (Verb.BEFORE, Verb.AFTER)


def judged_block(override: Override, ground: Ground) -> Verdict:
    """Return what has become of an override of a block."""
    spot = ground.spot(override.target)
    if spot is None:
        return _gone(override, ground)
    now = spot.block.text
    if why := _said_already(override, now):
        return Verdict(State.REDUNDANT, Severity.WARNING, why, now)
    base = override.base
    if base is None or not base.is_whole:
        return baseless(override, now)
    if digest_of(now) == base.digest:
        return Verdict(State.FRESH, None, "", now)
    if there := _moved_away(override, base, now, ground):
        return _moved(override, there, ground)
    return _stale(override, base, now, ground)


def baseless(override: Override, now: str) -> Verdict:
    """Return the verdict on an override of which nobody can say what it was made against."""
    if override.base is None:
        why = "the text that it was made against was not kept"
    else:
        why = "the text that it was made against is not whole any more"
    known = override.base is not None and digest_of(now) == override.base.digest
    if known:
        why = f"{why}, but upstream still says what it said then"
    light = known or override.verb in _ADDING
    return Verdict(State.MISSING_BASE, Severity.NOTE if light else Severity.WARNING, why, now)


def _said_already(override: Override, now: str) -> str:
    """Return why an override is not needed any more; empty where it is."""
    mine, theirs = normal(override.text), normal(now)
    if override.verb is Verb.REMOVE:
        return "" if theirs else "there is nothing left to remove"
    if override.verb is Verb.REPLACE:
        return "upstream says the same" if mine == theirs else ""
    return "upstream says this itself" if f"\n{mine}\n" in f"\n{theirs}\n" else ""


def _stale(override: Override, base: Base, now: str, ground: Ground) -> Verdict:
    found = difference(base.text, now)
    severity = severity_of(found)
    why = f"upstream {in_words(found)}"
    if parts := ground.parts_of(base.text, now, override.target):
        why = f"{why}; what is gone stands in {listed([part.block.name for part in parts])} now"
    care = ground.content.with_care(override.target.page)
    reason = care.get(override.target.block or "") or care.get(WHOLE)
    if override.verb in _ADDING:
        severity = Severity.NOTE
    elif override.verb is Verb.REMOVE and Matter.SAFETY not in found.matters:
        severity = less(severity)
    elif reason and found.is_prose:
        severity, why = more(severity), f"{why}; with care: {reason}"
    if override.stays and severity is not Severity.ERROR:
        severity = Severity.NOTE
    return Verdict(State.STALE, severity, why, now)


def _moved_away(override: Override, base: Base, now: str, ground: Ground) -> Spot | None:
    """Return where a block went whose name another one has now."""
    if recorded := ground.moved(override.target, base.text):
        return recorded
    same = ground.same_text(base.text, override.target)
    here = likeness(words_of(base.text), words_of(now))
    return same[0] if len(same) == 1 and here < _ANOTHER else None


def _gone(override: Override, ground: Ground) -> Verdict:
    """Return the verdict on an override whose block is not there."""
    target, base = override.target, override.base
    text = base.text if base and base.is_whole else ""
    page = ground.page_now(target.page)
    if there := ground.moved(target, text):
        return _moved(override, there, ground)
    if ground.is_twice(target):
        why = f"the name '{target.block}' leads to two places now: override what holds both"
        return Verdict(State.ORPHAN, Severity.ERROR, why)
    same = ground.same_text(text, target) if text else ()
    if len(same) == 1:
        return _moved(override, same[0], ground)
    why = "upstream has no such block any more" if page else "upstream has no such page any more"
    if same:
        places = listed([str(spot.target) for spot in same])
        why = f"{why}; the same words stand in {places}"
    elif guess := ground.nearest(target, text):
        why = f"{why}; perhaps it is {guess}"
    return Verdict(State.ORPHAN, Severity.ERROR, why)


def _moved(override: Override, there: Spot, ground: Ground) -> Verdict:
    """Return the verdict on an override whose block stands elsewhere now.

    A move that upstream recorded is followed by itself, so that only what else changed can be an
    error.
    """
    now, why = there.block.text, f"it is {there.target} now"
    if said := _said_already(override, now):
        return Verdict(State.REDUNDANT, Severity.ERROR, f"{why}, and {said}", now)
    base = override.base
    text = base.text if base and base.is_whole else ""
    severity = Severity.WARNING if ground.moved(override.target, text) else Severity.ERROR
    found = difference(text, now) if text else None
    if found and severity_of(found) is not Severity.NOTE:
        severity = raised(severity, severity_of(found))
        why = f"{why}, and upstream {in_words(found)}"
    return Verdict(State.MOVED, severity, why, now, there.target)
