"""The panel "Your school", as a teacher meets it."""

import json
import re
from pathlib import Path
from typing import Any, cast

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Dialog, Locator, Page, expect

from mkdocs_tailor.schools.profile import read_profile
from mkdocs_tailor.schools.variables import read_variables
from support.browser import STILL
from support.pictures import png
from support.sites import Site
from support.small_site import Opening

LESSON = "lessons/friends/"
DAY = "lessons/school-day/"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 800}
KEY = "tailor.profile"


def open_panel(page: Page) -> Locator:
    page.get_by_role("button", name="Your school", exact=True).click()
    panel = page.get_by_role("region", name="Your school")
    expect(panel).to_be_visible()
    return panel


def show_all(panel: Locator) -> None:
    panel.get_by_role("button", name="Show all").click()


def add_to_each_list(panel: Locator) -> None:
    for name in ("Values of the school", "Mentors"):
        panel.get_by_role("button", name=f"Add to {name}").click()


def fill(panel: Locator, label: str, text: str) -> Locator:
    box = panel.get_by_role("textbox", name=label, exact=True)
    box.fill(text)
    return box


def save(panel: Locator) -> None:
    panel.get_by_role("button", name="Save my details").click()


def said(panel: Locator) -> Locator:
    return panel.locator(".tailor-status")


def reads_for(page: Page) -> Locator:
    return page.locator(".tailor-reads")


def kept(page: Page, store: str = "localStorage") -> dict[str, Any] | None:
    text = page.evaluate(f"{store}.getItem('{KEY}')")
    return json.loads(text)["values"] if text else None


def focused(page: Page) -> str:
    """Return the name of what has the focus."""
    return page.evaluate(
        """() => {
          const at = document.activeElement;
          return at.ariaLabel || at.labels?.[0]?.textContent || at.textContent;
        }"""
    ).strip()


# The bar


def test_the_bar_says_whom_the_page_reads_for(opened: Opening):
    page = opened(LESSON)
    assert reads_for(page).inner_text() == (
        "This page reads for Hill & Dale's School, an example school."
    )


def test_without_javascript_the_bar_says_what_cannot_be_done(opened: Opening):
    page = opened(LESSON, java_script_enabled=False)
    expect(reads_for(page)).to_contain_text("Hill & Dale's School")
    expect(page.locator(".tailor-note")).to_contain_text("JavaScript is switched off")
    expect(page.locator(".tailor-note")).to_be_visible()
    expect(page.get_by_role("button", name="Your school")).to_have_count(0)


def test_the_panel_opens_and_closes(opened: Opening):
    page = opened(LESSON)
    button = page.get_by_role("button", name="Your school", exact=True)
    assert button.get_attribute("aria-expanded") == "false"
    panel = open_panel(page)
    assert button.get_attribute("aria-expanded") == "true"
    panel.get_by_role("button", name="Close").click()
    expect(panel).to_be_hidden()
    assert button.get_attribute("aria-expanded") == "false"
    assert focused(page) == "Your school"


