"""The way out: the same project under the engine that carries on."""

import re
import subprocess
import sys
from pathlib import Path

from mkdocs_tailor.site.delivering.offline import LIST, WORKER
from support.sites import Site

GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')
OF_EVERY_BYTE = {WORKER, LIST}
"""What is made from the whole site, in which each page names the engine that made it."""


def comparable(files: dict[str, bytes]) -> dict[str, bytes]:
    return {
        name: b"" if name in OF_EVERY_BYTE else GENERATOR.sub(b"", data)
        for name, data in files.items()
    }


def test_properdocs_builds_the_same_site(real_site: Site, tmp_path: Path):
    properdocs = Path(sys.executable).parent / "properdocs"
    result = subprocess.run(
        [properdocs, "build", "-f", "mkdocs.yml", "--strict", "-d", tmp_path / "site"],
        cwd=real_site.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    other = Site(tmp_path, out=tmp_path / "site")
    assert comparable(other.files()) == comparable(real_site.files())
