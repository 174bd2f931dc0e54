"""What ``mkdocs.yml`` can say under the plugin's name."""

from mkdocs.config import config_options as options
from mkdocs.config.base import Config

WORD_BASE = "templates/word/base.docx"


class TailorSettings(Config):
    """The plugin's configuration, checked by the engine before anything runs."""

    variables = options.Type(str, default="variables.yml")
    """The file that declares every variable, in ``docs_dir``. Without it the plugin rests."""
    schools = options.Type(str, default="schools")
    """The folder of the schools' profiles, in ``docs_dir``. Never published."""
    school = options.Optional(options.Type(str))
    """The slug of the school that the site reads for; by default the only one, or none."""
    examples = options.ListOfItems(options.Type(str), default=[])
    """The schools that only show what the site can do. In a copy of the project with one school
    more than these, the site reads for that one, whatever ``school`` says."""
    skeletons = options.Type(str, default="templates/skeletons")
    """The folder of the skeletons that pages extend, beside ``mkdocs.yml``."""
    word_base = options.Type(str, default=WORD_BASE)
    """The Word file that gives handouts their styles, beside ``mkdocs.yml``; by default one in its
    place, or else the one that the package brings."""
    handouts = options.Choice(("kinds", "all", "none"), default="kinds")
    """Which pages get Word files: those with a kind, every page, or none."""
    edition = options.Type(str, default="")
    """The name of this version of the content, printed in every handout."""
    licence = options.Type(str, default="")
    """The licence of the content, printed in every handout."""
    cache = options.Type(str, default="build/cache")
    """Where work is kept between builds, beside ``mkdocs.yml``. Safe to delete."""
    policy = options.Type(bool, default=True)
    """Whether every page says what a browser may load and run on it: what is the site's own."""
    offline = options.Type(bool, default=True)
    """Whether the site can be kept by a browser for when there is no network."""
    lean = options.Type(bool, default=True)
    """Whether files of the theme that no reader needs are left out, such as its source maps."""
