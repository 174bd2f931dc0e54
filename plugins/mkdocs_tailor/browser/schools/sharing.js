// A link that carries a school's values to colleagues. They stand behind the # of the address, which
// browsers send to nobody, and are taken out of it before anything else is done with them.

import { base64Of, bytesOfBase64 } from "./base64.js";

/** @import { Values } from "./shapes.js" */
/** @import { PlainProblem } from "./keeping.js" */

const FRAGMENT = "#tailor=";
/** A school that has filled in everything needs about 6,000 characters. */
const LONGEST_FRAGMENT = 8_000;
/** What a fragment may inflate to, in bytes: without this cap a short one could fill the memory. */
const LARGEST_PROFILE = 16_000;
const BASE64_URL = /^[A-Za-z0-9_-]+$/;

/** @typedef {Pick<Location, "hash" | "pathname" | "search">} Address */

/**
 * Return a link to a page that carries the values, or why there is none.
 * @param {Values} values as they came through the gate
 * @param {string} address of the page
 * @returns {Promise<{ link: string, problem?: undefined } | { problem: PlainProblem }>}
 */
export async function linkOf(values, address) {
  const bytes = new TextEncoder().encode(JSON.stringify(values));
  const deflated = bytes.length <= LARGEST_PROFILE && (await passed(() => new CompressionStream("deflate-raw"), bytes));
  if (deflated === undefined) {
    return { problem: tooOld() };
  }
  const code = deflated && base64Of(deflated).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  if (!code || code.length > LONGEST_FRAGMENT - FRAGMENT.length) {
    const message = "These are too many details for a link.";
    return { problem: { code: "link-too-long", message, hint: "Download them and send the file." } };
  }
  return { link: address.split("#")[0] + FRAGMENT + code };
}

/**
 * Take the values that a link carries out of the address, and return them, still to go through the
 * gate; null where there are none, or why they cannot be had.
 * @param {Address} location
 * @param {Pick<History, "replaceState" | "state">} history
 * @returns {Promise<{ raw: unknown, problem?: undefined } | { problem: PlainProblem } | null>}
 */
export async function takeFragment(location, history) {
  const { hash, pathname, search } = location;
  if (!hash.startsWith(FRAGMENT)) {
    return null;
  }
  history.replaceState(history.state, "", pathname + search);
  const code = hash.slice(FRAGMENT.length);
  const fits = hash.length <= LONGEST_FRAGMENT && BASE64_URL.test(code);
  const bytes = fits && bytesOfBase64(code.replaceAll("-", "+").replaceAll("_", "/"));
  if (!bytes) {
    return { problem: damaged() };
  }
  try {
    const text = await passed(() => new DecompressionStream("deflate-raw"), bytes);
    return text ? { raw: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(text)) } : { problem: tooOld() };
  } catch {
    return { problem: damaged() };
  }
}

/**
 * Return what comes of the bytes in a stream; undefined where the browser has no such stream.
 * @param {() => CompressionStream | DecompressionStream} make
 * @param {Uint8Array<ArrayBuffer>} bytes exactly those of the stream: browsers differ on what follows
 * @throws {Error} the bytes are damaged, or more comes of them than a profile has
 */
async function passed(make, bytes) {
  const stream = attempted(make);
  if (!stream) {
    return undefined;
  }
  const writer = stream.writable.getWriter();
  // the reader says what goes wrong
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return allOf(stream.readable.getReader());
}

/** @param {() => CompressionStream | DecompressionStream} make */
function attempted(make) {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** @param {ReadableStreamDefaultReader<Uint8Array>} reader */
async function allOf(reader) {
  const all = new Uint8Array(LARGEST_PROFILE);
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (length + read.value.length > LARGEST_PROFILE) {
      await reader.cancel();
      throw new RangeError("more than a profile");
    }
    all.set(read.value, length);
    length += read.value.length;
  }
  return all.subarray(0, length);
}

/** @returns {PlainProblem} */
function tooOld() {
  const message = "This browser is too old for links that carry details.";
  return { code: "no-compression", message, hint: "Use a newer one, or send the details as a file." };
}

/** @returns {PlainProblem} */
function damaged() {
  const message = "This link carries details that cannot be read.";
  return { code: "damaged-link", message, hint: "Ask for it again: mail programs cut long links." };
}
