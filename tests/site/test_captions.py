"""Captions on the page: what the theme counts."""

from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.html.text import parse_html, write_html
from mkdocs_tailor.document.markup import Tree
from mkdocs_tailor.document.open import Choice, Repeat
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.site.showing.captions import mark_uncounted

HERE = Place("page.md", 1, 1)
FIGURE = parse_html("<figure><figcaption>x</figcaption></figure>")
COUNTED = write_html(FIGURE)
UNCOUNTED = COUNTED.replace("<figcaption>", '<figcaption class="uncounted">')


def test_a_caption_in_a_repeat_is_marked_as_uncounted():
    turns = Repeat(("var", "staff"), "person#1", FIGURE, FIGURE, HERE)
    tree = mark_uncounted((*FIGURE, turns))
    assert write_html(tailor_tree(tree, {"staff": [1, 2]})) == COUNTED + UNCOUNTED * 2
    assert write_html(tailor_tree(tree, {"staff": []})) == COUNTED * 2


def at_lunch(tree: Tree) -> Tree:
    return (Choice(("var", "lunch"), tree, (), HERE),)


def for_each(tree: Tree) -> Tree:
    return (Repeat(("var", "staff"), "person#1", tree, (), HERE),)


def test_a_caption_in_a_choice_counts_unless_that_is_in_a_repeat():
    assert mark_uncounted(at_lunch(FIGURE)) == at_lunch(FIGURE)
    made = tailor_tree(mark_uncounted(for_each(at_lunch(FIGURE))), {"lunch": True, "staff": [1]})
    assert write_html(made) == UNCOUNTED
