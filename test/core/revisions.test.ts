import { describe, test } from '@jest/globals';
import { ana, begunAt } from '../support/cast.ts';
import { given } from '../support/given.ts';

describe('edits out of order', () => {
  const said = ana.asks('14:25', {
    type: 'AddContribution',
    contribution: 'm1',
    text: 'eerst',
    source: 'chat',
    lenses: [],
  });
  const edit = (time: string, text: string) =>
    ana.asks(time, { type: 'ReviseContribution', contribution: 'm1', text, lenses: [] });

  test('an older edit that comes in later changes nothing', () => {
    given(...begunAt('14:20'), said, edit('14:27', 'laatst'))
      .when(edit('14:26', 'tussenin'))
      .thenNothing();
  });

  test('a newer one does', () => {
    given(...begunAt('14:20'), said, edit('14:26', 'tussenin'))
      .when(edit('14:27', 'laatst'))
      .thenEvents({ type: 'ContributionRevised', contribution: 'm1', text: 'laatst', lenses: [] });
  });
});
