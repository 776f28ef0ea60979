import { describe, expect, test } from '@jest/globals';
import type { Command, PersonActor } from '../../src/core/commands.ts';
import { isModerator } from '../../src/core/roles.ts';
import { placeOf, speakingOrder } from '../../src/core/speakingQueue.ts';
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
  timekeeper,
} from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

const tine: Member = { ...ana, person: '29:tine', name: 'Tine Aerts' };
const hand = { type: 'RaiseHand', handKind: 'question' } as const;
const leaves = (who: { person: string }, time: string) =>
  timekeeper.asks(time, { type: 'LeaveTable', person: who.person });
const joins = (person: string, name: string, time: string, aadObjectId?: string) =>
  timekeeper.asks(time, {
    type: 'JoinTable',
    person,
    name,
    ...(aadObjectId !== undefined && { aadObjectId }),
  });
const asAgain = ({ person, name }: Member, command: Command): Command => ({
  ...command,
  actor: { kind: 'person', person, name, mayModerate: false },
});
const does = (person: string, name: string, time: string, actor: Partial<PersonActor> = {}) => ({
  ...ana.asks(time, hand),
  actor: { kind: 'person', person, name, mayModerate: false, ...actor } as const,
});
const merge = (person: string, into: string, time = '14:40') =>
  els.asks(time, { type: 'MergePeople', person, into });
const named = (text: string, by = els) => by.asks('14:40', { type: 'MergePeople', named: text });
const anaAgain = '29:ana-again';
/** Ana has spoken, raised a hand, chosen, written and asked a question; then her connection goes. */
const anaWasHere: readonly Step[] = [
  ...begunAt('14:20', '14:30'),
  els.asks('14:31', { type: 'GiveFloor', person: ana.person }),
  els.asks('14:32', { type: 'YieldFloor' }),
  ana.asks('14:33', { type: 'Introduce', organisation: 'Stad Turnhout', goal: 'Luisteren' }),
  ana.asks('14:33', {
    type: 'AddContribution',
    contribution: 'm1',
    text: 'Meer banken',
    source: 'chat',
    lenses: [],
  }),
  ana.asks('14:34', { type: 'AddQuestion', question: 'n1', text: 'Wie betaalt dat?' }),
  ana.asks('14:34', { type: 'VoteForQuestions', questions: ['v2'], contribution: 'k1', lenses: [] }),
  ana.asks('14:35', hand),
  bram.asks('14:36', hand),
  leaves(ana, '14:37'),
];

