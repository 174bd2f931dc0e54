"""Remembering which pages were found to come out right, so that an unchanged page costs nothing."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import entry_points, packages_distributions, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from platform import python_version
from typing import Protocol

from mkdocs_tailor.language.records import Residual

_ADDRESS = re.compile(r" at 0x[0-9a-f]+")
"""Where a function lies in memory, which is another place every time."""


class Verdicts(Protocol):
    """Where verdicts are kept from build to build. Only pages that came out right have one."""

    @property
    def setting(self) -> str:
        """What turns Markdown into HTML here, with everything on which its result depends."""
        ...

    def get(self, key: str) -> bool:
        """Tell whether a page under this key was found to come out right."""
        ...

    def put(self, key: str) -> None:
        """Keep that it was."""
        ...


def verdict_key(residual: Residual, setting: str) -> str:
    """Return what a verdict hangs on, as a digest: the page, its open places, the setting."""
    asked = [(opened.kind.value, opened.expression, opened.parent) for opened in residual.ranges]
    shown = [field.expression for field in residual.fields]
    whole = "\0".join((setting, residual.text, repr(asked), repr(shown)))
    return hashlib.sha256(whole.encode()).hexdigest()


def markdown_setting(extensions: Sequence[str], configuration: Mapping[str, object]) -> str:
    """Return the setting of a Markdown converter: its extensions, how they are set, the versions.

    ``extensions`` are the names under which Markdown loads them, ``configuration`` has their
    options. The versions are those of Python, of Markdown and of the installed distributions that
    the extensions come from. This package counts with every line of its code.
    """
    options = _ADDRESS.sub("", repr(sorted(configuration.items())))
    versions = [f"{name} {version(name)}" for name in sorted(_distributions(extensions))]
    return "\0".join((_own_code(), python_version(), *versions, *extensions, options))


def _distributions(extensions: Sequence[str]) -> set[str]:
    modules = {"markdown", *(name.partition(".")[0] for name in extensions)}
    owners = packages_distributions()
    by_module = {name for module in modules for name in owners.get(module, ())}
    points = entry_points(group="markdown.extensions")
    by_name = {point.dist.name for point in points if point.name in extensions and point.dist}
    return by_module | by_name


def code_digest(*folders: Traversable) -> str:
    """Return a digest of the Python modules in the folders and in all that these hold."""
    modules = sorted(module for folder in folders for module in _modules(folder))
    return hashlib.sha256(repr(modules).encode()).hexdigest()


def _own_code() -> str:
    """Return the digest of what takes part in a verdict: a change counts before its release."""
    package = files("mkdocs_tailor")
    return code_digest(package / "language", package / "document")


def _modules(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for found in folder.iterdir():
        if found.is_dir():
            yield from _modules(found)
        elif found.name.endswith(".py"):
            yield found.name, found.read_bytes()
