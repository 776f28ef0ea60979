import { describe, expect, test } from '@jest/globals';
import { deadlinesOf, readDeadlineKey } from '../../src/core/deadlines.ts';
import { begunAt, clock, els, opened, openedWith, timekeeper, workshop } from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

const draft = { points: [], text: 'Ontwerp' };
const final = { body: 'Kern', text: 'Kern en aanvullingen', sha256: 'ab12' };
const next = (time: string) => els.asks(time, { type: 'AdvanceAgenda' });
const pause = (time: string) => els.asks(time, { type: 'PauseAgenda' });
const resume = (time: string) => els.asks(time, { type: 'ResumeAgenda' });
const extend = (time: string, minutes: number) => els.asks(time, { type: 'ExtendItem', minutes });
const reach = (time: string, deadline: string) =>
  timekeeper.asks(time, { type: 'ReachDeadline', deadline, draft, final });

/** Each deadline as `key time`, the forgotten ones left out unless asked for. */
const due = (now: string, steps: readonly Step[], forgotten = false) =>
  deadlinesOf(tableAfter(...steps), clock(now))
    .filter(({ key }) => key.startsWith('forgotten') === forgotten && key !== 'chat-unheard')
    .map(({ key, dueAt }) => `${key} ${new Date(dueAt).toISOString().slice(11, 19)}`);
const scaled = (factor: number) =>
  openedWith({ agenda: workshop.agenda.map((item) => ({ ...item, minutes: item.minutes * factor })) });

describe('the running item', () => {
  test('promises word at 70 %, a minute before the end, and at the end', () => {
    expect(due('14:21', begunAt('14:20'))).toEqual([
      'most-time-used:opening 14:27:00',
      'last-minute:opening 14:29:00',
      'time-up:opening 14:30:00',
    ]);
  });

  test('promises nothing before it begins', () => {
    expect(due('14:16', opened)).toEqual([]);
  });

  test('gives its promises up when the next item begins', () => {
    expect(due('14:31', begunAt('14:20', '14:26'))).toEqual([
      'most-time-used:debat-1 15:01:00',
      'last-minute:debat-1 15:15:00',
      'time-up:debat-1 15:16:00',
    ]);
  });

  test('of a minute or less has no last minute', () => {
    expect(due('14:20', [...scaled(0.1), next('14:20')])).toEqual([
      'most-time-used:opening 14:20:42',
      'time-up:opening 14:21:00',
    ]);
    expect(due('14:20', [...scaled(0.11), next('14:20')])).toContain('last-minute:opening 14:20:06');
  });

  test('that is a break calls people back two minutes ahead', () => {
    expect(due('15:21', begunAt('14:20', '14:30', '15:20'))).toContain('break-ending:pauze 15:38:00');
  });

  test('that is a break of seconds calls people back halfway', () => {
    const seconds = [...scaled(1 / 60), next('14:20'), next('14:20:10'), next('14:21')];
    expect(due('14:21', seconds)).toEqual([
      'most-time-used:pauze 14:21:14',
      'time-up:pauze 14:21:20',
      'break-ending:pauze 14:21:10',
    ]);
  });

  test('keeps its promises for later while the clock stands still', () => {
    const paused = [...begunAt('14:20'), pause('14:25')];
    expect(due('14:26', paused)).toEqual([]);
    expect(due('14:30', [...paused, resume('14:29')])).toEqual([
      'most-time-used:opening 14:31:00',
      'last-minute:opening 14:33:00',
      'time-up:opening 14:34:00',
    ]);
  });

  test('moves its promises on when it is extended', () => {
    expect(due('14:21', [...begunAt('14:20'), extend('14:21', 10)])).toEqual([
      'most-time-used:opening 14:34:00',
      'last-minute:opening 14:39:00',
      'time-up:opening 14:40:00',
    ]);
  });
});

describe('keeping a promise', () => {
  test('is written down', () => {
    given(...begunAt('14:20'))
      .when(reach('14:30', 'time-up:opening'))
      .thenEvents({ type: 'DeadlineReached', deadline: 'time-up:opening', by: 'clock', at: clock('14:30') });
  });

  test('happens once', () => {
    const kept = [...begunAt('14:20'), reach('14:30', 'time-up:opening')];
    given(...kept)
      .when(reach('14:31', 'time-up:opening'))
      .thenNothing();
    expect(due('14:31', kept)).not.toContain('time-up:opening 14:30:00');
  });

  test('stays quiet where it is too early, moved on, taken away or unknown', () => {
    given(...begunAt('14:20'))
      .when(reach('14:29:59', 'time-up:opening'))
      .thenNothing();
    given(...begunAt('14:20'), extend('14:25', 5))
      .when(reach('14:30', 'time-up:opening'))
      .thenNothing();
    given(...begunAt('14:20'), pause('14:25'))
      .when(reach('14:30', 'time-up:opening'))
      .thenNothing();
    given(...begunAt('14:20', '14:25'))
      .when(reach('14:30', 'time-up:opening'))
      .thenNothing();
    given(...opened)
      .when(reach('14:30', 'iets-anders'))
      .thenNothing();
  });

  test('jumps to no next item', () => {
    expect(tableAfter(...begunAt('14:20'), reach('14:30', 'time-up:opening')).running).toBe('opening');
  });

  test('does not keep the others', () => {
    expect(due('14:30', [...begunAt('14:20'), reach('14:27', 'most-time-used:opening')])).toEqual([
      'last-minute:opening 14:29:00',
      'time-up:opening 14:30:00',
    ]);
  });
});

