// What differs between schools: everything that variables.json declares.

/** @import { Json, RecordOf, Shape, Values } from "./shapes.js" */

/**
 * @typedef {object} Part a variable, or a field of one: what stands in a form beside it
 * @property {string} name dotted: `people.dsl`, and `people.dsl.room` for a field
 * @property {string} [hint] how to fill it in
 * @property {Json} example what a good value looks like, as it would be written
 * @property {"public" | "document"} visibility document: in the school's own Word files only
 * @property {Json} [default] the value that is assumed where none is given
 */

/**
 * @typedef {object} OwnPart
 * @property {string} group the first part of its name
 * @property {Shape} shape with its label
 * @property {boolean} [required]
 * @property {string} [when] the yes/no variable that decides whether anybody is asked for it
 */

/** @typedef {Part & OwnPart} Variable */

/** @typedef {{ url: string, width: number, height: number }} SitePicture a size in EMU */

/**
 * @typedef {object} KnownSchool a school to try the site with: what everybody may see of it
 * @property {string} slug
 * @property {string} name
 * @property {Values} values
 * @property {{ [variable: string]: SitePicture }} pictures
 */

/**
 * @typedef {object} Variables
 * @property {{ name: string, label: string }[]} groups
 * @property {Variable[]} variables in the order of variables.yml
 * @property {Part[]} parts the fields of records
 * @property {{ order: string[][], weekday: string[][] }} checks
 * @property {KnownSchool[]} schools
 * @property {string | null} school the slug of the one that the site reads for
 * @property {{ name: string, edition: string, licence: string }} imprint what the site says of itself
 */

/**
 * Return the shape of a whole profile: a record of groups.
 * @param {Variables} variables
 * @returns {RecordOf}
 */
export function profileShape(variables) {
  /** @type {[string, RecordOf][]} */
  const groups = variables.groups.map(({ name, label }) => [name, { record: {}, label }]);
  const record = Object.fromEntries(groups);
  for (const { name, group, shape } of variables.variables) {
    record[group].record[ownName(name)] = shape;
  }
  return { record };
}

/**
 * Return the name of a variable within its group.
 * @param {string} name
 */
export function ownName(name) {
  return name.slice(name.indexOf(".") + 1);
}

/**
 * Return the variable with the dotted name, or undefined.
 * @param {string} name
 * @param {Variables} variables
 */
function variableNamed(name, variables) {
  return variables.variables.find((variable) => variable.name === name);
}

/**
 * Return the shape of a variable, a field of one or a field of its items; undefined for none.
 * @param {string} name dotted
 * @param {Variables} variables
 * @returns {Shape | undefined}
 */
export function shapeNamed(name, variables) {
  const [group, own, ...fields] = name.split(".");
  return fields.reduce(fieldShape, variableNamed(`${group}.${own}`, variables)?.shape);
}

/**
 * @param {Shape | undefined} shape
 * @param {string} name
 */
function fieldShape(shape, name) {
  const single = shape && "list" in shape ? shape.list : shape;
  return single && "record" in single && Object.hasOwn(single.record, name) ? single.record[name] : undefined;
}

/**
 * Return what is said of each variable and of each field, by name.
 * @param {Variables} variables
 * @returns {Map<string, Part>}
 */
export function partsByName(variables) {
  return new Map([...variables.variables, ...variables.parts].map((part) => [part.name, part]));
}
