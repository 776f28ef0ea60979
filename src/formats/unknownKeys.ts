const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * The paths of everything in `given` that did not make it into `read`: keys that nobody knows, such as a
 * misspelt one. They are reported and ignored, so that a format of a later version still opens a table.
 */
export const unknownKeys = (given: unknown, read: unknown, path = ''): readonly string[] => {
  if (!isObject(given) || !isObject(read)) return [];
  return Object.keys(given).flatMap((key) => {
    const here = Array.isArray(given) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    return key in read ? unknownKeys(given[key], read[key], here) : [here];
  });
};
