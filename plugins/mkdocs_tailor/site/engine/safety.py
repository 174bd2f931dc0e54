"""A build that fails leaves the last site as it was, and says so."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from mkdocs_tailor.site.engine.staging import Staging, stage

log = get_plugin_logger("tailor.site")


class SafeBuild:
    """Builds beside the site, and changes over when all is done."""

    def __init__(self, *, wanted: bool = False) -> None:
        """``wanted`` is false while serving, where the engine builds in a folder of its own."""
        self.finished = False
        """Whether everything is written."""
        self._wanted = wanted
        self._staging: Staging | None = None
        self._config: MkDocsConfig | None = None

    def begin(self, config: MkDocsConfig) -> None:
        """Have the engine build beside the site.

        Raises:
            PluginError: there is no room beside it.

        """
        self.finished = False
        if not self._wanted:
            return
        try:
            self._staging = stage(Path(config.site_dir))
        except OSError as error:
            raise PluginError(_in_vain(error)) from error
        if self._staging:
            self._config = config
            config.site_dir = str(self._staging.folder)

    def fail(self, error: Exception) -> None:
        """Note that the build failed.

        Raises:
            PluginError: in the place of an error of the disk, in words.

        """
        self.finished = False
        if isinstance(error, OSError):
            raise PluginError(_in_vain(error)) from error

    def end(self) -> None:
        """Change over to the new site, or leave the last one.

        Raises:
            PluginError: something holds on to the last one.

        """
        if not self._staging or not self._config:
            return
        self._config.site_dir = str(self._staging.site)
        try:
            if self.finished:
                self._staging.publish()
                log.info("The site is in %s", self._staging.site)
        except OSError as error:
            raise PluginError(_in_vain(error)) from error
        finally:
            self._staging.discard()


def _in_vain(error: OSError) -> str:
    where = f" ({Path(error.filename).name})" if error.filename else ""
    return f"{error.strerror or error}{where}. What was built before is still there."
