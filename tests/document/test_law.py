import pytest

from support.law import GOOD, Verdict, try_seed
from support.markdown import OTHERS, OURS, Setup

SHARDS = 30
PAGES = 10
SCHOOLS = 3


def seeds(shard: int) -> range:
    return range(shard * PAGES, (shard + 1) * PAGES)


@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_tidy_page_comes_out_as_ordinary_rendering_does(shard: int):
    convert = OURS.converter()
    trials = {seed: try_seed("sane", seed, convert, SCHOOLS) for seed in seeds(shard)}
    assert all(trial.verdict in GOOD for trial in trials.values()), trials
    assert any(trial.verdict is Verdict.EQUAL for trial in trials.values())


@pytest.mark.parametrize("setup", [OURS, OTHERS], ids=["ours", "others"])
@pytest.mark.parametrize("kind", ["rich", "untidy", "untidy rich"])
@pytest.mark.parametrize("shard", range(2))
def test_any_other_page_never_comes_out_wrong(kind: str, shard: int, setup: Setup):
    convert = setup.converter()
    trials = {seed: try_seed(kind, seed, convert, SCHOOLS) for seed in seeds(1000 + shard)}
    assert all(trial.verdict in GOOD for trial in trials.values()), trials
