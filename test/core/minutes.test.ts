import { describe, expect, test } from '@jest/globals';
import type { CommandBody } from '../../src/core/commands.ts';
import type { LensTag } from '../../src/core/contribution.ts';
import { contributionById, parked, standing } from '../../src/core/contributions.ts';
import { ana, begunAt, bram, els, joke, type Member, opened } from '../support/cast.ts';
import { given, tableAfter } from '../support/given.ts';

type Adding = Omit<Extract<CommandBody, { type: 'AddContribution' }>, 'type' | 'contribution'>;
const say = (who: Member, contribution: string, text: string, more: Partial<Adding> = {}) =>
  who.asks('14:40', {
    type: 'AddContribution',
    contribution,
    text,
    source: 'chat',
    lenses: [],
    ...more,
  });
const revise = (who: Member, text: string, lenses: readonly LensTag[] = [], contribution = '1') =>
  who.asks('14:41', { type: 'ReviseContribution', contribution, text, lenses });
const tag = (who: Member, lenses: readonly { lens: string; value?: string }[], contribution = '1') =>
  who.asks('14:42', { type: 'TagContribution', contribution, lenses });
const withdraw = (who: Member, contribution = '1') =>
  who.asks('14:43', { type: 'WithdrawContribution', contribution });
const restore = (who: Member, contribution = '1') =>
  who.asks('14:44', { type: 'RestoreContribution', contribution });
const move = (who: Member, to: { item?: string; question?: string }, contribution = '1') =>
  who.asks('14:45', { type: 'MoveContribution', contribution, ...to });
const pickUp = (who: Member, contribution = '1') => who.asks('14:46', { type: 'PickUpParked', contribution });
const openQuestion = els.asks('14:31', { type: 'OpenQuestion', question: 'v2' });

const debate = begunAt('14:20', '14:30');
const said = [...debate, say(ana, '1', 'Meer banken in het park')];
const gebied: LensTag = { lens: 'gebied', by: 'author' };
const added = {
  type: 'ContributionAdded',
  contribution: '1',
  author: ana.person,
  text: 'Meer banken',
  source: 'chat',
  lenses: [],
  parked: false,
} as const;

describe('a contribution', () => {
  test('hangs under the running item and the question under debate', () => {
    given(...debate, openQuestion)
      .when(say(ana, '1', ' Meer banken '))
      .thenEvents({ ...added, item: 'debat-1', question: 'v2' });
    given(...debate)
      .when(say(ana, '1', 'Meer banken'))
      .thenEvents({ ...added, item: 'debat-1' });
    given(...opened)
      .when(say(ana, '1', 'Meer banken'))
      .thenEvents(added);
  });

  test('in a break or the closing hangs under no question', () => {
    const afterwards = ['15:20', '15:40', '16:20'].map((time) => els.asks(time, { type: 'AdvanceAgenda' }));
    const itemAndQuestion = (steps: number) => {
      const all = tableAfter(...debate, openQuestion, ...afterwards.slice(0, steps), say(ana, '1', 'Ja'));
      return [all.contributions[0]?.item, all.contributions[0]?.question];
    };
    expect(itemAndQuestion(1)).toEqual(['pauze', undefined]);
    expect(itemAndQuestion(2)).toEqual(['debat-2', 'v2']);
    expect(itemAndQuestion(3)).toEqual(['afronding', undefined]);
  });

  test('keeps its lenses and its source', () => {
    given(...debate)
      .when(say(ana, '1', 'Meer banken', { lenses: [gebied], source: 'card' }))
      .thenEvents({ ...added, item: 'debat-1', lenses: [gebied], source: 'card' });
  });

  test('delivered again is one contribution, also after it was taken back', () => {
    given(...said)
      .when(say(ana, '1', 'Meer banken in het park'))
      .thenNothing();
    given(...said, withdraw(ana))
      .when(say(ana, '1', 'Meer banken in het park'))
      .thenNothing();
  });

  test('without words, or longer than a message can be, is refused; ten thousand characters are not', () => {
    given(...debate)
      .when(say(ana, '1', ' \n '))
      .thenRejected('empty-text');
    given(...debate)
      .when(say(ana, '1', 'x'.repeat(30_001)))
      .thenRejected({ reason: 'text-too-long', most: 30_000 });
    expect(tableAfter(...debate, say(ana, '1', '🌳'.repeat(10_000))).contributions[0]?.text).toHaveLength(
      20_000,
    );
  });

  test('that did not mention the bot proves, once, that the chat can be heard', () => {
    given(...debate)
      .when(say(ana, '1', 'Meer banken', { unprompted: true }))
      .thenEvents({ type: 'ChatHeard' }, { ...added, item: 'debat-1' });
    given(...debate, say(bram, '0', 'Ja', { unprompted: true }))
      .when(say(ana, '1', 'Meer banken', { unprompted: true }))
      .thenEvents({ ...added, item: 'debat-1' });
  });
});

