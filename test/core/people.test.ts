import { describe, expect, test } from '@jest/globals';
import type { Command, PersonActor } from '../../src/core/commands.ts';
import { personByName } from '../../src/core/people.ts';
import { moderators, notetakers } from '../../src/core/roles.ts';
import { ana, bram, clock, els, joke, noor, opened, timekeeper, wout } from '../support/cast.ts';
import { given, history, tableAfter } from '../support/given.ts';

const hand = { type: 'RaiseHand', handKind: 'question' } as const;
const role = (asker: typeof els, of: typeof els, to: 'moderator' | 'notetaker' | 'expert' | 'participant') =>
  asker.asks('14:30', { type: 'AssignRole', role: to, person: of.person, name: of.name });
const knownAs = (command: Command, as: Partial<PersonActor>): Command => ({
  ...command,
  actor: { kind: 'person', person: ana.person, name: ana.name, mayModerate: false, ...as },
});
const elsLeft = els.asks('14:25', { type: 'LeaveTable', person: els.person });
const noteOf = (author: string, name: string) =>
  joke.asks('14:30', {
    type: 'AddContribution',
    contribution: `van-${name}`,
    text: 'Meer banken',
    source: 'spoken',
    lenses: [],
    author: { person: author, name },
  });

describe('being noticed', () => {
  test('whoever does something for the first time joins by that', () => {
    given(...opened)
      .when(wout.asks('14:30', hand))
      .thenEvents(
        { type: 'PersonJoined', person: wout.person, name: wout.name, role: 'participant', account: true },
        { type: 'HandRaised', person: wout.person, handKind: 'question' },
      );
  });

  test('whoever comes back and does something is present again', () => {
    given(...opened, ana.asks('14:25', { type: 'LeaveTable', person: ana.person }))
      .when(ana.asks('14:30', hand))
      .thenEvents(
        { type: 'PersonReturned', person: ana.person },
        { type: 'HandRaised', person: ana.person, handKind: 'question' },
      );
  });

  test('a new name, language or directory id is noted by the next thing that somebody does', () => {
    given(...opened)
      .when(knownAs(ana.asks('14:30', hand), { name: 'Ana Peeters', locale: 'en-GB' }))
      .thenEvents(
        { type: 'PersonUpdated', person: ana.person, name: 'Ana Peeters', locale: 'en-GB' },
        { type: 'HandRaised', person: ana.person, handKind: 'question' },
      );
    const table = tableAfter(
      ...opened,
      knownAs(ana.asks('14:30', hand), { locale: 'fr-BE' }),
      knownAs(ana.asks('14:31', { type: 'LowerHand' }), { aadObjectId: 'aad-ana' }),
    );
    expect(table.people.get(ana.person)).toMatchObject({ locale: 'fr-BE', aadObjectId: 'aad-ana' });
  });

  test('somebody who says the same of themselves again is not noted again', () => {
    const as = { locale: 'fr-BE', aadObjectId: 'aad-ana' };
    given(...opened, knownAs(ana.asks('14:30', hand), as))
      .when(knownAs(ana.asks('14:31', { type: 'LowerHand' }), as))
      .thenEvents({ type: 'HandLowered', person: ana.person });
  });

  test('nobody is noticed by something refused', () => {
    given(...opened)
      .when(wout.asks('14:30', { type: 'StartAgenda' }))
      .thenRejected('not-moderator');
  });
});

