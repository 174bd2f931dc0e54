// The panel itself: its parts from top to bottom.

import { DetailsForm } from "./form.js";
import { make, quietly } from "./markup.js";
import { exampleChooser, fileButton, linkBox } from "./moving.js";
import { ProgressLine } from "./progress.js";
import { SavingFoot } from "./saving.js";
import { sayingIn } from "./status.js";
import { ErrorSummary } from "./summary.js";

/** @import { Here } from "../schools/store.js" */
/** @import { KnownSchool, Variables } from "../schools/variables.js" */

/**
 * What the panel asks to be done.
 * @typedef {object} Wishes
 * @property {() => void} changed an answer is another now
 * @property {() => void} save
 * @property {() => void} close
 * @property {() => void} remove
 * @property {() => void} download
 * @property {() => void} share
 * @property {(file: File) => void} useFile
 * @property {(school: KnownSchool) => void} tryExample
 */

const FORM_ID = "tailor-form";

export class PanelSheet {
  /**
   * @param {HTMLElement} element
   * @param {Variables} variables
   * @param {Set<string>} used
   * @param {Here} here where details are kept
   * @param {Wishes} wishes
   */
  constructor(element, variables, used, here, wishes) {
    this.foot = new SavingFoot(here, FORM_ID);
    const { now, soon } = sayingIn(this.foot.status);
    this.say = now;
    this.saySoon = soon;
    this.form = new DetailsForm(variables, used, { changed: wishes.changed, say: now });
    this.progress = new ProgressLine(variables, used, (name) => this.form.controlFor(name));
    this.summary = new ErrorSummary();
    this.question = make("div", { class: "tailor-asked", hidden: true });
    const link = linkBox();
    this.showLink = link.show;
    element.replaceChildren(
      heading(wishes),
      this.question,
      this.summary.element,
      promise(element.dataset.privacy),
      exampleChooser(variables.schools, wishes.tryExample),
      this.progress.element,
      marksSwitch(),
      submitting(this.form.element, wishes.save),
      make("h3", {}, "More"),
      moreWays(wishes),
      link.element,
      this.foot.element,
    );
  }
}

/**
 * Return a form that is sent to nobody.
 * @param {HTMLElement} inside
 * @param {() => void} save
 */
function submitting(inside, save) {
  const form = make("form", { id: FORM_ID, novalidate: true, autocomplete: "off" }, inside);
  form.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    save();
  });
  return form;
}

/** @param {Wishes} wishes */
function heading({ close }) {
  const title = make("h2", { id: "tailor-panel-title" }, "Your school");
  return make("div", { class: "tailor-head" }, title, quietly("Close", close));
}

/** @param {string | undefined} privacy the address of the page about it */
function promise(privacy) {
  const words =
    "The page changes as you type. What you type stays in this browser and is sent to nobody. Nothing is compulsory. ";
  const never = make("strong", {}, "Names of staff only, never of pupils. ");
  return make("p", {}, words, never, privacy && make("a", { href: privacy }, "How this is kept private"));
}

/** @param {Wishes} wishes */
function moreWays({ share, download, useFile, remove }) {
  return make(
    "div",
    { class: "tailor-ways" },
    quietly("Copy a link for colleagues", share),
    quietly("Download my details", download),
    fileButton("Use a file", ".yml,.yaml,.json,.txt", useFile),
    quietly("Remove my details", remove),
  );
}

/** Return the switch that hides the marks on the page, for showing it to a class. */
function marksSwitch() {
  const { dataset } = document.documentElement;
  const input = make("input", { type: "checkbox", role: "switch" });
  input.checked = dataset.marks !== "off";
  input.addEventListener("change", () => {
    dataset.marks = input.checked ? "on" : "off";
  });
  return make("label", { class: "tailor-switch" }, input, " Show what is mine on the page");
}
