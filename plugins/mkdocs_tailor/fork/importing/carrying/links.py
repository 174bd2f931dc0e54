"""Links as their author has written them: ``#one-hour``, where a handout has a bookmark."""

import re
from collections.abc import Mapping

_LINK = re.compile(r"(?<!!)\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(([^()\s]+)\)")


def as_linked(text: str, source: str) -> Mapping[str, str]:
    """Return where the links of a line lead, by what they lead to in the handout.

    A link is known by its words, which are the same in the Markdown that the line came from.
    """
    written = dict[str, str](_LINK.findall(source))
    return {target: written[words] for words, target in _LINK.findall(text) if words in written}


def with_links(text: str, linked: Mapping[str, str]) -> str:
    """Return a line with its links leading where they lead in the page."""
    return _LINK.sub(
        lambda found: f"[{found[1]}]({linked.get(found[2], found[2])})",
        text,
    )
