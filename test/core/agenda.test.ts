import { describe, expect, test } from '@jest/globals';
import { ana, begunAt, bram, els, joke, opened, openedWith, workshop } from '../support/cast.ts';
import { given, tableAfter } from '../support/given.ts';

const draft = { points: [], text: 'Ontwerp' };
const next = (time: string, item?: string) =>
  els.asks(time, { type: 'AdvanceAgenda', draft, ...(item !== undefined && { item }) });
const pause = (time: string) => els.asks(time, { type: 'PauseAgenda' });
const resume = (time: string) => els.asks(time, { type: 'ResumeAgenda', draft });
const extend = (time: string, minutes: number, item?: string) =>
  els.asks(time, { type: 'ExtendItem', minutes, ...(item !== undefined && { item }) });
const floorTo = (time: string, person: string) => els.asks(time, { type: 'GiveFloor', person });

describe('starting the agenda', () => {
  test('begins its first item', () => {
    given(...opened)
      .when(els.asks('14:20', { type: 'StartAgenda' }))
      .thenEvents({ type: 'AgendaItemStarted', item: 'opening' });
  });

  test('is for the moderator', () => {
    for (const person of [ana, joke])
      given(...opened)
        .when(person.asks('14:20', { type: 'StartAgenda' }))
        .thenRejected('not-moderator');
  });

  test('happens once', () => {
    given(...begunAt('14:20'))
      .when(els.asks('14:21', { type: 'StartAgenda' }))
      .thenRejected('agenda-already-started');
  });

  test('of a format without items is refused', () => {
    given(...openedWith({ agenda: [] }))
      .when(els.asks('14:20', { type: 'StartAgenda' }))
      .thenRejected('agenda-finished');
  });
});

describe('the next item', () => {
  test('starts the agenda where it has not begun', () => {
    given(...opened)
      .when(next('14:20'))
      .thenEvents({ type: 'AgendaItemStarted', item: 'opening' });
  });

  test('ends the running item; the long list opens the choice', () => {
    given(...begunAt('14:20'))
      .when(next('14:30'))
      .thenEvents(
        { type: 'AgendaItemEnded', item: 'opening' },
        { type: 'AgendaItemStarted', item: 'debat-1' },
        { type: 'ChoiceOpened' },
      );
  });

  test('is for the moderator', () => {
    given(...begunAt('14:20'))
      .when(ana.asks('14:30', { type: 'AdvanceAgenda' }))
      .thenRejected('not-moderator');
  });

  test('pressed twice on the same card skips nothing', () => {
    given(...begunAt('14:20'), next('14:30', 'opening'))
      .when(next('14:30', 'opening'))
      .thenRejected({ reason: 'stale-item', title: 'Debatoefening 1' });
  });

  test('is refused after the last one', () => {
    given(...begunAt('14:20', '14:30', '15:20', '15:40', '16:20'))
      .when(next('16:25'))
      .thenRejected('agenda-finished');
  });

  test('ends a pause, whose time counts for the item that was paused', () => {
    given(...begunAt('14:20'), pause('14:22'))
      .when(next('14:30'))
      .thenEvents(
        { type: 'AgendaResumed' },
        { type: 'AgendaItemEnded', item: 'opening' },
        { type: 'AgendaItemStarted', item: 'debat-1' },
        { type: 'ChoiceOpened' },
      );
    const table = tableAfter(...begunAt('14:20'), pause('14:22'), next('14:30'));
    expect(table.agenda[0]?.pausedMilliseconds).toBe(8 * 60_000);
    expect(table.pausedAt).toBeUndefined();
  });

  test('lets who speaks go on into the next debate, and ends their turn at a break or the closing', () => {
    expect(tableAfter(...begunAt('14:20'), floorTo('14:29', ana.person), next('14:30')).floor).toBeDefined();
    given(...begunAt('14:20', '14:30'), floorTo('15:19', ana.person))
      .when(next('15:20'))
      .thenEvents(
        { type: 'TurnEnded', person: ana.person, turn: 1, milliseconds: 60_000 },
        { type: 'ChoiceClosed' },
        { type: 'AgendaItemEnded', item: 'debat-1' },
        { type: 'AgendaItemStarted', item: 'pauze' },
      );
  });

  test('drafts the summary when the closing begins and nobody did', () => {
    given(...begunAt('14:20', '14:30', '15:20', '15:40'))
      .when(next('16:20'))
      .thenEvents(
        { type: 'AgendaItemEnded', item: 'debat-2' },
        { type: 'AgendaItemStarted', item: 'afronding' },
        { type: 'SummaryDrafted', ...draft },
      );
  });

  test('draws a draft anew when the closing begins, also when it begins again', () => {
    const early = [
      ...begunAt('14:20', '14:30', '15:20', '15:40'),
      els.asks('16:10', { type: 'DraftSummary', points: [], text: 'Vroeger ontwerp' }),
    ];
    const begins = [
      { type: 'AgendaItemEnded', item: 'debat-2' },
      { type: 'AgendaItemStarted', item: 'afronding' },
    ] as const;
    given(...early)
      .when(next('16:20'))
      .thenEvents(...begins, { type: 'SummaryDrafted', ...draft });
    const back = els.asks('16:22', { type: 'GoBackToItem', item: 'debat-2' });
    given(...begunAt('14:20', '14:30', '15:20', '15:40'), next('16:20'), back)
      .when(els.asks('16:26', { type: 'AdvanceAgenda', draft: { points: [], text: 'Nieuw ontwerp' } }))
      .thenEvents(...begins, { type: 'SummaryDrafted', points: [], text: 'Nieuw ontwerp' });
    given(...begunAt('14:20', '14:30', '15:20', '15:40'), next('16:20'), back)
      .when(next('16:26'))
      .thenEvents(...begins);
  });

  test('leaves a draft that somebody edited as it is when the closing begins', () => {
    given(
      ...begunAt('14:20', '14:30', '15:20', '15:40'),
      els.asks('16:10', { type: 'DraftSummary', points: [], text: 'Vroeger ontwerp' }),
      els.asks('16:11', { type: 'EditSummary', text: 'Zelf geschreven' }),
    )
      .when(next('16:20'))
      .thenEvents(
        { type: 'AgendaItemEnded', item: 'debat-2' },
        { type: 'AgendaItemStarted', item: 'afronding' },
      );
  });
});

