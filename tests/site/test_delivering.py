"""What the site delivers so that a browser can tailor."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from mkdocs_tailor.diagnostics import TailorError
from mkdocs_tailor.master.reader import Master
from mkdocs_tailor.master.tailor import tailor
from mkdocs_tailor.site.delivering.scripts import script, scripts, styles
from mkdocs_tailor.site.making.school import School
from mkdocs_tailor.site.project import load_project
from mkdocs_tailor.site.project.profiles import default_school
from mkdocs_tailor.site.project.publishing import public_part
from support.sites import Site, site

NODE = shutil.which("node") or "node"
LESSON = """\
---
kind: lesson
title: Friends
---

{% block main %}
# Friends at {{ school.name }}

{% if school.nation == "Wales" %}Croeso.{% endif %}
{% endblock %}
"""
YELLOW = """\
school:
  name: Hill
  colours:
    primary: "#ffff00"
"""
COLOURS = """\
shapes:
  colours:
    label: Colours
    fields:
      primary:
        label: Main colour
        type: text
        pattern: "#[0-9A-Fa-f]{6}"
        example: "#003366"
        default: "#1b3a57"
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Site:
    pages = {"index.md": "# Home\n", "lessons/friends.md": '{% extends "lesson.md" %}\n'}
    made = site(tmp_path_factory.mktemp("site"), pages)
    with_skeleton = LESSON.replace(
        "{% block main %}", '{% extends "lesson.md" %}\n{% block main %}'
    )
    made.write({"content/lessons/friends.md": with_skeleton})
    made.build()
    return made


def delivered(built: Site, name: str) -> Any:  # noqa: ANN401 -- JSON is anything
    return json.loads((built.out / "assets" / "tailor" / name).read_text(encoding="utf-8"))


