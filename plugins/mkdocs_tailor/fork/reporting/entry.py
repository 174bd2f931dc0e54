"""What a report says of one override."""

import datetime as dt
from dataclasses import dataclass

from mkdocs_tailor.fork.content import Content
from mkdocs_tailor.fork.deciding.action import IN_WORDS, Action, actions_for, merge_of
from mkdocs_tailor.fork.judging.judgement import Judgement, State
from mkdocs_tailor.fork.merging.changes import Change, changes

_ADVICE = {
    State.STALE: "Read what is new, then keep yours, take upstream’s, or write it anew.",
    State.MOVED: "Keep yours: it goes where the block stands now.",
    State.ORPHAN: "Say where your words belong now, or let them go.",
    State.REDUNDANT: "Let yours go: nothing is lost.",
    State.CONFLICTING: "Put both into one file.",
    State.MISSING_BASE: "Compare yours with upstream’s, then keep it.",
    State.FRESH: "Nothing.",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One override, as a report tells of it."""

    judgement: Judgement
    page: str
    """The title of the page."""
    block: str
    """What the block is called; empty for a whole page."""
    beneath: tuple[Change, ...]
    """What upstream changed, sentence by sentence."""
    merged: str | None
    """What both changes make together; None where somebody has to choose."""
    actions: tuple[Action, ...]
    age: int | None
    """In days since it was made; None where nobody has noted that."""

    @property
    def title(self) -> str:
        """What it is about."""
        return f"{self.page}: {self.block}" if self.block else self.page

    @property
    def advice(self) -> str:
        """What to do."""
        if self.merged is not None:
            return "Take both: your changes and upstream’s do not meet."
        return _ADVICE[self.judgement.state]

    @property
    def choices(self) -> tuple[str, ...]:
        """What can be decided, in words."""
        return tuple(IN_WORDS[action] for action in self.actions)


def entry_of(judgement: Judgement, content: Content, today: dt.date) -> Entry:
    """Return what there is to tell of an override; ``content`` is what lies beneath its layer."""
    target = judgement.moved_to or judgement.override.target
    page = content.pages.get(target.page)
    blocks = content.blocks(target.page)
    block = blocks.get(target.block or "")
    named = (target.block or "").lstrip("#").replace("_", " ").replace("-", " ").capitalize()
    base = judgement.override.base
    merge = merge_of(judgement)
    return Entry(
        judgement,
        page.title if page else target.page,
        block.title if block else named,
        changes(base.text, judgement.now) if base and judgement.now is not None else (),
        merge.text if merge else None,
        actions_for(judgement),
        _age(base.made if base else "", today),
    )


def _age(made: str, today: dt.date) -> int | None:
    try:
        return (today - dt.date.fromisoformat(made)).days
    except ValueError:
        return None
