// Answers questions about schools, for the tests that put the same ones to Python. A list of
// questions comes in, a list of answers goes out, both as JSON.

import { readFileSync } from "node:fs";

import { accept } from "../../../plugins/mkdocs_tailor/browser/schools/accept.js";
import { doubts } from "../../../plugins/mkdocs_tailor/browser/schools/doubts.js";
import { environment, publicPart } from "../../../plugins/mkdocs_tailor/browser/schools/environment.js";
import { acceptProfile, askedFor, labelOf, unfilled } from "../../../plugins/mkdocs_tailor/browser/schools/profile.js";
import { readYaml } from "../../../plugins/mkdocs_tailor/browser/schools/yaml-reading.js";
import { profileYaml } from "../../../plugins/mkdocs_tailor/browser/schools/yaml-writing.js";

/** @import { Variables } from "../../../plugins/mkdocs_tailor/browser/schools/variables.js" */

/** @type {{ variables: Variables, questions: [string, any][] }} */
const { variables, questions } = JSON.parse(readFileSync(0, "utf8"));

/** @type {{ [question: string]: (given: any) => unknown }} */
const answers = {
  accept: (given) => accept(given.shape, given.raw),
  profile: (raw) => acceptProfile(raw, variables),
  environment: (given) => environment(given.values, variables, given.copy),
  publicPart: (values) => publicPart(values, variables),
  askedFor: (values) => askedFor(values, variables).map(({ name }) => name),
  unfilled: (values) => unfilled(values, variables).map(({ name }) => name),
  doubts: (values) => doubts(values, variables),
  label: (path) => labelOf(path, variables),
  write: (values) => profileYaml(values, variables),
  read: (text) => readYaml(text),
};

process.stdout.write(JSON.stringify(questions.map(([name, given]) => answers[name](given))));
