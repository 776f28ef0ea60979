import { describe, expect, test } from '@jest/globals';
import type { HttpRequest, HttpRoute } from '../../src/application/httpRoute.ts';
import { signMinutesLink } from '../../src/export/links.ts';
import { mindmapRoute } from '../../src/export/mindmap/mindmapRoute.ts';
import { minutesRoute } from '../../src/export/minutesRoute.ts';
import { madeHere, writtenHere } from './madeHere.ts';
import { closedTable, minutesLater } from './tables.ts';

/** Minutes and mindmap with the sign-in of a moderator or notetaker in the place of a link. */
const now = minutesLater(90);
const parts = {
  make: madeHere,
  write: writtenHere,
  load: async (table: string) => (table === closedTable.id ? closedTable : undefined),
  secret: 'geheim',
  now: () => now,
};
const asked: [string, string][] = [];
const mayDownload = async (authorization: string, table: string): Promise<boolean> => {
  asked.push([authorization, table]);
  return authorization === 'Bearer els' && table === closedTable.id;
};

const get = (route: HttpRoute, path: string, authorization?: string) => {
  const url = new URL(path, 'https://bot.example');
  const request: HttpRequest = {
    params: { file: url.pathname.split('/').at(-1) ?? '' },
    query: url.searchParams,
    headers: authorization === undefined ? {} : { authorization },
    remoteAddress: '127.0.0.1',
    text: async () => '',
  };
  return route.answer(request);
};

const routes = [
  ['minutes', `/minutes/${closedTable.id}.json`, minutesRoute],
  ['mindmap', `/mindmap/${closedTable.id}.svg`, mindmapRoute],
] as const;

describe.each(routes)('the %s', (_, path, makeRoute) => {
  const route = makeRoute({ ...parts, mayDownload });

  test('open for whoever leads this table', async () => {
    expect((await get(route, path, 'Bearer els')).status).toBe(200);
    expect(asked.at(-1)).toEqual(['Bearer els', closedTable.id]);
  });

  test('stay closed for anybody else, whether the table is there or not', async () => {
    const foreign = await get(route, path, 'Bearer ana');
    expect(foreign.status).toBe(403);
    expect(await get(route, path.replace(closedTable.id, 'elders'), 'Bearer els')).toEqual(foreign);
  });

  test('ask for a link where the header is no sign-in', async () => {
    for (const header of [undefined, '', 'Bearer', 'Basic els', 'els'])
      expect((await get(route, path, header)).status).toBe(401);
  });

  test('judge a link by itself, whatever the header says', async () => {
    expect((await get(route, `${path}?token=x.y`, 'Bearer els')).status).toBe(403);
  });

  test('open for nobody where no sign-in is known', async () => {
    expect((await get(makeRoute(parts), path, 'Bearer els')).status).toBe(403);
  });
});

test('a sign-in names the part of the minutes, or the colours, itself', async () => {
  const minutes = minutesRoute({ ...parts, mayDownload });
  const part = await get(minutes, `/minutes/${closedTable.id}.json?filter=gebied:dorpskern`, 'Bearer els');
  const whole = await get(minutes, `/minutes/${closedTable.id}.json`, 'Bearer els');
  expect(String(part.body).length).toBeLessThan(String(whole.body).length);
  expect(String(part.body)).toContain('De markt is te warm');
  const mindmap = mindmapRoute({ ...parts, mayDownload });
  const dark = await get(mindmap, `/mindmap/${closedTable.id}.svg?theme=dark`, 'Bearer els');
  expect(String(dark.body)).toContain('fill="#1f1f1f"/>');
  // A link says its part under its signature: what is written beside it changes nothing.
  const link = new URL(
    signMinutesLink({
      publicUrl: 'https://bot.example',
      table: closedTable.id,
      format: 'json',
      filter: 'gebied:dorpskern',
      secret: 'geheim',
      now,
    }),
  );
  link.searchParams.set('filter', '');
  expect((await get(minutes, link.href)).body).toBe(part.body);
});
