"""Markdown as this site has it set up, and as others have it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import markdown
from material.extensions.emoji import to_svg, twemoji


@dataclass(frozen=True, slots=True)
class Setup:
    """Extensions of Python-Markdown and their options."""

    extensions: tuple[str, ...]
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict[str, Mapping[str, Any]])

    def converter(self) -> Callable[[str], str]:
        """Return a function from Markdown to HTML."""
        options = {name: dict(values) for name, values in self.options.items()}
        engine = markdown.Markdown(extensions=list(self.extensions), extension_configs=options)
        return lambda text: engine.reset().convert(text)


OURS = Setup(
    (
        "abbr",
        "admonition",
        "attr_list",
        "def_list",
        "footnotes",
        "md_in_html",
        "tables",
        "toc",
        "sane_lists",
        "pymdownx.betterem",
        "pymdownx.blocks.caption",
        "pymdownx.caret",
        "pymdownx.details",
        "pymdownx.highlight",
        "pymdownx.inlinehilite",
        "pymdownx.keys",
        "pymdownx.mark",
        "pymdownx.superfences",
        "pymdownx.tabbed",
        "pymdownx.tasklist",
        "pymdownx.tilde",
    ),
    {
        "pymdownx.blocks.caption": {"auto": False},
        "pymdownx.tabbed": {"alternate_style": True},
        "pymdownx.tasklist": {"custom_checkbox": True},
        "toc": {"permalink": True},
    },
)
"""What our own ``mkdocs.yml`` names."""

OTHERS = Setup(
    (
        *OURS.extensions,
        "smarty",
        "pymdownx.critic",
        "pymdownx.emoji",
        "pymdownx.magiclink",
        "pymdownx.smartsymbols",
        "pymdownx.snippets",
    ),
    {
        "pymdownx.blocks.caption": {"auto": True},
        "pymdownx.tabbed": {"alternate_style": True},
        "pymdownx.tasklist": {"custom_checkbox": True},
        "pymdownx.highlight": {"anchor_linenums": True},
        "pymdownx.snippets": {"check_paths": False},
    },
)
"""What other sites add to it, which makes more of mere text."""

MARKED = Setup(
    (*OURS.extensions, "pymdownx.arithmatex", "pymdownx.critic", "pymdownx.emoji"),
    {
        **OURS.options,
        "pymdownx.arithmatex": {"generic": True},
        "pymdownx.emoji": {"emoji_index": twemoji, "emoji_generator": to_svg},
    },
)
"""Ours with mathematics, marks of reviewers and Material's emoji."""
