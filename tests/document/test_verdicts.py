from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.page import compile_page
from mkdocs_tailor.document.validating.verdicts import code_digest, markdown_setting, verdict_key
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.records import Residual
from mkdocs_tailor.language.source import Source, SourceLoader
from mkdocs_tailor.schools.shapes import Kind, Record, Scalar
from support.drafts import residual
from support.markdown import OTHERS, OURS

PAGE = residual("[if 0]a[field 0][end 0]", ["if lunch"], ["name"])
SHAPES = {"school": Record({"lunch": Scalar(Kind.YES_NO)})}
GOOD = "{% if school.lunch %}Early.{% else %}Late.{% endif %}\n"
BAD = "One.\n{% if school.lunch %}\n\nTwo.\n\n{% endif %}\nThree.\n"


@dataclass
class Kept:
    """Verdicts in memory."""

    setting: str = "here"
    keys: set[str] = field(default_factory=set[str])

    def get(self, key: str) -> bool:
        return key in self.keys

    def put(self, key: str) -> None:
        self.keys.add(key)


@dataclass
class Counting:
    """A converter that counts how often it is used."""

    runs: int = 0

    def __call__(self, text: str) -> str:
        self.runs += 1
        return OURS.converter()(text)


def compiled(text: str, verdicts: Kept) -> int:
    """Compile a page and return how often Markdown ran."""
    convert = Counting()
    loader = SourceLoader(lambda _: Source("page.md", text, 1))
    compile_page("page.md", OpenEnvironment(SHAPES, loader), convert, verdicts)
    return convert.runs


def test_an_unchanged_page_is_proved_once():
    verdicts = Kept()
    assert compiled(GOOD, verdicts) == 3
    assert compiled(GOOD, verdicts) == 1


def test_a_changed_page_is_proved_again():
    verdicts = Kept()
    compiled(GOOD, verdicts)
    assert compiled(GOOD.replace("Late", "Later"), verdicts) == 3


def test_another_setting_is_another_verdict():
    verdicts = Kept()
    compiled(GOOD, verdicts)
    verdicts.setting = "there"
    assert compiled(GOOD, verdicts) == 3


def test_a_refused_page_leaves_no_verdict():
    verdicts = Kept()
    with pytest.raises(LanguageError):
        compiled(BAD, verdicts)
    assert not verdicts.keys


@pytest.mark.parametrize(
    "other",
    [
        replace(PAGE, text=PAGE.text + "b"),
        replace(PAGE, fields=residual("", [], ["town"]).fields),
        replace(PAGE, ranges=residual("", ["if dinner"]).ranges),
        replace(PAGE, ranges=residual("", ["for t#1 in lunch"]).ranges),
    ],
)
def test_a_verdict_hangs_on_all_that_the_language_wrote_down(other: Residual):
    assert verdict_key(PAGE, "here") != verdict_key(other, "here")


def test_a_verdict_does_not_hang_on_line_numbers():
    moved = tuple(replace(opened, place=Place("page.md", 99)) for opened in PAGE.ranges)
    assert verdict_key(replace(PAGE, ranges=moved), "here") == verdict_key(PAGE, "here")


def test_a_setting_names_extensions_options_and_versions():
    setting = markdown_setting(OURS.extensions, OURS.options)
    assert setting != markdown_setting(OTHERS.extensions, OTHERS.options)
    assert setting != markdown_setting(OURS.extensions, {"toc": {"permalink": False}})
    for name in ("Markdown ", "pymdown-extensions "):
        assert name in setting


def test_a_setting_with_a_function_in_it_is_the_same_in_every_run():
    def slugify(text: str) -> str:
        return text

    setting = markdown_setting(["toc"], {"toc": {"slugify": slugify}})
    assert "slugify" in setting
    assert hex(id(slugify)) not in setting


def test_a_change_of_the_code_counts_however_deep_it_lies(tmp_path: Path):
    module = tmp_path / "room" / "module.py"
    module.parent.mkdir()
    module.write_text("a = 1\n", encoding="utf-8")
    before = code_digest(tmp_path)
    assert code_digest(tmp_path) == before
    module.write_text("a = 2\n", encoding="utf-8")
    assert code_digest(tmp_path) != before
