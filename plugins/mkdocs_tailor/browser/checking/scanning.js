// The text of a Word file: its paragraphs in order, and which of their words are fields.

/** @typedef {{tag: string, alias: string, words: string}} FieldWords what a control shows, under two names */
/** @typedef {{level: number, parts: (string | FieldWords)[]}} ScannedParagraph level: of a heading; 0 for any other */
/** @typedef {FieldWords & {isBlock: boolean}} OpenControl */

const MARKUP = /<(\/?)([\w:]+)([^>]*)>|([^<]+)/g;
const SILENT = /<\/?(?!w:(?:p|t|sdt|tag|alias|pStyle|tab|br|cr|noBreakHyphen)[\s/>]|w14:checkbox|mc:Fallback|m:t[\s>])[\w:]+[^<>]*>/g;
const GIVEN = /w:val="([^"]*)"/;
const TEXT = new Set(["w:t", "m:t"]);
const HEADING = /^Heading(\d)$/;
const BOX = "☐";

/** What is said by elements without text. */
const SIGNS = new Map([["w:tab", " "], ["w:br", " "], ["w:cr", " "], ["w:noBreakHyphen", "-"]]);
/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Return the paragraphs in a part of a Word file. What was deleted with its change tracked is left
 * out, what was inserted is there. No entity but those of XML itself is resolved.
 * @param {string} xml
 * @returns {ScannedParagraph[]}
 */
export function scannedParagraphs(xml) {
  const scan = new Scan();
  for (const [, closing, name, attributes, words] of xml.matchAll(MARKUP)) {
    if (words !== undefined) scan.words(words);
    else if (closing) scan.close(name);
    else {
      scan.open(name, attributes);
      if (attributes.endsWith("/")) scan.close(name);
    }
  }
  return scan.paragraphs;
}

/**
 * Return markup without the elements that say nothing here, so that it is scanned again sooner.
 * @param {string} xml that may begin and end within an element
 */
export function leanMarkup(xml) {
  return xml.replace(SILENT, "");
}

/** @param {string} text of XML */
export function unescapedXml(text) {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** One pass over a part. */
class Scan {
  constructor() {
    /** @type {ScannedParagraph[]} */
    this.paragraphs = [];
    /** @type {ScannedParagraph[]} those that are open: a text box stands in another paragraph */
    this.within = [];
    /** @type {OpenControl[]} */
    this.controls = [];
    this.isText = false;
    /** How deep it is in what stands there for old programs a second time. */
    this.again = 0;
  }

  /** @param {string} name @param {string} attributes */
  open(name, attributes) {
    const words = SIGNS.get(name);
    if (words) this.say(words);
    else if (name === "w:p") this.paragraph();
    else if (name === "w:sdt") this.controls.push({ tag: "", alias: "", words: "", isBlock: false });
    else if (name === "w:tag" || name === "w:alias") this.name(name, valueGiven(attributes));
    else if (name === "w14:checkbox") this.name("w:tag", BOX);
    else if (name === "w:pStyle") this.style(valueGiven(attributes));
    else if (name === "mc:Fallback") this.again++;
    else if (TEXT.has(name)) this.isText = true;
  }

  /** @param {string} name */
  close(name) {
    if (name === "mc:Fallback") this.again--;
    else if (name === "w:p") this.within.pop();
    else if (TEXT.has(name)) this.isText = false;
    else if (name === "w:sdt") this.endControl();
  }

  /** @param {string} words */
  words(words) {
    if (this.isText) this.say(unescapedXml(words));
  }

  paragraph() {
    for (const control of this.controls) control.isBlock = true;
    const paragraph = { level: 0, parts: [] };
    this.within.push(paragraph);
    if (!this.again) this.paragraphs.push(paragraph);
  }

  /** @param {"w:tag" | "w:alias"} kind @param {string} name */
  name(kind, name) {
    const control = this.controls.at(-1);
    if (control) control[kind === "w:tag" ? "tag" : "alias"] = name;
  }

  /** @param {string} style */
  style(style) {
    const paragraph = this.within.at(-1);
    if (!paragraph) return;
    paragraph.level = Number(HEADING.exec(style)?.[1] ?? 0);
    if (style.startsWith("TOC")) this.paragraphs = this.paragraphs.filter((one) => one !== paragraph);
  }

  endControl() {
    const control = this.controls.pop();
    if (!control || control.isBlock) return;
    const { tag, alias, words } = control;
    const around = this.controls.at(-1);
    if (around && !around.isBlock) around.words += words;
    else this.within.at(-1)?.parts.push(tag === BOX ? BOX : { tag, alias, words });
  }

  /** @param {string} words */
  say(words) {
    const control = this.controls.at(-1);
    if (control && !control.isBlock) control.words += words;
    else this.within.at(-1)?.parts.push(words);
  }
}

/** @param {string} attributes */
function valueGiven(attributes) {
  return unescapedXml(GIVEN.exec(attributes)?.[1] ?? "");
}
