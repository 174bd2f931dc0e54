import re

import pytest

from mkdocs_tailor.document.opening.normalise import normalise
from mkdocs_tailor.document.validating.verify import verify
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.records import Residual
from support.drafts import drafted, residual


def paragraphs(text: str) -> str:
    """A small Markdown: paragraphs between blank lines, and words between stars."""
    bold = re.sub(r"\*(\S[^*\n]*\S|\S)\*", r"<b>\1</b>", text)
    return "".join(f"<p>{part}</p>" for part in re.split(r"\n\n+", bold.strip()))


def verified(page: Residual, placed: str) -> int:
    known = Residual(drafted(placed), page.fields, page.ranges)
    return verify(page, normalise(paragraphs(known.text), known), paragraphs)


def test_a_page_that_comes_out_right_is_accepted():
    text = "Come [if 0]early[else 0]late[end 0].\n\n[if 1][field 0], [end 1]"
    page = residual(text, ["if lunch", "for t#1 in staff"], ["t#1.name"])
    assert verified(page, text) > 2


def test_a_page_that_would_run_together_is_refused_at_its_tag():
    start = "One sentence.\n\n[if 0]Lunch is early.[end 0]\n\n\nBefore"
    text = f"{start}\n[if 1]\n\nthe break\n\n[end 1]after."
    placed = f"{start}\n\n[if 1]\n\nthe break\n\n[end 1]\n\nafter."
    page = residual(text, ["if lunch", "if early"])
    with pytest.raises(
        LanguageError, match=r"page\.md:2: .* near “One sentence. Before after.”"
    ) as refusal:
        verified(page, placed)
    (finding,) = refusal.value.diagnostics
    assert finding.code == "differs-for-some-schools"
    assert finding.hint


def test_a_difference_that_only_a_deep_branch_shows_is_found():
    depth = 5
    opening = "".join(f"[if {n}]a" for n in range(depth))
    closing = "".join(f"[else {n}]b[end {n}]" for n in reversed(range(depth)))
    ranges = ["if a0", *(f"if a{n} within {n - 1}" for n in range(1, depth))]
    torn = f"{opening}*[if 5]c[else 5] c[end 5]*{closing}"
    page = residual(torn, [*ranges, f"if x within {depth - 1}"])
    with pytest.raises(LanguageError, match="differently for some schools"):
        verified(page, torn)


def test_a_missing_difference_in_an_attribute_is_found():
    page = residual("[if 0]x[else 0]y[end 0]", ["if lunch"])
    tree = normalise(drafted('<p><a href="[if 0]x[else 0]z[end 0]">c</a></p>'), page)
    with pytest.raises(LanguageError, match="differently for some schools"):
        verify(page, tree, lambda text: f'<p><a href="{text}">c</a></p>')


def test_fields_and_choices_in_an_attribute_agree():
    page = residual("[field 0]/[if 0]x[field 1][else 0]y[end 0]", ["if lunch"], ["a", "b"])
    convert = '<p><a href="{}">c</a></p>'.format
    assert verify(page, normalise(convert(page.text), page), convert) == 2
