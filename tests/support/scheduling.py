"""Which tests one worker runs together, because they share what takes long to make."""

from typing import Final

from xdist.scheduler.loadscope import LoadScopeScheduling

OF_THE_REAL_SITE: Final = frozenset(
    (
        "tests/site/test_live_pages.py",
        "tests/site/test_properdocs.py",
        "tests/site/test_real_site.py",
        "tests/site/test_weight_of_the_site.py",
    )
)
"""Modules that build the whole site."""


class Together(LoadScopeScheduling):
    """Hands out single tests, and those together whose names end alike after an ``@``."""

    def _split_scope(self, nodeid: str) -> str:
        path, _, test = nodeid.partition("::")
        if path in OF_THE_REAL_SITE:
            return "the real site"
        _, at, batch = test.rpartition("@")
        return f"{path}@{batch}" if at else nodeid
