"""What can be decided about an override, and what each decision makes of it."""

from dataclasses import replace
from enum import StrEnum

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.fork.judging.judgement import Judgement, State
from mkdocs_tailor.fork.layering.following import aimed
from mkdocs_tailor.fork.merging.merge import Merge
from mkdocs_tailor.fork.merging.merged import merged
from mkdocs_tailor.fork.overrides.override import Base, Override, Verb


class Action(StrEnum):
    """A decision."""

    KEEP = "keep"
    """Keep my words; I have seen what upstream says now."""
    UPSTREAM = "upstream"
    """Take what upstream says; my override goes."""
    MERGE = "merge"
    """Take both: my changes and upstream's."""
    EDIT = "edit"
    """Write other words."""
    LATER = "later"
    """Decide another time."""


IN_WORDS = {
    Action.KEEP: "keep mine",
    Action.UPSTREAM: "take upstream's",
    Action.MERGE: "take both, merged",
    Action.EDIT: "write it anew",
    Action.LATER: "decide later",
}
_NOWHERE = (State.ORPHAN, State.CONFLICTING)
"""Where keeping mine alone mends nothing."""


def is_open(judgement: Judgement) -> bool:
    """Whether there is something to decide."""
    return judgement.severity in {Severity.ERROR, Severity.WARNING}


def merge_of(judgement: Judgement) -> Merge | None:
    """Return what my changes and upstream's make together; None where there are not three texts."""
    override = judgement.override
    if override.verb not in {Verb.REPLACE, Verb.REPLACE_PAGE} or override.base is None:
        return None
    if judgement.now is None or judgement.state not in {State.STALE, State.MOVED}:
        return None
    return merged(override.base.text, override.text, judgement.now)


def actions_for(judgement: Judgement) -> tuple[Action, ...]:
    """Return what can be decided here, the likeliest first."""
    merge = merge_of(judgement)
    clean = merge is not None and merge.text is not None
    if judgement.state is State.REDUNDANT:
        return (Action.UPSTREAM, Action.EDIT, Action.LATER)
    if judgement.state in _NOWHERE:
        return (Action.EDIT, Action.UPSTREAM, Action.LATER)
    first = (Action.MERGE,) if clean else ()
    return (*first, Action.KEEP, Action.UPSTREAM, Action.EDIT, Action.LATER)


def decided(
    judgement: Judgement, action: Action, edition: str, made: str, text: str = ""
) -> Override | None:
    """Return what a decision makes of an override; None where it goes.

    ``edition`` and the day ``made`` are stamped on what stays; ``text`` are the words of an edit.
    Raises ValueError for a decision that cannot be taken here; see `actions_for`.
    """
    if action is Action.LATER:
        return judgement.override
    if action not in actions_for(judgement):
        message = f"'{action}' is no choice here"
        raise ValueError(message)
    if action is Action.UPSTREAM:
        return None
    return _stamped(judgement, _words(judgement, action, text), edition, made)


def _words(judgement: Judgement, action: Action, text: str) -> str:
    if action is Action.EDIT:
        return text.strip("\n")
    if action is Action.MERGE:
        merge = merge_of(judgement)
        assert merge is not None  # it is a choice only then
        assert merge.text is not None
        return merge.text.strip("\n")
    return judgement.override.text


def _stamped(judgement: Judgement, text: str, edition: str, made: str) -> Override:
    """Return the override with these words, made against what lies beneath it now."""
    override = replace(judgement.override, text=text)
    if judgement.moved_to:
        override = aimed(override, judgement.moved_to)
    base = override.base if judgement.now is None else Base.of(judgement.now, edition, made)
    return replace(override, base=base)
