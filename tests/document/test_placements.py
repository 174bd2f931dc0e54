from typing import Any

import pytest

from support.cases import cases, name_of
from support.law import Trial, Verdict, try_page
from support.markdown import OTHERS, OURS, Setup
from support.pages import RandomPage
from support.placement_schema import profiles

CASES = cases("placements")
REFUSED = {Verdict.REFUSED_BY_RULE, Verdict.REFUSED_BY_VALIDATION}
EXPECTED = {"eq": {Verdict.EQUAL}, "refuse": REFUSED, "any": {Verdict.EQUAL, *REFUSED}}


def tried(case: dict[str, Any], setup: Setup) -> Trial:
    files = case.get("files", {})
    source = "".join((case["page"], *files.values()))
    return try_page(RandomPage(case["page"], files), profiles(source), setup.converter())


@pytest.mark.parametrize("setup", [OURS, OTHERS], ids=["ours", "others"])
@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_placement_comes_out_right_or_is_refused_with_advice(case: dict[str, Any], setup: Setup):
    trial = tried(case, setup)
    assert trial.verdict in EXPECTED[case["expect"]], trial.detail
