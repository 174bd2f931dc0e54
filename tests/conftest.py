"""What every test may ask for: expectations that stand in files, and a switch to rewrite them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from xdist.remote import Producer

from support.browser import chromium
from support.scheduling import Together

Expect = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="write what the tool made into the files that say what is expected",
    )


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Together:
    return Together(config, log)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser for all tests of a process: two cannot be driven at once."""
    with chromium() as started:
        yield started


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Expect:
    """Compare a text with the file that says what it must be, or write it there."""

    def compare(expected: Path, made: str) -> None:
        if request.config.getoption("--update"):
            expected.parent.mkdir(parents=True, exist_ok=True)
            expected.write_text(made, encoding="utf-8", newline="\n")
        assert expected.exists(), f"{expected} is missing: look at the result, then use --update"
        assert made == expected.read_text(encoding="utf-8")

    return compare
