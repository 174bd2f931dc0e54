// The pictures of a school, such as its logo, as they come into its Word files.

import { schoolName } from "../panel/asked.js";
import { valueNamed } from "../schools/shapes.js";
import { fetchedBytes } from "../schools/fetching.js";

/** @import { Values } from "../schools/shapes.js" */
/** @import { Variables } from "../schools/variables.js" */
/** @import { OwnPictures } from "../schools/pictures.js" */

/**
 * Return a school's pictures by the variables that name them: its own, or else those of the example
 * school that it is. Throws a TailorError when one cannot be fetched.
 * @param {Values} values
 * @param {Variables} variables
 * @param {string} root the address of the site's root
 * @param {OwnPictures} own
 * @returns {Promise<OwnPictures>}
 */
export async function picturesOf(values, variables, root, own) {
  const example = variables.schools.find((known) => schoolName(known.values) === schoolName(values));
  const borrowed = Object.entries(example?.pictures ?? {}).filter(
    ([name]) => !own[name] && valueNamed(values, name) === valueNamed(example?.values, name),
  );
  const fetched = borrowed.map(async ([name, { url, width, height }]) => {
    const data = await fetchedBytes(new URL(url, root).href);
    return [name, { data, width, height }];
  });
  return { ...Object.fromEntries(await Promise.all(fetched)), ...own };
}
