// What is fetched from the site when it is wanted.

import { notLoaded } from "../language/errors.js";

/**
 * Return what JSON a file of the site holds. Throws a TailorError in words for people.
 * @param {string} url
 */
export function fetchedJson(url) {
  return fetched(url, (answer) => answer.json());
}

/**
 * Return the bytes of a file of the site. Throws a TailorError in words for people, or that it was
 * cancelled.
 * @param {string} url
 * @param {AbortSignal} [signal]
 */
export function fetchedBytes(url, signal) {
  return fetched(url, async (answer) => new Uint8Array(await answer.arrayBuffer()), signal);
}

/**
 * @template Read
 * @param {string} url
 * @param {(answer: Response) => Promise<Read>} read
 * @param {AbortSignal} [signal]
 */
async function fetched(url, read, signal) {
  try {
    const answer = await fetch(url, { signal });
    if (answer.ok) return await read(answer);
  } catch {
    signal?.throwIfAborted();
  }
  throw notLoaded();
}
