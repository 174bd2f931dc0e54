"""Questions: what the expressions of a program ask of a school, each in its turn of the loops."""

from dataclasses import dataclass

from mkdocs_tailor.master.program import Use


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a loop."""

    key: str
    loop: "Question"
    index: int
    """Counted from 0."""


@dataclass(frozen=True, slots=True)
class Question:
    """What an expression comes to in one turn of the loops round it."""

    key: str
    """Equal for equal questions in all masters."""
    said: str
    """Equal for all that ask for the same value, in whatever form."""
    use: Use
    turn: Turn | None
    """The turn that decides; ``None`` where no loop matters."""


def question(use: Use, turns_round: tuple[Turn, ...]) -> Question:
    """Return the question that the use asks inside these turns, given from the outermost."""
    if not use.depth:
        return Question(use.key, use.json, use, None)
    turn = turns_round[use.depth - 1]
    return Question(f"{use.key} {turn.key}", f"{use.json} {turn.key}", use, turn)


def turn_of(loop: Question, index: int) -> Turn:
    """Return one turn of a loop."""
    return Turn(f"@{index} {loop.key}", loop, index)
