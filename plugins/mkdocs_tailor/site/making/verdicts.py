"""Which pages were found to come out right for every school, kept from build to build."""

from dataclasses import dataclass

from mkdocs_tailor.site.making.cache import Cache


@dataclass(frozen=True, slots=True)
class KeptVerdicts:
    """The verdicts in a cache, as `document.verdicts` wants them."""

    cache: Cache
    setting: str
    """What turns Markdown into HTML here."""

    def get(self, key: str) -> bool:
        """Tell whether a page under this key was found to come out right."""
        return self.cache.get("verdict", key) is not None

    def put(self, key: str) -> None:
        """Keep that it was."""
        self.cache.put(b"", "verdict", key)
