import { expect, test } from '@jest/globals';
import type { Table } from '../../../src/core/table.ts';
import { cardPicture } from '../../../src/export/mindmap/cardPicture.ts';
import { checkMindmapToken } from '../../../src/export/mindmap/links.ts';
import { small } from './tables.ts';

const from = { publicUrl: 'https://bot.example', secret: 'geheim' };
const day = 86_400_000;

const withSummary = (change: object): Table => {
  if (small.summary.status === 'none') throw new Error('a table with a summary');
  return { ...small, summary: { ...small.summary, ...change } as Table['summary'] };
};
const madeAt = ({ summary }: Table): number =>
  summary.status === 'final' ? summary.publishedAt : summary.status === 'draft' ? summary.draftedAt : 0;

test('the picture keeps its address while the card is edited, and gets another when it changes', () => {
  const picture = cardPicture(small, from);
  expect(picture?.url).toMatch(
    /^https:\/\/bot\.example\/mindmap\/[^/]+\.png\?token=[^&]+&picture=[0-9a-f]{8}$/,
  );
  const other = { number: 1, author: '29:ana', text: 'nog iets', decision: 'open', at: 5 };
  expect(cardPicture(withSummary({ additions: [other] }), from)).toEqual(picture);
  const points = small.summary.status === 'none' ? [] : small.summary.points.slice(1);
  expect(cardPicture(withSummary({ points }), from)?.url).not.toBe(picture?.url);
});

test('its address works as long as the table is kept after closing', () => {
  const url = new URL(cardPicture(small, from)?.url ?? '');
  const at = (now: number) =>
    checkMindmapToken({
      token: url.searchParams.get('token') ?? '',
      table: small.id,
      format: 'png',
      secret: 'geheim',
      now,
    }).kind;
  const kept = madeAt(small) + small.retentionDays * day;
  expect([at(kept + day), at(kept + 8 * day)]).toEqual(['ok', 'expired']);
});

test('there is none without a summary or with a single point', () => {
  const points = small.summary.status === 'none' ? [] : small.summary.points;
  expect(cardPicture({ ...small, summary: { status: 'none' } }, from)).toBeUndefined();
  expect(cardPicture(withSummary({ points: points.slice(0, 1) }), from)).toBeUndefined();
  expect(cardPicture(withSummary({ points: points.slice(0, 2) }), from)).toBeDefined();
});

test('after somebody wrote in the text it shows what the text says, and so it gets another address', () => {
  const body = 'Vraag 4 · De buurttuin\n• Begin klein, met één perceel\n• Vraag het ook aan de scouts';
  const picture = cardPicture(withSummary({ edited: true, body }), from);
  expect(picture?.alt).toContain('scouts');
  expect(picture?.alt).not.toContain('sleutel');
  expect(picture?.url).not.toBe(cardPicture(small, from)?.url);
});

test('it opens the whole map at a tap, which works as long', () => {
  const picture = cardPicture(small, from);
  const lookOf = (url = ''): unknown => {
    const token = new URL(url).searchParams.get('token') ?? '';
    const check = checkMindmapToken({
      token,
      table: small.id,
      format: 'png',
      secret: 'geheim',
      now: madeAt(small),
    });
    return check.kind === 'ok' ? check.theme : check.kind;
  };
  expect([lookOf(picture?.url), lookOf(picture?.whole)]).toEqual(['card', 'light']);
});
