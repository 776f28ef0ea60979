import { describe, expect, test } from '@jest/globals';
import { deadlinesOf } from '../../src/core/deadlines.ts';
import { ana, begunAt, bram, clock, els, noor, timekeeper } from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

/** Debate 2 runs from 15:40 to 16:20; the closing is to begin then. */
const KEY = 'draft-ahead:afronding';
const said = (time = '15:45', text = 'Meer bussen') =>
  ana.asks(time, { type: 'AddContribution', contribution: time, text, source: 'chat', lenses: [] });
const debating: readonly Step[] = [...begunAt('14:20', '14:30', '15:20', '15:40'), said()];
const point = { text: 'Meer bussen', from: ['15:45'], people: 1 };
const draft = { points: [point], text: 'Ontwerp' };
const tick = (at: number | string, points: readonly (typeof point)[] = [point]) =>
  timekeeper.asks(at, { type: 'ReachDeadline', deadline: KEY, draft: { ...draft, points } });
const ahead = [...debating, tick('16:15')];
const next = (time = '16:20', text = 'Nieuwer') =>
  els.asks(time, { type: 'AdvanceAgenda', draft: { points: [point], text } });
const edit = els.asks('16:16', { type: 'EditSummary', text: 'Woorden van Els' });

const dueAt = (time: string, ...steps: readonly Step[]): number | undefined =>
  deadlinesOf(tableAfter(...steps), clock(time)).find(({ key }) => key === KEY)?.dueAt;

describe('the draft ahead of the closing', () => {
  test('is due five minutes before the closing item is expected to begin', () => {
    expect(dueAt('15:46', ...debating)).toBe(clock('16:15'));
  });

  test('moves with extensions, with pauses, and not with time that is merely run over', () => {
    expect(dueAt('15:50', ...debating, els.asks('15:50', { type: 'ExtendItem', minutes: 10 }))).toBe(
      clock('16:25'),
    );
    const paused = [...debating, els.asks('15:50', { type: 'PauseAgenda' })];
    expect(dueAt('15:55', ...paused)).toBeUndefined();
    expect(dueAt('15:56', ...paused, els.asks('15:56', { type: 'ResumeAgenda' }))).toBe(clock('16:21'));
    expect(dueAt('16:40', ...debating)).toBe(clock('16:15'));
  });

  test('counts what still comes in between, and comes with the item before where that is shorter', () => {
    const early = [...begunAt('14:20', '14:30'), said('14:35')];
    expect(dueAt('14:36', ...early)).toBe(clock('16:15'));
    const shortened = [
      ...begunAt('14:20', '14:30', '15:20', '15:40'),
      els.asks('15:41', { type: 'ShortenItem', minutes: 37 }),
      said('15:42'),
    ];
    expect(dueAt('15:42', ...shortened)).toBe(clock('15:40'));
  });

  test('is none where nothing was said in a debate, or a draft is there', () => {
    expect(dueAt('15:46', ...begunAt('14:20', '14:30', '15:20', '15:40'))).toBeUndefined();
    expect(dueAt('14:22', ...begunAt('14:20'), said('14:21'))).toBeUndefined();
    const asked = els.asks('15:50', { type: 'DraftSummary', ...draft });
    expect(dueAt('15:51', ...debating, asked)).toBeUndefined();
  });

  test('is made when its time has come, and not before', () => {
    given(...debating)
      .when(tick(clock('16:15') - 1))
      .thenNothing();
    given(...debating)
      .when(tick('16:15'))
      .thenEvents(
        { type: 'DeadlineReached', deadline: KEY },
        { type: 'SummaryDrafted', ...draft, ahead: true },
      );
    given(...ahead)
      .when(tick('16:16'))
      .thenNothing();
  });

  test('is not made where nothing was worth a point; more time asks again', () => {
    const empty = [...debating, tick('16:15', [])];
    expect(tableAfter(...empty).summary.status).toBe('none');
    expect(dueAt('16:16', ...empty)).toBeUndefined();
    expect(dueAt('16:17', ...empty, els.asks('16:17', { type: 'ExtendItem', minutes: 20 }))).toBe(
      clock('16:35'),
    );
  });
});