def told(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="tailor-page">(.*?)</script>', page)
    assert found
    return json.loads(found[1])


def test_modules_are_joined_in_the_order_in_which_they_need_each_other(tmp_path: Path):
    modules = {
        "main.js": 'import { shout } from "./words/shout.js";\n\nconsole.log(shout("hill"));\n',
        "words/shout.js": 'import {\n  mark,\n} from "./mark.js";\n\n/** Loud. */\n'
        "export function shout(text) {\n  return text.toUpperCase() + mark;\n}\n",
        "words/mark.js": 'export const mark = "!"; // one\n',
    }
    write(tmp_path, modules)
    assert ran(script(tmp_path / "main.js"), tmp_path) == "HILL!\n"


@pytest.mark.parametrize(
    ("module", "refusal"),
    [
        ('import { x } from "./none.js";\n', "none.js: there is no such module"),
        ("export default 1;\n", "main.js: this cannot be joined: export default 1;"),
        ('import * as all from "./other.js";\n', "main.js: this cannot be joined: import * as all"),
        ('import { one } from "./other.js";\nconst one = 2;\n', "is also one of other.js"),
    ],
)
def test_what_cannot_be_joined_is_refused_by_name(tmp_path: Path, module: str, refusal: str):
    write(tmp_path, {"main.js": module, "other.js": "export const one = 1;\n"})
    with pytest.raises(TailorError, match=re.escape(refusal)):
        script(tmp_path / "main.js")


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_later_script_shares_what_the_first_has(tmp_path: Path):
    modules = {
        "words.js": 'export const greeting = "Hello";\nexport const bye = "Bye";\n',
        "main.js": 'import { greeting } from "./words.js";\n\nconsole.log(greeting);\n',
        "later.js": 'import { bye, greeting } from "./words.js";\n\n'
        "export function both() {\n  return `${greeting}, ${bye}`;\n}\n",
        "checking/checking.js": 'import { both } from "../later.js";\n'
        'import { greeting } from "../words.js";\n\n'
        "export function all() {\n  return `${greeting}! ${both()}`;\n}\n",
    }
    write(tmp_path, modules)
    code = scripts(tmp_path)
    assert "Hello" in code.first
    assert "Hello" not in code.later + code.checking
    told = "const { later, checking } = globalThis.tailorPage;\nconsole.log(later.both());\n"
    both = ran(
        f"{code.first};{code.later};{code.checking};{told}console.log(checking.all());\n", tmp_path
    )
    assert both == "Hello\nHello, Bye\nHello! Hello, Bye\n"


def test_names_that_only_the_joined_script_knows_become_short(tmp_path: Path):
    write(tmp_path, {"main.js": "const greeting = 1; // one\nconsole.log(greeting + greeting);\n"})
    short = script(tmp_path / "main.js")
    assert "greeting" not in short
    assert ran(short, tmp_path) == "2\n"


def test_a_later_script_of_another_edition_does_not_take_one_thing_for_another(tmp_path: Path):
    shared = 'export const one = "1";\nexport const two = "2";\n'
    modules = {
        "main.js": 'import { one } from "./shared.js";\n\nconsole.log(one);\n',
        "checking/checking.js": "",
    }
    later = 'import {{ {0} }} from "./shared.js";\n\nexport function said() {{ return {0}; }}\n'
    write(tmp_path, {**modules, "shared.js": shared, "later.js": later.format("one")})
    before = scripts(tmp_path)
    write(tmp_path, {"main.js": modules["main.js"].replace("one", "two")})
    write(tmp_path, {"later.js": later.format("two")})
    with pytest.raises(subprocess.CalledProcessError):
        ran(f"{before.first};{scripts(tmp_path).later}", tmp_path)


def ran(code: str, folder: Path) -> str:
    path = folder / "joined.js"
    path.write_text(code, encoding="utf-8")
    return subprocess.run([NODE, str(path)], capture_output=True, text=True, check=True).stdout


def test_the_script_and_its_styles_have_no_comments():
    code = scripts()
    assert "/**" not in code.first + code.later
    assert "@param" not in code.first + code.later
    assert "/*" not in styles()


def test_a_page_that_can_be_tailored_loads_the_script_and_its_styles(built: Site):
    page = built.page("lessons/friends")
    assert re.search(r'<script src="../../assets/tailor/tailor.js\?\w{8}" defer', page)
    sheets = re.findall(r'<link rel="stylesheet" href="([^"?]*)', page)
    assert sheets[0] == "../../assets/tailor/tailor.css"
    assert "tailor.js" not in built.page(".")


def test_a_page_says_where_it_is_and_what_it_uses(built: Site):
    said = told(built.page("lessons/friends"))
    assert said["root"] == "../../"
    assert said["data"].startswith("assets/tailor/variables.json?")
    assert said["uses"] == ["school.name", "school.nation"]


def test_the_variables_are_told_with_their_shapes_and_the_schools_to_choose_from(built: Site):
    data = delivered(built, "variables.json")
    assert data["groups"] == [{"name": "school", "label": "The school"}]
    name = next(one for one in data["variables"] if one["name"] == "school.name")
    assert name["shape"]["kind"] == "text"
    assert name["shape"]["reads_as"] == "the school"
    assert name["required"] is True
    assert [(one["slug"], one["name"]) for one in data["schools"]] == [("hill", "Hill & Dale's")]
    assert data["school"] == "hill"


def test_what_is_for_documents_alone_is_never_published(built: Site):
    assert "4711-0815" not in "".join(
        content.decode("utf-8", "replace") for content in built.files().values()
    )


def test_a_master_lies_beside_the_word_files_that_come_of_it(built: Site):
    data = (built.out / "lessons" / "friends.master").read_bytes()
    project = load_project(built.config)
    public = public_part(default_school(project)[0], project.variables)
    school = School(public, project.variables)
    made = tailor(Master.load(data), school.values("pupil"))
    assert made == (built.out / "lessons" / "friends-pupil.docx").read_bytes()


def test_the_catalogue_lists_every_handout_with_its_size(built: Site):
    (entry,) = delivered(built, "handouts.json")
    assert entry["title"] == "Friends"
    assert entry["url"] == "lessons/friends/"
    assert entry["section"] == "Lessons"
    assert [one["copy"] for one in entry["handouts"]] == ["teacher", "pupil"]
    for one in entry["handouts"]:
        assert one["size"] == (built.out / one["uri"]).stat().st_size
    assert entry["size"] == (built.out / entry["master"]).stat().st_size


def test_a_file_of_the_authors_is_never_replaced(tmp_path: Path):
    made = site(tmp_path, {"index.md": LESSON, "assets/tailor/variables.json": "{}"})
    assert "assets/tailor/variables.json: this name is needed" in made.failing_build()


def test_a_schools_colours_are_those_of_its_pages(tmp_path: Path):
    made = site(tmp_path, {"index.md": LESSON})
    colours = "colours: {type: colours, label: Colours, hint: Two, example: {primary: '#ffff00'}}"
    variables = (made.root / "content" / "variables.yml").read_text(encoding="utf-8")
    made.write(
        {
            "content/variables.yml": COLOURS + variables + f"      {colours}\n",
            "content/schools/hill/profile.yml": YELLOW,
        }
    )
    made.build()
    sheet = (made.out / "assets" / "tailor" / "tailor.css").read_text(encoding="utf-8")
    assert sheet.startswith(":root{--school-primary:#")
    assert "ffff00" not in sheet.lower()
