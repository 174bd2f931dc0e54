// A teacher's own pictures, as they are kept in the browser: small PNG files with their size on paper.

import { base64Of, bytesOfBase64 } from "./base64.js";
import { valueIn } from "./shapes.js";
import { variableNamed } from "./variables.js";

/** @import { Variables } from "./variables.js" */

/** @typedef {{ data: Uint8Array, width: number, height: number }} OwnPicture a PNG, and its size in EMU */

/** @typedef {{ [variable: string]: OwnPicture }} OwnPictures */

/** A picture may have so many bytes. */
export const LARGEST_PICTURE = 150_000;
/** A metre, in EMU. */
const WIDEST = 36_000_000;
const PNG_BEGINS = "\x89PNG\r\n\x1a\n";

/**
 * Return the pictures as JSON can hold them.
 * @param {OwnPictures} pictures
 */
export function keptPictures(pictures) {
  const kept = Object.entries(pictures).map(([name, { data, width, height }]) => [
    name,
    { data: base64Of(data), width, height },
  ]);
  return Object.fromEntries(kept);
}

/**
 * Return those of the kept pictures that are pictures and belong to a variable.
 * @param {unknown} raw
 * @param {Variables} variables
 * @returns {OwnPictures}
 */
export function acceptPictures(raw, variables) {
  /** @type {OwnPictures} */
  const pictures = {};
  for (const { name } of variables.variables) {
    const picture = acceptPicture(valueIn(raw, name));
    if (picture && isPicture(name, variables)) {
      pictures[name] = picture;
    }
  }
  return pictures;
}

/**
 * @param {string} name
 * @param {Variables} variables
 */
function isPicture(name, variables) {
  const shape = variableNamed(name, variables)?.shape;
  return shape && "kind" in shape && shape.kind === "image";
}

/**
 * @param {unknown} raw
 * @returns {OwnPicture | undefined}
 */
function acceptPicture(raw) {
  const [data, width, height] = ["data", "width", "height"].map((name) => valueIn(raw, name));
  const bytes = typeof data === "string" && data.length < LARGEST_PICTURE * 1.4 ? bytesOfBase64(data) : undefined;
  if (!bytes || !isSize(width) || !isSize(height)) {
    return undefined;
  }
  const begins = String.fromCharCode(...bytes.slice(0, PNG_BEGINS.length));
  return begins === PNG_BEGINS ? { data: bytes, width, height } : undefined;
}

/**
 * @param {unknown} size
 * @returns {size is number}
 */
function isSize(size) {
  return Number.isInteger(size) && Number(size) > 0 && Number(size) <= WIDEST;
}
