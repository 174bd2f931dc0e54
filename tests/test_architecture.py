"""The house rules that a linter does not know."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "plugins" / "mkdocs_tailor"
FLOORS = (
    "diagnostics",
    "schools",
    "language",
    "document",
    "word",
    "master",
    "fork",
    "site",
    "packs",
    "cli",
)
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 400
LONGEST_FUNCTION = 40


def floor_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_floors(module: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module == "mkdocs_tailor":
            names = [f"mkdocs_tailor.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        for name in names:
            package, _, rest = name.partition(".")
            if package == "mkdocs_tailor" and rest:
                yield getattr(node, "lineno", 0), rest.split(".")[0]


def name_of(module: Path) -> str:
    return str(module.relative_to(PACKAGE))


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_imports_only_from_its_own_floor_or_those_to_its_left(module: Path):
    floor = floor_of(module)
    if floor == "__init__":
        return
    reach = FLOORS[: FLOORS.index(floor) + 1]
    too_far = [(line, other) for line, other in imported_floors(module) if other not in reach]
    assert not too_far, f"{floor} may import from {', '.join(reach)}"


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_fits_in_one_reading(module: Path):
    assert module.read_text(encoding="utf-8").count("\n") <= LONGEST_MODULE


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_function_fits_on_a_screen(module: Path):
    tree = ast.parse(module.read_text(encoding="utf-8"))
    lengths = {
        f"{node.name}, line {node.lineno}": (node.end_lineno or node.lineno) - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert not {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION}
