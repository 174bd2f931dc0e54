"""What is refused, where, and in which words."""

from typing import Any

import pytest
import yaml

from mkdocs_tailor.diagnostics import Severity
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.placing.place import place
from support.cases import CASES, cases
from support.open_pages import compiled

FILES: dict[str, str] = yaml.safe_load(
    (CASES / "language" / "refusals_files.yml").read_text(encoding="utf-8")
)


def page_of(case: dict[str, Any]) -> str:
    return f"{case['about']}: {case['page']!r}"


@pytest.mark.parametrize("case", cases("language/refusals"), ids=page_of)
def test_what_depends_on_a_school_and_cannot_is_refused(case: dict[str, Any]):
    with pytest.raises(LanguageError) as refusal:
        compiled(case["page"], FILES)
    assert found_by(refusal.value) == case["finds"]


@pytest.mark.parametrize("case", cases("language/placing_refusals"), ids=page_of)
def test_what_stands_where_it_cannot_is_refused(case: dict[str, Any]):
    with pytest.raises(LanguageError) as refusal:
        place(compiled(case["page"]))
    assert found_by(refusal.value) == case["finds"]


def found_by(refusal: LanguageError) -> list[dict[str, str]]:
    assert all(one.severity is Severity.ERROR and one.place for one in refusal.diagnostics)
    assert all(one.hint for one in refusal.diagnostics)
    return [{"code": one.code, "says": str(one)} for one in refusal.diagnostics]
