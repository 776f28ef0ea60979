import type { Frame, Host, ThemeName } from './teams.ts';

/** A table of a bot in local mode, with the people that one can be. */
export interface LocalTable {
  readonly id: string;
  readonly title: string;
  readonly status: 'open' | 'closed';
  readonly people: readonly { readonly person: string; readonly name: string; readonly role: string }[];
}

/** The tables of a bot in local mode; undefined outside it, where one must come through Teams. */
export const localTables = async (): Promise<readonly LocalTable[] | undefined> => {
  const answer = await fetch('../api/local', { cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok !== true) return undefined;
  return ((await answer.json()) as { tables: readonly LocalTable[] }).tables;
};

const within = <Name extends string>(name: string | null, names: readonly Name[], otherwise: Name): Name =>
  names.find((one) => one === name) ?? otherwise;

/**
 * The page on one's own machine, as whoever was chosen: `?person=…&table=…&frame=stage&theme=dark&locale=en`.
 */
export const localHost = (query: URLSearchParams, person: string): Host => ({
  frame: within<Frame>(query.get('frame'), ['sidePanel', 'content', 'stage'], 'content'),
  theme: within<ThemeName>(query.get('theme'), ['default', 'dark', 'contrast', 'glass'], 'default'),
  locale: query.get('locale') ?? 'nl-BE',
  conversation: query.get('conversation') ?? undefined,
  table: query.get('table') ?? undefined,
  authorize: async () => `Local ${encodeURIComponent(person)}`,
  onTheme: () => undefined,
});
