import { describe, expect, test } from '@jest/globals';
import type { SummaryPoint } from '../../src/core/summary.ts';
import {
  ana,
  begunAt,
  bram,
  clock,
  els,
  joke,
  type Member,
  noor,
  opened,
  openedWith,
} from '../support/cast.ts';
import { given, tableAfter } from '../support/given.ts';

const point: SummaryPoint = { text: 'Draagvlak zo breed mogelijk', from: ['1'], people: 4 };
const later = { points: [], text: 'Pas op het einde' };
const final = { body: 'Kern', text: 'Kern en aanvullingen', sha256: 'ab12' };
const draft = (who = els, text = 'Ontwerp') =>
  who.asks('16:20', { type: 'DraftSummary', points: [point], text });
const edit = (who: Member, text: string) => who.asks('16:22', { type: 'EditSummary', text });
const addition = (who: Member, text: string, author?: string) =>
  who.asks('16:23', { type: 'AddToSummary', text, ...(author !== undefined && { author }) });
const judge = (who: Member, number: number, accept: boolean, reason?: string) =>
  who.asks('16:24', {
    type: 'DecideAddition',
    addition: number,
    accept,
    ...(reason !== undefined && { reason }),
  });
const publish = (who = els) => who.asks('16:30', { type: 'PublishSummary', final, draft: later });
const close = (who = els) => who.asks('16:31', { type: 'CloseTable', final, draft: later });
const link = (id: string, who = els) =>
  who.asks('16:00', { type: 'LinkConversation', conversation: { id, kind: 'channel', tenant: 'turnhout' } });

const table = begunAt('14:20', '14:30', '15:20', '15:40', '16:19');
const drafted = [...table, draft()];
const frozen = [...drafted, addition(ana, 'En de jeugd'), publish()];

describe('the draft', () => {
  test('is asked for by the moderator', () => {
    given(...table)
      .when(draft())
      .thenEvents({ type: 'SummaryDrafted', points: [point], text: 'Ontwerp' });
    given(...table)
      .when(draft(joke))
      .thenRejected('not-moderator');
  });

  test('is renewed while nobody edited it; its additions stay', () => {
    given(...drafted)
      .when(draft(els, 'Nieuwer'))
      .thenEvents({ type: 'SummaryDrafted', points: [point], text: 'Nieuwer' });
    given(...drafted)
      .when(draft())
      .thenNothing();
    expect(tableAfter(...drafted, addition(ana, 'En de jeugd'), draft(els, 'Nieuwer')).summary).toMatchObject(
      {
        text: 'Nieuwer',
        additions: [{ number: 1, text: 'En de jeugd' }],
      },
    );
  });

  test('never overwrites what somebody wrote in it', () => {
    given(...drafted, edit(els, 'Mijn woorden'))
      .when(draft(els, 'Nieuwer'))
      .thenNothing();
  });

  test('is refused once the summary is frozen', () => {
    given(...frozen)
      .when(draft())
      .thenRejected('summary-frozen');
  });
});

describe('editing the draft', () => {
  const expert = els.asks('16:21', {
    type: 'AssignRole',
    role: 'expert',
    person: noor.person,
    name: noor.name,
  });

  test('is for the moderator and the expert', () => {
    for (const person of [els, noor])
      given(...drafted, expert)
        .when(edit(person, ' Mijn woorden '))
        .thenEvents({ type: 'SummaryEdited', text: 'Mijn woorden' });
    for (const person of [ana, joke])
      given(...drafted)
        .when(edit(person, 'Mijn woorden'))
        .thenRejected('not-moderator-or-expert');
  });

  test('keeps the points; the same text stays quiet', () => {
    expect(tableAfter(...drafted, edit(els, 'Mijn woorden')).summary).toMatchObject({
      status: 'draft',
      text: 'Mijn woorden',
      edited: true,
      points: [point],
    });
    given(...drafted)
      .when(edit(els, 'Ontwerp'))
      .thenNothing();
  });

  test('is refused where somebody else wrote in it since the text that was seen', () => {
    const from = (who: Member, text: string, seen: number) =>
      who.asks('16:22', { type: 'EditSummary', text, seen });
    const first = from(els, 'Woorden van Els', 1);
    given(...drafted, expert)
      .when(first)
      .thenEvents({ type: 'SummaryEdited', text: 'Woorden van Els' });
    given(...drafted, expert, first)
      .when(from(noor, 'Woorden van Noor', 1))
      .thenRejected('stale-text');
    given(...drafted, expert, first)
      .when(from(noor, 'Woorden van Els en Noor', 2))
      .thenEvents({ type: 'SummaryEdited', text: 'Woorden van Els en Noor' });
    // A draft that was drawn anew is another text too, and the same text twice is no quarrel.
    given(...drafted, expert, draft(els, 'Nieuwer'))
      .when(from(noor, 'Woorden van Noor', 1))
      .thenRejected('stale-text');
    given(...drafted, expert, first)
      .when(from(noor, 'Woorden van Els', 1))
      .thenNothing();
  });

  test('needs a draft and words', () => {
    given(...table)
      .when(edit(els, 'Mijn woorden'))
      .thenRejected('no-draft');
    given(...frozen)
      .when(edit(els, 'Mijn woorden'))
      .thenRejected('summary-frozen');
    given(...drafted)
      .when(edit(els, ' '))
      .thenRejected('empty-text');
    given(...drafted)
      .when(edit(els, 'x'.repeat(30_001)))
      .thenRejected({ reason: 'text-too-long', most: 30_000 });
  });
});

