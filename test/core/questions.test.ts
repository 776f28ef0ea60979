import { describe, expect, test } from '@jest/globals';
import {
  byVotes,
  listedQuestions,
  proposedShortlist,
  questionByNumber,
  votersOf,
  votesOf,
} from '../../src/core/questions.ts';
import { ana, begunAt, bram, els, joke, type Member, noor, opened, openedWith } from '../support/cast.ts';
import { given, tableAfter } from '../support/given.ts';

let votes = 0;
const vote = (who: Member, questions: readonly string[], motivation?: string) => {
  votes += 1;
  return who.asks('14:50', {
    type: 'VoteForQuestions',
    questions,
    contribution: `waarom-${votes}`,
    lenses: [],
    ...(motivation !== undefined && { motivation }),
  });
};
const add = (who: Member, question: string, text: string) =>
  who.asks('14:40', { type: 'AddQuestion', question, text });
const merge = (question: string, into: string, who = els) =>
  who.asks('14:45', { type: 'MergeQuestions', question, into });
const reword = (question: string, text: string, who = els) =>
  who.asks('14:45', { type: 'RewordQuestion', question, text });
const shortlist = (questions: readonly string[], who = els) =>
  who.asks('15:10', { type: 'ShortlistQuestions', questions });
const openQuestion = (question: string, who = els, time = '15:12') =>
  who.asks(time, { type: 'OpenQuestion', question });
const say = (who: Member, contribution: string, text: string) =>
  who.asks('14:42', { type: 'AddContribution', contribution, text, source: 'chat', lenses: [] });
const askFrom = (who: Member, contribution: string, question: string) =>
  who.asks('14:43', { type: 'AskQuestionFrom', contribution, question });

const choosing = begunAt('14:20', '14:30');

describe('adding a question', () => {
  test('is for anyone, before the agenda begins too, and gives it the next number', () => {
    given(...opened)
      .when(add(ana, 'a1', '  Wie betaalt dat?  '))
      .thenEvents({
        type: 'QuestionAdded',
        question: 'a1',
        number: 5,
        text: 'Wie betaalt dat?',
        by: ana.person,
      });
    expect(tableAfter(...opened, add(ana, 'a1', 'Wie betaalt dat?')).questions.at(-1)).toMatchObject({
      number: 5,
      addedBy: ana.person,
    });
  });

  test('gives no number twice, though a question was merged away', () => {
    given(...choosing, add(ana, 'a1', 'Wie betaalt dat?'), merge('a1', 'v1'))
      .when(add(bram, 'b1', 'Wanneer beginnen we?'))
      .thenEvents({ type: 'QuestionAdded', question: 'b1', number: 6, text: 'Wanneer beginnen we?' });
  });

  test('that stands there already is refused, with its number; one that was merged away may come back', () => {
    given(...choosing)
      .when(add(ana, 'a1', ' wie hebben  we NODIG? '))
      .thenRejected({ reason: 'question-already-there', number: 1 });
    given(...choosing, merge('v1', 'v2'))
      .when(add(ana, 'a1', 'Wie hebben we nodig?'))
      .thenEvents({ type: 'QuestionAdded', question: 'a1', number: 5, text: 'Wie hebben we nodig?' });
  });

  test('without words, or with more than fit a card, is refused', () => {
    given(...choosing)
      .when(add(ana, 'a1', '  '))
      .thenRejected('empty-text');
    given(...choosing)
      .when(add(ana, 'a1', 'x'.repeat(501)))
      .thenRejected({ reason: 'text-too-long', most: 500 });
  });

  test('delivered again stays quiet', () => {
    given(...choosing, add(ana, 'a1', 'Wie betaalt dat?'))
      .when(add(ana, 'a1', 'Wie betaalt dat?'))
      .thenNothing();
  });
});

describe('rewording', () => {
  test('changes the words and nothing else', () => {
    given(...choosing)
      .when(reword('v2', 'Welke structuur werkt hier?'))
      .thenEvents({ type: 'QuestionReworded', question: 'v2', text: 'Welke structuur werkt hier?' });
    const [before, after] = [
      tableAfter(...choosing, vote(ana, ['v2'])),
      tableAfter(...choosing, vote(ana, ['v2']), reword('v2', 'Welke structuur werkt hier?')),
    ].map((table) => questionByNumber(table, 2));
    expect(after).toEqual({ ...before, text: 'Welke structuur werkt hier?' });
  });

  test('is for the moderator', () => {
    given(...choosing)
      .when(reword('v2', 'Anders', joke))
      .thenRejected('not-moderator');
  });

  test('of a question that is not on the list is refused', () => {
    given(...choosing)
      .when(reword('v9', 'Anders'))
      .thenRejected('question-unknown');
    given(...choosing, merge('v2', 'v1'))
      .when(reword('v2', 'Anders'))
      .thenRejected({ reason: 'question-merged', number: 1 });
  });

  test('to nothing or to too much is refused, to the same stays quiet', () => {
    given(...choosing)
      .when(reword('v2', ' '))
      .thenRejected('empty-text');
    given(...choosing)
      .when(reword('v2', 'x'.repeat(501)))
      .thenRejected('text-too-long');
    given(...choosing)
      .when(reword('v2', 'Welke structuur kan werken?'))
      .thenNothing();
  });
});

