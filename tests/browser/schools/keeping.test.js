import assert from "node:assert/strict";
import { test } from "node:test";

import { keeper } from "../../../plugins/mkdocs_tailor/browser/schools/keeping.js";
import { plain } from "./plain.js";
import { smallVariables } from "./small-variables.js";

/** @import { Place } from "../../../plugins/mkdocs_tailor/browser/schools/keeping.js" */

const KEY = "tailor.profile";
const MINE = { school: { name: "Green Lane" } };
const VARIABLES = smallVariables();
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);

/** A storage that holds what it is told to. */
class FakeStorage {
  /** @param {{ [key: string]: string }} held */
  constructor(held = {}) {
    this.held = new Map(Object.entries(held));
  }

  /** @param {string} key */
  getItem(key) {
    return this.held.get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    this.held.set(key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    this.held.delete(key);
  }
}

/** A window with the storages, or with none that may be asked for. */
class FakeWindow extends EventTarget {
  /** @param {FakeStorage} local @param {FakeStorage} session */
  constructor(local = new FakeStorage(), session = new FakeStorage()) {
    super();
    this.localStorage = local;
    this.sessionStorage = session;
  }
}

/**
 * @param {object} place
 * @returns {any}
 */
function keptIn(place) {
  return keeper(/** @type {Place} */ (/** @type {unknown} */ (place)));
}

/** @param {unknown} content */
function holding(content) {
  return new FakeWindow(new FakeStorage({ [KEY]: typeof content === "string" ? content : JSON.stringify(content) }));
}

test("what is saved is there on the next page, without any problem", () => {
  const place = new FakeWindow();
  const pictures = { "school.logo": { data: PNG, width: 360000, height: 180000 } };
  assert.equal(keptIn(place).saved(VARIABLES), null);
  assert.equal(keptIn(place).save(MINE, { here: "computer", pictures }), undefined);
  const { values, problems, here, pictures: kept } = keptIn(place).saved(VARIABLES);
  assert.deepEqual(plain({ values, problems, here }), { values: MINE, problems: [], here: "computer" });
  assert.deepEqual(kept, pictures);
});

test("nothing is written by looking", () => {
  const place = new FakeWindow();
  keptIn(place).saved(VARIABLES);
  keptIn(place).follow(() => undefined);
  assert.deepEqual([place.localStorage.held.size, place.sessionStorage.held.size], [0, 0]);
});

test("what is not to stay on the computer is taken off it", () => {
  const place = new FakeWindow();
  keptIn(place).save(MINE, { here: "computer" });
  keptIn(place).save(MINE, { here: "session" });
  assert.deepEqual([place.localStorage.held.size, place.sessionStorage.held.size], [0, 1]);
  assert.equal(keptIn(place).saved(VARIABLES).here, "session");
  keptIn(place).save(MINE, { here: "computer" });
  assert.deepEqual([place.localStorage.held.size, place.sessionStorage.held.size], [1, 0]);
});

test("removing removes it everywhere", () => {
  const place = new FakeWindow(new FakeStorage({ [KEY]: "x", other: "y" }), new FakeStorage({ [KEY]: "x" }));
  assert.equal(keptIn(place).forget(), undefined);
  assert.deepEqual([...place.localStorage.held], [["other", "y"]]);
  assert.equal(keptIn(place).saved(VARIABLES), null);
});

test("what was kept comes through the gate", () => {
  const values = { school: { name: " <b>Green\u202e Lane</b> ", nmae: "x" }, scool: {} };
  const kept = keptIn(holding({ format: 1, values })).saved(VARIABLES);
  assert.deepEqual(plain(kept.values), { school: { name: "<b>Green Lane</b>" } });
  const said = kept.problems.map((/** @type {any} */ { message }) => message);
  assert.deepEqual(said, ["there is no variable 'school.nmae'", "there is no variable 'scool'"]);
});

for (const [title, content] of Object.entries({
  "another format": { format: 2, values: MINE },
  "no format": MINE,
  "no JSON": "{\"format\": 1, \"val",
  "a list": [],
  nothing: "null",
})) {
  test(`of ${title} nothing is used, and nothing is lost before it is said`, () => {
    const place = holding(content);
    const before = place.localStorage.getItem(KEY);
    const { problem } = keptIn(place).saved(VARIABLES);
    assert.match(problem.message, /cannot be read here/);
    assert.ok(problem.hint);
    assert.equal(place.localStorage.getItem(KEY), before);
  });
}

test("values that are none are a problem of the profile", () => {
  const kept = keptIn(holding({ format: 1, values: "Green Lane" })).saved(VARIABLES);
  assert.deepEqual(plain(kept.values), {});
  assert.deepEqual([kept.problems[0].message, kept.problems[0].label], ["one value or a list stands where a group belongs", "The details"]);
});

test("a picture that is none, too large, or nobody's is not used", () => {
  const good = { data: Buffer.from(PNG).toString("base64"), width: 1, height: 1 };
  const large = Buffer.concat([PNG, Buffer.alloc(150_000)]).toString("base64");
  for (const pictures of [
    { "school.name": good },
    { "school.lgo": good },
    { "school.logo": { ...good, data: "PHN2Zz4=" } },
    { "school.logo": { ...good, data: large } },
    { "school.logo": { ...good, data: "iVBORw0KGgo=%" } },
    { "school.logo": { ...good, width: 0 } },
    { "school.logo": { ...good, height: 1e9 } },
    { "school.logo": "x" },
    null,
  ]) {
    const kept = keptIn(holding({ format: 1, values: MINE, pictures })).saved(VARIABLES);
    assert.deepEqual(kept.pictures, {});
    assert.deepEqual(plain(kept.values), MINE);
  }
});

test("a browser that keeps nothing says so, and nothing is thrown", () => {
  const blocked = new EventTarget();
  const refuse = { get() { throw new DOMException("denied", "SecurityError"); } };
  Object.defineProperties(blocked, { localStorage: refuse, sessionStorage: refuse });
  assert.equal(keptIn(blocked).saved(VARIABLES), null);
  assert.match(keptIn(blocked).save(MINE, { here: "session" }).message, /does not let/);
  assert.match(keptIn(blocked).forget().message, /does not let/);
});

test("a full storage says so, and what was kept stays", () => {
  const place = holding({ format: 1, values: MINE });
  place.localStorage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  assert.match(keptIn(place).save({}, { here: "computer" }).message, /no room/);
  assert.deepEqual(plain(keptIn(place).saved(VARIABLES).values), MINE);
});

test("what another tab saves or removes is heard, and nothing else", () => {
  const place = new FakeWindow();
  let heard = 0;
  const stop = keptIn(place).follow(() => (heard += 1));
  for (const key of [KEY, "other", null]) {
    place.dispatchEvent(Object.assign(new Event("storage"), { key }));
  }
  assert.equal(heard, 2);
  stop();
  place.dispatchEvent(Object.assign(new Event("storage"), { key: KEY }));
  assert.equal(heard, 2);
});
