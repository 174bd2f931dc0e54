// What handouts are made from, fetched from the site.

import { TailorError } from "../language/errors.js";

/**
 * Return a file of the site. Throws a TailorError in words for people, or that it was cancelled.
 * @param {string} url
 * @param {AbortSignal} [signal]
 */
export async function fetchedBytes(url, signal) {
  try {
    const answer = await fetch(url, { signal });
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  } catch {
    signal?.throwIfAborted();
    const hint = "look whether this computer is online, then try again";
    throw new TailorError("unreachable", "what it is made from could not be fetched", hint);
  }
  const hint = "load the page again";
  throw new TailorError("not-found", "what it is made from is not on this site", hint);
}