describe('merging', () => {
  test('takes the one off the list and keeps the other', () => {
    given(...choosing)
      .when(merge('v1', 'v2'))
      .thenEvents({ type: 'QuestionsMerged', question: 'v1', into: 'v2' });
    expect(listedQuestions(tableAfter(...choosing, merge('v1', 'v2'))).map(({ id }) => id)).toEqual([
      'v2',
      'v3',
      'v4',
    ]);
  });

  test('is for the moderator, of two different questions that stand on the list', () => {
    given(...choosing)
      .when(merge('v1', 'v2', ana))
      .thenRejected('not-moderator');
    given(...choosing)
      .when(merge('v1', 'v1'))
      .thenRejected('merge-with-itself');
    given(...choosing)
      .when(merge('v9', 'v1'))
      .thenRejected('question-unknown');
    given(...choosing)
      .when(merge('v1', 'v9'))
      .thenRejected('question-unknown');
    given(...choosing, merge('v1', 'v2'))
      .when(merge('v3', 'v1'))
      .thenRejected({ reason: 'question-merged', number: 2 });
  });

  test('points on to where a question stands now, after two merges too', () => {
    given(...choosing, merge('v1', 'v2'), merge('v2', 'v3'))
      .when(vote(ana, ['v1']))
      .thenRejected({ reason: 'question-merged', number: 3 });
  });

  test('counts somebody who chose both once', () => {
    const table = tableAfter(...choosing, vote(ana, ['v1', 'v2']), vote(bram, ['v1']), merge('v1', 'v2'));
    const question = questionByNumber(table, 2);
    expect(question && votesOf(question)).toBe(2);
    expect(votersOf(table)).toEqual(new Set([ana.person, bram.person]));
  });

  test('brings along contributions, the place on the shortlist and the debate', () => {
    const table = tableAfter(
      ...choosing,
      shortlist(['v1']),
      openQuestion('v1'),
      say(ana, '1', 'Meer banken'),
      merge('v1', 'v2'),
    );
    expect(table.contributions[0]?.question).toBe('v2');
    expect(table.openQuestion).toBe('v2');
    expect(questionByNumber(table, 2)).toMatchObject({ shortlisted: true, openedAt: expect.any(Number) });
    expect(questionByNumber(table, 1)).toMatchObject({ shortlisted: false, mergedInto: 'v2', voters: [] });
  });
});