describe('pausing', () => {
  test('stops both clocks where no break is at hand', () => {
    given(...begunAt('14:20'))
      .when(pause('14:25'))
      .thenEvents({ type: 'AgendaPaused' });
    given(...begunAt('14:20', '14:30'))
      .when(pause('15:04:59'))
      .thenEvents({ type: 'AgendaPaused' });
  });

  test('within 15 minutes of a planned break starts that break', () => {
    given(...begunAt('14:20', '14:30'))
      .when(pause('15:05'))
      .thenEvents(
        { type: 'ChoiceClosed' },
        { type: 'AgendaItemEnded', item: 'debat-1' },
        { type: 'AgendaItemStarted', item: 'pauze' },
      );
    expect(tableAfter(...begunAt('14:20', '14:30'), pause('15:30')).running).toBe('pauze');
  });

  test('reckons the break from when the running item will end, extensions and pauses counted', () => {
    given(...begunAt('14:20', '14:30'), extend('14:40', 10))
      .when(pause('15:05'))
      .thenEvents({ type: 'AgendaPaused' });
    given(...begunAt('14:20', '14:30'), pause('14:40'), resume('14:50'))
      .when(pause('15:14:59'))
      .thenEvents({ type: 'AgendaPaused' });
  });

  test('during the break itself stops the clocks', () => {
    given(...begunAt('14:20', '14:30', '15:20'))
      .when(pause('15:25'))
      .thenEvents({ type: 'AgendaPaused' });
  });

  test('is for the moderator, while an item runs and the clock too', () => {
    given(...begunAt('14:20'))
      .when(bram.asks('14:25', { type: 'PauseAgenda' }))
      .thenRejected('not-moderator');
    given(...opened)
      .when(pause('14:25'))
      .thenRejected('agenda-not-started');
    given(...begunAt('14:20'), pause('14:25'))
      .when(pause('14:26'))
      .thenRejected('already-paused');
  });
});

describe('resuming', () => {
  test('lets both clocks run again', () => {
    given(...begunAt('14:20'), pause('14:25'))
      .when(resume('14:27'))
      .thenEvents({ type: 'AgendaResumed' });
  });

  test('after a planned break goes on with the next item', () => {
    given(...begunAt('14:20', '14:30', '15:20'))
      .when(resume('15:40'))
      .thenEvents({ type: 'AgendaItemEnded', item: 'pauze' }, { type: 'AgendaItemStarted', item: 'debat-2' });
  });

  test('of a break whose clock stands still only lets it run', () => {
    given(...begunAt('14:20', '14:30', '15:20'), pause('15:25'))
      .when(resume('15:30'))
      .thenEvents({ type: 'AgendaResumed' });
  });

  test('of a break after which nothing comes is refused', () => {
    const short = openedWith({ agenda: workshop.agenda.slice(1, 3) });
    given(...short, next('14:20'), next('15:10'))
      .when(resume('15:30'))
      .thenRejected('agenda-finished');
  });

  test('is for the moderator, and for a clock that stands still', () => {
    given(...begunAt('14:20'), pause('14:25'))
      .when(ana.asks('14:27', { type: 'ResumeAgenda' }))
      .thenRejected('not-moderator');
    given(...begunAt('14:20'))
      .when(resume('14:27'))
      .thenRejected('not-paused');
  });
});

describe('extending', () => {
  test('adds minutes, fractions too, to the running item', () => {
    given(...begunAt('14:20'))
      .when(extend('14:25', 2.5))
      .thenEvents({ type: 'AgendaItemExtended', item: 'opening', minutes: 2.5 });
    const table = tableAfter(...begunAt('14:20'), extend('14:25', 2.5), extend('14:26', 5));
    expect(table.agenda[0]?.addedMinutes).toBe(7.5);
  });

  test('is for the moderator', () => {
    given(...begunAt('14:20'))
      .when(joke.asks('14:25', { type: 'ExtendItem', minutes: 5 }))
      .thenRejected('not-moderator');
  });

  test('needs a running item, the one that the button was for', () => {
    given(...opened)
      .when(extend('14:25', 5))
      .thenRejected('agenda-not-started');
    given(...begunAt('14:20', '14:30'))
      .when(extend('14:31', 5, 'opening'))
      .thenRejected({ reason: 'stale-item', title: 'Debatoefening 1' });
  });

  test.each([0, -5, 240.5, Number.NaN, Number.POSITIVE_INFINITY])('by %d minutes is refused', (minutes) => {
    given(...begunAt('14:20'))
      .when(extend('14:25', minutes))
      .thenRejected({ reason: 'bad-minutes', most: 240 });
  });

  test('by four hours is the most', () => {
    expect(tableAfter(...begunAt('14:20'), extend('14:25', 240)).agenda[0]?.addedMinutes).toBe(240);
  });
});
