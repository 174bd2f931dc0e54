"""What the engine gives without types, and what we take it for."""

from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, cast

from mkdocs.config import load_config  # pyright: ignore[reportUnknownVariableType] -- untyped
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from mkdocs_tailor.diagnostics import Diagnostic, Place, Severity, TailorError
from mkdocs_tailor.site.engine.listening import listening
from mkdocs_tailor.site.making.conversion import MarkdownSettings
from mkdocs_tailor.site.settings import TailorSettings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mkdocs.config.base import Config
    from mkdocs.plugins import BasePlugin
    from mkdocs.structure.pages import Page


def read_config(config_file: Path) -> MkDocsConfig:
    """Return the configuration in a file, with its defaults.

    Raises:
        TailorError: there is none, or the engine cannot use it.

    """
    said: list[Diagnostic] = []
    try:
        with listening(said.append):
            config = load_config(str(config_file))
            config.plugins._current_plugin = None  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] -- made files ask for it, and only a build sets it
            return config
    except (ConfigurationError, Abort) as error:
        message = f"the configuration cannot be used: {error}"
        raise TailorError(*said, _error("configuration", message, config_file)) from error


def settings_in(config: MkDocsConfig, config_file: Path) -> TailorSettings:
    """Return what the configuration tells our plugin.

    Raises:
        TailorError: the plugin is not switched on.

    """
    for plugin in plugins_of(config):
        if isinstance(plugin.config, TailorSettings):
            return plugin.config
    message, hint = "the plugin ‘tailor’ is not switched on", "add it under ‘plugins:’"
    raise TailorError(_error("no-plugin", message, config_file, hint))


def plugins_of(config: MkDocsConfig) -> "list[BasePlugin[Config]]":
    """Return the plugins that are switched on."""
    return [*cast("Mapping[str, BasePlugin[Config]]", config.plugins).values()]


def markdown_in(config: MkDocsConfig) -> MarkdownSettings:
    """Return the Markdown extensions that the engine will use, with their settings."""
    configs = cast("Mapping[str, Mapping[str, object]]", config["mdx_configs"])
    return MarkdownSettings(tuple(config.markdown_extensions), configs)


def title_of(page: "Page") -> str:
    """Return what the engine calls a page, as text."""
    return unescape(str(page.title))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] -- a weak property has no type


def _error(code: str, message: str, file: Path, hint: str | None = None) -> Diagnostic:
    return Diagnostic(Severity.ERROR, code, message, Place(file.name), hint)
