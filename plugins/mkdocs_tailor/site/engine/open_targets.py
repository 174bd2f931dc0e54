"""Hiding open addresses from the engine's link checker, which cannot know where they lead."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mkdocs_tailor.language.codepoints import OPEN_SIGN

VEIL = "open-address:"
"""A scheme, which makes an address none of the checker's business."""
BEFORE_THE_CHECKER = 1
"""The checker's priority is 0; a higher one runs earlier."""


class OpenTargets(Extension):
    """Veils the addresses that hold an open sign, while ``veiling`` is on."""

    def __init__(self) -> None:
        super().__init__()
        self.veiling = False

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Markdown's own name
        """Register with a converter."""
        md.treeprocessors.register(_Veil(md, self), "open-targets", BEFORE_THE_CHECKER)


class _Veil(Treeprocessor):
    def __init__(self, md: Markdown, targets: OpenTargets) -> None:
        super().__init__(md)
        self.targets = targets

    def run(self, root: Element) -> None:
        if not self.targets.veiling:
            return
        for element in root.iter():
            for name in ("href", "src"):
                address = element.get(name)
                if address and OPEN_SIGN.search(address):
                    element.set(name, VEIL + address)


def unveil(html: str) -> str:
    """Return the HTML with its open addresses as they were."""
    return html.replace(VEIL, "")