describe('an extension', () => {
  const over = [
    ...begunAt('14:20'),
    reach('14:27', 'most-time-used:opening'),
    reach('14:29', 'last-minute:opening'),
    reach('14:30', 'time-up:opening'),
  ];

  test('renews what lies ahead again', () => {
    expect(due('14:32', [...over, extend('14:32', 10)])).toEqual([
      'most-time-used:opening 14:34:00',
      'last-minute:opening 14:39:00',
      'time-up:opening 14:40:00',
    ]);
  });

  test('leaves what lies behind even so', () => {
    expect(due('14:32', [...over, extend('14:32', 3)])).toEqual(['time-up:opening 14:33:00']);
  });

  test('renews also while the clock stands still', () => {
    const paused = [...over, pause('14:31'), extend('14:32', 10), resume('14:36')];
    expect(due('14:36', paused)).toEqual([
      'most-time-used:opening 14:39:00',
      'last-minute:opening 14:44:00',
      'time-up:opening 14:45:00',
    ]);
  });
});

describe('hearing the chat', () => {
  const unheard = (steps: readonly Step[]) =>
    deadlinesOf(tableAfter(...steps), clock('14:21')).find(({ key }) => key === 'chat-unheard')?.dueAt;
  const said = (unprompted: boolean) =>
    els.asks('14:21', {
      type: 'AddContribution',
      contribution: '1',
      text: 'Welkom',
      source: 'chat',
      lenses: [],
      unprompted,
    });

  test('is doubted five minutes after the agenda began', () => {
    expect(unheard(opened)).toBeUndefined();
    expect(unheard(begunAt('14:20'))).toBe(clock('14:25'));
    expect(unheard([...begunAt('14:20'), next('14:23')])).toBe(clock('14:25'));
  });

  test('is not doubted while the clock stands still, and that much later after it did', () => {
    const paused = [...begunAt('14:20'), pause('14:21')];
    expect(unheard(paused)).toBeUndefined();
    expect(unheard([...paused, resume('14:31')])).toBe(clock('14:35'));
    expect(unheard([...paused, resume('14:31'), next('14:32')])).toBe(clock('14:35'));
  });

  test('is proven by one message that did not mention the bot', () => {
    expect(unheard([...begunAt('14:20'), said(false)])).toBe(clock('14:25'));
    expect(unheard([...begunAt('14:20'), said(true)])).toBeUndefined();
  });

  test('is not in question in a 1:1 chat', () => {
    const personal = openedWith({}, { conversation: { id: 'a:1', kind: 'personal', tenant: 'turnhout' } });
    expect(unheard([...personal, next('14:20')])).toBeUndefined();
  });
});

