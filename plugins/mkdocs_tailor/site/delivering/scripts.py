"""The modules of the browser's side, joined into scripts that any page can load.

Modules would each be a request of its own, and browsers do not load them from a folder on a disk.
So that joining is no more than putting one text behind another, the modules keep to a few rules,
which are checked here and by the linter: they import by name and rename nothing, and no two have
the same name at their top level.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zlib import crc32

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.site.delivering.shrinking import shrunk_script, shrunk_styles

BROWSER: Final = Path(__file__).parent.parent.parent / "browser"
"""The folder of the modules and of their styles."""

_IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<from>\.[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function|const |class )", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?:async )?(?:function\*?|const|class) ([\w$]+)", re.MULTILINE)
_WORD = re.compile(r"[\w$]+")
_NAME = re.compile(r"^(?:async )?(?:function\*?|const|let|class) ([\w$]+)", re.MULTILINE)
_PAGE: Final = "globalThis.tailorPage"
_ROOMS: Final = ("language", "schools", "gate", "master", "page", "downloads", "panel")
"""The order of the rooms in a script, as far as one does not need another first."""
_LEFT_OVER = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Scripts:
    """What a page loads at once, and what it loads when a teacher asks for something."""

    first: str
    later: str
    checking: str
    """What the page that checks handouts loads besides."""


def script(entry: Path) -> str:
    """Return a module and all that it needs as one classic script, without its comments.

    Raises:
        TailorError: a module does not keep to the rules, or is not there.

    """
    modules = tuple(_in_order(entry.resolve(), []))
    _refuse_doubles(modules)
    return _closed(_bodies(modules))


def scripts(folder: Path = BROWSER) -> Scripts:
    """Return the modules of a folder as classic scripts, without their comments.

    The first is ``main.js`` with all that it needs; the others are what ``later.js``, and then what
    ``checking/checking.js``, need besides. A script finds what it shares with an earlier one in
    ``globalThis.tailorPage``, in a row that only scripts of one edition agree on, and leaves its
    own exports there under its name.

    Raises:
        TailorError: a module does not keep to the rules, or is not there.

    """
    seen: list[Path] = []
    entries = [
        (folder / name).resolve() for name in ("main.js", "later.js", "checking/checking.js")
    ]
    bundles = [(entry, tuple(_in_order(entry, seen))) for entry in entries]
    _refuse_doubles(tuple(seen))
    groups = [modules for _, modules in bundles]
    return Scripts(*(_bundle(at, entry, groups) for at, (entry, _) in enumerate(bundles)))


def _bundle(at: int, entry: Path, groups: list[tuple[Path, ...]]) -> str:
    """Return the script at this place: what it takes from earlier ones, itself, what it leaves."""
    own = groups[at]
    taken = [_shared(own, earlier) for earlier in groups[:at]]
    left = [_shared(later, own) for later in groups[at + 1 :]]
    finding = "".join(f"const [{', '.join(t)}] = {_PAGE}.{_row(t)};\n" for t in taken if t)
    rows = "".join(f"{_row(names)}: [{', '.join(names)}], " for names in left if names)
    exported = ", ".join(_EXPORTED.findall(_read(entry)))
    offered = f"{entry.stem}: {{ {exported} }}" if at else ""
    leaving = f"{_PAGE} = Object.assign({_PAGE} ?? {{}}, {{ {rows}{offered} }});\n"
    return _closed(f"{finding}{_bodies(own)}{leaving}")


def _row(names: list[str]) -> str:
    return f"row{crc32(', '.join(names).encode()):x}"


def styles(folder: Path = BROWSER / "styles") -> str:
    """Return the style sheets of a folder as one, without their comments."""
    sheets = sorted(folder.glob("*.css"))
    return shrunk_styles("".join(sheet.read_text(encoding="utf-8") for sheet in sheets))


def _closed(body: str) -> str:
    return shrunk_script(f'(() => {{"use strict";\n{body}}})();\n')


def _bodies(modules: tuple[Path, ...]) -> str:
    return "".join(map(_without_imports, _by_room(modules)))


def _by_room(modules: tuple[Path, ...]) -> Iterator[Path]:
    """Yield modules with those of their room, where they can be: what is alike packs better."""
    seen: list[Path] = []
    for module in sorted(modules, key=_room):
        yield from (one for one in _in_order(module, seen) if one in modules)


def _room(module: Path) -> int:
    name = module.parent.name
    return _ROOMS.index(name) if name in _ROOMS else len(_ROOMS)


def _shared(modules: tuple[Path, ...], others: tuple[Path, ...]) -> list[str]:
    """Return the names that modules import from others."""
    names = set[str]()
    for module in modules:
        for found in _IMPORT.finditer(_read(module)):
            if (module.parent / found["from"]).resolve() in others:
                names |= set(_WORD.findall(found["names"]))
    return sorted(names)


def _in_order(module: Path, seen: list[Path]) -> Iterator[Path]:
    """Yield what a module needs before the module itself, each once."""
    if module in seen:
        return
    seen.append(module)
    for found in _IMPORT.finditer(_read(module)):
        yield from _in_order((module.parent / found["from"]).resolve(), seen)
    yield module


def _without_imports(module: Path) -> str:
    code = _EXPORT.sub("", _IMPORT.sub("", _read(module)))
    if left := _LEFT_OVER.search(code):
        hint = 'write import { name } from "./module.js"; and export before a declaration'
        raise _refusal(module, f"this cannot be joined: {left[0]}", hint)
    return code


def _refuse_doubles(modules: tuple[Path, ...]) -> None:
    owners: dict[str, Path] = {}
    for module in modules:
        for found in _NAME.finditer(_EXPORT.sub("", _read(module))):
            owner = owners.setdefault(found[1], module)
            if owner != module:
                message = f"the name {found[1]} is also one of {owner.name}"
                raise _refusal(module, message, "name one of them otherwise")


def _read(module: Path) -> str:
    try:
        return module.read_text(encoding="utf-8")
    except OSError as error:
        raise _refusal(module, "there is no such module", "look at what imports it") from error


def _refusal(module: Path, message: str, hint: str) -> TailorError:
    return TailorError(
        Diagnostic(Severity.ERROR, "unjoinable-script", message, Place(module.name), hint)
    )
