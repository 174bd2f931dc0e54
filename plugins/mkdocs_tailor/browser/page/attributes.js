// Open attributes. Addresses are kept from becoming scripts: the twin of document/html/addresses.py.

import { evaluate } from "../language/expressions.js";
import { text } from "../language/plain.js";
import { numberedAttributes } from "./reserve.js";

/** @import { Expression } from "../language/expressions.js" */
/** @import { Place } from "./fields.js" */

const addresses = /^(action|cite|data|formaction|href|poster|src|xlink:href)$/;
const safeSchemes = /^(https?|mailto|tel)$/;
const scripts = /^(javascript|vbscript|data)$/;

/**
 * Return the place that is an element with open attributes.
 * @param {Element} element
 * @param {readonly Expression[]} expressions
 * @returns {Place}
 */
export function attributesPlace(element, expressions) {
  const open = numberedAttributes(element);
  return {
    fill({ environment }) {
      for (const [name, number] of open) {
        const expression = expressions[number];
        const value = safeAddress(name, expression, text(evaluate(expression, environment)));
        if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
    },
  };
}

/**
 * Return the value of an attribute, or `about:blank` for an address that is unsafe: a scheme that
 * comes from a school's value must be known to be harmless, one of the author's not a script.
 * @param {string} name
 * @param {Expression} expression
 * @param {string} value
 */
export function safeAddress(name, expression, value) {
  const scheme = addresses.test(name) ? schemeOf(value) : "";
  if (!scheme || safeSchemes.test(scheme)) return value;
  const written = Array.isArray(expression) ? expression[1] : "";
  const isWritten = typeof written === "string" && schemeOf(written) === scheme;
  return isWritten && !scripts.test(scheme) ? value : "about:blank";
}

/** @param {string} address */
function schemeOf(address) {
  // eslint-disable-next-line no-control-regex -- browsers pass over these in a scheme
  const found = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\x00-\x20]/g, ""));
  return found ? found[1].toLowerCase() : "";
}
