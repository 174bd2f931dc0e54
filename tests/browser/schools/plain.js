/**
 * Return the value as JSON would bring it back: groups with the ancestor of every object.
 * @param {unknown} value
 */
export function plain(value) {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
