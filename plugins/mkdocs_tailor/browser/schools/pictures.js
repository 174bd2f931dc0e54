// A teacher's own pictures, as they are kept in the browser: small PNG files with their size on paper.

import { base64Of, bytesOfBase64 } from "./base64.js";
import { valueIn } from "./shapes.js";

/** @import { Json } from "./shapes.js" */
/** @import { Variables } from "./variables.js" */

/** @typedef {{ data: Uint8Array, width: number, height: number }} OwnPicture a PNG, and its size in EMU */

/** @typedef {{ [variable: string]: OwnPicture }} OwnPictures */

/** A picture may have so many bytes. */
export const LARGEST_PICTURE = 150_000;
const LONGEST_DATA = (LARGEST_PICTURE * 4) / 3;
/** A metre, in EMU. */
const WIDEST = 36_000_000;
/** The signature of PNG files, in base64. */
const PNG_BEGINS = "iVBORw0KGgo";

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
  const pictures = variables.variables.flatMap(({ name, shape }) => {
    const picture = "kind" in shape && shape.kind === "image" && acceptPicture(valueIn(raw, name));
    return picture ? [[name, picture]] : [];
  });
  return Object.fromEntries(pictures);
}

/**
 * @param {Json | undefined} raw
 * @returns {OwnPicture | undefined}
 */
function acceptPicture(raw) {
  const [data, width, height] = ["data", "width", "height"].map((name) => valueIn(raw, name));
  const fits = typeof data === "string" && data.startsWith(PNG_BEGINS) && data.length <= LONGEST_DATA;
  const bytes = fits && bytesOfBase64(data);
  return bytes && isSize(width) && isSize(height) ? { data: bytes, width, height } : undefined;
}

/**
 * @param {Json | undefined} size
 * @returns {size is number}
 */
function isSize(size) {
  return Number.isInteger(size) && Number(size) > 0 && Number(size) <= WIDEST;
}