def test_escape_closes_the_panel_and_gives_the_focus_back(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Short name", "Green Lane").press("Escape")
    expect(panel).to_be_hidden()
    assert focused(page) == "Your school"


# The questions


def test_what_the_page_uses_is_asked_first_and_everything_on_request(opened: Opening):
    panel = open_panel(opened(LESSON))
    expect(panel.get_by_role("textbox", name="Short name")).to_be_visible()
    expect(panel.get_by_role("textbox", name="Address")).to_have_count(0)
    panel.get_by_role("button", name="Show all 19 details").click()
    expect(panel.get_by_role("textbox", name="Address")).to_be_visible()
    panel.get_by_role("button", name="Show only what this page uses").click()
    expect(panel.get_by_role("textbox", name="Address")).to_have_count(0)


@pytest.mark.parametrize(
    ("label", "attributes"),
    [
        ("Address", {"tagName": "TEXTAREA"}),
        ("Phone", {"type": "tel"}),
        ("Email of the office", {"type": "email", "autocomplete": "off"}),
        ("Website", {"type": "url"}),
        ("Pupils in the new year group", {"type": "text", "inputMode": "decimal"}),
        ("Start of the day", {"type": "text"}),
        ("First day", {"type": "text"}),
    ],
)
def test_each_type_has_the_control_for_it(opened: Opening, label: str, attributes: dict[str, str]):
    panel = open_panel(opened(LESSON))
    show_all(panel)
    box = panel.get_by_role("textbox", name=label, exact=True).first
    assert {name: box.evaluate(f"box => box.{name}") for name in attributes} == attributes


def test_few_options_are_radios_and_many_a_list_to_choose_from(opened: Opening):
    panel = open_panel(opened(DAY))
    nation = panel.get_by_role("group", name="Nation")
    assert nation.get_by_role("radio").count() == len(["not said", "E", "W", "S", "NI"])
    expect(nation.get_by_role("radio", name="Not said (England)")).to_be_checked()
    lunch = panel.get_by_role("combobox", name="Lunch")
    lunch.select_option("after period 3")
    nation.get_by_role("radio", name="Wales").check()
    save(panel)
    assert kept(panel.page) == {"day": {"lunch": "after period 3"}, "school": {"nation": "Wales"}}


def test_an_answer_can_be_taken_back(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    trip = panel.get_by_role("group", name="A trip in summer")
    trip.get_by_role("radio", name="No", exact=True).check()
    expect(reads_for(page)).to_contain_text("your school")
    trip.get_by_role("radio", name="Not said").check()
    expect(reads_for(page)).to_contain_text("Hill & Dale's School")


def test_a_question_that_does_not_apply_is_not_asked(opened: Opening):
    panel = open_panel(opened(LESSON))
    trip = panel.get_by_role("group", name="Trip", exact=True)
    expect(trip).to_be_visible()
    panel.get_by_role("radio", name="No", exact=True).check()
    expect(trip).to_be_hidden()
    panel.get_by_role("radio", name="Yes", exact=True).check()
    expect(trip).to_be_visible()


def test_the_parts_of_a_person_are_asked_together(opened: Opening):
    panel = open_panel(opened(LESSON))
    head = panel.get_by_role("group", name="Head of Year 7")
    head.get_by_role("textbox", name="Name").fill("Mr Khan")
    head.get_by_role("textbox", name="Room").fill("room 4")
    save(panel)
    assert kept(panel.page) == {"people": {"head": {"name": "Mr Khan", "room": "room 4"}}}


def test_people_are_added_and_removed_by_name(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    mentors = panel.get_by_role("group", name="Mentors", exact=True)
    for name in ("Ms Okafor", "Mr Khan"):
        mentors.get_by_role("button", name="Add").click()
        assert focused(page) == "Name"
        page.keyboard.type(name)
    mentors.get_by_role("button", name="Remove Ms Okafor").click()
    assert focused(page) == "Name"
    expect(said(panel)).to_have_text("Removed Ms Okafor.")
    save(panel)
    assert kept(page) == {"people": {"mentors": [{"name": "Mr Khan"}]}}
    mentors.get_by_role("button", name="Remove Mr Khan").click()
    assert focused(page) == "Add to Mentors"


def test_a_list_of_texts_has_one_line_for_each(opened: Opening):
    page = opened(DAY)
    panel = open_panel(page)
    group = panel.get_by_role("group", name="Values of the school")
    for word in ("respect", "courage"):
        group.get_by_role("button", name="Add").click()
        page.keyboard.type(word)
    expect(group.get_by_role("textbox", name="Values of the school 2")).to_have_value("courage")
    save(panel)
    assert kept(page) == {"school": {"core_values": ["respect", "courage"]}}


def test_two_dates_make_a_range(opened: Opening):
    panel = open_panel(opened(LESSON))
    trip = panel.get_by_role("group", name="Trip", exact=True)
    trip.get_by_role("textbox", name="First day").fill("17 May 2027")
    trip.get_by_role("textbox", name="Last day").fill("21/05/2027")
    save(panel)
    expected = {"start": "2027-05-17", "end": "2027-05-21"}
    assert kept(panel.page) == {"calendar": {"school_trip": expected}}


# While typing


def test_the_bar_follows_what_is_typed_and_nothing_is_stored(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Name of the school", "Green Lane School")
    expect(reads_for(page)).to_have_text("This page reads for Green Lane School. Not saved yet.")
    assert kept(page) is None
    assert kept(page, "sessionStorage") is None


def test_the_page_changes_as_one_types(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Short name", "Green Lane")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Making friends at Green Lane")
    welcome = page.get_by_text("Welcome to")
    expect(welcome).to_have_text(
        "Welcome to the school. The day starts at the start of the day. "
        "Ask the Head of Year 7 in their office."
    )
    panel.get_by_role("radio", name="No", exact=True).check()
    expect(page.get_by_text("We go away")).to_be_hidden()
    panel.get_by_role("group", name="Mentors").get_by_role("button", name="Add").click()
    page.keyboard.type("Mr Khan")
    expect(page.get_by_text("Mr Khan, in their office")).to_be_visible()
    panel.get_by_role("button", name="Remove my details").click()
    panel.get_by_role("button", name="Remove them").click()
    expect(welcome).to_contain_text("Welcome to Hill & Dale's School. The day starts at 8:35am.")


def test_a_wrong_value_leaves_the_last_good_one(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    start = fill(panel, "Start of the day", "8:40")
    start.fill("8:4")
    expect(panel.locator(".tailor-error:visible")).to_have_count(0)
    start.blur()
    expect(start).to_have_attribute("aria-invalid", "true")
    expect(start).to_have_accessible_description(
        "For example, 08:40 Error: '8:4' is not a time. Write it like 08:30 or 8:30am."
    )
    assert page.evaluate("document.title").startswith("Error") is False
    start.fill("8:45")
    expect(panel.locator(".tailor-error:visible")).to_have_count(0)
    save(panel)
    assert kept(page) == {"day": {"start": "08:45"}}


def test_how_far_one_is_gets_said_once_one_pauses(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    page.evaluate(
        """() => {
          window.heard = [];
          const line = document.querySelector(".tailor-status");
          new MutationObserver(() => heard.push(line.textContent)).observe(line, {childList: true});
        }"""
    )
    box = panel.get_by_role("textbox", name="Short name")
    box.press_sequentially("Green Lane", delay=20)
    expect(said(panel)).to_have_text("1 of 9 details on this page is yours.")
    assert page.evaluate("heard") == ["1 of 9 details on this page is yours."]


def test_what_is_still_to_fill_leads_to_each_question(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    expect(panel.locator(".tailor-count")).to_have_text("0 of 9 details on this page are yours.")
    panel.get_by_text("Still to fill: 7").click()
    panel.get_by_role("link", name="Start of the day", exact=True).click()
    assert focused(page) == "Start of the day"
    page.keyboard.type("8:40")
    expect(panel.get_by_text("Still to fill: 6")).to_be_visible()
    panel.get_by_role("link", name="See Head of Year 7 on the page").click()
    assert page.evaluate("document.activeElement.dataset.field") == "people.head.name"


def test_the_marks_on_the_page_can_be_switched_off(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    switch = panel.get_by_role("switch", name="Show what is mine on the page")
    expect(switch).to_be_checked()
    switch.uncheck()
    assert page.evaluate("document.documentElement.dataset.marks") == "off"
    switch.check()
    assert page.evaluate("document.documentElement.dataset.marks") == "on"


# Saving


def test_what_is_wrong_is_summed_up_and_nothing_is_saved(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Short name", "Green Lane")
    fill(panel, "Start of the day", "25:99")
    save(panel)
    assert "There is a problem" in focused(page)
    assert page.evaluate("document.title").startswith("Error: ")
    assert kept(page) is None
    panel.get_by_role("link", name="Start of the day: '25:99' is not a time").click()
    assert focused(page) == "Start of the day"
    page.keyboard.press("Control+A")
    page.keyboard.type("8:35")
    save(panel)
    expect(panel.get_by_text("There is a problem")).to_be_hidden()
    assert not page.evaluate("document.title").startswith("Error")
    assert kept(page) == {"school": {"short_name": "Green Lane"}, "day": {"start": "08:35"}}


def test_a_mistake_that_is_out_of_sight_is_brought_into_it(opened: Opening):
    panel = open_panel(opened(LESSON))
    show_all(panel)
    fill(panel, "Phone", "none")
    panel.get_by_role("button", name="Show only what this page uses").click()
    save(panel)
    panel.get_by_role("link", name="Phone: 'none' is not a phone number").click()
    assert focused(panel.page) == "Phone"
    expect(panel.get_by_role("button", name="Show only what this page uses")).to_be_visible()


def test_a_mistake_in_an_item_is_named_by_the_item(opened: Opening):
    panel = open_panel(opened(LESSON))
    mentors = panel.get_by_role("group", name="Mentors", exact=True)
    mentors.get_by_role("button", name="Add").click()
    panel.page.keyboard.type("Mr Khan")
    mentors.get_by_role("textbox", name="Email").fill("nobody")
    save(panel)
    link = panel.get_by_role("link", name="Mr Khan: Email: 'nobody' is not an email address")
    expect(link).to_be_visible()


def test_what_looks_wrong_though_it_can_be_is_said_when_it_is_saved(opened: Opening):
    panel = open_panel(opened(LESSON))
    panel.get_by_role("button", name="Show all").click()
    day = panel.get_by_role("textbox", name="First day").first
    day.fill("5 September 2026")
    day.press("Enter")
    expect(said(panel)).to_contain_text("Saved on this computer.")
    expect(said(panel)).to_contain_text("First day: Saturday 5 September 2026")


def test_what_is_saved_on_this_computer_is_used_on_every_page(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Name of the school", "Green Lane School").press("Enter")
    expect(said(panel)).to_have_text(
        "Saved on this computer. Every page and Word file now reads for Green Lane School."
    )
    expect(reads_for(page)).to_have_text("This page reads for Green Lane School.")
    page.get_by_role("link", name="The school day").first.click()
    expect(reads_for(page)).to_have_text("This page reads for Green Lane School.")
    box = open_panel(page).get_by_role("textbox", name="Name of the school")
    expect(box).to_have_value("Green Lane School")


def test_what_is_not_to_stay_on_this_computer_lasts_as_long_as_the_browser(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Short name", "Green Lane")
    panel.get_by_role("checkbox", name="Only until the browser closes").check()
    save(panel)
    expect(said(panel)).to_contain_text("Saved until you close the browser.")
    assert kept(page) is None
    assert kept(page, "sessionStorage") == {"school": {"short_name": "Green Lane"}}
    page.reload()
    expect(reads_for(page)).to_have_text("This page reads for Green Lane.")
    expect(open_panel(page).get_by_role("checkbox", name="Only until")).to_be_checked()


def test_details_that_are_removed_are_gone_from_page_and_browser(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Short name", "Green Lane")
    save(panel)
    panel.get_by_role("button", name="Remove my details").click()
    panel.get_by_role("button", name="Keep them").click()
    assert kept(page)
    panel.get_by_role("button", name="Remove my details").click()
    panel.get_by_role("button", name="Remove them").click()
    assert kept(page) is None
    expect(reads_for(page)).to_contain_text("Hill & Dale's School, an example school.")
    expect(panel.get_by_role("textbox", name="Short name")).to_have_value("")
    assert focused(page) == "Remove my details"


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ("() => { throw new DOMException('', 'QuotaExceededError'); }", "There is no room left"),
        ("() => { throw new DOMException('', 'SecurityError'); }", "does not let the page keep"),
    ],
    ids=["full", "blocked"],
)
def test_storage_that_fails_is_told_and_the_page_keeps_the_details(
    opened: Opening, broken: str, words: str
):
    page = opened(LESSON)
    panel = open_panel(page)
    page.evaluate(f"() => {{ Storage.prototype.setItem = {broken} }}")
    fill(panel, "Short name", "Green Lane")
    save(panel)
    expect(said(panel)).to_contain_text(words)
    expect(reads_for(page)).to_have_text("This page reads for Green Lane. Not saved yet.")


def test_what_was_typed_is_not_lost_by_leaving_the_page_unasked(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Short name", "Green Lane")
    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    asked.value.dismiss()
    save(panel)
    page.on("dialog", lambda dialog: pytest.fail(dialog.type))
    page.reload()


def test_another_tab_is_followed_unless_something_was_typed(opened: Opening):
    page = opened(LESSON)
    mine = open_panel(page)
    other = page.context.new_page()
    other.goto(page.url)
    panel = open_panel(other)
    fill(panel, "Short name", "Green Lane")
    save(panel)
    expect(reads_for(page)).to_have_text("This page reads for Green Lane.")
    expect(mine.get_by_role("textbox", name="Short name")).to_have_value("Green Lane")
    fill(mine, "Short name", "Brook Side")
    expect(reads_for(page)).to_contain_text("Brook Side")
    fill(panel, "Short name", "Green Lane Academy")
    save(panel)
    expect(page.get_by_text("Your details were changed in another tab.")).to_be_visible()
    expect(reads_for(page)).to_contain_text("Brook Side")
    page.get_by_role("button", name="Use those").click()
    expect(reads_for(page)).to_have_text("This page reads for Green Lane Academy.")
    page.on("dialog", Dialog.accept)


def test_what_was_kept_and_cannot_be_read_is_told(opened: Opening):
    page = opened(LESSON)
    page.evaluate(f"localStorage.setItem('{KEY}', 'not ours')")
    page.reload()
    expect(page.get_by_text("The details kept in this browser cannot be read")).to_be_visible()
    expect(reads_for(page)).to_contain_text("Hill & Dale's School")
    panel = open_panel(page)
    fill(panel, "Short name", "Green Lane")
    save(panel)
    assert kept(page) == {"school": {"short_name": "Green Lane"}}


def test_what_was_kept_and_does_not_fit_any_more_is_told(opened: Opening):
    page = opened(LESSON)
    values = {"school": {"short_name": "Green Lane", "motto": "Be kind"}, "day": {"start": "dawn"}}
    kept_before = json.dumps({"format": 1, "values": values})
    page.evaluate(f"text => localStorage.setItem('{KEY}', text)", kept_before)
    page.reload()
    expect(reads_for(page)).to_have_text("This page reads for Green Lane.")
    expect(page.get_by_text("2 details kept in this browser cannot be used")).to_be_visible()


# Files, links, examples


def test_the_file_that_is_downloaded_drops_into_the_schools_folder(
    opened: Opening, small_site: Site, tmp_path: Path
):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Name of the school", "Green Lane: “the” School")
    fill(panel, "Short name", "no")
    fill(panel, "Start of the day", "12:30")
    with page.expect_download() as download:
        panel.get_by_role("button", name="Download my details").click()
    assert download.value.suggested_filename == "profile.yml"
    download.value.save_as(tmp_path / "profile.yml")
    text = (small_site.root / "content" / "variables.yml").read_text()
    variables, _ = read_variables(text, "variables.yml")
    data = (tmp_path / "profile.yml").read_bytes()
    profile, wrong = read_profile(data, "profile.yml", "green-lane", variables)
    assert wrong == ()
    assert profile.values == {
        "school": {"name": "Green Lane: “the” School", "short_name": "no"},
        "day": {"start": "12:30"},
    }


def test_a_file_without_what_a_site_needs_says_so(opened: Opening):
    panel = open_panel(opened(LESSON))
    fill(panel, "Short name", "Green Lane")
    with panel.page.expect_download():
        panel.get_by_role("button", name="Download my details").click()
    expect(said(panel)).to_contain_text("it still needs: Name of the school.")


def choose(page: Page, panel: Locator, name: str, data: bytes) -> None:
    with page.expect_file_chooser() as chooser:
        panel.get_by_role("button", name="Use a file").click()
    chooser.value.set_files({"name": name, "mimeType": "", "buffer": data})


def test_a_file_is_used_at_once_where_there_is_nothing_to_lose(opened: Opening, small_site: Site):
    page = opened(LESSON)
    panel = open_panel(page)
    profile = small_site.root / "content" / "schools" / "dale" / "profile.yml"
    choose(page, panel, "profile.yml", profile.read_bytes())
    expect(reads_for(page)).to_have_text("This page reads for Dale Academy. Not saved yet.")
    head = panel.get_by_role("group", name="Head of Year 7")
    expect(head.get_by_role("textbox", name="Name")).to_have_value("Ms Igwe")
    expect(panel.get_by_role("radio", name="No", exact=True)).to_be_checked()


def test_a_file_replaces_nothing_unasked_and_says_what_it_cannot_bring(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Short name", "Green Lane")
    data = b"school:\n  name: Other School\n  motto: Be good\nday:\n  start: noonish\n"
    choose(page, panel, "profile.yml", data)
    question = panel.get_by_text("This file has details for Other School.")
    expect(question).to_be_visible()
    panel.get_by_text("2 details in it cannot be taken").click()
    expect(panel.get_by_text("Start of the day: 'noonish' is not a time.")).to_be_visible()
    panel.get_by_role("button", name="Keep mine").click()
    expect(reads_for(page)).to_contain_text("Green Lane")
    choose(page, panel, "profile.yml", data)
    panel.get_by_role("button", name="Use these").click()
    expect(reads_for(page)).to_contain_text("Other School")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"school:\n  name: 'never closed\n", "Line 2"),
        (png(20, 20), "This file cannot be used."),
        (b"a" * 10_000_000, "The file is larger than"),
        (b"- one\n- two\n", "no details that can be used here"),
        (b"", "This file cannot be used."),
    ],
    ids=["broken", "a picture", "10 MB", "a list", "empty"],
)
def test_a_file_that_is_no_profile_is_refused_in_plain_words(
    opened: Opening, data: bytes, words: str
):
    page = opened(LESSON)
    panel = open_panel(page)
    choose(page, panel, "whatever", data)
    expect(panel.get_by_text(words).first).to_be_visible()
    expect(reads_for(page)).to_contain_text("Hill & Dale's School")


def test_a_link_brings_the_details_to_a_colleague_who_is_asked(opened: Opening):
    page = opened(LESSON, permissions=["clipboard-read", "clipboard-write"])
    panel = open_panel(page)
    fill(panel, "Name of the school", "Green Lane School")
    panel.get_by_role("button", name="Copy a link for colleagues").click()
    box = panel.get_by_role("textbox", name="A link for colleagues")
    expect(box).to_have_accessible_description(re.compile("^This link holds your details, but"))
    expect(said(panel)).to_have_text("The link is copied.")
    link = box.input_value()
    assert page.evaluate("navigator.clipboard.readText()") == link

    colleague = opened(f"{LESSON}#{link.partition('#')[2]}")
    question = colleague.get_by_text("This link has details for Green Lane School.")
    expect(question).to_be_visible()
    assert "#" not in colleague.url
    expect(reads_for(colleague)).to_contain_text("Hill & Dale's School")
    colleague.get_by_role("button", name="Use these").click()
    expect(question).to_have_count(0)
    expect(reads_for(colleague)).to_have_text(
        "This page reads for Green Lane School. Not saved yet."
    )
    assert kept(colleague) is None


def test_a_damaged_link_is_told_and_changes_nothing(opened: Opening):
    page = opened(f"{LESSON}#tailor=abcd")
    expect(page.get_by_text("This link carries details that cannot be read.")).to_be_visible()
    page.get_by_role("button", name="All right").click()
    expect(reads_for(page)).to_contain_text("Hill & Dale's School")
    assert "#" not in page.url


def test_an_example_can_be_tried_and_left_again(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Short name", "Green Lane")
    save(panel)
    panel.get_by_role("combobox", name="Try it with an example school").select_option("dale")
    panel.get_by_role("button", name="Try it").click()
    expect(reads_for(page)).to_have_text("This page reads for Dale Academy, an example school.")
    assert kept(page) == {"school": {"short_name": "Green Lane"}}
    panel.get_by_role("button", name="Stop trying it").click()
    expect(reads_for(page)).to_have_text("This page reads for Green Lane.")


def test_an_example_does_not_replace_what_was_typed(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    fill(panel, "Short name", "Green Lane")
    panel.get_by_role("button", name="Try it").click()
    expect(said(panel)).to_contain_text("Save your details first")
    expect(reads_for(page)).to_contain_text("Green Lane")


def test_a_logo_is_kept_small_and_shown(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    logo = panel.get_by_role("group", name="Logo")
    with page.expect_file_chooser() as chooser:
        logo.get_by_role("button", name="Choose a picture for Logo").click()
    chooser.value.set_files({"name": "Our Crest.PNG", "mimeType": "", "buffer": png(3000, 600)})
    expect(logo.get_by_role("img")).to_be_visible()
    save(panel)
    expect(said(panel)).to_contain_text("Saved")
    stored = json.loads(page.evaluate(f"localStorage.getItem('{KEY}')"))
    assert stored["values"] == {"school": {"logo": "logo.png"}}
    picture = stored["pictures"]["school.logo"]
    assert (picture["width"], picture["height"]) == (2_160_000, 432_000)
    page.reload()
    logo = open_panel(page).get_by_role("group", name="Logo")
    expect(logo.get_by_role("img")).to_be_visible()
    logo.get_by_role("button", name="Remove Logo").click()
    expect(logo.get_by_role("img")).to_be_hidden()
    expect(reads_for(page)).to_contain_text("Hill & Dale's School")


def test_a_file_that_is_no_picture_is_no_logo(opened: Opening):
    page = opened(LESSON)
    logo = open_panel(page).get_by_role("group", name="Logo")
    with page.expect_file_chooser() as chooser:
        logo.get_by_role("button", name="Choose a picture").click()
    chooser.value.set_files({"name": "a.png", "mimeType": "image/png", "buffer": b"no picture"})
    expect(logo.get_by_text("This file cannot be shown as a picture.")).to_be_visible()


# For everybody


def test_the_whole_task_is_done_by_keyboard_alone(opened: Opening):
    page = opened(LESSON)
    press_until(page, "Your school")
    page.keyboard.press("Enter")
    press_until(page, "Name of the school")
    page.keyboard.type("Green Lane School")
    press_until(page, "Add to Mentors")
    page.keyboard.press("Enter")
    page.keyboard.type("Mr Khan")
    press_until(page, "Save my details")
    page.keyboard.press("Enter")
    expect(page.locator(".tailor-status")).to_contain_text("Saved on this computer.")
    assert kept(page) == {
        "school": {"name": "Green Lane School"},
        "people": {"mentors": [{"name": "Mr Khan"}]},
    }
    page.keyboard.press("Escape")
    assert focused(page) == "Your school"


def press_until(page: Page, name: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if focused(page) == name:
            return
    raise AssertionError(f"the Tab key does not lead to {name}")


def in_states(page: Page) -> dict[str, list[str]]:
    """Return what axe finds with the panel closed, open, with everything, with errors, filled."""
    found = {"closed": violations(page)}
    panel = open_panel(page)
    panel.get_by_text("Still to fill").click()
    found["open"] = violations(page)
    show_all(panel)
    add_to_each_list(panel)
    fill(panel, "Name of the school", "Green Lane School")
    fill(panel, "Phone", "none")
    panel.get_by_role("group", name="Trip").get_by_role("textbox").first.fill("never")
    save(panel)
    expect(panel.get_by_text("There is a problem")).to_be_visible()
    found["errors"] = violations(page)
    fill(panel, "Phone", "020 7946 0123")
    panel.get_by_role("group", name="Trip").get_by_role("textbox").first.fill("")
    save(panel)
    panel.get_by_role("button", name="Copy a link").click()
    panel.get_by_role("button", name="Remove my details").click()
    found["filled"] = violations(page)
    return found


def violations(page: Page) -> list[str]:
    found = cast("dict[str, Any]", Axe().run(page).response)["violations"]  # pyright: ignore[reportUnknownMemberType] -- untyped
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_everybody_can_use_the_panel_in_each_state(
    opened: Opening, scheme: str, viewport: dict[str, int]
):
    page = opened(LESSON, color_scheme=scheme, viewport=viewport, bypass_csp=True)
    page.add_style_tag(content=STILL)
    assert in_states(page) == {"closed": [], "open": [], "errors": [], "filled": []}


@pytest.mark.parametrize("height", [800, 256], ids=["a phone", "400 % zoom"])
def test_nothing_is_wider_than_the_screen(opened: Opening, height: int):
    page = opened(LESSON, viewport={"width": 320, "height": height})
    panel = open_panel(page)
    show_all(panel)
    add_to_each_list(panel)
    fill(panel, "Website", f"https://{'long.' * 30}example/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_target_is_large_enough(opened: Opening):
    panel = open_panel(opened(LESSON, viewport=NARROW))
    show_all(panel)
    panel.get_by_text("Still to fill").click()
    small = panel.evaluate(
        """panel => [...panel.querySelectorAll("button, summary, select, textarea, input, li a")]
          .map(one => one.closest("label") ?? one)
          .filter(one => one.checkVisibility())
          .map(one => [one.textContent || one.id, one.getBoundingClientRect()])
          .filter(([, {width, height}]) => width < 24 || height < 24)
          .map(([name]) => name)"""
    )
    assert small == []


def test_the_panel_leaves_the_text_in_view_on_a_wide_screen(opened: Opening):
    page = opened(LESSON)
    panel = open_panel(page)
    text = page.get_by_text("Welcome to").bounding_box()
    sheet = panel.bounding_box()
    assert text
    assert sheet
    assert text["x"] + text["width"] <= sheet["x"]
    assert sheet["height"] == WIDE["height"]


def test_nothing_moves_for_those_who_want_no_motion(opened: Opening):
    page = opened(LESSON, reduced_motion="reduce")
    panel = open_panel(page)
    seconds = panel.evaluate(
        """panel => [...panel.querySelectorAll("*")]
          .flatMap(one => [null, "::before"].map(part => getComputedStyle(one, part)))
          .flatMap(style => style.transitionDuration.split(", ").map(parseFloat))"""
    )
    assert max(seconds) == 0


def test_buttons_have_an_edge_where_colours_are_forced(opened: Opening):
    page = opened(LESSON, forced_colors="active")
    panel = open_panel(page)
    widths = panel.evaluate(
        """panel => [...panel.querySelectorAll("button")]
          .map(one => getComputedStyle(one).borderTopStyle)"""
    )
    assert set(widths) == {"solid"}


def test_nothing_of_it_is_printed(opened: Opening):
    page = opened(LESSON)
    open_panel(page)
    page.emulate_media(media="print")
    expect(page.locator(".tailor-bar")).to_be_hidden()
    expect(page.locator("#tailor-panel")).to_be_hidden()
