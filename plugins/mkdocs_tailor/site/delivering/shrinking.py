"""Scripts and styles without what only their readers need."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Final, cast

from rcssmin import cssmin  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType] -- it has none
from rjsmin import jsmin  # pyright: ignore[reportMissingTypeStubs, reportUnknownVariableType] -- it has none

SHORTENER: Final = "esbuild"
"""A program that also makes names short; where it is not installed, they stay long."""

_OWN: Final = Path(__file__).parents[4] / "node_modules" / ".bin"
"""Where a checkout of this project has its programs."""
_LONGEST: Final = 60
"""Seconds after which it is not waited for any longer."""


def shrunk_script(code: str) -> str:
    """Return a classic script that does the same: without comments, with short names if it can."""
    return _shortened(code) or cast("str", jsmin(code))


def shrunk_styles(sheet: str) -> str:
    """Return a style sheet that looks the same, without its comments."""
    return cast("str", cssmin(sheet))


def _shortened(code: str) -> str:
    ways = os.pathsep.join((str(_OWN), os.environ.get("PATH", os.defpath)))
    program = shutil.which(SHORTENER, path=ways)
    if not program:
        return ""
    how = (program, "--minify", "--loader=js", "--target=es2022", "--charset=utf8")
    try:
        done = subprocess.run(  # noqa: S603 -- the program was looked for by its name
            how, input=code.encode(), capture_output=True, check=True, timeout=_LONGEST
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode()
