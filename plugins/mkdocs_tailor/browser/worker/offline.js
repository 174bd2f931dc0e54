/**
 * The service worker: it stands between the site and the network, and has a copy when that is gone.
 *
 * While the network answers, everything comes from there, and what came is the copy. So nobody reads
 * an old page, and a site that was built again needs nothing cleared. Without a network the copy is
 * what there is: of the pages that were visited and what they loaded, or of everything, on request.
 *
 * This file is published by itself at the root of the site; the build fills in version and size.
 */

/** @typedef {Event & {waitUntil: (work: Promise<unknown>) => void}} LastingEvent */
/** @typedef {LastingEvent & {request: Request, respondWith: (answer: Promise<Response>) => void}} Asked */
/** @typedef {LastingEvent & {data: Wish, ports: MessagePort[]}} Wished */
/** @typedef {{wish: "state" | "keep" | "everything" | "forget", addresses?: string[]}} Wish */
/** @typedef {{kept: boolean, size: number}} State */
/** @typedef {(said: {done: number, of: number}) => void} Tell */
/** @typedef {{skipWaiting: () => void, clients: {claim: () => Promise<void>}, registration: {scope: string}}} Worker */

const SITE = { version: "", size: 0 };

const worker = /** @type {Worker} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;
/** Other sites may share this origin, and their copies are theirs. */
const OURS = `tailor ${scope} `;
const COPY = OURS + SITE.version;
const LIST = new URL("assets/tailor/offline.json", scope).href;
/** Where it is noted that everything is to be kept. No page has this address: queries are left out. */
const EVERYTHING = `${scope}?everything`;
const AT_ONCE = 6;
/** The page in the place of one that cannot be had; it needs nothing else, for there may be nothing. */
const NOT_KEPT = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>You are offline</title>
<body style="max-width: 34rem; margin: 4rem auto; padding: 0 1rem; font: 1.1rem/1.5 system-ui, sans-serif">
<h1>You are offline</h1>
<p>This page is not kept on this computer. The pages that you visited before are.</p>
<p><a href="${scope}">To the home page</a></p>
`;
/** So many milliseconds a network may take that answers badly, where there is a copy. */
const PATIENCE = 4000;

self.addEventListener("install", (event) => {
  worker.skipWaiting();
  /** @type {LastingEvent} */ (event).waitUntil(renew());
});

self.addEventListener("activate", (event) => {
  const settled = dropOldCopies().then(() => worker.clients.claim());
  /** @type {LastingEvent} */ (event).waitUntil(settled);
});

self.addEventListener("fetch", (event) => {
  const asked = /** @type {Asked} */ (event);
  const { method, url, headers } = asked.request;
  if (method === "GET" && url.startsWith(scope) && !headers.has("range")) {
    asked.respondWith(answer(asked));
  }
});

self.addEventListener("message", (event) => {
  const wished = /** @type {Wished} */ (/** @type {unknown} */ (event));
  const tell = (/** @type {object} */ said) => wished.ports[0]?.postMessage(said);
  const work = fulfil(wished.data, tell).then(tell, (error) => tell({ failed: error.name }));
  wished.waitUntil(work);
});

/**
 * Do what a page wishes.
 * @param {Wish} wish @param {Tell} tell @returns {Promise<State>}
 */
async function fulfil({ wish, addresses = [] }, tell) {
  const copy = await caches.open(COPY);
  if (wish === "keep") await keep(copy, addresses);
  if (wish === "everything") await keepEverything(copy, tell);
  if (wish === "forget") await caches.delete(COPY);
  return { kept: Boolean(await caches.match(EVERYTHING)), size: SITE.size };
}

/** @param {Cache} copy @param {Tell} tell */
async function keepEverything(copy, tell) {
  const { files } = await listOfFiles();
  await keep(copy, Object.keys(files), tell);
  await copy.put(EVERYTHING, new Response(JSON.stringify(files)));
}

/** @returns {Promise<{files: Record<string, string>}>} the hash of each file, by its address */
async function listOfFiles() {
  const response = await fetched(LIST);
  return response ? response.json() : { files: {} };
}

/**
 * Copy what is not copied yet.
 * @param {Cache} copy @param {string[]} addresses @param {Tell} [tell]
 */
async function keep(copy, addresses, tell) {
  const rest = [...addresses];
  let done = 0;
  const next = async () => {
    for (let address = rest.pop(); address !== undefined; address = rest.pop()) {
      await keepOne(copy, new URL(address, scope).href);
      done += 1;
      tell?.({ done, of: addresses.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}

/** @param {Cache} copy @param {string} address */
async function keepOne(copy, address) {
  const key = keyOf(address);
  const response = (await copy.match(key)) ? null : await fetched(address);
  if (response) await copy.put(key, response);
}

/** @param {string} address @returns {Promise<Response | null>} never an old one; null for what is not there */
async function fetched(address) {
  const response = await fetch(address, { cache: "no-cache" });
  if (response.status === 404) return null;
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  return unmoved(response);
}

/** @param {Response} response @returns {Response} the same, as if its host had not sent us elsewhere */
function unmoved(response) {
  const { redirected, body, headers } = response;
  return redirected ? new Response(body, { headers }) : response;
}

/**
 * Bring the copy of the last version up to this one: what did not change is taken over.
 */
async function renew() {
  const names = await caches.keys();
  const last = names.find((name) => name.startsWith(OURS) && name !== COPY);
  if (last) await takeOver(await caches.open(last), await caches.open(COPY));
}

/** @param {Cache} last @param {Cache} copy */
async function takeOver(last, copy) {
  const { files } = await listOfFiles();
  const noted = await last.match(EVERYTHING);
  const before = noted ? await noted.json() : {};
  const kept = new Set((await last.keys()).map((request) => request.url));
  const wanted = Object.keys(files).filter((address) => noted || kept.has(scope + address));
  for (const address of wanted) {
    const same = before[address] === files[address] && (await last.match(scope + address));
    if (same) await copy.put(scope + address, same);
  }
  await keep(copy, wanted);
  if (noted) await copy.put(EVERYTHING, new Response(JSON.stringify(files)));
}

async function dropOldCopies() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== COPY);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** @param {string} address @returns {string} the one name of what has several */
function keyOf(address) {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/index\.html$/, "/");
}

/** @param {Asked} event @returns {Promise<Response>} */
async function answer(event) {
  const { request } = event;
  const copy = await caches.open(COPY);
  const key = keyOf(request.url);
  const kept = await copy.match(key);
  try {
    const response = await (kept ? inTime(fetch(request)) : fetch(request));
    if (kept && response.status >= 500) return kept;
    if (isNew(response, kept)) event.waitUntil(copy.put(key, response.clone()));
    return response;
  } catch {
    return kept ?? insteadOf(request, copy);
  }
}

/** @param {Promise<Response>} response @returns {Promise<Response>} */
function inTime(response) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  return Promise.race([response, /** @type {Promise<never>} */ (late)]);
}

/** @param {Response} response @param {Response | undefined} kept */
function isNew(response, kept) {
  const whole = response.status === 200 && response.type === "basic" && !response.redirected;
  const marks = ["etag", "last-modified"].map((name) => response.headers.get(name));
  const known = kept && ["etag", "last-modified"].map((name) => kept.headers.get(name));
  return whole && !(marks.some(Boolean) && known?.join() === marks.join());
}

/**
 * Answer for what is neither to be had nor kept.
 * @param {Request} request @param {Cache} copy @returns {Promise<Response>}
 */
async function insteadOf(request, copy) {
  const folder = `${keyOf(request.url)}/`;
  if (request.mode !== "navigate") return Response.error();
  if (await copy.match(folder)) return Response.redirect(folder);
  const headers = { "content-type": "text/html;charset=utf-8" };
  return new Response(NOT_KEPT, { status: 503, headers });
}
