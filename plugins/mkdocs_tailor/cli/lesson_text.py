"""The text of a new lesson: its front matter, and the blocks that the skeleton leaves to it."""

import re
from collections.abc import Sequence
from textwrap import wrap

from mkdocs_tailor.schools.yaml_writing import yaml_text

_WIDTH = 96
_BLOCK = re.compile(r"^[ \t]*\{%[-+]? *block +(\w+)", re.MULTILINE)


def blocks_in(skeleton: str) -> tuple[str, ...]:
    """Return the names of the blocks in the text of a skeleton, in their order."""
    return tuple(dict.fromkeys(_BLOCK.findall(skeleton)))


def lesson_text(title: str, skeleton: str, obligatory: Sequence[str]) -> str:
    """Return the text of a lesson that extends the skeleton.

    The obligatory blocks are there to be filled, in the skeleton's order; of the others a remark
    says that they may be.
    """
    blocks = blocks_in(skeleton)
    parts = [_front_matter(title), '{% extends "lesson.md" %}']
    for name in blocks:
        if name == "title":
            parts.append(_block(name, f"# {title}\n\n{_about(blocks, obligatory)}"))
        elif name in obligatory:
            parts.append(_block(name, f"<!-- Write here: {name.replace('_', ' ')}. -->"))
    return "\n\n".join(parts) + "\n"


def _front_matter(title: str) -> str:
    return f"---\nkind: lesson\ntitle: {yaml_text(title)}\ndescription:\n---"


def _block(name: str, inside: str) -> str:
    return f"{{% block {name} %}}\n\n{inside}\n\n{{% endblock %}}"


def _about(blocks: Sequence[str], obligatory: Sequence[str]) -> str:
    others = [name for name in blocks if name not in {*obligatory, "title"}]
    words = (
        "Write what each part says in place of its remark. These parts may be written too, in the "
        f"same way; left out, they read as in the skeleton: {', '.join(others) or 'none'}."
    )
    return "\n".join(wrap(f"<!-- {words} -->", _WIDTH))
