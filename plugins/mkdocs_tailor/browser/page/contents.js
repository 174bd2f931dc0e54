// The page's table of contents: the headings that are on the page now. For themes that mark the list
// with `data-contents` and have a pattern of an entry, as templates/theme/partials/toc.html does.

/** @import { Place } from "./fields.js" */

/** @typedef {{level: number, address: string, title: string, children: Entry[]}} Entry */

/**
 * Return the places that are tables of contents.
 * @param {Document} page
 * @returns {Place[]}
 */
export function contentsPlaces(page) {
  /** @type {NodeListOf<HTMLElement>} */
  const lists = page.querySelectorAll("[data-contents]");
  /** @type {HTMLTemplateElement | null} */
  const pattern = page.querySelector("template[data-entry-pattern]");
  const contents = pattern ? [...lists].map((list) => new LiveContents(list, pattern)) : [];
  return contents.map((one) => ({ fill: () => one.fill(entriesOf(page)) }));
}

/** Keeps every entry that it has found or made: the theme's own script watches them. */
class LiveContents {
  /**
   * @param {HTMLElement} list
   * @param {HTMLTemplateElement} pattern
   */
  constructor(list, pattern) {
    this.list = list;
    this.pattern = pattern;
    const known = [...list.querySelectorAll("li")];
    /** @type {Map<string | null | undefined, Element>} by the addresses they lead to */
    this.items = new Map(known.map((item) => [item.querySelector("a")?.getAttribute("href"), item]));
  }

  /** @param {Entry[]} entries */
  fill(entries) {
    this.show(this.list, entries);
    const around = this.list.closest("nav");
    if (around) around.hidden = !entries.length;
  }

  /**
   * @param {Element} list
   * @param {Entry[]} entries
   */
  show(list, entries) {
    const items = entries.map((entry) => this.item(entry));
    const stays = items.length === list.childElementCount && items.every((item, at) => item === list.children[at]);
    if (!stays) list.replaceChildren(...items);
  }

  /** @param {Entry} entry */
  item({ address, title, children }) {
    const item = this.items.get(address) ?? this.newItem();
    this.items.set(address, item);
    const link = /** @type {Element} */ (item.querySelector("a"));
    const words = link.querySelector("span") ?? link;
    link.setAttribute("href", address);
    if (words.textContent?.trim() !== title) words.textContent = title;
    this.showBelow(item, title, children);
    return item;
  }

  /**
   * @param {Element} item
   * @param {string} title
   * @param {Entry[]} entries
   */
  showBelow(item, title, entries) {
    const known = item.querySelector("nav");
    if (!entries.length) return known?.remove();
    const below = known ?? /** @type {Element} */ (this.newItem().querySelector("nav"));
    below.setAttribute("aria-label", title);
    this.show(/** @type {Element} */ (below.querySelector("ul")), entries);
    if (!known) item.append(below);
  }

  newItem() {
    return /** @type {Element} */ (document.importNode(this.pattern.content, true).querySelector("li"));
  }
}

/**
 * Return the entries of a page, those of a deeper level below those before them; without its title.
 * @param {Document} page
 */
function entriesOf(page) {
  /** @type {Entry[]} */
  const roots = [];
  /** @type {Entry[]} */
  let above = [];
  /** @type {NodeListOf<HTMLElement>} */
  const headings = page.querySelectorAll("[data-entry]");
  for (const heading of headings) {
    const level = Number(heading.localName[1]);
    const title = heading.dataset.entry || wordsOf(heading);
    const entry = { level, title, address: `#${heading.id}`, children: [] };
    above = above.filter((one) => one.level < level);
    (above.at(-1)?.children ?? roots).push(entry);
    above.push(entry);
  }
  return roots[0]?.level === 1 ? roots[0].children : roots;
}

/** @param {Element} heading */
function wordsOf(heading) {
  const copy = /** @type {Element} */ (heading.cloneNode(true));
  for (const one of copy.querySelectorAll(".headerlink, sup[id^=fnref]")) one.remove();
  return (copy.textContent ?? "").trim().replace(/\s+/g, " ");
}