describe('coming and going', () => {
  const joins = { type: 'JoinTable', person: wout.person, name: wout.name } as const;

  test('somebody new in the conversation takes part', () => {
    given(...opened)
      .when(els.asks('14:30', { ...joins, aadObjectId: 'aad-wout' }))
      .thenEvents({
        type: 'PersonJoined',
        person: wout.person,
        name: wout.name,
        role: 'participant',
        account: true,
        aadObjectId: 'aad-wout',
      });
  });

  test('somebody who joins by their own doing comes in once', () => {
    expect(history(...opened, wout.asks('14:30', joins)).filter(({ by }) => by === wout.person)).toHaveLength(
      1,
    );
    given(
      ...opened,
      wout.asks('14:30', joins),
      wout.asks('14:31', { type: 'LeaveTable', person: wout.person }),
    )
      .when(wout.asks('14:32', joins))
      .thenEvents({ type: 'PersonReturned', person: wout.person });
  });

  test('joining where one sits already stays quiet', () => {
    given(...opened)
      .when(els.asks('14:30', { type: 'JoinTable', person: ana.person, name: ana.name }))
      .thenNothing();
  });

  test('coming back keeps role and turns', () => {
    const table = tableAfter(
      ...opened,
      els.asks('14:30', { type: 'GiveFloor', person: joke.person }),
      joke.asks('14:31', { type: 'LeaveTable', person: joke.person }),
      els.asks('14:32', { type: 'JoinTable', person: joke.person, name: joke.name }),
    );
    expect(table.people.get(joke.person)).toMatchObject({ role: 'notetaker', turns: 1, present: true });
  });

  test('who leaves keeps their place in the queue', () => {
    given(...opened, ana.asks('14:25', hand))
      .when(timekeeper.asks('14:30', { type: 'LeaveTable', person: ana.person }))
      .thenEvents({ type: 'PersonLeft', person: ana.person });
  });

  test('who leaves gives the floor back, the time spoken counted', () => {
    given(...opened, els.asks('14:25', { type: 'GiveFloor', person: ana.person }))
      .when(timekeeper.asks('14:27', { type: 'LeaveTable', person: ana.person }))
      .thenEvents(
        { type: 'TurnEnded', person: ana.person, turn: 1, milliseconds: 120_000 },
        { type: 'PersonLeft', person: ana.person },
      );
  });

  test('leaving twice, or without having been there, stays quiet', () => {
    given(...opened, elsLeft)
      .when(timekeeper.asks('14:30', { type: 'LeaveTable', person: els.person }))
      .thenNothing();
    given(...opened)
      .when(timekeeper.asks('14:30', { type: 'LeaveTable', person: wout.person }))
      .thenNothing();
  });
});

describe('roles', () => {
  test('the moderator gives somebody a role', () => {
    given(...opened)
      .when(role(els, ana, 'expert'))
      .thenEvents({ type: 'RoleAssigned', person: ana.person, role: 'expert' });
  });

  test('nobody else gives roles, while the table is led', () => {
    given(...opened)
      .when(role(ana, ana, 'expert'))
      .thenRejected('not-moderator');
    given(...opened)
      .when(role(wout, wout, 'moderator'))
      .thenRejected('not-moderator');
  });

  test('a role that somebody has already stays quiet', () => {
    given(...opened)
      .when(role(els, joke, 'notetaker'))
      .thenNothing();
  });

  test('somebody who is not at the table gets no role', () => {
    given(...opened)
      .when(role(els, wout, 'expert'))
      .thenRejected({ reason: 'person-unknown', name: wout.name });
    given(...opened, ana.asks('14:25', { type: 'LeaveTable', person: ana.person }))
      .when(role(els, ana, 'expert'))
      .thenRejected({ reason: 'person-left', name: ana.name });
  });

  test('the last moderator stays one', () => {
    given(...opened)
      .when(role(els, els, 'participant'))
      .thenRejected('last-moderator');
    const second = role(els, ana, 'moderator');
    given(...opened, second)
      .when(role(els, els, 'participant'))
      .thenEvents({ type: 'RoleAssigned', person: els.person, role: 'participant' });
    given(...opened, second, ana.asks('14:31', { type: 'LeaveTable', person: ana.person }))
      .when(role(els, els, 'participant'))
      .thenRejected('last-moderator');
  });

  test('somebody known by name only does not count as the moderator who stays', () => {
    const gsm = { person: 'name:lies', name: 'Lies' };
    const byPhone = [
      ...opened,
      noteOf(gsm.person, gsm.name),
      els.asks('14:31', { type: 'AssignRole', role: 'moderator', ...gsm }),
    ] as const;
    given(...byPhone)
      .when(role(els, els, 'participant'))
      .thenRejected('last-moderator');
    given(...byPhone, elsLeft)
      .when(role(ana, ana, 'moderator'))
      .thenRejected('may-not-moderate');
  });

  test('who leads and who takes notes is read from those who are there', () => {
    const table = tableAfter(...opened, elsLeft);
    expect(moderators(table)).toEqual([]);
    expect(notetakers(table).map(({ id }) => id)).toEqual([joke.person]);
    expect(moderators(tableAfter(...opened)).map(({ id }) => id)).toEqual([els.person]);
  });
});

