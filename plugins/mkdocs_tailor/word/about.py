"""What a handout says of itself."""

from dataclasses import dataclass

from mkdocs_tailor.document.open import Field
from mkdocs_tailor.language.records import Expression


@dataclass(frozen=True, slots=True)
class About:
    """Where a handout comes from and under which terms: its frame, properties and record."""

    page: str
    """The page that it was made from: ``content/lessons/friends.md``."""
    title: str
    """What it is called where the page has no heading of level 1."""
    edition: str = ""
    """The named version of the content: ``2026.1``."""
    digest: str = ""
    """The hash of what the page was made from."""
    language: str = "en-GB"
    """As a BCP 47 tag."""
    licence: str = ""
    """In a line: ``CC BY 4.0``."""
    school: Field | None = None
    """What prints the school's name; None where no school is declared."""
    short_name: Field | None = None
    """What prints what the school is called at the head of a page; None: the whole name."""
    logo: str | None = None
    """The variable that names the school's logo; None where none is declared."""
    logo_words: Expression = None
    """What the school says that the logo shows; None where no such variable is declared."""
    primary: Expression = None
    """The school's colour for headings; None where no such variable is declared."""
    accent: Expression = None
    """Its colour for rules and bullets, likewise."""
    creator: str = ""
    """Who made the content."""
    dated: str = ""
    """The day of the edition, as in ``2026-09-01``; empty: the file names none."""
