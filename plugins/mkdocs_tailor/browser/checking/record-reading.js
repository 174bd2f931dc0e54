// Where a handout says that it comes from: the record in its store. See word/package/store.py.

import { memberText } from "./archive-reading.js";
import { unescapedXml } from "./scanning.js";

/** @import { OpenArchive } from "./archive-reading.js" */

/** @typedef {{page: string, digest: string}} Recorded */
/**
 * @typedef {object} FileRecord
 * @property {string} page what authors call the page: `content/lessons/worry.md`
 * @property {string} edition empty where the content had none
 * @property {string} digest of what the page was made from
 * @property {string} school its name, empty where there was none
 * @property {Recorded[]} parts the pages of a booklet
 * @property {Map<string, string>} values what its fields show, by the names of the variables
 */

const NAMESPACE = 'xmlns="urn:mkdocs-tailor:1"';
const STORE = /^customXml\/item\d+\.xml$/;
const LEAF = /<([\w.-]+)(?: [^>]*)?>([^<]*)<\/\1>/g;
const PART = /<part>\s*<page>([^<]*)<\/page>\s*<digest>([^<]*)<\/digest>\s*<\/part>/g;

/**
 * Return the record of a Word file; undefined where it has none.
 * @param {OpenArchive} archive
 * @returns {Promise<FileRecord | undefined>}
 */
export async function recordIn(archive) {
  for (const name of archive.entries.keys()) {
    const text = STORE.test(name) ? await memberText(archive, name) : undefined;
    if (text?.includes(NAMESPACE) && text.includes("<record>")) return recordOf(text);
  }
  return undefined;
}

/**
 * @param {string} text of the store
 * @returns {FileRecord}
 */
function recordOf(text) {
  const at = text.indexOf("<record>");
  const told = text.slice(at);
  const own = new Map(leavesIn(told.replace(PART, "")));
  const parts = [...told.matchAll(PART)].map(([, page, digest]) => ({ page: unescapedXml(page), digest }));
  /** @param {string} name */
  const said = (name) => own.get(name) ?? "";
  return {
    page: said("page"),
    edition: said("edition"),
    digest: said("digest"),
    school: said("school"),
    parts,
    values: new Map(leavesIn(text.slice(0, at))),
  };
}

/**
 * @param {string} text
 * @returns {Generator<[string, string]>}
 */
function* leavesIn(text) {
  for (const [, name, words] of text.matchAll(LEAF)) yield [name, unescapedXml(words)];
}
