"""What an edition's ``mkdocs.yml`` says of where its pages lie and how they are grouped.

It is read without the engine, and what it names is never loaded: another edition's plugins need not
be there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import cast

import yaml

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError

PLUGIN = "tailor"


@dataclass(frozen=True, slots=True)
class Configuration:
    """Where an edition keeps its things, from its top."""

    docs: str = "content"
    skeletons: str = "templates/skeletons"
    schools: str = "content/schools"
    variables: str = "content/variables.yml"
    edition: str = ""
    sections: Mapping[str, str] = field(default_factory=dict[str, str])
    """The part of the navigation that each page stands in, in the order of the navigation."""


def read_configuration(text: str, path: str) -> Configuration:
    """Return what the text of a ``mkdocs.yml`` says.

    Raises `TailorError` when it is no YAML, or names a folder outside of the edition.
    """
    try:
        said = _mapping(yaml.load(text, Loader=_Careless))  # noqa: S506 -- it constructs plain values alone
    except yaml.YAMLError as error:
        line = mark.line + 1 if (mark := getattr(error, "problem_mark", None)) else None
        message, place = "this is not YAML that can be read", Place(path, line)
        raise TailorError(Diagnostic(Severity.ERROR, "bad-yaml", message, place)) from error
    docs = _inside(said.get("docs_dir"), "docs", path)
    plugin = _plugin(said.get("plugins"))
    return Configuration(
        docs,
        _inside(plugin.get("skeletons"), Configuration().skeletons, path),
        f"{docs}/{_inside(plugin.get('schools'), 'schools', path)}",
        f"{docs}/{_inside(plugin.get('variables'), 'variables.yml', path)}",
        str(plugin.get("edition") or ""),
        dict(_sections(said.get("nav"))),
    )


class _Careless(yaml.SafeLoader):
    """Reads tags that name Python objects, or the environment, as nothing."""


def _nothing(_loader: yaml.SafeLoader, _node: yaml.Node) -> None:
    """Read what cannot be known here as nothing."""


_Careless.add_constructor(None, _nothing)  # pyright: ignore[reportUnknownMemberType] -- its stub leaves the function's type open


def _inside(said: object, usual: str, path: str) -> str:
    name = str(said) if said else usual
    folder = PurePosixPath(name.replace("\\", "/"))
    if folder.is_absolute() or ".." in folder.parts:
        message = f"'{name}' leads out of the edition"
        raise TailorError(Diagnostic(Severity.ERROR, "unsafe-path", message, Place(path)))
    return folder.as_posix()


def _plugin(said: object) -> Mapping[object, object]:
    """Return what is set under the plugin's name, in a list or a mapping of plugins."""
    if isinstance(said, dict):
        return _mapping(_mapping(cast("object", said)).get(PLUGIN))
    entries = cast("list[object]", said) if isinstance(said, list) else []
    found = (_mapping(entry).get(PLUGIN) for entry in entries)
    return next((_mapping(one) for one in found if one), _mapping(None))


def _sections(nav: object, section: str = "") -> Iterator[tuple[str, str]]:
    """Yield the pages of a navigation, each with its outermost part."""
    for entry in cast("list[object]", nav) if isinstance(nav, list) else ():
        if isinstance(entry, str):
            yield entry, section
        for title, inner in _mapping(entry).items():
            if isinstance(inner, str):
                yield inner, section
            else:
                yield from _sections(inner, section or str(title))


def _mapping(said: object) -> Mapping[object, object]:
    return cast("dict[object, object]", said) if isinstance(said, dict) else {}