describe('choosing', () => {
  test('opens with the long list', () => {
    expect(tableAfter(...opened).choice).toBe('ahead');
    expect(tableAfter(...choosing).choice).toBe('open');
  });

  test('is for everyone; a later choice replaces the earlier one', () => {
    given(...choosing, vote(ana, ['v1', 'v2']))
      .when(vote(ana, ['v3']))
      .thenEvents({ type: 'QuestionsChosen', person: ana.person, questions: ['v3'] });
    const table = tableAfter(...choosing, vote(ana, ['v1', 'v2']), vote(ana, ['v3']));
    expect(table.questions.map(({ voters }) => voters)).toEqual([[], [], [ana.person], []]);
    const kept = tableAfter(...choosing, vote(ana, ['v1', 'v2']), vote(ana, ['v1', 'v3']));
    expect(kept.questions.map(({ voters }) => voters)).toEqual([[ana.person], [], [ana.person], []]);
  });

  test('the same again stays quiet', () => {
    given(...choosing, vote(ana, ['v1', 'v2']))
      .when(vote(ana, ['v2', 'v1', 'v2']))
      .thenNothing();
  });

  test('more than the format allows, or nothing, is refused', () => {
    given(...choosing)
      .when(vote(ana, ['v1', 'v2', 'v3']))
      .thenRejected({ reason: 'too-many-choices', most: 2 });
    given(
      ...openedWith({ votesPerPerson: 1 }),
      ...['14:20', '14:30'].map((time) => els.asks(time, { type: 'AdvanceAgenda' })),
    )
      .when(vote(ana, ['v1', 'v2']))
      .thenRejected({ reason: 'too-many-choices', most: 1 });
    given(...choosing)
      .when(vote(ana, []))
      .thenRejected('no-choice');
  });

  test('what is not on the list is refused', () => {
    given(...choosing)
      .when(vote(ana, ['v1', 'v9']))
      .thenRejected('question-unknown');
    given(...choosing, merge('v1', 'v2'))
      .when(vote(ana, ['v1']))
      .thenRejected({ reason: 'question-merged', number: 2 });
  });

  test('is refused before the choice opens and after it closed', () => {
    given(...begunAt('14:20'))
      .when(vote(ana, ['v1']))
      .thenRejected('choice-not-open');
    given(...begunAt('14:20', '14:30', '15:20'))
      .when(vote(ana, ['v1']))
      .thenRejected('choice-closed');
  });

  test('the why becomes a contribution under that question', () => {
    given(...choosing)
      .when(
        ana.asks('14:50', {
          type: 'VoteForQuestions',
          questions: ['v2'],
          contribution: 'waarom',
          motivation: ' Zonder structuur geen geld ',
          lenses: [{ lens: 'gebied', by: 'suggested' }],
        }),
      )
      .thenEvents(
        { type: 'QuestionsChosen', person: ana.person, questions: ['v2'] },
        {
          type: 'ContributionAdded',
          contribution: 'waarom',
          author: ana.person,
          text: 'Zonder structuur geen geld',
          source: 'card',
          item: 'debat-1',
          question: 'v2',
          lenses: [{ lens: 'gebied', by: 'suggested' }],
          parked: false,
        },
      );
  });

  test('the why may come after the choice; too long a why is refused with the choice', () => {
    const table = tableAfter(...choosing, vote(ana, ['v2']), vote(ana, ['v2'], 'Daarom'));
    expect(table.contributions).toMatchObject([{ text: 'Daarom', question: 'v2', source: 'card' }]);
    given(...choosing)
      .when(vote(ana, ['v2'], 'x'.repeat(30_001)))
      .thenRejected({ reason: 'text-too-long', most: 30_000 });
  });
});

describe('the shortlist', () => {
  test('is proposed by the votes when the long list ends', () => {
    given(...choosing, vote(ana, ['v3', 'v2']), vote(bram, ['v3']))
      .when(els.asks('15:20', { type: 'AdvanceAgenda' }))
      .thenEvents(
        { type: 'ChoiceClosed' },
        { type: 'QuestionsShortlisted', questions: ['v3', 'v2'] },
        { type: 'AgendaItemEnded', item: 'debat-1' },
        { type: 'AgendaItemStarted', item: 'pauze' },
      );
  });

  test('is proposed within the bounds of the format: most chosen first, then by number', () => {
    expect(proposedShortlist(tableAfter(...choosing))).toEqual(['v1', 'v2']);
    expect(proposedShortlist(tableAfter(...choosing, vote(ana, ['v4'])))).toEqual(['v4', 'v1']);
    const many = tableAfter(
      ...choosing,
      vote(ana, ['v4', 'v3']),
      vote(bram, ['v2', 'v4']),
      vote(noor, ['v1']),
    );
    expect(proposedShortlist(many)).toEqual(['v4', 'v1', 'v2']);
    expect(byVotes(many).map(({ id }) => id)).toEqual(['v4', 'v1', 'v2', 'v3']);
  });

  test('of fewer questions than the format wants holds them all', () => {
    expect(
      proposedShortlist(tableAfter(...openedWith({ questions: ['Eén?'], shortlist: { min: 3, max: 5 } }))),
    ).toEqual(['v1']);
  });

  test('made by the moderator closes the choice', () => {
    given(...choosing)
      .when(shortlist(['v3', 'v1', 'v3']))
      .thenEvents({ type: 'ChoiceClosed' }, { type: 'QuestionsShortlisted', questions: ['v3', 'v1'] });
    expect(
      tableAfter(...choosing, shortlist(['v3', 'v1']), shortlist(['v2'])).questions.map((q) => q.shortlisted),
    ).toEqual([false, true, false, false]);
  });

  test('made before the long list began keeps the choice closed', () => {
    const early = [...begunAt('14:20'), shortlist(['v1', 'v2'])];
    given(...early)
      .when(els.asks('14:30', { type: 'AdvanceAgenda' }))
      .thenEvents(
        { type: 'AgendaItemEnded', item: 'opening' },
        { type: 'AgendaItemStarted', item: 'debat-1' },
      );
  });

  test('the same again stays quiet', () => {
    given(...choosing, shortlist(['v1', 'v2']))
      .when(shortlist(['v2', 'v1']))
      .thenNothing();
  });

  test("is the moderator's, of questions on the list, and not empty", () => {
    given(...choosing)
      .when(shortlist(['v1'], joke))
      .thenRejected('not-moderator');
    given(...choosing)
      .when(shortlist([]))
      .thenRejected('no-choice');
    given(...choosing)
      .when(shortlist(['v9']))
      .thenRejected('question-unknown');
    given(...choosing, merge('v1', 'v2'))
      .when(shortlist(['v1']))
      .thenRejected('question-merged');
  });
});

