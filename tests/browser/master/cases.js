/** The shared cases of masters as they are read in any engine, and the name of what comes out. */

import { openMaster, schoolValues, tailor } from "../../../plugins/mkdocs_tailor/browser/master/tailor.js";

/**
 * Return, for each school of a case, the SHA-256 of its finished file.
 *
 * @param {any} masterCase as it stands in `tests/cases/master/`
 */
export function hashesOf({ master, schools }) {
  const opened = openMaster(fromBase64(master));
  return Promise.all(
    schools.map((/** @type {any} */ { environment, pictures, variant }) => {
      const values = schoolValues(environment, picturesFrom(pictures));
      return sha256(tailor(opened, values, variant));
    }),
  );
}

/**
 * Return pictures whose bytes are written in base 64.
 *
 * @param {Readonly<Record<string, any>>} written
 */
export function picturesFrom(written = {}) {
  const read = Object.entries(written);
  return Object.fromEntries(read.map(([name, one]) => [name, { ...one, data: fromBase64(one.data) }]));
}

/** @param {string} text */
export function fromBase64(text) {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

/** @param {Uint8Array[]} pieces */
export async function sha256(pieces) {
  const whole = await new Blob(/** @type {BlobPart[]} */ (pieces)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
