// The right control for each type of a single value.

import { dateWithoutWeekday } from "../language/dates.js";
import { make } from "./markup.js";
import { capital } from "./wording.js";

/** @import { Json, Scalar } from "../schools/shapes.js" */

/**
 * What somebody types or chooses in.
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {HTMLElement[]} inputs the first takes the focus
 * @property {() => Json} raw what stands in it, for the gate
 */

const MOST_RADIOS = 5;
/** @type {Record<string, import("./markup.js").Attributes>} */
const INPUTS = {
  number: { inputmode: "decimal", class: "tailor-short" },
  date: { class: "tailor-middle" },
  time: { class: "tailor-short" },
  email: { type: "email", spellcheck: "false" },
  phone: { type: "tel", class: "tailor-middle" },
  link: { type: "url", spellcheck: "false" },
};

/**
 * Return the control for a type, with a value in it.
 * @param {Scalar} shape
 * @param {string} id
 * @param {Json | undefined} value
 * @param {string} unsaid the words for a choice that nobody has made
 * @returns {Control}
 */
export function controlOf(shape, id, value, unsaid) {
  if (shape.kind === "yes/no") return radios(id, ["yes", "no"], yesOrNo(value), unsaid);
  if (shape.kind === "date range") return twoDates(id, value);
  if (shape.kind !== "choice") return entry(shape, id, value);
  const options = shape.options ?? [];
  const chosen = typeof value === "string" ? value : "";
  return (options.length > MOST_RADIOS ? drawer : radios)(id, options, chosen, unsaid);
}

/**
 * Tell whether a control needs a legend above it: it has several inputs.
 * @param {Control} control
 */
export function isSeveral(control) {
  return control.inputs.length > 1;
}

/**
 * @param {Scalar} shape
 * @param {string} id
 * @param {Json | undefined} value
 * @returns {Control}
 */
function entry(shape, id, value) {
  const known = String(value ?? "");
  const shown = known && shape.kind === "date" ? dateWithoutWeekday(known) : known;
  const input =
    shape.kind === "long text"
      ? make("textarea", { id, rows: 3, autocomplete: "off" })
      : make("input", { id, type: "text", autocomplete: "off", ...INPUTS[shape.kind] });
  input.value = shown;
  return { element: input, inputs: [input], raw: () => input.value };
}

/**
 * @param {string} id
 * @param {Json | undefined} value
 * @returns {Control}
 */
function twoDates(id, value) {
  const given = /** @type {{start?: Json, end?: Json}} */ (value ?? {});
  const [start, end] = /** @type {const} */ (["start", "end"]).map((which) =>
    entry({ kind: "date", label: "" }, `${id}-${which}`, given[which]),
  );
  const element = make(
    "div",
    { class: "tailor-ends" },
    make("label", { for: `${id}-start` }, "First day", start.element),
    make("label", { for: `${id}-end` }, "Last day", end.element),
  );
  const raw = () => ({ start: start.raw(), end: end.raw() });
  return { element, inputs: [...start.inputs, ...end.inputs], raw };
}

/**
 * @param {string} id
 * @param {readonly string[]} options
 * @param {string} chosen
 * @param {string} unsaid
 * @returns {Control}
 */
function radios(id, options, chosen, unsaid) {
  const element = make("div", { class: "tailor-radios" });
  const inputs = ["", ...options].map((value, at) => {
    const input = make("input", { type: "radio", name: id, id: `${id}-${at}`, value });
    input.checked = value === chosen;
    element.append(make("label", { for: input.id }, input, ` ${capital(value) || unsaid}`));
    return input;
  });
  return { element, inputs, raw: () => inputs.find((input) => input.checked)?.value ?? "" };
}

/**
 * @param {string} id
 * @param {readonly string[]} options
 * @param {string} chosen
 * @param {string} unsaid
 * @returns {Control}
 */
function drawer(id, options, chosen, unsaid) {
  const select = make("select", { id }, make("option", { value: "" }, unsaid));
  select.append(...options.map((option) => make("option", { value: option }, option)));
  select.value = chosen;
  return { element: select, inputs: [select], raw: () => select.value };
}

/** @param {Json | undefined} value */
function yesOrNo(value) {
  if (typeof value !== "boolean") return "";
  return value ? "yes" : "no";
}
