import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../src/core/table.ts';
import { choiceCard } from '../../src/views/choiceCard.ts';
import { formFor } from '../../src/views/forms.ts';
import { liveCard } from '../../src/views/liveCard.ts';
import { queueCard } from '../../src/views/queueCard.ts';
import type { ViewContext } from '../../src/views/viewContext.ts';
import {
  at,
  choosing,
  debating,
  everyone,
  introducing,
  moderator,
  notetaker,
  now,
  person,
  rounding,
} from './tables.ts';
import { actionsInSight, nodesOf, outline } from './walkCard.ts';

const text = ({ card }: { card: unknown }): string => outline(card).join('\n');
const titles = ({ card }: { card: Readonly<Record<string, unknown>> }): readonly unknown[] =>
  actionsInSight(card).map(({ title }) => title);
const early = (context: ViewContext): ViewContext => ({ ...context, now: at('14:22') });

const { floor: _, ...free } = rounding;
const over: Table = { ...free, round: { item: 'kennismaking', waiting: [], had: ['29:wout', '29:ana'] } };

describe('the round of introductions on the live card', () => {
  test('shows who introduces themselves, who comes in which order, and who did; nobody who is away', () => {
    const shown = text(liveCard(rounding, early(everyone)));
    expect(shown).toContain('Stelt zich voor: **Ana**');
    expect(shown).toContain('Daarna, in deze volgorde: Noor, Lies, Mia, Els');
    expect(shown).toContain('Al voorgesteld: Wout');
    expect(shown).not.toContain('Aan het woord');
    expect(liveCard(rounding, early(everyone)).summary).toContain('Ana');
  });

  test('gives the moderator the next one by name and a way to put somebody off, with the turn that was seen', () => {
    const { card } = liveCard(rounding, early(moderator));
    const buttons = actionsInSight(card);
    expect(buttons.length).toBeLessThanOrEqual(6);
    expect(buttons.find(({ title }) => title === 'Volgende: Noor')).toMatchObject({
      verb: 'floor.give',
      data: { turn: 2, person: '29:noor' },
    });
    expect(buttons.find(({ verb }) => verb === 'round.skip')).toMatchObject({ data: { turn: 2 } });
  });

  test('is started by the moderator alone, and gives no buttons to others', () => {
    expect(titles(liveCard(introducing, early(moderator)))).toContain('Start het rondje');
    for (const who of [everyone, notetaker])
      expect(JSON.stringify(liveCard(rounding, early(who)).card)).not.toContain('round.');
  });

  test('says when everybody was heard; the queue is then at hand again', () => {
    const waiting: Table = { ...over, hands: [{ person: '29:noor', kind: 'question', raisedAt: now }] };
    expect(text(liveCard(waiting, early(everyone)))).toContain('Het rondje is rond.');
    expect(titles(liveCard(waiting, early(moderator)))).toContain('Geef woord: Noor');
    const during = { ...rounding, hands: waiting.hands };
    expect(titles(liveCard(during, early(moderator)))).not.toContain('Geef woord: Noor');
  });

  test('does not hang on in the debate', () => {
    const { floor: __, ...debate } = debating;
    expect(text(liveCard({ ...debate, ...(over.round && { round: over.round }) }, everyone))).not.toContain(
      'rondje',
    );
  });
});

describe('who is away', () => {
  const away: Table = {
    ...debating,
    people: new Map(
      [...debating.people].map(([id, one]) => [id, id === '29:bram' ? { ...one, present: false } : one]),
    ),
  };

  test('stands grey in the queue, and the button names the next one who is there', () => {
    for (const { card } of [liveCard(away, everyone), queueCard(away, everyone)]) {
      const bram = nodesOf(card).find(
        (node) => node.type === 'TextRun' && /Bram \(.*even weg/.test(String(node.text)),
      );
      expect(bram).toMatchObject({ isSubtle: true });
    }
    expect(titles(liveCard(away, moderator))).toContain('Geef woord: Noor');
  });
});

describe('forms for somebody else', () => {
  const inputs = (verb: string, table: Table, context: ViewContext, data = {}) =>
    nodesOf(formFor(verb, table, context, data)?.card).filter(({ type }) => String(type).startsWith('Input'));

  test('a choice for somebody asks for whom, and stands on the moderator’s and the notetaker’s card only', () => {
    expect(inputs('question.vote', choosing, moderator, { other: 'yes' }).map(({ id }) => id)).toEqual([
      'person',
      'name',
      'questions',
      'motivation',
    ]);
    const offered = (who: ViewContext) =>
      titles(choiceCard(choosing, { ...who, now: at('14:40') })).includes('Keuze van iemand…');
    expect([everyone, moderator, notetaker].map(offered)).toEqual([false, true, true]);
  });

  test('a hand comes down for those who have one up', () => {
    expect(inputs('hand.lower', debating, moderator)).toMatchObject([
      { id: 'person', choices: [{ title: 'Bram' }, { title: 'Noor' }] },
    ]);
  });

  test('what somebody said of themselves stands filled in when they introduce themselves again', () => {
    const known: Table = {
      ...introducing,
      people: new Map(introducing.people).set('29:ana', {
        ...person('29:ana', 'Ana'),
        organisation: 'Stad Turnhout',
      }),
    };
    const values = (viewer?: string) =>
      inputs('person.introduce', known, { ...everyone, ...(viewer !== undefined && { viewer }) }).map(
        ({ value }) => value,
      );
    expect(values('29:ana')).toEqual(['Stad Turnhout', undefined, undefined]);
    expect(values('29:bram')).toEqual([undefined, undefined, undefined]);
    expect(values()).toEqual([undefined, undefined, undefined]);
  });
});
