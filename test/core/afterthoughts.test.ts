import { describe, expect, test } from '@jest/globals';
import type { CommandBody } from '../../src/core/commands.ts';
import { UNNAMED } from '../../src/core/contributions.ts';
import { NOTES_STAY_OPEN } from '../../src/core/deadlines.ts';
import { tookPart } from '../../src/core/takingPart.ts';
import {
  ana,
  begunAt,
  bram,
  clock,
  els,
  joke,
  type Member,
  noor,
  timekeeper,
  wout,
} from '../support/cast.ts';
import { given, history, type Step, tableAfter } from '../support/given.ts';

const final = { body: 'Kern', text: 'Kern en aanvullingen', sha256: 'ab12' };
const draft = { points: [], text: 'Ontwerp' };
const publish = els.asks('16:29', { type: 'PublishSummary', final, draft });
const close = els.asks('16:30', { type: 'CloseTable', final, draft });
const finish = (who: Member = joke, time = '16:40') => who.asks(time, { type: 'FinishMinutes' });
const erratum = (who: Member, text: string, time = '16:50') => who.asks(time, { type: 'AddErratum', text });
const unnamed = (who: Member, text: string, contribution = 'u1') =>
  who.asks('16:22', { type: 'SayUnnamed', contribution, text, lenses: [] });
const varia = (who: Member, text: string, time = '16:23') => who.asks(time, { type: 'AddVaria', text });
const feedback = (who: Member, said: Omit<Extract<CommandBody, { type: 'GiveFeedback' }>, 'type'>) =>
  who.asks('16:24', { type: 'GiveFeedback', ...said });

const table = begunAt('14:20', '14:30', '15:20', '15:40', '16:19');
const closed: readonly Step[] = [...table, close];

describe('something unsaid', () => {
  test('is noted in the running item without its author, also of somebody who was never there before', () => {
    for (const who of [ana, wout])
      given(...table)
        .when(unnamed(who, ' Ik durfde dit niet luidop zeggen '))
        .thenEvents({
          type: 'ContributionAdded',
          by: UNNAMED,
          contribution: 'u1',
          author: UNNAMED,
          text: 'Ik durfde dit niet luidop zeggen',
          source: 'card',
          item: 'afronding',
          lenses: [],
          parked: false,
          unnamed: true,
        });
  });

  test('hangs under the question under debate', () => {
    const debating = [
      ...begunAt('14:20', '14:30', '15:20', '15:40'),
      els.asks('15:41', { type: 'OpenQuestion', question: 'v2' }),
    ];
    expect(tableAfter(...debating, unnamed(ana, 'Dit ook')).contributions.at(-1)).toMatchObject({
      question: 'v2',
      item: 'debat-2',
      unnamed: true,
    });
  });

  test('needs words, is one contribution however often it is delivered, and comes before the closing', () => {
    given(...table)
      .when(unnamed(ana, ' '))
      .thenRejected('empty-text');
    given(...table, unnamed(ana, 'Eens'))
      .when(unnamed(ana, 'Nog eens'))
      .thenNothing();
    given(...closed)
      .when(unnamed(ana, 'Te laat'))
      .thenRejected('table-closed');
  });

  test('nobody in it: no event of it names who said it', () => {
    const events = history(...table, unnamed(wout, 'Zeg ik liever zo'), feedback(wout, { good: 'Rustig' }));
    expect(JSON.stringify(events.slice(history(...table).length))).not.toMatch(/wout/i);
    expect(tableAfter(...table, unnamed(wout, 'Zeg ik liever zo')).people.has(wout.person)).toBe(false);
  });

  test('cannot be changed or given a name by anybody as theirs', () => {
    given(...table, unnamed(ana, 'Zo is het'))
      .when(ana.asks('16:23', { type: 'ReviseContribution', contribution: 'u1', text: 'Anders', lenses: [] }))
      .thenRejected('not-author');
    given(...table, unnamed(ana, 'Zo is het'))
      .when(joke.asks('16:23', { type: 'NameSpeaker', contribution: 'u1', author: ana }))
      .thenRejected('not-author');
  });
});

describe('varia', () => {
  test('are numbered, with their authors', () => {
    given(...table, varia(ana, 'De sleutel'))
      .when(varia(bram, ' Volgende datum '))
      .thenEvents({ type: 'VariaAdded', number: 2, author: bram.person, text: 'Volgende datum' });
    expect(tableAfter(...table, varia(ana, 'De sleutel')).varia).toEqual([
      { number: 1, at: clock('16:23'), author: ana.person, text: 'De sleutel' },
    ]);
  });

  test('need words, count once, and are part of what is frozen', () => {
    given(...table)
      .when(varia(ana, ' '))
      .thenRejected('empty-text');
    given(...table, varia(ana, 'De sleutel'))
      .when(varia(ana, 'De sleutel'))
      .thenNothing();
    for (const frozen of [[...table, publish], closed])
      given(...frozen)
        .when(varia(ana, 'Nog iets', '16:31'))
        .thenRejected('summary-frozen');
  });

  test('stay the same person’s when two turn out to be one', () => {
    const events = history(...table, varia(bram, 'De sleutel'));
    const [last] = events.slice(-1);
    if (last === undefined) throw new Error('nothing happened');
    const one = tableAfter(...events, {
      ...last,
      type: 'PeopleMerged',
      person: bram.person,
      into: noor.person,
      role: 'participant',
    });
    expect(one.varia[0]?.author).toBe(noor.person);
  });
});

