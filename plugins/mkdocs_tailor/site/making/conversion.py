"""Markdown as the site's configuration has it, for the checks and for the Word files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markdown import Markdown

from mkdocs_tailor.document.validating.verdicts import markdown_setting


@dataclass(frozen=True, slots=True)
class MarkdownSettings:
    """The extensions and what each is told."""

    extensions: tuple[str, ...]
    configs: Mapping[str, Mapping[str, object]]

    def converter(self) -> Callable[[str], str]:
        """Return a function from Markdown to HTML; no text leaves a trace for the next."""
        configs = {name: dict(config) for name, config in self.configs.items()}
        engine = Markdown(extensions=[*self.extensions], extension_configs=configs)

        def convert(text: str) -> str:
            engine.reset()
            return engine.convert(text)

        return convert

    def setting(self) -> str:
        """Return everything on which the HTML of a page depends, besides its text."""
        return markdown_setting(self.extensions, self.configs)
