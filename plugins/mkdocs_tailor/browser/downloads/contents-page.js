// The page in a pack that lists what is in it: the same for the same files, whatever the day.

import { fileLabel, grouped } from "./catalogue.js";

/** @import { Order } from "./catalogue.js" */
/** @typedef {{name: string, edition: string, licence: string}} Imprint */

const STYLE =
  "body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}" +
  "h2{margin:2rem 0 .5rem}li{margin:.3rem 0}";

/**
 * Return the page as HTML; whatever is said in it is text.
 * @param {Order[]} orders in the order of the site
 * @param {string} school its name
 * @param {Imprint} imprint
 * @param {string} language such as `en-GB`
 */
export function contentsPage(orders, school, imprint, language) {
  const title = escapedText(school ? `Handouts for ${school}` : "Handouts");
  const said = [
    imprint.name && `From ${imprint.name}.`,
    imprint.edition && `Edition ${imprint.edition}.`,
    imprint.licence && `Licence: ${imprint.licence}.`,
  ];
  return `<!doctype html>
<html lang="${escapedText(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
<main>
<h1>${title}</h1>
${[...grouped(orders, (order) => order.page.section)].map(sectionOfContents).join("\n")}
<p>${escapedText(said.filter(Boolean).join(" "))}</p>
</main>
</html>
`;
}

/** @param {[string, Order[]]} section */
function sectionOfContents([name, orders]) {
  const heading = name ? `<h2>${escapedText(name)}</h2>\n` : "";
  const lines = [...grouped(orders, (order) => order.page.url).values()].map(lineOfContents);
  return `${heading}<ul>\n${lines.join("\n")}\n</ul>`;
}

/** @param {Order[]} orders those of one page */
function lineOfContents(orders) {
  const [{ page }] = orders;
  const links = orders.map((order) => `<a href="${order.path}">${escapedText(fileLabel(order))}</a>`);
  const isAlone = orders.length === 1 && fileLabel(orders[0]) === page.title;
  const before = isAlone ? "" : `${escapedText(page.title)}: `;
  return `<li>${before}${links.join(", ")}</li>`;
}

/** @param {string} text */
function escapedText(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