describe('a guest who comes back with another account', () => {
  test('is the same person, by their full name', () => {
    given(...anaWasHere)
      .when(joins(anaAgain, 'ana gomez', '14:39'))
      .thenEvents(
        {
          type: 'PersonJoined',
          person: anaAgain,
          name: 'ana gomez',
          role: 'participant',
          account: true,
        },
        { type: 'PeopleMerged', person: ana.person, into: anaAgain, role: 'participant' },
      );
  });

  test('has their place, turns, time, choice, contributions, question and introduction back', () => {
    const table = tableAfter(...anaWasHere, joins(anaAgain, ana.name, '14:39'));
    expect(table.people.has(ana.person)).toBe(false);
    expect(table.people.get(anaAgain)).toMatchObject({
      present: true,
      turns: 1,
      speakingMilliseconds: 60_000,
      organisation: 'Stad Turnhout',
      goal: 'Luisteren',
    });
    expect(placeOf(table, anaAgain)).toBe(1);
    expect(table.questions.filter(({ voters }) => voters.includes(anaAgain)).map(({ id }) => id)).toEqual([
      'v2',
    ]);
    expect(table.questions.find(({ id }) => id === 'n1')?.addedBy).toBe(anaAgain);
    expect(table.contributions.map(({ author }) => author)).toEqual([anaAgain]);
    expect([...table.people.keys()].indexOf(anaAgain)).toBe(1);
  });

  test('is known again by whatever they do first, and then asks as that person', () => {
    given(...anaWasHere)
      .when(does(anaAgain, ana.name, '14:39'))
      .thenRejected({ reason: 'hand-already-raised', place: 1 });
    const lowers: Member = { ...ana, person: anaAgain };
    const table = tableAfter(...anaWasHere, asAgain(lowers, ana.asks('14:39', { type: 'LowerHand' })));
    expect(table.people.has(ana.person)).toBe(false);
    expect(table.hands.map(({ person }) => person)).toEqual([bram.person]);
  });

  test('is not whoever else has that name and is still here, nor one of two who left', () => {
    given(...opened)
      .when(joins(anaAgain, ana.name, '14:39'))
      .thenEvents({
        type: 'PersonJoined',
        person: anaAgain,
        name: ana.name,
        role: 'participant',
        account: true,
      });
    const two = [
      ...opened,
      joins('29:ana-2', ana.name, '14:30'),
      leaves(ana, '14:31'),
      leaves({ person: '29:ana-2' }, '14:32'),
    ] as const;
    expect(tableAfter(...two, joins(anaAgain, ana.name, '14:39')).merged).toBeUndefined();
  });

  test('is not somebody with a directory account who left: that account comes back as itself', () => {
    const known = [
      ...opened,
      does(ana.person, ana.name, '14:30', { aadObjectId: 'aad-ana' }),
      leaves(ana, '14:31'),
    ] as const;
    expect(tableAfter(...known, joins(anaAgain, ana.name, '14:39')).merged).toBeUndefined();
    expect(tableAfter(...known, joins(anaAgain, 'A. Gómez', '14:39', 'aad-ana')).merged).toEqual(
      new Map([[ana.person, anaAgain]]),
    );
  });

  test('does not lead or take notes by a name alone', () => {
    given(...opened, leaves(joke, '14:30'))
      .when(joins('29:joke-again', joke.name, '14:39'))
      .thenEvents(
        {
          type: 'PersonJoined',
          person: '29:joke-again',
          name: joke.name,
          role: 'participant',
          account: true,
        },
        {
          type: 'PeopleMerged',
          person: joke.person,
          into: '29:joke-again',
          role: 'participant',
          roleBefore: 'notetaker',
        },
      );
  });
});

