"""The guard against silence: what must not be left in a page when all is done."""

import re
from collections.abc import Iterator

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity
from mkdocs_tailor.document.markup import Element, Tree
from mkdocs_tailor.document.walking import branches

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
LITERAL = frozenset(("code", "pre", "script", "style", "svg", "textarea"))


def leftover_tags(tree: Tree, text: str, path: str) -> Iterator[Diagnostic]:
    """Yield an error for each template tag that stands in the open page, outside code.

    ``text`` is the page after its own tags were carried out: what stands there was written to be
    shown (``{% raw %}``). Anything else came in later, from a snippet or another plugin.
    """
    for tag in _tags(tree):
        if tag not in text:
            message = f"the page still holds {tag}"
            hint = "tags work in pages and in what they include, not in what other plugins add"
            yield Diagnostic(Severity.ERROR, "leftover-tag", message, Place(path), hint)


def _tags(tree: Tree) -> Iterator[str]:
    for node in tree:
        if isinstance(node, str):
            yield from TAG.findall(node)
        elif isinstance(node, Element):
            yield from () if node.tag in LITERAL else _tags(node.children)
        for branch in branches(node):
            yield from _tags(branch)
