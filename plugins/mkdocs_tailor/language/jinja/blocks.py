"""Blocks of a page that extends another: each must have a place in what it extends."""

from collections.abc import Callable, Iterator, MutableMapping
from dataclasses import dataclass
from typing import TypeAlias

from jinja2 import nodes

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.language.errors import LanguageError, finding
from mkdocs_tailor.language.source import Source, SourceLoader
from mkdocs_tailor.language.wording import choices, did_you_mean

Parse: TypeAlias = Callable[[str, str], nodes.Template]
"""Parses the text of the template of a name."""

Trees: TypeAlias = MutableMapping[Source, nodes.Template]
"""Templates that are parsed already."""


@dataclass(frozen=True, slots=True)
class _Skeleton:
    """What one file of a chain of extensions has."""

    source: Source
    tree: nodes.Template
    parent: str | None

    def blocks(self) -> set[str]:
        return {block.name for block in self.tree.find_all(nodes.Block)}

    def place(self, node: nodes.Node) -> Place:
        return Place(self.source.path, self.source.first_line + node.lineno - 1)


def check_blocks(
    name: str, loader: SourceLoader, parse: Parse, trees: Trees
) -> tuple[Diagnostic, ...]:
    """Return warnings for text of the page that no block prints.

    ``trees`` holds what is parsed once for all pages: the files above. Raises `LanguageError` for
    a block that no file above has a place for.
    """
    if "extends" not in loader.source(name).text:
        return ()
    chain = list(_chain(name, loader, parse, trees))
    if len(chain) < 2:  # noqa: PLR2004 - the page alone extends nothing
        return ()
    strangers = [
        _stranger(file, block, known)
        for number, file in enumerate(chain[:-1])
        for known in [set[str]().union(*(above.blocks() for above in chain[number + 1 :]))]
        for block in _outermost(file.tree)
        if block.name not in known
    ]
    if strangers:
        raise LanguageError(*strangers)
    return tuple(_unprinted(chain[0]))


def _chain(name: str, loader: SourceLoader, parse: Parse, trees: Trees) -> Iterator[_Skeleton]:
    """Yield the page, what it extends, what that extends, as far as names are fixed."""
    seen: set[str] = set()
    following: str | None = name
    while following and following not in seen:
        seen.add(following)
        source = loader.source(following)
        tree = trees.get(source) or parse(loader.text(source), following)
        if following != name:
            trees[source] = tree
        following = _parent(tree)
        yield _Skeleton(source, tree, following)


def _parent(tree: nodes.Template) -> str | None:
    for node in tree.body:
        if isinstance(node, nodes.Extends) and isinstance(node.template, nodes.Const):
            return str(node.template.value)
    return None


def _outermost(tree: nodes.Template) -> Iterator[nodes.Block]:
    return (node for node in tree.body if isinstance(node, nodes.Block))


def _stranger(file: _Skeleton, block: nodes.Block, known: set[str]) -> Diagnostic:
    hint = did_you_mean(block.name, sorted(known), f"it has {choices(sorted(known))}")
    message = f"{file.parent!r} has no block {block.name!r}, so this would never be shown"
    return finding("unknown-block", message, file.place(block), hint)


def _unprinted(file: _Skeleton) -> Iterator[Diagnostic]:
    for node in file.tree.body:
        if isinstance(node, nodes.Output) and _says_something(node):
            yield Diagnostic(
                Severity.WARNING,
                "outside-blocks",
                f"this page extends {file.parent!r}: what stands outside its blocks is not shown",
                file.place(node),
                "move it into a {% block %}",
            )
            return


def _says_something(node: nodes.Output) -> bool:
    return any(not isinstance(part, nodes.TemplateData) or part.data.strip() for part in node.nodes)