describe('what was said aloud', () => {
  const spoken = { source: 'spoken', author: { person: ana.person, name: ana.name } } as const;

  test('is recorded under who said it, by the moderator or the notetaker', () => {
    for (const person of [els, joke])
      given(...debate)
        .when(say(person, '1', 'Meer banken', spoken))
        .thenEvents({ ...added, item: 'debat-1', source: 'spoken', by: person.person });
    given(...debate)
      .when(say(bram, '1', 'Meer banken', spoken))
      .thenRejected('not-moderator-or-notetaker');
  });

  test('by somebody known by name only brings them to the table, without an account', () => {
    const lies = { person: 'name:lies', name: 'Lies' };
    given(...debate)
      .when(say(joke, '1', 'Meer banken', { ...spoken, author: lies }))
      .thenEvents(
        { type: 'PersonJoined', ...lies, role: 'participant', account: false },
        { ...added, item: 'debat-1', source: 'spoken', author: lies.person },
      );
    given(...debate, say(joke, '0', 'Ja', { ...spoken, author: lies }))
      .when(say(joke, '1', 'Meer banken', { ...spoken, author: lies }))
      .thenEvents({ ...added, item: 'debat-1', source: 'spoken', author: lies.person });
  });
});

describe('voor straks', () => {
  const later = [...debate, say(ana, '1', 'Komt er nog een bus?')];

  test('a question in the chat is parked, unless who leads or notes asks it, or it is no chat', () => {
    const isParked = (...message: Parameters<typeof say>) =>
      parked(tableAfter(...debate, say(...message))).length === 1;
    expect(isParked(ana, '1', 'Komt er nog een bus?')).toBe(true);
    expect(isParked(ana, '1', 'Komt er nog een bus? Ik hoop het')).toBe(false);
    expect(isParked(els, '1', 'Wie wil er iets zeggen?')).toBe(false);
    expect(isParked(joke, '1', 'Wie zei dat?')).toBe(false);
    expect(isParked(ana, '1', 'Komt er nog een bus?', { source: 'card' })).toBe(false);
  });

  test('is picked up by the moderator', () => {
    given(...later)
      .when(pickUp(els))
      .thenEvents({ type: 'ParkedPickedUp', contribution: '1' });
    expect(parked(tableAfter(...later, pickUp(els)))).toEqual([]);
    given(...later)
      .when(pickUp(ana))
      .thenRejected('not-moderator');
  });

  test('is picked up once, while it stands', () => {
    given(...later, pickUp(els))
      .when(pickUp(els))
      .thenRejected('not-parked');
    given(...later)
      .when(pickUp(els, '9'))
      .thenRejected('contribution-unknown');
    given(...later, withdraw(ana))
      .when(pickUp(els))
      .thenRejected('contribution-withdrawn');
    expect(parked(tableAfter(...later, withdraw(ana)))).toEqual([]);
  });
});

