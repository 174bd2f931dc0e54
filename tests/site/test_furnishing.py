from mkdocs_tailor.document.html.text import parse_html, write_html
from mkdocs_tailor.site.showing.furnishing import furnish
from mkdocs_tailor.site.showing.wording import words


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