describe('the moderator says who is who', () => {
  const byPhone: readonly Step[] = [
    ...opened,
    els.asks('14:30', { ...hand, named: 'Tine' }),
    joins(tine.person, tine.name, '14:35'),
  ];

  test('a name on the phone and an account are one person, whichever is named first', () => {
    const one = {
      type: 'PeopleMerged',
      person: 'name:tine',
      into: tine.person,
      role: 'participant',
    } as const;
    given(...byPhone)
      .when(merge('name:tine', tine.person))
      .thenEvents(one);
    given(...byPhone)
      .when(merge(tine.person, 'name:tine'))
      .thenEvents(one);
    expect(placeOf(tableAfter(...byPhone, merge('name:tine', tine.person)), tine.person)).toBe(1);
  });

  test('by typing two names, wherever the one ends and the other begins', () => {
    given(...byPhone)
      .when(named('Tine Tine Aerts'))
      .thenEvents({ type: 'PeopleMerged', person: 'name:tine', into: tine.person, role: 'participant' });
    given(...opened)
      .when(named('Bram Claes en Noor El Amrani'))
      .thenEvents({ type: 'PeopleMerged', person: bram.person, into: noor.person, role: 'participant' });
  });

  test('by typing one name twice where two people have it', () => {
    given(...opened, joins(anaAgain, ana.name, '14:35'))
      .when(named('Ana Gomez Ana Gomez'))
      .thenEvents({ type: 'PeopleMerged', person: ana.person, into: anaAgain, role: 'participant' });
  });

  test('the weightier role stays', () => {
    const table = tableAfter(...opened, merge(joke.person, bram.person));
    expect(table.people.get(bram.person)?.role).toBe('notetaker');
  });

  test('of two hands the one that stands first stays', () => {
    const table = tableAfter(
      ...opened,
      ana.asks('14:30', hand),
      noor.asks('14:31', hand),
      bram.asks('14:32', { ...hand, reason: 'de kosten' }),
      merge(bram.person, ana.person),
    );
    expect(speakingOrder(table).map((place) => place.hand)).toMatchObject([
      { person: ana.person, raisedAt: clock('14:30'), reason: 'de kosten' },
      { person: noor.person },
    ]);
  });

  test('whoever has the floor has no hand up', () => {
    const table = tableAfter(
      ...opened,
      ana.asks('14:30', hand),
      els.asks('14:31', { type: 'GiveFloor', person: bram.person }),
      merge(ana.person, bram.person),
    );
    expect([table.floor?.person, table.hands]).toEqual([bram.person, []]);
  });

  test('of two choices the one of who goes on counts', () => {
    const vote = (who: Member, question: string) =>
      who.asks('14:35', {
        type: 'VoteForQuestions',
        questions: [question],
        contribution: `k-${who.name}`,
        lenses: [],
      });
    const table = tableAfter(
      ...begunAt('14:20', '14:30'),
      vote(ana, 'v1'),
      vote(bram, 'v2'),
      merge(ana.person, bram.person),
    );
    expect(table.questions.map(({ voters }) => voters)).toEqual([[], [bram.person], [], []]);
  });

  test('the old account still speaks for the person, and its going says nothing', () => {
    const merged = [...opened, merge(ana.person, bram.person)] as const;
    given(...merged)
      .when(ana.asks('14:41', hand))
      .thenEvents({ type: 'HandRaised', person: bram.person, handKind: 'question' });
    given(...merged)
      .when(leaves(ana, '14:42'))
      .thenNothing();
    given(...merged)
      .when(joins(ana.person, ana.name, '14:42'))
      .thenNothing();
    expect(isModerator(tableAfter(...opened, merge(els.person, bram.person)), els.person)).toBe(true);
  });

  test('somebody recorded under the old name is that person', () => {
    const table = tableAfter(
      ...byPhone,
      merge('name:tine', tine.person),
      joke.asks('14:41', {
        type: 'AddContribution',
        contribution: 'm2',
        text: 'Thee',
        source: 'spoken',
        lenses: [],
        author: { person: 'name:tine', name: 'Tine' },
      }),
    );
    expect(table.contributions.at(-1)?.author).toBe(tine.person);
  });

  test('nobody else says so, and it takes two known, different people', () => {
    given(...opened)
      .when(named('Ana Bram', joke))
      .thenRejected('not-moderator');
    given(...opened)
      .when(merge(ana.person, ana.person))
      .thenRejected('same-person');
    given(...opened)
      .when(named('Ana Ana Gómez'))
      .thenRejected('same-person');
    given(...opened)
      .when(named('Ana Wannes'))
      .thenRejected({ reason: 'person-unknown', name: 'Ana Wannes' });
    given(...opened, joins(anaAgain, 'Ana Peeters', '14:35'))
      .when(named('Ana Bram'))
      .thenRejected({ reason: 'person-ambiguous', name: 'Ana' });
    given(...opened)
      .when(merge('29:nobody', ana.person))
      .thenRejected('person-unknown');
    given(...opened)
      .when(els.asks('14:40', { type: 'MergePeople', named: ' ' }))
      .thenRejected('no-name');
  });

  test('two who are both here with a directory account of their own are two', () => {
    given(
      ...opened,
      does(ana.person, ana.name, '14:30', { aadObjectId: 'aad-ana' }),
      does(bram.person, bram.name, '14:31', { aadObjectId: 'aad-bram' }),
    )
      .when(merge(ana.person, bram.person))
      .thenRejected({ reason: 'two-accounts', name: ana.name, other: bram.name });
  });

  test('a published summary names people as they were', () => {
    given(
      ...opened,
      els.asks('14:35', {
        type: 'PublishSummary',
        draft: { points: [], text: '-' },
        final: { body: '-', text: '-', sha256: 'af' },
      }),
    )
      .when(merge(ana.person, bram.person))
      .thenRejected('summary-frozen');
  });
});