describe('an addition', () => {
  test('is for everyone, and gets a number', () => {
    given(...drafted, addition(ana, 'En de jeugd'))
      .when(addition(bram, ' En de bus '))
      .thenEvents({ type: 'AdditionProposed', number: 2, author: bram.person, text: 'En de bus' });
    expect(tableAfter(...drafted, addition(ana, 'En de jeugd')).summary).toMatchObject({
      additions: [{ number: 1, author: ana.person, decision: 'open', at: clock('16:23') }],
    });
  });

  test("of somebody else's words is offered by the moderator, of somebody at the table", () => {
    given(...drafted)
      .when(addition(els, 'En de jeugd', ana.person))
      .thenEvents({ type: 'AdditionProposed', number: 1, author: ana.person, text: 'En de jeugd' });
    given(...drafted)
      .when(addition(bram, 'En de jeugd', ana.person))
      .thenRejected('not-moderator');
    given(...drafted)
      .when(addition(els, 'En de jeugd', '29:niemand'))
      .thenRejected('person-unknown');
  });

  test('made twice by the same person stands there once', () => {
    given(...drafted, addition(ana, 'En de jeugd'))
      .when(addition(els, 'En de jeugd', ana.person))
      .thenNothing();
    given(...drafted, addition(ana, 'En de jeugd'))
      .when(addition(bram, 'En de jeugd'))
      .thenEvents({ type: 'AdditionProposed', number: 2, author: bram.person, text: 'En de jeugd' });
  });

  test('needs a draft that is not frozen, and words that fit a card', () => {
    given(...table)
      .when(addition(ana, 'En de jeugd'))
      .thenRejected('no-draft');
    given(...frozen)
      .when(addition(ana, 'Nog iets'))
      .thenRejected('summary-frozen');
    given(...drafted)
      .when(addition(ana, ''))
      .thenRejected('empty-text');
    given(...drafted)
      .when(addition(ana, 'x'.repeat(1_001)))
      .thenRejected({ reason: 'text-too-long', most: 1_000 });
  });
});

describe('deciding on an addition', () => {
  const proposed = [...drafted, addition(ana, 'En de jeugd')];

  test('takes it in, or leaves it out with a reason', () => {
    given(...proposed)
      .when(judge(els, 1, true))
      .thenEvents({ type: 'AdditionDecided', number: 1, decision: 'accepted' });
    given(...proposed)
      .when(judge(els, 1, false, ' Staat er al '))
      .thenEvents({ type: 'AdditionDecided', number: 1, decision: 'declined', reason: 'Staat er al' });
  });

  test('may be changed; the same again stays quiet; an old reason goes', () => {
    const declined = [...proposed, judge(els, 1, false, 'Staat er al')];
    given(...declined)
      .when(judge(els, 1, false, 'Staat er al'))
      .thenNothing();
    const changed = tableAfter(...declined, judge(els, 1, true)).summary;
    expect(changed.status !== 'none' && changed.additions[0]).toEqual({
      number: 1,
      author: ana.person,
      text: 'En de jeugd',
      at: clock('16:23'),
      decision: 'accepted',
    });
  });

  test('is for the moderator, on an addition that is there, while the draft is one', () => {
    given(...proposed)
      .when(judge(joke, 1, true))
      .thenRejected('not-moderator');
    given(...proposed)
      .when(judge(els, 2, true))
      .thenRejected('addition-unknown');
    given(...table)
      .when(judge(els, 1, true))
      .thenRejected('no-draft');
    given(...frozen)
      .when(judge(els, 1, true))
      .thenRejected('summary-frozen');
    given(...proposed)
      .when(judge(els, 1, false, 'x'.repeat(301)))
      .thenRejected({ reason: 'text-too-long', most: 300 });
  });
});

