import json
from typing import Any

import pytest

from mkdocs_tailor.document.html.addresses import NOWHERE, safe_address
from mkdocs_tailor.language.expressions import from_json
from support.cases import CASES, name_of

ADDRESSES = json.loads((CASES / "document" / "addresses.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", ADDRESSES, ids=name_of)
def test_an_address_that_could_run_a_script_leads_nowhere(case: dict[str, Any]):
    found = safe_address(case["attribute"], from_json(case["expression"]), case["value"])
    assert found == (case["value"] if case["kept"] else NOWHERE)