describe('taking over', () => {
  test('whoever may moderate takes over a table without a moderator, even as the first thing they do', () => {
    given(...opened, elsLeft)
      .when(role(wout, wout, 'moderator'))
      .thenEvents(
        { type: 'PersonJoined', person: wout.person, name: wout.name, role: 'participant', account: true },
        { type: 'ModerationTakenOver', person: wout.person },
      );
    const table = tableAfter(...opened, elsLeft, role(wout, wout, 'moderator'));
    expect(table.people.get(wout.person)?.role).toBe('moderator');
  });

  test('a guest takes nothing over', () => {
    given(...opened, elsLeft)
      .when(role(ana, ana, 'moderator'))
      .thenRejected('may-not-moderate');
  });

  test('one takes over for oneself, as moderator', () => {
    given(...opened, elsLeft)
      .when(role(wout, ana, 'moderator'))
      .thenRejected('not-moderator');
    given(...opened, elsLeft)
      .when(role(wout, wout, 'expert'))
      .thenRejected('not-moderator');
  });
});

describe('introducing oneself', () => {
  test('what is said is kept, what is left empty is not', () => {
    given(...opened)
      .when(ana.asks('14:25', { type: 'Introduce', organisation: ' Stad Turnhout ', background: '  ' }))
      .thenEvents({ type: 'PersonIntroduced', person: ana.person, organisation: 'Stad Turnhout' });
  });

  test('a later introduction adds to the earlier one', () => {
    const table = tableAfter(
      ...opened,
      ana.asks('14:25', { type: 'Introduce', organisation: 'Stad Turnhout', goal: 'Luisteren' }),
      ana.asks('14:26', { type: 'Introduce', background: 'Jeugdwerk' }),
    );
    expect(table.people.get(ana.person)).toMatchObject({
      organisation: 'Stad Turnhout',
      background: 'Jeugdwerk',
      goal: 'Luisteren',
    });
  });

  test('the same again, or nothing at all, stays quiet', () => {
    given(...opened, ana.asks('14:25', { type: 'Introduce', organisation: 'Stad Turnhout' }))
      .when(ana.asks('14:26', { type: 'Introduce', organisation: 'Stad Turnhout' }))
      .thenNothing();
    given(...opened)
      .when(ana.asks('14:25', { type: 'Introduce' }))
      .thenNothing();
  });

  test('an introduction longer than a line is refused', () => {
    given(...opened)
      .when(ana.asks('14:25', { type: 'Introduce', goal: 'x'.repeat(301) }))
      .thenRejected({ reason: 'text-too-long', most: 300 });
  });
});

describe('somebody by name', () => {
  const table = tableAfter(
    ...opened,
    noteOf('name:bram-2', 'Bram Maes'),
    noteOf('name:joris', 'Joris'),
    noteOf('name:joris-2', 'Joris Ana'),
  );

  test('is found by first or full name, accents, case and spaces ignored', () => {
    expect(personByName(table, 'noor')?.id).toBe(noor.person);
    expect(personByName(table, '  ANA   gomez ')?.id).toBe(ana.person);
    expect(personByName(table, 'bram CLAES')?.id).toBe(bram.person);
  });

  test('a full name goes before a first name', () => {
    expect(personByName(table, 'Joris')?.id).toBe('name:joris');
  });

  test('is nobody where two people are meant, or nobody is', () => {
    expect(personByName(table, 'Bram')).toBeUndefined();
    expect(personByName(table, 'Gómez')).toBeUndefined();
    expect(personByName(table, ' ')).toBeUndefined();
  });
});

describe('a closed table', () => {
  test('takes nobody in', () => {
    const nothing = { points: [], text: '-' };
    given(
      ...opened,
      els.asks(clock('16:40'), {
        type: 'CloseTable',
        draft: nothing,
        final: { body: '-', text: '-', sha256: 'af' },
      }),
    )
      .when(els.asks('16:41', { type: 'JoinTable', person: wout.person, name: wout.name }))
      .thenRejected('table-closed');
  });
});
