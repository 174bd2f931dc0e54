"""The tests that are written in JavaScript, run by Node."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_tests_in_javascript_pass():
    files = sorted(map(str, (ROOT / "tests" / "browser").rglob("*.test.js")))
    assert files
    done = subprocess.run(
        ["node", "--test", *files], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
