"""What is measured: real pages of this project, as they are and cut or repeated to a length."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Named
from mkdocs_tailor.document.page import Page
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.schools.folder import load_profile, school_slugs
from mkdocs_tailor.schools.plain import Json
from mkdocs_tailor.schools.values import environment
from mkdocs_tailor.site.making.workshop import Workshop
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.project.pages import SourcePage

LESSON = "lessons/making-friends.md"
GUIDE = "coordinators/calendar.md"
"""A page of many small parts, a field in every few lines, that can be cut to a length."""

WORDS_A_PAGE = 300
"""Printed, the guide has about 290 words on a page and the lesson about 320."""

Environment = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Subject:
    """A page that is measured."""

    source: SourcePage
    page: Page
    master: bytes


class Lab:
    """The project, with a cache of its own so that nothing is ready beforehand."""

    def __init__(self, config: Path, cache: Path) -> None:
        project = load_project(config)
        self.project = replace(project, places=replace(project.places, cache=cache))
        self.workshop = Workshop(self.project)

    def subject(self, uri: str) -> Subject:
        """Return a page as it is."""
        source = self.project.page(uri)
        assert source, f"{uri} is not in the content any more"
        page = self.workshop.compile(source)
        return Subject(source, page, self.workshop.bind(source, page).master)

    def of_length(self, subject: Subject, pages: int) -> Subject:
        """Return the page cut or repeated to so many printed pages."""
        tree = tuple(self._nodes(subject.page.tree, pages * WORDS_A_PAGE))
        page = replace(subject.page, tree=tree)
        return Subject(subject.source, page, self.workshop.bind(subject.source, page).master)

    def kinds(self, copy: str = "teacher") -> list[Environment]:
        """Return the schools of the project, each reading its pages in its own way."""
        places, variables = self.project.places, self.project.variables
        slugs = school_slugs(places.schools)
        loaded = (load_profile(places.schools, slug, variables, places.root) for slug in slugs)
        return [environment(profile, variables, copy) for profile, _ in loaded]

    def schools(self, number: int) -> list[Environment]:
        """Return so many schools: the kinds in turn, each school with a name of its own."""
        kinds = self.kinds()
        return [_renamed(kinds[n % len(kinds)], n) for n in range(number)]

    def _nodes(self, tree: Tree, words: int) -> Iterator[Markup]:
        """Yield the page's nodes, again and again, until the schools read so much on average."""
        schools = self.kinds()
        left = words * len(schools)
        while True:
            for node in _blocks(tree):
                if left <= 0:
                    return
                left -= sum(_words(tailor_tree((node,), school)) for school in schools)
                yield node


def _renamed(school: Environment, number: int) -> Environment:
    group = school["school"]
    assert isinstance(group, dict)
    return {**school, "school": {**group, "name": f"{group['name']} {number}"}}


def _blocks(tree: Tree) -> Iterator[Markup]:
    """Yield what stands on the page one after the other, out of its named blocks."""
    for node in tree:
        if isinstance(node, Named):
            yield from _blocks(node.children)
        else:
            yield node


def _words(tree: Tree) -> int:
    return sum(len(n.split()) if isinstance(n, str) else _words(_inside(n)) for n in tree)


def _inside(node: Markup) -> Tree:
    return node.children if isinstance(node, Element) else ()
