// A teacher's way through the small site in Firefox: says what is seen, one JSON line for each step, and
// goes on when told to by a line. Called with the address of the site.

import { createInterface } from "node:readline";

import puppeteer from "puppeteer-core";

const [, , address, executablePath] = process.argv;
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** @param {object} seen */
function say(seen) {
  process.stdout.write(`${JSON.stringify(seen)}\n`);
}

/** Keep what is handed over as a file, where it can be read. */
function catchFiles() {
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    Object.assign(globalThis, { lastFile: blob });
    return make(blob);
  };
}

/** The bytes of the file that was handed over last. */
async function lastFile() {
  const { lastFile } = /** @type {{lastFile?: Blob}} */ (/** @type {unknown} */ (globalThis));
  return lastFile ? Array.from(new Uint8Array(await lastFile.arrayBuffer())) : null;
}

/** @param {import("puppeteer-core").Page} page @param {string} text */
async function clickButton(page, text) {
  await page.locator(`::-p-xpath(//button[starts-with(normalize-space(), "${text}")])`).click();
}

/** @param {import("puppeteer-core").Page} page */
async function heading(page) {
  return page.$eval("h1", (title) => title.innerText.replace("¶", "").trim());
}

const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (said) => said.type() === "error" && complaints.push(said.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.evaluateOnNewDocument(catchFiles);
  await page.goto(`${address}/lessons/friends/`);
  await page.waitForSelector(".tailor-offline button");
  say({ heading: await heading(page), keeps: await page.evaluate(() => Boolean(navigator.serviceWorker.controller)) });

  await clickButton(page, "Your school");
  await page.locator('::-p-aria([name="Short name"][role="textbox"])').fill("Green Lane");
  await page.waitForFunction(() => document.querySelector(".tailor-reads")?.textContent?.includes("Green Lane"));
  await clickButton(page, "Save my details");
  say({ heading: await heading(page) });

  await page.locator('a.handout[data-copy="pupil"]').click();
  await page.waitForFunction(() => "lastFile" in globalThis);
  say({ file: await page.evaluate(lastFile) });

  await lines.next();
  await page.goto(`${address}/lessons/friends/`);
  await page.waitForFunction(() => document.querySelector("h1")?.textContent?.includes("Green Lane"));
  say({ heading: await heading(page), complaints });
} finally {
  await browser.close();
}