describe('a draft that lies before its writers only', () => {
  test('takes words of the moderator and the expert, and additions of nobody else', () => {
    const expert = els.asks('15:41', {
      type: 'AssignRole',
      role: 'expert',
      person: noor.person,
      name: noor.name,
    });
    const withExpert = [...debating, expert, tick('16:15')];
    given(...withExpert)
      .when(noor.asks('16:16', { type: 'EditSummary', text: 'Woorden van Noor' }))
      .thenEvents({ type: 'SummaryEdited', text: 'Woorden van Noor' });
    given(...withExpert)
      .when(bram.asks('16:16', { type: 'AddToSummary', text: 'En de jeugd' }))
      .thenRejected('no-draft');
  });

  test('is drawn anew for all when the closing begins, where nobody wrote in it', () => {
    given(...ahead)
      .when(next())
      .thenEvents(
        { type: 'AgendaItemEnded', item: 'debat-2' },
        { type: 'AgendaItemStarted', item: 'afronding' },
        { type: 'SummaryDrafted', points: [point], text: 'Nieuwer' },
      );
    expect(tableAfter(...ahead, next()).summary).toEqual(expect.not.objectContaining({ ahead: true }));
  });

  test('is shown to all as it was written, or as it was where nothing changed', () => {
    for (const [steps, text] of [
      [[...ahead, edit], 'Nieuwer'],
      [ahead, 'Ontwerp'],
    ] as const) {
      given(...steps)
        .when(next('16:20', text))
        .thenEvents(
          { type: 'AgendaItemEnded', item: 'debat-2' },
          { type: 'AgendaItemStarted', item: 'afronding' },
          { type: 'DraftShared' },
        );
      expect(tableAfter(...steps, next('16:20', text)).summary).toEqual(
        expect.not.objectContaining({ ahead: true }),
      );
    }
    expect(tableAfter(...ahead, edit, next()).summary).toMatchObject({
      text: 'Woorden van Els',
      edited: true,
    });
  });

  test('is shown to all where the moderator asks for the draft', () => {
    given(...ahead, edit)
      .when(els.asks('16:17', { type: 'DraftSummary', ...draft, text: 'Nieuwer' }))
      .thenEvents({ type: 'DraftShared' });
    given(...ahead)
      .when(els.asks('16:17', { type: 'DraftSummary', ...draft, text: 'Nieuwer' }))
      .thenEvents({ type: 'SummaryDrafted', points: [point], text: 'Nieuwer' });
  });

  test('is drawn anew where the table closes without a closing item, unless somebody wrote in it', () => {
    const final = { body: 'Kern', text: 'Kern', sha256: 'ab12' };
    const close = els.asks('16:18', { type: 'PublishSummary', final, draft: { ...draft, text: 'Nieuwer' } });
    given(...ahead)
      .when(close)
      .thenEvents(
        { type: 'SummaryDrafted', points: [point], text: 'Nieuwer' },
        { type: 'SummaryPublished', ...final, version: 1 },
      );
    given(...ahead, edit)
      .when(close)
      .thenEvents({ type: 'SummaryPublished', ...final, version: 1 });
  });

  test('is drawn anew when the closing begins a second time, with the additions that there are', () => {
    const again = [
      ...ahead,
      next(),
      bram.asks('16:21', { type: 'AddToSummary', text: 'En de jeugd' }),
      els.asks('16:22', { type: 'GoBackToItem', item: 'debat-2' }),
      next('16:24', 'Nog nieuwer'),
    ];
    expect(tableAfter(...again).summary).toMatchObject({
      text: 'Nog nieuwer',
      additions: [{ number: 1, text: 'En de jeugd' }],
    });
  });
});
