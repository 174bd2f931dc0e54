"""Deciding about what upstream changed: what each decision makes of an override, and undoing it."""

from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_tailor.diagnostics import Place, Severity, TailorError
from mkdocs_tailor.fork.deciding.action import Action, actions_for, decided
from mkdocs_tailor.fork.deciding.plan import Decision, FileChange
from mkdocs_tailor.fork.deciding.ticklist import read_ticklist, ticklist
from mkdocs_tailor.fork.deciding.undoing import History
from mkdocs_tailor.fork.judging.judgement import Judgement, State
from mkdocs_tailor.fork.overrides.file import read_override
from mkdocs_tailor.fork.overrides.override import Base, Override, Target, Verb

THEN = "Bring a pen.\n\nMeet at the gate at nine."
MINE = "Bring a pen and a friend.\n\nMeet at the gate at nine."
NOW = "Bring a pen.\n\nMeet at the big gate at nine."
BOTH = "Bring a pen and a friend.\n\nMeet at the big gate at nine."
FILE = "content/schools/hill/overrides/lessons/one/starter.md"
EDITION, DAY = "2027", "2026-11-26"


def judgement(state: State = State.STALE, now: str | None = NOW, mine: str = MINE) -> Judgement:
    override = Override(
        Verb.REPLACE,
        Target("lessons/one.md", "starter"),
        mine,
        Place(FILE, 9),
        Base.of(THEN, "2026", "2026-09-01"),
        reason="we come in pairs",
    )
    return Judgement("hill", override, state, Severity.WARNING, "upstream changed words", now)


@pytest.mark.parametrize(
    ("action", "text"), [(Action.KEEP, MINE), (Action.MERGE, BOTH), (Action.EDIT, "Anew.")]
)
def test_what_stays_is_made_against_what_lies_beneath_it_now(action: Action, text: str):
    found = decided(judgement(), action, EDITION, DAY, "Anew.\n")
    assert found is not None
    assert found.text == text
    assert found.base == Base.of(NOW, EDITION, DAY)
    assert found.reason == "we come in pairs"


def test_upstreams_words_are_taken_by_letting_ones_own_go():
    assert decided(judgement(), Action.UPSTREAM, EDITION, DAY) is None


def test_later_changes_nothing():
    assert decided(judgement(), Action.LATER, EDITION, DAY) == judgement().override
    assert Decision(judgement(), Action.LATER).change(EDITION, DAY) is None


def test_a_merge_is_offered_only_where_the_changes_do_not_meet():
    assert Action.MERGE in actions_for(judgement())
    clashing = judgement(mine=THEN.replace("the gate", "the hall"))
    assert Action.MERGE not in actions_for(clashing)
    with pytest.raises(ValueError, match="merge"):
        decided(clashing, Action.MERGE, EDITION, DAY)


def test_a_block_that_moved_is_followed():
    moved = replace(judgement(State.MOVED, THEN), moved_to=Target("lessons/two.md", "warm_up"))
    found = decided(moved, Action.KEEP, EDITION, DAY)
    assert found is not None
    assert found.target == Target("lessons/two.md", "warm_up")


def test_what_is_gone_cannot_just_be_kept():
    assert Action.KEEP not in actions_for(judgement(State.ORPHAN, None))


def test_ticks_on_a_list_are_decisions():
    listed = ticklist([judgement()], "tailor resolve")
    ticked = listed.replace("- [ ] take both, merged", "- [x] take both, merged")
    assert read_ticklist(ticked, "list.md", [judgement()]) == ({FILE: Action.MERGE}, ())
    assert read_ticklist(listed, "list.md", [judgement()]) == ({}, ())


def test_a_list_with_two_ticks_is_told_with_its_line():
    listed = ticklist([judgement()], "tailor resolve").replace("[ ]", "[x]")
    _, (first, *_) = read_ticklist(listed, "list.md", [judgement()])
    assert first.message == "two boxes are ticked"
    assert first.place is not None
    assert "keep mine" in listed.splitlines()[(first.place.line or 0) - 1]


def test_a_list_made_before_something_else_was_decided_says_so():
    listed = ticklist([judgement()], "tailor resolve")
    _, (finding,) = read_ticklist(listed, "list.md", [])
    assert finding.hint == "make a new list"


def test_a_decision_becomes_a_file_that_reads_back():
    change = Decision(judgement(), Action.KEEP).change(EDITION, DAY)
    assert change is not None
    assert change.path == FILE
    read, findings = read_override(change.after or "", FILE)
    assert not findings
    assert read is not None
    assert read.base == Base.of(NOW, EDITION, DAY)


@pytest.fixture
def history(tmp_path: Path) -> History:
    (tmp_path / "one.md").write_text("one", encoding="utf-8")
    (tmp_path / "two.md").write_text("two", encoding="utf-8")
    return History(tmp_path / "build" / "undo", tmp_path)


def texts(history: History) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in history.root.glob("*.md")}


def test_what_was_done_is_undone(history: History):
    before = texts(history)
    history.carry_out([FileChange("one.md", None), FileChange("two.md", "2")])
    assert texts(history) == {"two.md": "2"}
    assert history.undo() == ["one.md", "two.md"]
    assert texts(history) == before


def test_undoing_never_loses_what_was_written_since(history: History):
    history.carry_out([FileChange("one.md", "1"), FileChange("two.md", "2")])
    (history.root / "two.md").write_text("since", encoding="utf-8")
    with pytest.raises(TailorError, match="changed since"):
        history.undo()
    assert texts(history) == {"one.md": "1", "two.md": "since"}


def test_a_file_that_cannot_be_written_leaves_all_as_they_were(history: History):
    before = texts(history)
    with pytest.raises(TailorError, match="cannot be written"):
        history.carry_out([FileChange("one.md", "1"), FileChange("two.md/below.md", "x")])
    assert texts(history) == before
    with pytest.raises(TailorError, match="nothing to undo"):
        history.undo()
