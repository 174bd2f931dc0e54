"""What all sites have in common, while they are written."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

COMMON: Final = ".common"
"""The folder in which the common files are until every site has them."""
INDEX: Final = "index.html"
"""The front page: a folder that has one is a site."""
_LENGTH: Final = 12


def digest_of(shared: Mapping[str, bytes]) -> str:
    """Return a name for these files: the same for the same files."""
    whole = sha256()
    for path, data in sorted(shared.items()):
        whole.update(f"{path}\n{len(data)}\n".encode() + data)
    return whole.hexdigest()[:_LENGTH]
