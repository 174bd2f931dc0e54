"""What ``tailor stale`` adds to the overrides one by one: advice on all of a page's."""

from pathlib import Path

from typer.testing import CliRunner

from mkdocs_tailor.cli import app
from support.sites import site

BLOCKS = ("starter", "first", "second", "third", "plenary")


def test_whoever_overrides_most_of_a_page_is_advised_to_replace_it(tmp_path: Path):
    blocks = (f"{{% block {name} %}}\n\nThe {name} part.\n\n{{% endblock %}}" for name in BLOCKS)
    pages = {"index.md": "# Home\n", "friends.md": "\n\n".join(["# Friends", *blocks, ""])}
    overrides = {
        f"content/schools/hill/overrides/friends/{name}.md": (
            f"---\noverride: replace\npage: friends.md\nblock: {name}\n---\nOurs.\n"
        )
        for name in BLOCKS
    }
    made = site(tmp_path, pages)
    made.write(overrides)
    arguments = ["stale", "--school", "hill", "--config", str(made.config)]
    result = CliRunner().invoke(app, arguments)
    assert "5 overrides say more than half of friends.md" in " ".join(result.output.split())
    assert result.exit_code == 0
