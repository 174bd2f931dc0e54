"""File names that a teacher can read and every system accepts.

Lower-case letters without accents, figures and hyphens, at most 80 characters. That leaves out what
Windows refuses (``: ? *``, a trailing dot or blank, the names of devices), what a slash would open,
and the signs that turn the direction of writing and so hide an extension.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

LONGEST = 80
EMPTY = "handout"
"""What a name is called in which no letter is left."""

_APOSTROPHES = re.compile("['’ʼ`]")
_BETWEEN = re.compile("[^a-z0-9]+")
_DEVICE = re.compile("(con|prn|aux|nul|(com|lpt)[0-9])", re.IGNORECASE)


def slug(text: str, longest: int = LONGEST) -> str:
    """Return the text as a name: ``Été – Who's who?`` gives ``ete-whos-who``."""
    spoken = _APOSTROPHES.sub("", text).replace("&", " and ")
    plain = unicodedata.normalize("NFKD", spoken).encode("ascii", "ignore").decode("ascii")
    name = _BETWEEN.sub("-", plain.lower()).strip("-")[:longest].strip("-") or EMPTY
    return f"{EMPTY}-{name}" if is_device(name) else name


def is_device(name: str) -> bool:
    """Tell whether Windows takes the name for a device, and makes no file or folder of it."""
    return _DEVICE.fullmatch(name) is not None


def safe_path(path: str, suffix: str = "") -> str:
    """Return the path with every part made a name, its extension kept; ``..`` goes nowhere.

    The suffix, which is a name, is put before the extension and is never cut.
    """
    *folders, last = [part for part in path.split("/") if part not in ("", ".", "..")] or [EMPTY]
    stem, dot, extension = last.rpartition(".")
    if not dot:
        stem, extension = last, ""
    ending = suffix + (f".{slug(extension, 8)}" if extension else "")
    name = slug(stem, LONGEST - len(ending)) + ending
    return "/".join((*map(slug, folders), name))


def distinct(paths: Iterable[str]) -> Iterator[str]:
    """Yield the paths, a number put to each that has been there before: ``friends-2.docx``."""
    taken: set[str] = set()
    for path in paths:
        free, number = path, 1
        while free in taken:
            number += 1
            free = _numbered(path, number)
        taken.add(free)
        yield free


def _numbered(path: str, number: int) -> str:
    """Return the path with a number before its extension, its name no longer than a name is."""
    whole = PurePosixPath(path)
    ending = f"-{number}{whole.suffix}"
    return str(whole.with_name(whole.stem[: LONGEST - len(ending)].rstrip("-") + ending))
