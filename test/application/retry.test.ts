import { describe, expect, test } from '@jest/globals';
import type { Intent } from '../../src/application/intents.ts';
import { afterFailure, MOST_ATTEMPTS } from '../../src/application/outbox/retry.ts';

const to = { kind: 'conversation', conversation: 'c', tenant: 't' } as const;
const card: Intent = { kind: 'post', card: { card: 'live', table: 'x' }, to };
const nudge: Intent = { kind: 'post', card: { card: 'nudge', table: 'x', asker: 'p' }, to };
const sentence: Intent = { kind: 'say', sentence: { key: 'sentences:noted' }, to };
const refused = (status: number, more: { code?: string; retryAfterMilliseconds?: number } = {}) =>
  ({ kind: 'refused', status, ...more }) as const;
const unreachable = { kind: 'unreachable' } as const;
const half = () => 0.5;

describe('after a send that failed', () => {
  test.each([412, 429, 502, 503])('%d is tried again', (status) => {
    expect(afterFailure(card, false, refused(status), 0, half).kind).toBe('again');
    expect(afterFailure(sentence, false, refused(status), 0, half).kind).toBe('again');
  });

  test('429 waits as long as Teams asks', () => {
    expect(afterFailure(card, false, refused(429, { retryAfterMilliseconds: 7_000 }), 0, half)).toEqual({
      kind: 'again',
      afterMilliseconds: 7_000,
    });
  });

  test('pauses grow, with some chance in them', () => {
    const pause = (attempts: number, random: () => number) => {
      const next = afterFailure(card, false, refused(503), attempts, random);
      return next.kind === 'again' ? next.afterMilliseconds : 0;
    };
    expect(pause(3, half)).toBeGreaterThan(pause(1, half));
    expect(pause(3, () => 0)).not.toBe(pause(3, () => 0.9));
  });

  test.each([400, 401, 403, 404, 413])('%d is given up', (status) => {
    expect(afterFailure(card, false, refused(status), 0, half)).toEqual({ kind: 'give-up' });
  });

  test('a new message of unknown outcome is sent again only if it is a card that shows the present', () => {
    for (const outcome of [unreachable, refused(500), refused(504)]) {
      expect(afterFailure(card, false, outcome, 0, half).kind).toBe('again');
      expect(afterFailure(sentence, false, outcome, 0, half).kind).toBe('give-up');
      expect(afterFailure(nudge, false, outcome, 0, half).kind).toBe('give-up');
      expect(afterFailure({ kind: 'refresh', card: 'live', to }, true, outcome, 0, half).kind).toBe('again');
    }
  });

  test('a removed bot stops sending', () => {
    expect(afterFailure(card, false, refused(403, { code: 'BotNotInConversationRoster' }), 0, half)).toEqual({
      kind: 'bot-removed',
    });
  });

  test('a card that is gone is forgotten and sent anew', () => {
    expect(afterFailure(card, true, refused(404), 0, half)).toEqual({ kind: 'card-gone' });
  });

  test('the tries are bounded', () => {
    expect(afterFailure(card, false, refused(503), MOST_ATTEMPTS - 1, half)).toEqual({ kind: 'give-up' });
  });
});