describe('an edit', () => {
  test('shows the last text and keeps all earlier ones', () => {
    given(...said)
      .when(revise(ana, ' Meer banken '))
      .thenEvents({ type: 'ContributionRevised', contribution: '1', text: 'Meer banken', lenses: [] });
    expect(tableAfter(...said, revise(ana, 'Twee'), revise(ana, 'Drie')).contributions[0]).toMatchObject({
      text: 'Drie',
      earlierTexts: ['Meer banken in het park', 'Twee'],
    });
  });

  test('is for the author, the moderator and the notetaker', () => {
    for (const person of [els, joke])
      given(...said)
        .when(revise(person, 'Meer banken'))
        .thenEvents({ type: 'ContributionRevised', contribution: '1', text: 'Meer banken', lenses: [] });
    given(...said)
      .when(revise(bram, 'Geen banken'))
      .thenRejected('not-author');
  });

  test('to the same text stays quiet', () => {
    given(...said)
      .when(revise(ana, 'Meer banken in het park', [{ lens: 'gebied', by: 'suggested' }]))
      .thenNothing();
  });

  test('that only adds a hashtag tags', () => {
    given(...said)
      .when(revise(ana, 'Meer banken in het park', [gebied]))
      .thenEvents({ type: 'ContributionTagged', contribution: '1', lenses: [gebied] });
    given(...said, revise(ana, 'Meer banken in het park', [gebied]))
      .when(revise(ana, 'Meer banken in het park', [gebied]))
      .thenNothing();
  });

  test('without lenses of its own leaves those that people chose, and renews the suggestions', () => {
    const suggested: LensTag = { lens: 'doelgroepen', by: 'suggested' };
    given(...said, tag(joke, [{ lens: 'gebied' }]))
      .when(revise(ana, 'Meer banken', [suggested]))
      .thenEvents({
        type: 'ContributionRevised',
        contribution: '1',
        text: 'Meer banken',
        lenses: [{ lens: 'gebied', by: 'notetaker' }],
      });
    given(...debate, say(ana, '1', 'Banken', { lenses: [{ lens: 'gebied', by: 'suggested' }] }))
      .when(revise(ana, 'Meer banken', [suggested]))
      .thenEvents({
        type: 'ContributionRevised',
        contribution: '1',
        text: 'Meer banken',
        lenses: [suggested],
      });
    given(...said, tag(joke, [{ lens: 'doelgroepen' }]))
      .when(revise(ana, 'Meer banken', [gebied]))
      .thenEvents({ type: 'ContributionRevised', contribution: '1', text: 'Meer banken', lenses: [gebied] });
  });

  test('of nothing known, to nothing, to too much, or of what was taken back is refused', () => {
    given(...said)
      .when(revise(ana, 'Iets', [], '9'))
      .thenRejected('contribution-unknown');
    given(...said)
      .when(revise(ana, ''))
      .thenRejected('empty-text');
    given(...said)
      .when(revise(ana, 'x'.repeat(30_001)))
      .thenRejected('text-too-long');
    given(...said, withdraw(ana))
      .when(revise(ana, 'Toch'))
      .thenRejected('contribution-withdrawn');
  });
});

describe('taking back', () => {
  test('hides the contribution, and an undelete brings it back as it was', () => {
    given(...said)
      .when(withdraw(ana))
      .thenEvents({ type: 'ContributionWithdrawn', contribution: '1' });
    given(...said, withdraw(ana))
      .when(restore(ana))
      .thenEvents({ type: 'ContributionRestored', contribution: '1' });
    expect(standing(tableAfter(...said, withdraw(ana)))).toEqual([]);
    expect(contributionById(tableAfter(...said, withdraw(ana)), '1')?.withdrawn).toBe(true);
    expect(standing(tableAfter(...said, withdraw(ana), restore(ana)))).toEqual(
      tableAfter(...said).contributions,
    );
  });

  test('twice stays quiet, as does bringing back what stands', () => {
    given(...said, withdraw(ana))
      .when(withdraw(ana))
      .thenNothing();
    given(...said)
      .when(restore(ana))
      .thenNothing();
  });

  test('by others, or of nothing known, is refused', () => {
    given(...said)
      .when(withdraw(bram))
      .thenRejected('not-author');
    given(...said, withdraw(ana))
      .when(restore(bram))
      .thenRejected('not-author');
    given(...said)
      .when(withdraw(ana, '9'))
      .thenRejected('contribution-unknown');
    given(...said)
      .when(restore(ana, '9'))
      .thenRejected('contribution-unknown');
  });
});

