import pytest

from mkdocs_tailor.schools.slug import LONGEST, slug_of, slug_problem


@pytest.mark.parametrize("slug", ["st-brides", "a", "7", "ysgol-dyffryn-helyg", "a" * LONGEST])
def test_small_letters_figures_and_hyphens_name_a_school(slug: str):
    assert slug_problem(slug) is None


@pytest.mark.parametrize(
    "slug",
    ["../x", "..", ".", "", "a/b", "a\\b", "/etc", "St-Brides", "a b", "-a", "a-", "a--b", "é",
     "a.b", "a\n", "c:", "a" * (LONGEST + 1), "a\0"],
)  # fmt: skip
def test_nothing_else_names_one(slug: str):
    problem = slug_problem(slug)
    assert problem
    assert problem.code == "bad-slug"
    assert problem.hint


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("St Anselm & St Bride's Catholic School", "st-anselm-and-st-brides-catholic-school"),
        ("St Mary’s", "st-marys"),
        ("Ysgol Gŵyr", "ysgol-gwyr"),
        ("  École -- 2  ", "ecole-2"),
        ("学校", ""),
        ("x" * 100, "x" * LONGEST),
    ],
)
def test_a_name_gives_its_slug(name: str, slug: str):
    assert slug_of(name) == slug
    assert not slug or slug_problem(slug) is None
