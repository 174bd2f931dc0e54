from mkdocs_tailor.language.front_matter import FrontMatter
from mkdocs_tailor.site.project.kinds import Copy, Kind, kind_of, read_kind
from mkdocs_tailor.site.project.pages import PageFile, read_page

SKELETON = "templates/skeletons/lesson.md"
KINDS = {"lesson": Kind("lesson", (Copy("teacher", "Teacher copy"), Copy("pupil", "Worksheet")))}


def skeleton(copies: object) -> FrontMatter:
    return FrontMatter({"copies": copies}, {"copies": 3})


def names(text: str, handouts: str = "kinds", uri: str = "lessons/friends.md") -> list[str]:
    page, _ = read_page(PageFile(uri, f"content/{uri}", "", text), KINDS, handouts)
    return [handout.uri for handout in page.handouts]


def test_a_skeleton_names_the_copies_of_its_kind_and_what_they_are_called():
    told = [{"copy": "teacher", "about": "All of it."}, {"copy": "pupil", "title": "Worksheet"}]
    kind, findings = read_kind("lesson", skeleton(told), SKELETON)
    assert kind.copies == (
        Copy("teacher", "Teacher copy", "", "All of it."),
        Copy("pupil", "Worksheet"),
    )
    assert findings == ()


def test_copies_may_be_mere_names():
    kind, _ = read_kind("lesson", skeleton(["teacher", "answers"]), SKELETON)
    assert [copy.title for copy in kind.copies] == ["Teacher copy", "Answers"]


def test_a_copy_that_does_not_exist_is_an_error_with_its_line():
    _, (finding,) = read_kind("lesson", skeleton(["teacher", "parent"]), SKELETON)
    assert str(finding.place) == "templates/skeletons/lesson.md:3"
    assert "parent" in finding.message


def test_a_page_without_a_kind_has_no_handout():
    assert names("# Title\n") == []


def test_each_copy_is_a_handout_of_its_own():
    expected = ["lessons/friends-teacher.docx", "lessons/friends-pupil.docx"]
    assert names("---\nkind: lesson\n---\n") == expected


def test_one_copy_needs_no_name():
    assert names("---\nkind: poster\n---\n") == ["lessons/friends.docx"]


def test_all_pages_have_a_handout_when_all_are_asked_for():
    assert names("# Title\n", "all") == ["lessons/friends.docx"]
    assert names("---\nkind: lesson\n---\n", "none") == []


def test_a_kind_with_an_empty_list_of_copies_is_read_on_the_screen_alone():
    kind, _ = read_kind("home", skeleton([]), SKELETON)
    assert kind.copies == ()


def test_a_misspelt_kind_is_an_error_that_knows_what_was_meant():
    page = FrontMatter({"kind": "leson"}, {"kind": 2})
    kind, (finding,) = kind_of(page, KINDS, "content/a.md")
    assert kind is KINDS["lesson"]
    assert str(finding) == ("content/a.md:2: there is no kind ‘leson’ (did you mean ‘lesson’?)")


def test_a_kind_of_its_own_needs_no_skeleton():
    kind, findings = kind_of(FrontMatter({"kind": "poster"}, {"kind": 2}), KINDS, "content/a.md")
    assert kind == Kind("poster")
    assert findings == ()


def test_a_kind_is_a_word():
    _, (finding,) = kind_of(FrontMatter({"kind": ["lesson"]}, {"kind": 2}), KINDS, "content/a.md")
    assert "one word" in finding.message


def test_what_a_page_owes_is_a_warning():
    kinds = {"lesson": Kind("lesson", (Copy("teacher"),), ("starter", "plenary"))}
    text = (
        "---\nkind: lesson\nduration: 60\nblocks: {starter: 20, plenary: 10}\n---\n"
        "{% block starter %}{% endblock %}\n"
    )
    _, findings = read_page(PageFile("a.md", "content/a.md", "", text), kinds, "kinds")
    assert [str(finding.place) for finding in findings] == ["content/a.md:2", "content/a.md:4"]
    assert [finding.message for finding in findings] == [
        "a page of the kind ‘lesson’ needs the block ‘plenary’",
        "the blocks take 30 minutes, the whole 60",
    ]
