"""Jinja2 with open variables: what depends on a school stays open, all else is decided at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import CodeType

from jinja2.nodes import Template

from mkdocs_tailor.language.jinja.blocks import check_blocks
from mkdocs_tailor.language.jinja.explaining import EXPLAINED, explain
from mkdocs_tailor.language.jinja.finishing import finished
from mkdocs_tailor.language.jinja.open_jinja import OpenJinja
from mkdocs_tailor.language.records import Residual
from mkdocs_tailor.language.source import Source, SourceLoader
from mkdocs_tailor.schools.shapes import Shape


@dataclass(frozen=True, slots=True)
class OpenEnvironment:
    """Compiles pages with every school value left open. One serves all pages of a build."""

    shapes: Mapping[str, Shape]
    """The shapes of the roots that pages may name: school, mentoring, …"""
    loader: SourceLoader
    constants: Mapping[str, object] = field(default_factory=dict[str, object])
    """Names whose values are the same for every school."""
    _codes: dict[Source, CodeType] = field(
        default_factory=dict[Source, CodeType], repr=False, compare=False
    )
    _trees: dict[Source, Template] = field(
        default_factory=dict[Source, Template], repr=False, compare=False
    )

    def residual(self, name: str) -> Residual:
        """Return what the page is for every school at once.

        Raises `LanguageError` for whatever the language cannot accept.
        """
        jinja = OpenJinja(name, self.loader, self.shapes, self.constants, self._codes)
        try:
            text = jinja.get_template(name).render()
            warnings = check_blocks(name, self.loader, jinja.parse, self._trees)
            return finished(text, jinja.recorder, self.loader, warnings)
        except EXPLAINED as error:
            raise explain(error, name, self.loader) from error
