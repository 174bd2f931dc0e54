"""One thing that is another in a later edition."""

from dataclasses import dataclass
from enum import StrEnum

from mkdocs_tailor.diagnostics import Severity


class What(StrEnum):
    """What has become of a page or a block."""

    PAGE_ADDED = "page added"
    PAGE_REMOVED = "page removed"
    PAGE_MOVED = "page moved"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    """It stands elsewhere; what it says may be another as well."""
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class EditionChange:
    """A page, or a block, that is another in a later edition."""

    what: What
    page: str
    """From the folder of the content, in the later edition; in the earlier one where it is gone.
    For a skeleton its path, ``templates/skeletons/lesson.md``: it is on many pages."""
    page_title: str
    severity: Severity
    """How much it matters to somebody who has used the earlier edition."""
    block: str = ""
    """``starter`` or ``#how-many``; empty for the page itself, and for what lies in no block."""
    title: str = ""
    """What people call the block; empty for the page itself."""
    why: str = ""
    """What was done to its words: ``changed a date (12 May → 19 May)``; empty where nothing was."""
    before: str = ""
    after: str = ""
    moved_from: str = ""
    """Where it stood: ``lessons/old.md``, ``lessons/old.md starter``."""
    is_shared: bool = False
    """Whether it stands in a skeleton, and so on many pages."""

    @property
    def place(self) -> str:
        """What it is about, as overrides address it."""
        return f"{self.page} {self.block}".strip()