describe('feedback on the table', () => {
  test('is kept without a name, only what was filled in', () => {
    given(...table)
      .when(feedback(ana, { lessWell: ' Te kort ', good: ' ' }))
      .thenEvents({ type: 'FeedbackGiven', by: UNNAMED, lessWell: 'Te kort' });
    expect(
      tableAfter(...table, feedback(ana, { heldBack: 'Zoveel volk' }), feedback(bram, { good: 'Rustig' }))
        .feedback,
    ).toEqual([
      { at: clock('16:24'), heldBack: 'Zoveel volk' },
      { at: clock('16:24'), good: 'Rustig' },
    ]);
  });

  test('needs one of the three', () => {
    given(...table)
      .when(feedback(ana, { lessWell: ' ' }))
      .thenRejected('no-feedback');
  });

  test('may come after the closing, until the minutes are final', () => {
    given(...closed)
      .when(feedback(ana, { good: 'Fijn' }))
      .thenEvents({ type: 'FeedbackGiven', by: UNNAMED, good: 'Fijn' });
    given(...closed, finish())
      .when(feedback(ana, { good: 'Fijn' }))
      .thenRejected('table-closed');
  });
});

describe('the notes of a closed table', () => {
  const notes = (who: Member, text = 'Meer bussen') =>
    who.asks('16:35', {
      type: 'TakeNotes',
      message: 'n1',
      lines: [{ text, lenses: [], speaker: { person: ana.person, name: ana.name } }],
    });

  test('stay open for the moderator and the notetaker only', () => {
    for (const who of [els, joke])
      expect(tableAfter(...closed, notes(who)).contributions.at(-1)?.text).toBe('Meer bussen');
    for (const who of [ana, wout])
      given(...closed)
        .when(notes(who))
        .thenRejected('table-closed');
  });

  test('no longer take what is said in the chat, whoever says it', () => {
    for (const who of [els, joke, ana])
      given(...closed)
        .when(
          who.asks('16:35', {
            type: 'AddContribution',
            contribution: '9',
            text: 'Tot straks',
            source: 'chat',
            lenses: [],
          }),
        )
        .thenRejected('table-closed');
  });

  test('are final once the moderator or the notetaker says so, and then nobody changes them', () => {
    for (const who of [els, joke])
      given(...closed)
        .when(finish(who))
        .thenEvents({ type: 'MinutesFinished' });
    given(...closed)
      .when(finish(ana))
      .thenRejected('not-moderator-or-notetaker');
    given(...closed, finish())
      .when(finish(els))
      .thenNothing();
    given(...closed, finish())
      .when(notes(joke))
      .thenRejected('minutes-final');
  });

  test('cannot be final while the table is open', () => {
    given(...table)
      .when(finish())
      .thenRejected('table-still-open');
  });

  test('are final by themselves 72 hours after the closing, and not a moment before', () => {
    const tick = (at: number) => timekeeper.asks(at, { type: 'ReachDeadline', deadline: 'minutes-final' });
    const due = clock('16:30') + NOTES_STAY_OPEN;
    given(...closed)
      .when(tick(due - 1))
      .thenNothing();
    given(...closed)
      .when(tick(due))
      .thenEvents({ type: 'DeadlineReached', deadline: 'minutes-final' }, { type: 'MinutesFinished' });
    given(...closed, finish())
      .when(tick(due))
      .thenNothing();
  });
});

describe('an erratum', () => {
  test('is appended to final minutes, numbered, by who leads or takes notes', () => {
    given(...closed, finish(), erratum(els, 'Het was Bram'))
      .when(erratum(joke, ' Niet 14 maar 15 uur '))
      .thenEvents({ type: 'ErratumAdded', number: 2, author: joke.person, text: 'Niet 14 maar 15 uur' });
    given(...closed, finish())
      .when(erratum(ana, 'Het was Bram'))
      .thenRejected('not-moderator-or-notetaker');
  });

  test('is not needed while the minutes can still be changed', () => {
    given(...closed)
      .when(erratum(joke, 'Het was Bram'))
      .thenRejected('minutes-still-open');
    given(...table)
      .when(erratum(joke, 'Het was Bram', '16:28'))
      .thenRejected('table-still-open');
  });

  test('needs words, and counts once', () => {
    given(...closed, finish())
      .when(erratum(joke, ' '))
      .thenRejected('empty-text');
    given(...closed, finish(), erratum(joke, 'Het was Bram'))
      .when(erratum(joke, 'Het was Bram'))
      .thenNothing();
  });
});

describe('who took part', () => {
  test('is who wrote, spoke, voted or took the notes, not who merely sits there', () => {
    const names = (...steps: readonly Step[]) => tookPart(tableAfter(...steps)).map(({ name }) => name);
    expect(names(...table)).toEqual([]);
    expect(names(...table, varia(ana, 'De sleutel'))).toEqual([ana.name]);
    expect(names(...table, unnamed(ana, 'Zo'))).toEqual([]);
    const noted = joke.asks('16:22', {
      type: 'TakeNotes',
      message: 'n1',
      lines: [{ text: 'Meer bussen', lenses: [], speaker: { person: bram.person, name: bram.name } }],
    });
    expect(names(...table, noted)).toEqual([bram.name, joke.name]);
    const floor = els.asks('16:22', { type: 'GiveFloor', person: noor.person });
    expect(names(...table, floor)).toEqual([noor.name]);
  });
});