describe('opening a question', () => {
  test('puts it under debate, one at a time, and closes the choice', () => {
    given(...choosing, vote(ana, ['v2']))
      .when(openQuestion('v2'))
      .thenEvents(
        { type: 'ChoiceClosed' },
        { type: 'QuestionsShortlisted', questions: ['v2', 'v1'] },
        { type: 'QuestionOpened', question: 'v2' },
      );
    given(...choosing, openQuestion('v2'))
      .when(openQuestion('v3'))
      .thenEvents({ type: 'QuestionOpened', question: 'v3' });
    expect(tableAfter(...choosing, openQuestion('v2'), openQuestion('v3')).openQuestion).toBe('v3');
  });

  test('without any vote proposes no shortlist', () => {
    given(...choosing)
      .when(openQuestion('v2'))
      .thenEvents({ type: 'ChoiceClosed' }, { type: 'QuestionOpened', question: 'v2' });
  });

  test('is for the moderator, in a debate item', () => {
    given(...choosing)
      .when(openQuestion('v2', ana))
      .thenRejected('not-moderator');
    given(...opened)
      .when(openQuestion('v2'))
      .thenRejected('agenda-not-started');
    for (const times of [
      ['14:20'],
      ['14:20', '14:30', '15:20'],
      ['14:20', '14:30', '15:20', '15:40', '16:20'],
    ])
      given(...begunAt(...times))
        .when(openQuestion('v2', els, '16:21'))
        .thenRejected('no-debate-item');
    expect(tableAfter(...begunAt('14:20', '14:30', '15:20', '15:40'), openQuestion('v2')).openQuestion).toBe(
      'v2',
    );
  });

  test('of what is not on the list, or is open already, is refused', () => {
    given(...choosing)
      .when(openQuestion('v9'))
      .thenRejected('question-unknown');
    given(...choosing, merge('v2', 'v1'))
      .when(openQuestion('v2'))
      .thenRejected({ reason: 'question-merged', number: 1 });
    given(...choosing, openQuestion('v2'))
      .when(openQuestion('v2'))
      .thenRejected({ reason: 'question-already-open', number: 2 });
  });
});

describe('a question made of a contribution', () => {
  const asked = [...choosing, say(ana, '1', 'Wie betaalt dat?')];

  test('is for its author and the moderator', () => {
    for (const person of [ana, els])
      given(...asked)
        .when(askFrom(person, '1', 'a1'))
        .thenEvents(
          { type: 'QuestionAdded', question: 'a1', number: 5, text: 'Wie betaalt dat?' },
          { type: 'ParkedPickedUp', contribution: '1', question: 'a1' },
        );
    given(...asked)
      .when(askFrom(bram, '1', 'a1'))
      .thenRejected('not-author');
  });

  test('keeps the contribution, no longer parked', () => {
    expect(tableAfter(...asked, askFrom(ana, '1', 'a1')).contributions[0]).toMatchObject({
      text: 'Wie betaalt dat?',
      parked: false,
      becameQuestion: 'a1',
    });
  });

  test('is made once', () => {
    given(...asked, askFrom(ana, '1', 'a1'))
      .when(askFrom(els, '1', 'a2'))
      .thenNothing();
    given(...asked, say(bram, '2', 'En wanneer?'), askFrom(ana, '1', 'a1'))
      .when(askFrom(bram, '2', 'a1'))
      .thenNothing();
  });

  test('of words that are not there, were taken back, or stand on the list already is refused', () => {
    given(...asked)
      .when(askFrom(ana, '9', 'a1'))
      .thenRejected('contribution-unknown');
    given(...asked, ana.asks('14:43', { type: 'WithdrawContribution', contribution: '1' }))
      .when(askFrom(ana, '1', 'a1'))
      .thenRejected('contribution-withdrawn');
    given(...asked, say(bram, '2', 'Wie hebben we nodig?'))
      .when(askFrom(bram, '2', 'b1'))
      .thenRejected({ reason: 'question-already-there', number: 1 });
    given(...asked, say(bram, '2', 'x'.repeat(501)))
      .when(askFrom(bram, '2', 'b1'))
      .thenRejected({ reason: 'text-too-long', most: 500 });
  });
});
