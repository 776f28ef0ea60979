import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/core/decide/decide.ts';
import { fold } from '../../src/core/evolve/evolve.ts';
import { ana, bram, chat, clock, els, opened, opening, workshop } from '../support/cast.ts';
import { given, history, tableAfter } from '../support/given.ts';

describe('opening a table', () => {
  test('the opener leads it, whoever else is in the conversation takes part', () => {
    given()
      .when(opening({}, { people: [{ person: ana.person, name: ana.name, aadObjectId: 'aad-ana' }] }))
      .thenEvents(
        {
          type: 'TableOpened',
          by: els.person,
          at: clock('14:15'),
          table: 'tafel-3',
          title: 'Tafel 3',
          format: workshop,
          conversation: chat,
          clockTimes: {
            startsAt: clock('14:20'),
            returnToPlenaryAt: clock('16:40'),
            returnToPlenary: '16:40',
          },
          closeAfterMinutes: 120,
          retentionDays: 90,
          questionIds: ['v1', 'v2', 'v3', 'v4'],
        },
        { type: 'PersonJoined', person: els.person, name: els.name, role: 'moderator', account: true },
        {
          type: 'PersonJoined',
          person: ana.person,
          name: ana.name,
          role: 'participant',
          account: true,
          aadObjectId: 'aad-ana',
        },
      );
  });

  test('an opener whom the roster names too sits at the table once', () => {
    const joined = history(opening({}, { people: [els, ana].map(({ person, name }) => ({ person, name })) }));
    expect(joined.filter(({ type }) => type === 'PersonJoined')).toHaveLength(2);
    expect(tableAfter(opening()).people.get(els.person)?.role).toBe('moderator');
  });

  test('what Teams tells of the opener is kept', () => {
    const command = opening();
    const table = tableAfter({
      ...command,
      actor: {
        kind: 'person',
        person: els.person,
        name: els.name,
        aadObjectId: 'aad-els',
        locale: 'nl-BE',
        mayModerate: true,
      },
    });
    expect(table.people.get(els.person)).toMatchObject({ aadObjectId: 'aad-els', locale: 'nl-BE' });
  });

  test('whoever may not moderate here opens nothing', () => {
    given()
      .when({
        ...opening(),
        actor: { kind: 'person', person: ana.person, name: ana.name, mayModerate: false },
      })
      .thenRejected('may-not-moderate');
    given()
      .when({ ...opening(), actor: { kind: 'clock' } })
      .thenRejected('may-not-moderate');
  });

  test('a name that fits no card is refused', () => {
    given()
      .when(opening({}, { title: 'x'.repeat(301) }))
      .thenRejected({ reason: 'text-too-long', most: 300 });
    expect(tableAfter(opening({}, { title: 'x'.repeat(300) })).title).toHaveLength(300);
  });

  test('a second opening is refused and names who leads the table', () => {
    given(...opened)
      .when(opening())
      .thenRejected({ reason: 'table-already-open', moderator: els.name });
  });

  test('the same opening delivered again stays quiet', () => {
    const command = opening();
    given(command).when(command).thenNothing();
  });

  test("the format's questions are on the list under the ids and numbers that they were given", () => {
    expect(tableAfter(opening()).questions.map(({ id, number, text }) => [id, number, text])).toEqual(
      workshop.questions.map((text, index) => [`v${index + 1}`, index + 1, text]),
    );
  });

  test('the table begins with nothing said, nobody waiting and no item running', () => {
    expect(tableAfter(opening({}, { edition: 'namiddag' }))).toMatchObject({
      status: 'open',
      edition: 'namiddag',
      openedBy: els.person,
      openedAt: clock('14:15'),
      hands: [],
      turns: 0,
      choice: 'ahead',
      contributions: [],
      summary: { status: 'none' },
      links: [],
      chatHeard: false,
    });
    expect(tableAfter(opening()).running).toBeUndefined();
  });
});

describe('a table that is not there', () => {
  test('answers no command: that is a bug of the caller', () => {
    expect(() => decide(undefined, bram.asks('14:20', { type: 'StartAgenda' }))).toThrow('never opened');
  });

  test('has no events but its opening first', () => {
    expect(() =>
      fold([{ type: 'AgendaPaused', at: 0, by: els.person, command: 'losse-gebeurtenis' }]),
    ).toThrow('TableOpened');
    expect(fold([])).toBeUndefined();
  });
});
