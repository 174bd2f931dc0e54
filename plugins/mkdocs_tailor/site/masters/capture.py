"""One build of the engine, from which the sites of many schools are made."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.site.engine.configuration import plugins_of, read_config, settings_in
from mkdocs_tailor.site.engine.listening import Hear, listening
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.masters.camera import Camera
from mkdocs_tailor.site.masters.open_words import ADDRESS_WORD
from mkdocs_tailor.site.masters.opening import Opening
from mkdocs_tailor.site.masters.site_master import SiteMaster
from mkdocs_tailor.site.plugin import TailorPlugin
from mkdocs_tailor.site.running import Progress, Watcher, failure, run_build
from mkdocs_tailor.site.showing.openness import Settled

PLACE: Final = "{school}"
"""What stands in the address of the sites for the name of each school."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Which sites are to be made."""

    config: Path
    schools: Sequence[School]
    """Schools with the same layers; the first of them shows what cannot be left open."""
    address: str | None = None
    """Where each site is published, with ``{school}`` in it; None for what the project says."""
    strict: bool = True


def capture(wish: Wish, hear: Hear, progress: Progress) -> SiteMaster:
    """Build the site once and return what the sites of all these schools are made of.

    Raises:
        TailorError: the site cannot be built, or something in it cannot be left open.

    """
    with listening(hear), tempfile.TemporaryDirectory(prefix="tailor-sites-") as folder:
        config = _configured(wish, Path(folder) / "site")
        plugin = _plugin_of(config, wish.config)
        plugin.openness = opening = Opening(wish.schools[0].profile)
        camera = Camera(opening, plugin, wish.schools)
        config.plugins["tailor/progress"] = Watcher(progress)
        config.plugins["tailor/camera"] = camera
        try:
            run_build(config)
            return camera.develop(config)
        except MkDocsException as error:
            raise TailorError(failure(error)) from error
        finally:
            plugin.openness = Settled()  # the engine may use the same plugin for another build


def _configured(wish: Wish, site: Path) -> MkDocsConfig:
    config = read_config(wish.config)
    config.strict = wish.strict
    config.site_dir = str(site)
    settings_in(config, wish.config).school = wish.schools[0].profile.slug
    if wish.address is not None:
        config.site_url = f"{wish.address.replace(PLACE, ADDRESS_WORD).rstrip('/')}/"
    return config


def _plugin_of(config: MkDocsConfig, file: Path) -> TailorPlugin:
    settings_in(config, file)
    return next(one for one in plugins_of(config) if isinstance(one, TailorPlugin))
