/** Answers each expression, with its environment, of a JSON list on standard input. */

import { readFileSync } from "node:fs";

import { answer } from "./answer.js";

const questions = JSON.parse(readFileSync(0, "utf8"));
const answers = questions.map((/** @type {[any, any]} */ question) => answer(...question));
process.stdout.write(JSON.stringify(answers));
