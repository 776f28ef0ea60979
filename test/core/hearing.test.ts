import { describe, test } from '@jest/globals';
import { ana, begunAt, timekeeper } from '../support/cast.ts';
import { given } from '../support/given.ts';

describe('hearing the chat', () => {
  const said = (unprompted: boolean, inReplyTo?: string) =>
    ana.asks('14:25', {
      type: 'AddContribution',
      contribution: 'm1',
      text: 'ja',
      source: 'chat',
      lenses: [],
      unprompted,
      ...(inReplyTo !== undefined && { inReplyTo }),
    });

  test('is noted once', () => {
    given(...begunAt('14:20'))
      .when(timekeeper.asks('14:21', { type: 'HearChat' }))
      .thenEvents({ type: 'ChatHeard' });
    given(...begunAt('14:20'), timekeeper.asks('14:21', { type: 'HearChat' }))
      .when(timekeeper.asks('14:22', { type: 'HearChat' }))
      .thenNothing();
  });

  test('a contribution keeps what it replies to', () => {
    given(...begunAt('14:20'), timekeeper.asks('14:21', { type: 'HearChat' }))
      .when(said(true, 'm0'))
      .thenEvents({
        type: 'ContributionAdded',
        contribution: 'm1',
        author: ana.person,
        text: 'ja',
        source: 'chat',
        item: 'opening',
        lenses: [],
        parked: false,
        inReplyTo: 'm0',
      });
  });
});
