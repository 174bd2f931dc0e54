"""Draws an SVG from its input as a PNG to its output; run as a program of its own.

The library that draws can be made to run for ever, and ends the whole process when it is asked for
more memory than there is. So it is not let into the process that builds the site.
"""

import sys
from contextlib import suppress
from typing import Final

import resvg_py

ENOUGH: Final = 2 << 30
"""The bytes of memory that a drawing may take, where that can be said."""

SANS: Final = "Arial" if sys.platform in {"win32", "darwin"} else "Liberation Sans"
"""What is drawn for a face that is not on the machine."""


def limit_memory() -> None:
    """Let this process have no more memory than is enough, where the system can be told so."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - other systems have no such module

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (ENOUGH, ENOUGH))


def main() -> None:
    """Draw it, as many pixels wide as the first argument says."""
    limit_memory()
    drawn = resvg_py.svg_to_bytes(
        svg_string=sys.stdin.buffer.read().decode(),
        width=int(sys.argv[1]),
        skip_system_fonts="--no-text" in sys.argv,
        font_family=SANS,
        sans_serif_family=SANS,
    )
    sys.stdout.buffer.write(bytes(drawn))


if __name__ == "__main__":
    main()
