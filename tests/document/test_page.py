import pytest

from mkdocs_tailor.document.html.text import write_html
from mkdocs_tailor.document.markup import Element
from mkdocs_tailor.document.open import Named
from mkdocs_tailor.document.page import Page, compile_page, normalise
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.document.walking import branches
from mkdocs_tailor.language.environment import OpenEnvironment
from mkdocs_tailor.language.errors import LanguageError
from mkdocs_tailor.language.source import Source, SourceLoader
from support.markdown import OURS
from support.placement_schema import CONSTANTS, SHAPES


def compiled(text: str) -> Page:
    loader = SourceLoader(lambda _: Source("content/page.md", text, 5))
    return compile_page("page.md", OpenEnvironment(SHAPES, loader, CONSTANTS), OURS.converter())


def test_a_page_without_open_values_is_what_markdown_makes_of_it():
    page = compiled("# {{ site.name }}\n\n{% if site.draft %}\nDraft.\n{% endif %}\n- a\n")
    assert page.placed == page.residual
    assert "<ul>" in write_html(page.tree)


def test_named_blocks_stand_in_the_tree():
    page = compiled("# a\n\n{% block starter %}\n\n## Starter\n\nText.\n\n{% endblock %}\n\nEnd.\n")
    (block,) = (node for node in page.tree if isinstance(node, Named))
    assert block.name == "starter"
    tags = [node.tag for node in block.children if isinstance(node, Element)]
    assert tags == ["h2", "p"]


def test_a_named_block_in_a_choice_stands_in_it():
    block = "{% block dress %}\n\nUniform.\n\n{% endblock %}"
    page = compiled(f"{{% if school.uniform %}}\n\n{block}\n\n{{% endif %}}\n")
    (choice,) = (node for node in page.tree if branches(node))
    assert any(isinstance(node, Named) for node in branches(choice)[0])


def test_html_that_another_hand_changed_is_normalised_with_the_same_residual():
    page = compiled("Come {% if mentoring.lunch %}early{% else %}late{% endif %}.\n")
    html = OURS.converter()(page.placed.text).replace("<p>", '<p class="lead">')
    tree = normalise(html, page.placed)
    assert write_html(tailor_tree(tree, {"mentoring": {"lunch": True}})) == (
        '<p class="lead">Come early.</p>'
    )


def test_a_refusal_counts_lines_from_the_top_of_the_file():
    with pytest.raises(LanguageError, match=r"content/page\.md:7:"):
        compiled("One.\n\n**{% if mentoring.lunch %}Two.\n\nThree.{% endif %}**\n")
