"""What decisions make of the files of a layer: known before anything is written."""

from dataclasses import dataclass

from mkdocs_tailor.fork.deciding.action import IN_WORDS, Action, decided
from mkdocs_tailor.fork.judging.judgement import Judgement
from mkdocs_tailor.fork.overrides.file import override_text


@dataclass(frozen=True, slots=True)
class FileChange:
    """What becomes of a file."""

    path: str
    """From the project: ``content/schools/st-brides/overrides/lessons/worry/starter.md``."""
    after: str | None
    """What it holds then; None: it goes."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about an override."""

    judgement: Judgement
    action: Action
    text: str = ""
    """The words of an edit."""

    @property
    def in_words(self) -> str:
        """What is done, for people."""
        return f"{self.judgement.override.target}: {IN_WORDS[self.action]}"

    def change(self, edition: str, made: str) -> FileChange | None:
        """Return what becomes of the file; None where nothing does.

        ``edition`` and the day ``made`` are stamped on an override that stays.
        """
        if self.action is Action.LATER:
            return None
        path = self.judgement.override.place.path
        after = decided(self.judgement, self.action, edition, made, self.text)
        return FileChange(path, None if after is None else override_text(after))
