/** @import { Variables } from "../../../plugins/mkdocs_tailor/browser/schools/variables.js" */

/**
 * The variables of a small site: one of each that matters, with two schools.
 * @returns {Variables}
 */
export function smallVariables() {
  const name = { kind: /** @type {const} */ ("text"), label: "Name of the school" };
  const logo = { kind: /** @type {const} */ ("image"), label: "Logo" };
  const person = { record: { name: { kind: /** @type {const} */ ("text"), label: "Head" } }, shown: "name", label: "Head" };
  return {
    groups: [{ name: "school", label: "The school" }, { name: "people", label: "People" }],
    variables: [
      { name: "school.name", group: "school", shape: name, example: "Oakfield", visibility: "public", required: true },
      { name: "school.logo", group: "school", shape: logo, example: "logo.png", visibility: "public" },
      { name: "school.pupil", group: "school", shape: name, example: "x", visibility: "public", default: "pupil" },
      { name: "people.head", group: "people", shape: person, example: "Ms X", visibility: "public" },
      { name: "people.tutor", group: "people", shape: person, example: "Ms Y", visibility: "document" },
    ],
    parts: [
      { name: "people.head.name", example: "Ms X", visibility: "public" },
      { name: "people.tutor.name", example: "Ms Y", visibility: "document" },
    ],
    checks: { order: [], weekday: [] },
    schools: [
      { slug: "oakfield", name: "Oakfield", values: { school: { name: "Oakfield" } }, pictures: {} },
      { slug: "ashford", name: "Ashford", values: { school: { name: "Ashford" } }, pictures: {} },
    ],
    school: "oakfield",
    imprint: { name: "A small site", edition: "1", licence: "CC BY 4.0" },
  };
}
