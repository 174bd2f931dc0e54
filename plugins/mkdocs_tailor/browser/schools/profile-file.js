// A profile from a file that somebody chose, which may be anything.

import { readYaml } from "./yaml-reading.js";

/** @import { ReadFile } from "./yaml-reading.js" */

const LARGEST_FILE = 256_000;

/**
 * Return what the file holds, still to go through the gate, or why nothing can be had of it.
 * @param {Uint8Array} bytes
 * @returns {ReadFile}
 */
export function readProfileFile(bytes) {
  if (bytes.length > LARGEST_FILE) {
    const message = `the file is larger than ${LARGEST_FILE / 1000} KB`;
    return { problem: { message, hint: "a profile holds short values only" } };
  }
  const text = textOf(bytes);
  if (text === undefined) {
    const message = "the file is not text in UTF-8: a picture or a document, perhaps";
    return { problem: { message, hint: "choose a profile.yml, like the one that this page lets you download" } };
  }
  const read = readYaml(text);
  return read.value === null ? { problem: { message: "the profile is empty", hint: "fill in the school's name" } } : read;
}

/**
 * @param {Uint8Array} bytes
 * @returns {string | undefined}
 */
function textOf(bytes) {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
