/** Gives the page's text under a key (`lead:`, `notes:` and `stage:` in front for those parts); `count` chooses between one and more. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A text, or texts by the next part of their key. */
export type Texts = string | { readonly [part: string]: Texts };

/** Which numbers a language speaks of as of one thing (Unicode CLDR, plural rules). */
export type IsOne = (count: number) => boolean;

const at = (texts: Texts | undefined, path: readonly string[]): Texts | undefined =>
  path.reduce<Texts | undefined>(
    (within, part) => (typeof within === 'object' ? within[part] : undefined),
    texts,
  );

/**
 * The texts in one language, by the rules of i18next, which the bot's own texts go by: `{{name}}` stands for a
 * value, `…_zero`, `…_one` and `…_other` for a number of things. That package itself is a tenth of all script
 * that the page would load.
 */
export const wordsInTexts = (texts: Readonly<Record<string, Texts>>, isOne: IsOne): Words => {
  const find = (key: string): string | undefined => {
    const [name, rest] = key.includes(':') ? key.split(':', 2) : ['tab', key];
    const found = at(texts[name ?? ''], (rest ?? '').split('.'));
    return typeof found === 'string' ? found : undefined;
  };
  const counted = (key: string, count: number): string | undefined =>
    (count === 0 ? find(`${key}_zero`) : undefined) ??
    find(`${key}_${isOne(count) ? 'one' : 'other'}`) ??
    find(key);
  return (key, values = {}) => {
    const { count } = values;
    const text = typeof count === 'number' ? counted(key, count) : find(key);
    return text === undefined ? key : text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ''));
  };
};