describe('publishing', () => {
  test('freezes the summary; undecided additions do not block', () => {
    given(...drafted, addition(ana, 'En de jeugd'))
      .when(publish())
      .thenEvents({ type: 'SummaryPublished', ...final, version: 1 });
    expect(tableAfter(...frozen).summary).toEqual({
      status: 'final',
      draftedAt: clock('16:20'),
      publishedAt: clock('16:30'),
      points: [point],
      edited: false,
      version: 1,
      figures: { people: 1, contributions: 0 },
      ...final,
      additions: [
        { number: 1, author: ana.person, text: 'En de jeugd', decision: 'open', at: clock('16:23') },
      ],
    });
  });

  test('drafts first where nobody did', () => {
    given(...table)
      .when(publish())
      .thenEvents({ type: 'SummaryDrafted', ...later }, { type: 'SummaryPublished', ...final, version: 1 });
  });

  test('is for the moderator, and happens once', () => {
    given(...drafted)
      .when(publish(joke))
      .thenRejected('not-moderator');
    given(...frozen)
      .when(publish())
      .thenRejected('summary-frozen');
  });

  test('leaves the table open', () => {
    expect(tableAfter(...frozen).status).toBe('open');
  });
});

describe('closing the table', () => {
  test('ends what runs, drafts and freezes where that is still to be done', () => {
    given(
      ...begunAt('14:20', '14:30'),
      els.asks('14:40', { type: 'GiveFloor', person: ana.person }),
      els.asks('14:41', { type: 'PauseAgenda' }),
    )
      .when(els.asks('14:50', { type: 'CloseTable', final, draft: later }))
      .thenEvents(
        { type: 'TurnEnded', person: ana.person, turn: 1, milliseconds: 60_000 },
        { type: 'AgendaResumed' },
        { type: 'ChoiceClosed' },
        { type: 'AgendaItemEnded', item: 'debat-1' },
        { type: 'SummaryDrafted', ...later },
        { type: 'SummaryPublished', ...final, version: 1 },
        { type: 'TableClosed' },
      );
  });

  test('after publishing leaves the summary as it is', () => {
    given(...frozen)
      .when(close())
      .thenEvents({ type: 'AgendaItemEnded', item: 'afronding' }, { type: 'TableClosed' });
    expect(tableAfter(...frozen, close()).summary).toEqual(tableAfter(...frozen).summary);
  });

  test('is possible before the agenda began', () => {
    given(...opened)
      .when(close())
      .thenEvents(
        { type: 'SummaryDrafted', ...later },
        { type: 'SummaryPublished', ...final, version: 1 },
        { type: 'TableClosed' },
      );
    expect(tableAfter(...opened, close())).toMatchObject({ status: 'closed', closedAt: clock('16:31') });
  });

  test('is for the moderator', () => {
    given(...table)
      .when(close(joke))
      .thenRejected('not-moderator');
  });

  test('is the end: nothing more is noted or changed', () => {
    const closed = [...frozen, close()];
    for (const command of [
      close(),
      ana.asks('16:32', { type: 'RaiseHand', handKind: 'question' }),
      ana.asks('16:32', {
        type: 'AddContribution',
        contribution: '9',
        text: 'Dag',
        source: 'chat',
        lenses: [],
      }),
    ])
      given(...closed)
        .when(command)
        .thenRejected('table-closed');
  });

  test('leaves the summary as it was frozen, whoever asks', () => {
    for (const command of [
      els.asks('16:32', { type: 'EditSummary', text: 'Toch anders' }),
      ana.asks('16:32', { type: 'AddToSummary', text: 'Nog iets' }),
      ana.asks('16:32', { type: 'AddVaria', text: 'Nog iets' }),
      els.asks('16:32', { type: 'DecideAddition', addition: 1, accept: true }),
    ])
      given(...frozen, close())
        .when(command)
        .thenRejected('summary-frozen');
  });
});

describe('linking another conversation', () => {
  test('is for the moderator', () => {
    given(...opened)
      .when(link('19:kanaal'))
      .thenEvents({
        type: 'ConversationLinked',
        conversation: { id: '19:kanaal', kind: 'channel', tenant: 'turnhout' },
      });
    given(...opened)
      .when(link('19:kanaal', ana))
      .thenRejected('not-moderator');
  });

  test('happens once each, and never to where the table is', () => {
    given(...opened, link('19:kanaal'))
      .when(link('19:kanaal'))
      .thenRejected('already-linked');
    expect(tableAfter(...opened, link('19:kanaal'), link('19:ander')).links).toHaveLength(2);
    const thread = openedWith(
      {},
      {
        conversation: {
          id: '19:kanaal;messageid=1',
          kind: 'channel',
          tenant: 'turnhout',
          channel: '19:kanaal',
        },
      },
    );
    for (const own of ['19:kanaal', '19:kanaal;messageid=1'])
      given(...thread)
        .when(link(own))
        .thenRejected('already-linked');
  });
});
