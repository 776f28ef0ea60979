import { describe, expect, test } from '@jest/globals';
import type { CommandBody } from '../../src/core/commands.ts';
import { peopleByName } from '../../src/core/people.ts';
import { ana, begunAt, bram, els, joke, noor, opened, timekeeper } from '../support/cast.ts';
import { given, tableAfter } from '../support/given.ts';

const handOf = (named: string): CommandBody => ({ type: 'RaiseHand', handKind: 'question', named });
const choosing = begunAt('14:20', '14:30');
const choice = (questions: readonly string[], whom: { person?: string; named?: string }): CommandBody => ({
  type: 'VoteForQuestions',
  questions,
  contribution: 'k1',
  lenses: [],
  ...whom,
});
const secondBram = joke.asks('14:31', handOf('Bram Maes'));
const anaLeft = timekeeper.asks('14:31', { type: 'LeaveTable', person: ana.person });

describe('a hand for somebody who cannot', () => {
  test('is raised by the notetaker by the name that people say', () => {
    given(...opened)
      .when(joke.asks('14:30', handOf(' noor ')))
      .thenEvents({ type: 'HandRaised', person: noor.person, handKind: 'question' });
  });

  test('of somebody whom nobody knows yet brings them to the table, known by that name', () => {
    given(...opened)
      .when(els.asks('14:30', { ...handOf('Tine  Aerts'), reason: 'de kosten' } as CommandBody))
      .thenEvents(
        {
          type: 'PersonJoined',
          person: 'name:tine aerts',
          name: 'Tine Aerts',
          role: 'participant',
          account: false,
        },
        { type: 'HandRaised', person: 'name:tine aerts', handKind: 'question', reason: 'de kosten' },
      );
  });

  test('of a name that came in before is the same person’s', () => {
    given(...opened, els.asks('14:30', handOf('Tine')))
      .when(joke.asks('14:31', { type: 'LowerHand', named: 'tine' }))
      .thenEvents({ type: 'HandLowered', person: 'name:tine' });
  });

  test('is no participant’s to raise or to lower', () => {
    given(...opened)
      .when(ana.asks('14:30', handOf('Bram')))
      .thenRejected('not-moderator-or-notetaker');
    given(...opened, bram.asks('14:30', { type: 'RaiseHand', handKind: 'question' }))
      .when(ana.asks('14:31', { type: 'LowerHand', named: 'Bram' }))
      .thenRejected('not-moderator-or-notetaker');
  });

  test('is refused where two people go by that name, and where the name is empty or no name at all', () => {
    given(...opened, secondBram)
      .when(els.asks('14:32', handOf('Bram')))
      .thenRejected({ reason: 'person-ambiguous', name: 'Bram' });
    given(...opened)
      .when(els.asks('14:32', handOf('  ')))
      .thenRejected('no-name');
    given(...opened)
      .when(els.asks('14:32', handOf('x'.repeat(101))))
      .thenRejected({ reason: 'text-too-long', most: 100 });
  });

  test('is refused for who left, and for who has one up already, with their name', () => {
    given(...opened, anaLeft)
      .when(els.asks('14:32', handOf('Ana')))
      .thenRejected({ reason: 'person-left', name: ana.name });
    given(...opened, bram.asks('14:30', { type: 'RaiseHand', handKind: 'question' }))
      .when(els.asks('14:32', handOf('Bram')))
      .thenRejected({ reason: 'hand-already-raised', place: 1, name: bram.name });
  });

  test('cannot be lowered for a name that nobody has', () => {
    given(...opened)
      .when(els.asks('14:32', { type: 'LowerHand', named: 'Tine' }))
      .thenRejected({ reason: 'person-unknown', name: 'Tine' });
  });
});

describe('a choice for somebody who cannot', () => {
  test('counts as theirs, its motivation is their contribution', () => {
    given(...choosing)
      .when(joke.asks('14:40', { ...choice(['v2'], { named: 'Noor' }), motivation: 'Nodig' } as CommandBody))
      .thenEvents(
        { type: 'QuestionsChosen', person: noor.person, questions: ['v2'] },
        {
          type: 'ContributionAdded',
          contribution: 'k1',
          author: noor.person,
          text: 'Nodig',
          source: 'card',
          item: 'debat-1',
          question: 'v2',
          lenses: [],
          parked: false,
        },
      );
  });

  test('replaces the one they made themselves: nobody chooses twice', () => {
    const table = tableAfter(
      ...choosing,
      ana.asks('14:40', choice(['v1', 'v3'], {})),
      els.asks('14:41', choice(['v2'], { person: ana.person })),
    );
    expect(table.questions.filter(({ voters }) => voters.includes(ana.person)).map(({ id }) => id)).toEqual([
      'v2',
    ]);
  });

  test('brings somebody without an account to the table', () => {
    const table = tableAfter(...choosing, els.asks('14:41', choice(['v2'], { named: 'Tine' })));
    expect(table.people.get('name:tine')).toMatchObject({ name: 'Tine', account: false });
    expect(table.questions.find(({ id }) => id === 'v2')?.voters).toEqual(['name:tine']);
  });

  test('is no participant’s to make', () => {
    given(...choosing)
      .when(ana.asks('14:41', choice(['v2'], { person: bram.person })))
      .thenRejected('not-moderator-or-notetaker');
  });

  test('obeys what holds for everybody: the number of choices, and that the choice is open', () => {
    given(...choosing)
      .when(els.asks('14:41', choice(['v1', 'v2', 'v3'], { named: 'Tine' })))
      .thenRejected({ reason: 'too-many-choices', most: 2 });
    given(...opened)
      .when(els.asks('14:41', choice(['v2'], { named: 'Tine' })))
      .thenRejected('choice-not-open');
  });
});

describe('somebody by name', () => {
  test('is who is there rather than who left', () => {
    const table = tableAfter(
      ...opened,
      secondBram,
      timekeeper.asks('14:32', { type: 'LeaveTable', person: bram.person }),
    );
    expect(peopleByName(table, 'Bram').map(({ id }) => id)).toEqual(['name:bram maes']);
    expect(peopleByName(table, 'Bram Claes').map(({ id }) => id)).toEqual([bram.person]);
  });
});