describe('a forgotten table', () => {
  const warned = [...begunAt('14:20'), reach('18:26', 'forgotten-warning')];

  test('is warned the set time after its planned end', () => {
    expect(due('14:21', begunAt('14:20'), true)).toEqual(['forgotten-warning 18:25:00']);
    expect(due('14:21', [...openedWith({}, { closeAfterMinutes: 30 }), next('14:20')], true)).toEqual([
      'forgotten-warning 16:55:00',
    ]);
  });

  test('whose agenda never began is warned twelve hours after its opening', () => {
    expect(due('14:21', opened, true)).toEqual(['forgotten-warning 02:15:00']);
  });

  test('that runs late is warned that much later, one that is ahead no sooner', () => {
    expect(due('14:51', begunAt('14:50'), true)).toEqual(['forgotten-warning 18:55:00']);
    expect(due('14:51', [...begunAt('14:20'), extend('14:22', 15)], true)).toEqual([
      'forgotten-warning 18:40:00',
    ]);
    expect(due('14:51', begunAt('14:20', '14:21'), true)).toEqual(['forgotten-warning 18:25:00']);
  });

  test('is not saved by time that passes', () => {
    expect(due('17:00', begunAt('14:20'), true)).toEqual(['forgotten-warning 18:25:00']);
  });

  test('whose clock stands still is warned twelve hours after that began, however long it lasts', () => {
    const paused = [...begunAt('14:20'), pause('14:25')];
    expect(due('14:26', paused, true)).toEqual(['forgotten-warning 02:25:00']);
    expect(due('18:00', paused, true)).toEqual(['forgotten-warning 02:25:00']);
    const long = [...openedWith({}, { closeAfterMinutes: 14 * 60 }), next('14:20'), pause('14:25')];
    expect(due('18:00', long, true)).toEqual(['forgotten-warning 06:25:00']);
  });

  test('whose clock stood still is warned that much later', () => {
    const went = [...begunAt('14:20'), pause('14:25'), resume('15:25')];
    expect(due('15:26', went, true)).toEqual(['forgotten-warning 19:25:00']);
  });

  test('closes fifteen minutes after the warning, however late that came, and never unwarned', () => {
    expect(due('18:27', warned, true)).toEqual(['forgotten-close 18:41:00']);
    given(...begunAt('14:20'))
      .when(reach('20:00', 'forgotten-close'))
      .thenNothing();
    given(...warned)
      .when(reach('18:40:59', 'forgotten-close'))
      .thenNothing();
  });

  test('is warned once', () => {
    given(...warned)
      .when(reach('18:30', 'forgotten-warning'))
      .thenNothing();
  });

  test('drafts, freezes and closes itself, with all that still runs', () => {
    given(...warned, els.asks('18:27', { type: 'GiveFloor', person: els.person }))
      .when(reach('18:41', 'forgotten-close'))
      .thenEvents(
        { type: 'DeadlineReached', deadline: 'forgotten-close' },
        { type: 'TurnEnded', person: els.person, turn: 1, milliseconds: 14 * 60_000 },
        { type: 'AgendaItemEnded', item: 'opening' },
        { type: 'SummaryDrafted', ...draft },
        { type: 'SummaryPublished', ...final, version: 1 },
        { type: 'TableClosed', by: 'clock' },
      );
  });

  test('cannot close without its summary: that is a bug of the caller', () => {
    const bare = timekeeper.asks('18:41', { type: 'ReachDeadline', deadline: 'forgotten-close' });
    expect(() => given(...warned).when(bare)).toThrow('summary');
  });

  test('that comes to life after the warning stays open, and is warned anew', () => {
    expect(due('18:31', [...warned, next('18:30')], true)).toEqual(['forgotten-warning 22:25:00']);
    expect(due('18:31', [...warned, extend('18:30', 235)], true)).toEqual(['forgotten-warning 22:20:00']);
    const stood = clock('14:25') + 12 * 3_600_000;
    const paused = [
      ...begunAt('14:20'),
      pause('14:25'),
      timekeeper.asks(stood, { type: 'ReachDeadline', deadline: 'forgotten-warning' }),
    ];
    const keys = (steps: readonly Step[]) =>
      deadlinesOf(tableAfter(...steps), stood + 60_000).map(({ key }) => key);
    expect(keys(paused)).toEqual(['forgotten-close']);
    const again = [...paused, els.asks(stood + 60_000, { type: 'ResumeAgenda' })];
    expect(keys(again)).toContain('forgotten-warning');
    expect(keys(again)).not.toContain('forgotten-close');
    const neverBegan = [
      ...openedWith({}, { clockTimes: {} }),
      timekeeper.asks(clock('14:15') + 12 * 3_600_000, {
        type: 'ReachDeadline',
        deadline: 'forgotten-warning',
      }),
      els.asks(clock('14:20') + 12 * 3_600_000, { type: 'StartAgenda' }),
    ];
    expect(due('14:20', neverBegan, true)).toEqual(['forgotten-warning 06:25:00']);
  });

  test('that is closed promises only to close its notes after three days, and to be erased when its days are over', () => {
    const closed = [...begunAt('14:20'), els.asks('16:40', { type: 'CloseTable', draft, final })];
    const table = tableAfter(...closed);
    const days = table.retentionDays * 24 * 60 * 60_000;
    expect(deadlinesOf(table, clock('16:41'))).toEqual([
      { key: 'minutes-final', dueAt: clock('16:40') + 72 * 60 * 60_000 },
      { key: 'erasure', dueAt: clock('16:40') + days },
    ]);
    given(...closed)
      .when(reach('18:25', 'forgotten-warning'))
      .thenNothing();
  });
});

test('a key says which promise it is, and of which item', () => {
  expect(readDeadlineKey('time-up:debat:1')).toEqual({ kind: 'time-up', item: 'debat:1' });
  expect(readDeadlineKey('chat-unheard')).toEqual({ kind: 'chat-unheard' });
});
