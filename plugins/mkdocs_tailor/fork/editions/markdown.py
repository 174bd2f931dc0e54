"""A document of headings, paragraphs and lists as Markdown, and as a page of the content."""

from collections.abc import Iterable, Iterator

from mkdocs_tailor.document import nodes
from mkdocs_tailor.document.nodes import Block, Inline, Styled
from mkdocs_tailor.fork.editions.document import Release, release_document
from mkdocs_tailor.fork.editions.words import escaped
from mkdocs_tailor.schools.slug import slug_of
from mkdocs_tailor.schools.yaml_writing import yaml_text

SKELETON = "info.md"
"""What the pages of editions extend, where there is such a skeleton."""


def as_markdown(document: nodes.Document) -> str:
    """Return a document as Markdown, in which every heading has a name of its own."""
    taken: set[str] = set()
    return "\n\n".join(_block(block, taken) for block in document.blocks) + "\n"


def release_page(release: Release, day: str, *, has_skeleton: bool) -> str:
    """Return the page of an edition. ``day`` is when it was named, as in ``2026-11-26``."""
    title, _, rest = as_markdown(release_document(release)).partition("\n\n")
    about = (
        "What this edition is."
        if not release.since
        else f"What changed since edition {release.since}."
    )
    head = {
        "title": release.title,
        "description": f"{about} The most important stands first.",
        "audience": "Everybody who has used an earlier edition",
    }
    return content_page(head, title, rest, day, has_skeleton=has_skeleton)


def content_page(
    head: dict[str, str], title: str, body: str, day: str, *, has_skeleton: bool
) -> str:
    """Return a page of the content from its front matter, the line of its title, and the rest."""
    lines = [f"{name}: {yaml_text(value)}" for name, value in head.items()]
    about = ["---", *(["kind: info"] if has_skeleton else []), *lines]
    front = "\n".join([*about, "tags: [editions]", f"reviewed: {day}", "---"])
    if not has_skeleton:
        return f"{front}\n\n{title}\n\n{body}"
    blocks = f"{_in_block('title', title)}\n\n{_in_block('main', body.strip())}"
    return f'{front}\n{{% extends "{SKELETON}" %}}\n\n{blocks}\n'


def _in_block(name: str, text: str) -> str:
    return f"{{% block {name} %}}\n\n{text}\n\n{{% endblock %}}"


def _block(block: Block, taken: set[str]) -> str:
    match block:
        case nodes.Heading():
            words = _line(block.children)
            name = _name(words, taken)
            return f"{'#' * block.level} {words} {{#{name}}}"
        case nodes.Paragraph():
            return _line(block.children)
        case nodes.List():
            return "\n".join(_item(item) for item in block.items if isinstance(item, nodes.Item))
        case _:
            message = f"a list of changes has no {type(block).__name__}"
            raise TypeError(message)


def _item(item: nodes.Item) -> str:
    """Return an item: the first paragraph beside the dash, the others beneath it as a list."""
    first, *others = (_block(child, set()) for child in item.children)
    return "\n".join([f"- {first}", *(f"    - {other}" for other in others)])


def _line(words: Iterable[Inline]) -> str:
    return "".join(_inline(words))


def _inline(words: Iterable[Inline]) -> Iterator[str]:
    for word in words:
        match word:
            case str():
                yield escaped(word)
            case Styled():
                yield f"**{_line(word.children)}**"
            case _:
                message = f"a list of changes has no {type(word).__name__}"
                raise TypeError(message)


def _name(words: str, taken: set[str]) -> str:
    """Return a name for a heading that no other one has."""
    wanted = slug_of(words) or "part"
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name
