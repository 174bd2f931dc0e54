/**
 * Tailors what the file `orders.json` in a folder asks for, and prints the SHA-256 of each file.
 * An order is the name of a master, the number of a school and a print variant.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { openMaster, schoolValues, tailor } from "../../../plugins/mkdocs_tailor/browser/master/tailor.js";
import { picturesFrom, sha256 } from "./cases.js";

const folder = process.argv[2];
const { schools, orders } = JSON.parse(readFileSync(join(folder, "orders.json"), "utf8"));
const values = schools.map((/** @type {any} */ { environment, pictures }) =>
  schoolValues(environment, picturesFrom(pictures)),
);
const masters = new Map();

for (const [name, school, variant] of orders) {
  if (!masters.has(name)) masters.set(name, openMaster(readFileSync(join(folder, name))));
  console.log(await sha256(tailor(masters.get(name), values[school], variant)));
}
