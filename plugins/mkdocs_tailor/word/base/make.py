"""Writes the Word base as a file.

``python -m mkdocs_tailor.word.base.make templates/word/base.docx``
"""

import sys
from pathlib import Path

from mkdocs_tailor.word.base.package import base_package

if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(base_package())