describe('tagging', () => {
  const centre = [{ lens: 'gebied', value: 'stedelijk-centrum' }];

  test("by the author is the author's word, by the notetaker or the moderator the notetaker's", () => {
    for (const [person, by] of [
      [ana, 'author'],
      [joke, 'notetaker'],
      [els, 'notetaker'],
    ] as const)
      given(...said)
        .when(tag(person, centre))
        .thenEvents({
          type: 'ContributionTagged',
          contribution: '1',
          lenses: [{ lens: 'gebied', value: 'stedelijk-centrum', by }],
        });
    given(...said)
      .when(tag(bram, centre))
      .thenRejected('not-author');
  });

  test('replaces what stood there; the same again stays quiet', () => {
    given(...said, tag(joke, centre))
      .when(tag(joke, []))
      .thenEvents({ type: 'ContributionTagged', contribution: '1', lenses: [] });
    given(...said, tag(joke, centre))
      .when(tag(joke, centre))
      .thenNothing();
  });

  test('confirming a suggestion makes it the word of who did', () => {
    const suggested = [...debate, say(ana, '1', 'Banken', { lenses: [{ lens: 'gebied', by: 'suggested' }] })];
    given(...suggested)
      .when(tag(joke, [{ lens: 'gebied' }]))
      .thenEvents({
        type: 'ContributionTagged',
        contribution: '1',
        lenses: [{ lens: 'gebied', by: 'notetaker' }],
      });
  });

  test('with a lens or value that the format does not have is refused', () => {
    given(...said)
      .when(tag(ana, [{ lens: 'geld' }]))
      .thenRejected('lens-unknown');
    given(...said)
      .when(tag(ana, [{ lens: 'doelgroepen', value: 'stedelijk-centrum' }]))
      .thenRejected('lens-unknown');
  });

  test('of nothing known, or of what was taken back, is refused', () => {
    given(...said)
      .when(tag(ana, centre, '9'))
      .thenRejected('contribution-unknown');
    given(...said, withdraw(ana))
      .when(tag(ana, centre))
      .thenRejected('contribution-withdrawn');
  });
});

describe('moving', () => {
  test('hangs a contribution under another item or question', () => {
    given(...said)
      .when(move(joke, { item: 'opening', question: 'v1' }))
      .thenEvents({ type: 'ContributionMoved', contribution: '1', item: 'opening', question: 'v1' });
    given(...said, move(ana, { question: 'v1' }))
      .when(move(els, { item: 'debat-1', question: 'v3' }))
      .thenEvents({ type: 'ContributionMoved', contribution: '1', question: 'v3' });
    expect(tableAfter(...said, move(ana, { question: 'v1' })).contributions[0]).toMatchObject({
      item: 'debat-1',
      question: 'v1',
    });
  });

  test('to where it hangs already stays quiet', () => {
    given(...said)
      .when(move(ana, { item: 'debat-1' }))
      .thenNothing();
    given(...said)
      .when(move(ana, {}))
      .thenNothing();
  });

  test('by others, or to what is not there, is refused', () => {
    given(...said)
      .when(move(bram, { item: 'opening' }))
      .thenRejected('not-author');
    given(...said)
      .when(move(ana, { item: 'opening' }, '9'))
      .thenRejected('contribution-unknown');
    given(...said)
      .when(move(ana, { item: 'receptie' }))
      .thenRejected('item-unknown');
    given(...said)
      .when(move(ana, { question: 'v9' }))
      .thenRejected('question-unknown');
    given(...said, els.asks('14:44', { type: 'MergeQuestions', question: 'v1', into: 'v2' }))
      .when(move(ana, { question: 'v1' }))
      .thenRejected({ reason: 'question-merged', number: 2 });
  });
});
