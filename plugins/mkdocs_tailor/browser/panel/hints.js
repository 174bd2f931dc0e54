// What the declarations say on how to answer a question.

import { partsByName } from "../schools/variables.js";
import { ended } from "./wording.js";

/** @import { Json, Shape } from "../schools/shapes.js" */
/** @import { Variables } from "../schools/variables.js" */

/** Of these an example shows nothing that the control does not. */
const NOT_TYPED = ["choice", "yes/no", "date range", "image"];

/**
 * Return how to find the hint for a question, and the words for a choice that nobody has made.
 * @param {Variables} variables
 */
export function hintsOf(variables) {
  const parts = partsByName(variables);
  return {
    /**
     * @param {string} name
     * @param {Shape} shape
     */
    hint(name, shape) {
      const part = parts.get(name);
      return [ended(part?.hint ?? ""), exampleFor(shape, part?.example)].filter(Boolean).join(" ");
    },
    /** @param {string} name */
    unsaid(name) {
      const assumed = parts.get(name)?.default;
      return typeof assumed === "string" ? `Not said (${assumed})` : "Not said";
    },
  };
}

/**
 * @param {Shape} shape
 * @param {Json | undefined} example
 */
function exampleFor(shape, example) {
  if ("kind" in shape) {
    return isSingle(example) && !NOT_TYPED.includes(shape.kind) ? `For example, ${example}` : "";
  }
  const isLine = "list" in shape && Array.isArray(example) && example.every(isSingle);
  return isLine ? `For example, ${example.join(", ")}` : "";
}

/** @param {Json | undefined} value */
function isSingle(value) {
  return value != null && typeof value !== "object";
}
