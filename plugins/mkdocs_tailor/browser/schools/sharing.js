// A link that carries a school's values to colleagues. They stand behind the # of the address, which
// browsers send to nobody, and are taken out of it before anything else is done with them.

import { TailorError } from "../language/errors.js";
import { base64Of, bytesOfBase64 } from "./base64.js";
import { FRAGMENT } from "./fragment.js";

/** @import { Values } from "./shapes.js" */
/** @import { PlainProblem } from "./keeping.js" */

/** A school that has filled in everything needs about 6,000 characters. */
const LONGEST_FRAGMENT = 8_000;
/** What a fragment may inflate to, in bytes: without this cap a short one could fill the memory. */
const LARGEST_PROFILE = 16_000;

/**
 * Return a link to a page that carries the values, or why there is none.
 * @param {Values} values as they came through the gate
 * @param {string} address of the page
 * @returns {Promise<{ link: string, problem?: undefined } | { problem: PlainProblem }>}
 */
export async function linkOf(values, address) {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  try {
    const code = base64Of(await passedThrough(() => new CompressionStream("deflate-raw"), bytes));
    const fragment = FRAGMENT + code.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
    if (fragment.length <= LONGEST_FRAGMENT && bytes.length <= LARGEST_PROFILE) {
      return { link: address.split("#")[0] + fragment };
    }
  } catch (error) {
    if (error instanceof TailorError) return { problem: error };
  }
  const hint = "Download them and send the file.";
  return { problem: new TailorError("These are too many details for a link.", hint) };
}

/**
 * Return the values in what was taken out of an address, still to go through the gate; or why they
 * cannot be had.
 * @param {string} fragment
 * @returns {Promise<{ raw: unknown, problem?: undefined } | { problem: PlainProblem }>}
 */
export async function readFragment(fragment) {
  try {
    const code = fragment.length > LONGEST_FRAGMENT ? "" : fragment.slice(FRAGMENT.length);
    const bytes = bytesOfBase64(code.replaceAll("-", "+").replaceAll("_", "/"));
    const text = bytes && (await passedThrough(() => new DecompressionStream("deflate-raw"), bytes));
    if (text) return { raw: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text)) };
  } catch (error) {
    if (error instanceof TailorError) return { problem: error };
  }
  const message = "This link carries details that cannot be read.";
  return { problem: new TailorError(message, "Ask for it again: mail programs cut long links.") };
}

/**
 * Return what comes of the bytes in a stream.
 * @param {() => CompressionStream | DecompressionStream} make
 * @param {Uint8Array<ArrayBuffer>} bytes exactly those of the stream: browsers differ on what follows
 * @throws {TailorError} the browser has no such stream
 * @throws {Error} the bytes are damaged, or more comes of them than a profile has
 */
async function passedThrough(make, bytes) {
  const { readable, writable } = streamOf(make);
  const writer = writable.getWriter();
  // the reader says what goes wrong
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = readable.getReader();
  const all = new Uint8Array(LARGEST_PROFILE);
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (length + read.value.length > LARGEST_PROFILE) await reader.cancel();
    all.set(read.value, length);
    length += read.value.length;
  }
  return all.subarray(0, length);
}

/** @param {() => CompressionStream | DecompressionStream} make */
function streamOf(make) {
  try {
    return make();
  } catch {
    const message = "This browser is too old for links that carry details.";
    throw new TailorError(message, "Use a newer one, or send the details as a file.");
  }
}
