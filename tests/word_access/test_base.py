"""Styles that cannot be read, in a base that somebody has changed, and languages that are none."""

from dataclasses import replace

import pytest

from mkdocs_tailor.word.access import base_findings, language_findings
from mkdocs_tailor.word.access.styles import contrast
from mkdocs_tailor.word.base import built_in_base

BASE = built_in_base()


def changed(old: str, new: str) -> bytes:
    styles = BASE.styles.decode()
    assert old in styles
    return styles.replace(old, new).encode()


def test_our_own_base_can_be_read():
    assert base_findings(BASE, "base.docx") == []


def test_pale_text_is_found_by_the_name_that_word_shows():
    base = replace(BASE, styles=changed("0B5394", "7FB3E0"))
    (found,) = base_findings(base, "base.docx")
    assert str(found).startswith("base.docx: the style 'Hyperlink' has a contrast of 2.2")


def test_small_body_text_is_found_in_all_styles_that_follow_it_but_not_small_print():
    small = changed('<w:sz w:val="24"/><w:szCs w:val="24"/>', '<w:sz w:val="20"/>')
    found = [str(one) for one in base_findings(replace(BASE, styles=small), "base.docx")]
    assert "base.docx: the style 'Normal' has 10 pt" in found[0]
    assert not any("footer" in one or "footnote" in one for one in found)


def test_a_variant_is_looked_at_as_well():
    base = replace(BASE, variants=(("large-print", changed("0B5394", "7FB3E0")),))
    (found,) = base_findings(base, "base.docx")
    assert "the style 'Hyperlink' of the variant 'large-print'" in found.message


def test_the_contrast_is_that_of_the_guidelines():
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("language", ["en-GB", "cy-GB", "ar", "zh-Hant-TW", "es-419"])
def test_a_language_tag_is_taken(language: str):
    assert language_findings(language, "mkdocs.yml") == ()


@pytest.mark.parametrize("language", ["", "English", "en_GB", "EN"])
def test_what_is_no_language_tag_is_an_error(language: str):
    (found,) = language_findings(language, "mkdocs.yml")
    assert found.severity == "error"
