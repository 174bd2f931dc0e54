// What has become of the page that a handout was made from.

import { TailorError } from "../language/errors.js";
import { schoolName } from "../panel/asked.js";
import { acceptProfile } from "../schools/profile.js";
import { noValues } from "../schools/shapes.js";
import { LARGEST_HANDOUT, memberText, notWord, openArchive } from "./archive-reading.js";
import { differences } from "./differences.js";
import { TEXT_PARTS, freshPage } from "./fresh.js";
import { likestReading } from "./guessing.js";
import { recordIn } from "./record-reading.js";
import { scannedParagraphs } from "./scanning.js";
import { sentencesOf } from "./sentences.js";

/** @import { ListedPage } from "../downloads/catalogue.js" */
/** @import { Master } from "../master/tailor.js" */
/** @import { Values } from "../schools/shapes.js" */
/** @import { Variables } from "../schools/variables.js" */
/** @import { OpenArchive } from "./archive-reading.js" */
/** @import { Difference } from "./differences.js" */
/** @import { FreshPage } from "./fresh.js" */
/** @import { FileRecord } from "./record-reading.js" */
/** @import { FieldWords, ScannedParagraph } from "./scanning.js" */

/**
 * A page as the list of handouts tells of it. `page` is what authors call it, `digest` that of what it is
 * made from, `parts` the pages of a booklet, `from` what it was called before.
 * @typedef {ListedPage & {page: string, digest?: string, parts?: string[], from?: string[]}} CheckedPage
 */
/**
 * What the site knows.
 * @typedef {object} Site
 * @property {Variables} variables
 * @property {Values} values of the school in use
 * @property {CheckedPage[]} pages
 * @property {(page: CheckedPage) => Promise<Master>} master gives what a page's handouts are made from
 */
/**
 * What is said of a file.
 * @typedef {object} Verdict
 * @property {"not ours" | "gone" | "same" | "same words" | "changed"} kind
 * @property {FileRecord} [record]
 * @property {CheckedPage} [page]
 * @property {boolean} [isGuessed] whether not all is known of the school of the file
 * @property {string[]} [parts] of a booklet, the pages of it that are another
 * @property {Difference[]} differences
 */

/**
 * Return what has become of the page of a handout.
 * @param {Pick<File, "size" | "arrayBuffer">} file
 * @param {Site} site
 * @returns {Promise<Verdict>}
 * @throws {TailorError} the file cannot be read, or what it takes to judge it cannot be loaded
 */
export async function verdictOn(file, site) {
  if (file.size > LARGEST_HANDOUT) {
    throw new TailorError("this file is too large to be one of our handouts", "pick another one");
  }
  const archive = openArchive(new Uint8Array(await file.arrayBuffer()));
  const old = await paragraphsIn(archive);
  const record = (await recordIn(archive)) ?? recordByTitle(old, site);
  if (!record) return { kind: "not ours", differences: [] };
  const page = site.pages.find((one) => one.page === record.page) ?? movedPage(record, site);
  if (!page) return { kind: "gone", record, differences: [] };
  const parts = otherParts(record, page, site);
  if (record.digest === page.digest && !parts.length) return { kind: "same", record, page, differences: [] };
  const known = valuesOf(record, site);
  const found = await differencesOf(old, known, page, site);
  const kind = found.length ? "changed" : "same words";
  return { kind, record, page, parts, isGuessed: !known.isKnown, differences: found };
}

/**
 * Return what can be said of a file that has lost its record, as in some versions of LibreOffice: that
 * it is of the page with its title, if it has fields as our handouts have them.
 * @param {ScannedParagraph[]} paragraphs
 * @param {Site} site
 * @returns {FileRecord | undefined}
 */
function recordByTitle(paragraphs, { pages, values }) {
  const titles = new Set(sentencesOf(paragraphs, { named: "alias", shown: ({ words }) => words }).map(({ words }) => words));
  const page = pages.find(({ title }) => titles.has(title));
  const isOurs = fieldsIn(paragraphs).some(({ alias }) => alias);
  if (!page || !isOurs) return undefined;
  const lost = { edition: "", digest: "", parts: [], values: new Map() };
  return { ...lost, page: page.page, school: schoolName(values) };
}

/**
 * Return the paragraphs of a Word file.
 * @param {OpenArchive} archive
 */
async function paragraphsIn(archive) {
  const parts = await Promise.all(TEXT_PARTS.map((name) => memberText(archive, name)));
  if (parts[0] !== undefined) return parts.flatMap((part) => scannedParagraphs(part ?? ""));
  const isPack = [...archive.entries.keys()].some((name) => name.endsWith(".docx"));
  throw isPack ? new TailorError("this is a pack of several files", "unpack it, and pick one of them") : notWord();
}

/**
 * @param {FileRecord} record
 * @param {Site} site
 */
function movedPage(record, site) {
  return site.pages.find(({ from }) => from?.includes(record.page));
}

/**
 * Return the titles of the pages of a booklet that are another, that are new in it or gone from it.
 * @param {FileRecord} record
 * @param {CheckedPage} page
 * @param {Site} site
 */
function otherParts(record, page, site) {
  const before = new Map(record.parts.map((part) => [part.page, part.digest]));
  const now = page.parts ?? [];
  const listed = new Map(site.pages.map((one) => [one.page, one]));
  const other = now.filter((part) => before.get(part) !== listed.get(part)?.digest);
  const gone = [...before.keys()].filter((part) => !now.includes(part));
  return [...other, ...gone].map((part) => listed.get(part)?.title ?? part);
}

/**
 * Return what differs in the copy of the page that the file is.
 * @param {ScannedParagraph[]} paragraphs
 * @param {ReturnType<typeof valuesOf>} known
 * @param {CheckedPage} page
 * @param {Site} site
 */
async function differencesOf(paragraphs, known, page, site) {
  const named = fieldsIn(paragraphs).some(({ tag }) => tag) ? "tag" : "alias";
  const old = sentencesOf(paragraphs, { named, shown: ({ words }) => words });
  const before = new Map(fieldsIn(paragraphs).reverse().map((field) => [field[named], field.words]));
  const fresh = await freshPage(await site.master(page));
  /** @param {FieldWords} field */
  const shown = (field) => before.get(field[named]) ?? field.words;
  /** @param {FreshPage} page @param {Values} environment */
  const read = (page, environment) => sentencesOf(page.paragraphs(environment), { named, shown });
  const copies = page.handouts.map(({ copy }) => copy);
  const likest = likestReading({ ...known, page: fresh, old, variables: site.variables, copies, read });
  return differences(old, likest);
}

/**
 * @param {ScannedParagraph[]} paragraphs
 * @returns {FieldWords[]}
 */
function fieldsIn(paragraphs) {
  return paragraphs.flatMap(({ parts }) => parts.flatMap((part) => (typeof part === "string" ? [] : part)));
}

/**
 * Return what is known of the school of a file: all, if it is the one in use or one of the site's, or
 * else what the file shows of it.
 * @param {FileRecord} record
 * @param {Site} site
 */
function valuesOf({ school, values }, { variables, values: own }) {
  const known = [own, ...variables.schools.map((one) => one.values)].find((one) => schoolName(one) === school);
  if (known) return { values: known, isKnown: true };
  const raw = noValues();
  for (const [name, words] of values) {
    const steps = name.split(".");
    const last = /** @type {string} */ (steps.pop());
    steps.reduce((group, step) => /** @type {Values} */ (group[step] ??= noValues()), raw)[last] = words;
  }
  return { values: acceptProfile(raw, variables).values, isKnown: false };
}
