from mkdocs_tailor.diagnostics import Place
from mkdocs_tailor.document.html.text import parse_html, write_html
from mkdocs_tailor.document.markup import Element, Markup, Tree
from mkdocs_tailor.document.open import Choice, Field, Repeat
from mkdocs_tailor.document.tailoring.tree import tailor_tree
from mkdocs_tailor.site.showing.furnishing import furnish
from mkdocs_tailor.site.showing.wording import words

HERE = Place("page.md", 1)
NAME = Field(("var", "name"), "name", "Name", HERE)
TASK = {"class": "task-list-item"}
BOX = Element("input", {"type": "checkbox"})


def furnished_for(tree: Tree, values: dict[str, object]) -> str:
    return write_html(tailor_tree(furnish(tree), values))


def furnished(html: str) -> str:
    return write_html(furnish(parse_html(html)))


def test_an_answer_space_has_lines_to_see_and_a_name_to_hear():
    html = furnished('<p><span class="answer" data-lines="2" data-label="Your name"></span></p>')
    assert html.count('<span class="answer-line"></span>') == 2
    assert 'aria-label="Your name: 2 lines" role="img"' in html


def test_nobody_can_ask_for_endless_lines():
    html = furnished('<span class="answer" data-lines="99999"></span>')
    assert html.count("answer-line") == 60


def test_a_box_to_draw_in_is_as_high_as_was_asked_for():
    html = furnished('<p><span class="draw" data-height="3" data-label="Your way"></span></p>')
    assert html.count('<span class="draw-centimetre"></span>') == 3
    assert 'aria-label="Your way: a box of 3 cm" role="img"' in html


def test_a_blank_is_ruled_and_no_field_of_a_form():
    html = furnished(
        '<p><span class="blank" data-kind="date" data-label="Date of birth">Date </span></p>'
    )
    assert html.startswith('<p class="form-line">')
    assert (
        'Date <span class="blank-line" role="img" aria-label="Date of birth: blank to fill in">'
    ) in html
    assert "<input" not in html


def test_a_blank_with_choices_shows_them_instead_of_a_rule():
    html = furnished(
        '<p>Which <span class="blank" data-kind="choice">'
        '<span class="options"><span class="option">a</span></span></span> then</p>'
    )
    assert "blank-line" not in html
    assert "form-line" not in html


def test_a_table_can_be_scrolled_with_the_keyboard_and_says_what_it_is():
    html = furnished("<table><thead><tr><th>Part</th><th>Minutes</th></tr></thead></table>")
    assert html.startswith(
        '<div class="table" tabindex="0" role="group" aria-label="Table: Part, Minutes"><table>'
    )


def test_a_box_to_tick_is_called_as_its_task_without_the_tasks_below():
    html = furnished(
        '<li class="task-list-item"><input type="checkbox" disabled> Tell <b>Mr Shah</b>'
        "<ul><li>by Monday</li></ul></li>"
    )
    assert '<input type="checkbox" disabled aria-label="Tell Mr Shah">' in html


def test_the_words_of_a_heading_leave_out_its_link_to_itself():
    heading = parse_html('<h2>Hello <em>you</em><a class="headerlink" href="#h">¶</a></h2>')
    assert words(heading) == "Hello you"


def test_a_formula_in_tex_is_shown_as_mathml():
    html = furnished('<p>Half: <span class="arithmatex">\\(\\frac{1}{2}\\)</span></p>')
    assert '<span class="arithmatex"><math' in html
    assert "<mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac>" in html


def test_a_formula_that_nobody_understands_stays_as_it_is():
    html = '<p><span class="arithmatex">\\(\\foo\\)</span></p>'
    assert furnished(html) == html


def test_the_empty_corner_of_a_table_heads_nothing():
    row = "<tr><th> </th><th>Monday</th><th><img alt='sun'></th></tr>"
    html = furnished(f"<table><thead>{row}</thead></table>")
    assert "<td> </td><th>Monday</th><th><img" in html


def test_a_picture_waits_until_a_reader_comes_near_it_unless_the_author_says_otherwise():
    assert 'loading="lazy"' in furnished('<img alt="A bridge" src="bridge.png">')
    eager = '<img alt="A bridge" loading="eager" src="bridge.png">'
    assert furnished(eager) == eager


def test_a_name_speaks_of_the_school():
    later: Markup = Choice(("var", "late"), (" later",), (), HERE)
    task = Element("li", TASK, (BOX, " Tell ", NAME, later))
    assert 'aria-label="Tell Ann later"' in furnished_for((task,), {"name": "Ann", "late": True})
    assert 'aria-label="Tell Bob"' in furnished_for((task,), {"name": "Bob", "late": False})


def test_a_name_lists_what_a_repeat_lists():
    each: Markup = Repeat(("var", "names"), "name", (NAME, " "), ("nobody",), HERE)
    head = Element("table", {}, (Element("th", {}, (each,)), Element("th", {}, ("Room",))))
    assert 'aria-label="Table: Ann Bob , Room"' in furnished_for((head,), {"names": ["Ann", "Bob"]})
    assert 'aria-label="Table: nobody, Room"' in furnished_for((head,), {"names": []})


def test_a_long_name_is_cut_and_a_value_in_it_is_not():
    long = "word " * 40
    assert f'aria-label="{long[:119].rstrip()}…"' in furnished(
        f'<li class="task-list-item"><input type="checkbox">{long}</li>'
    )
    task = Element("li", TASK, (BOX, "Tell ", NAME, long))
    label = f'aria-label="Tell {"Ann" * 50}{long[:114].rstrip()}…"'
    assert label in furnished_for((task,), {"name": "Ann" * 50})


def test_a_line_is_one_of_a_form_where_it_ends_with_a_blank():
    blank = parse_html('<span class="blank" data-label="Day"></span>')
    line = Element("p", {"class": "wide"}, ("Day ", Choice(("var", "asks"), blank, ("x",), HERE)))
    assert '<p class="wide form-line">' in furnished_for((line,), {"asks": True})
    assert '<p class="wide">' in furnished_for((line,), {"asks": False})
