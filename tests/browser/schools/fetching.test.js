import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { fetchedBytes, fetchedJson } from "../../../plugins/mkdocs_tailor/browser/schools/fetching.js";

const { fetch } = globalThis;

afterEach(() => Object.assign(globalThis, { fetch }));

/** @param {() => Promise<Response>} answer */
function answering(answer) {
  Object.assign(globalThis, { fetch: answer });
}

test("what is fetched comes as it is", async () => {
  answering(async () => Response.json({ a: 1 }));
  assert.deepEqual(await fetchedJson("/variables.json"), { a: 1 });
  assert.deepEqual(await fetchedBytes("/a.master"), new TextEncoder().encode('{"a":1}'));
});

test("who cancels is told nothing else", async () => {
  answering(() => Promise.reject(new TypeError("Failed to fetch")));
  await assert.rejects(fetchedBytes("/a.master", AbortSignal.abort()), { name: "AbortError" });
});

for (const [title, answer] of /** @type {[string, () => Promise<Response>][]} */ ([
  ["is not there", async () => new Response("", { status: 404 })],
  ["is no JSON", async () => new Response("<html>")],
  ["cannot be reached", () => Promise.reject(new TypeError("Failed to fetch"))],
])) {
  test(`what ${title} is a plain error`, async () => {
    answering(answer);
    await assert.rejects(fetchedJson("/variables.json"), { message: "what it takes for this could not be loaded" });
  });
}
