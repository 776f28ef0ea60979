import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../src/core/table.ts';
import { formFor } from '../../src/views/forms.ts';
import { liveCard } from '../../src/views/liveCard.ts';
import { nudgeCard } from '../../src/views/nudgeCard.ts';
import type { RenderedCard, ViewContext } from '../../src/views/viewContext.ts';
import { debating, everyone, moderator, notetaker, now, person, runningAt } from './tables.ts';
import { outline } from './walkCard.ts';

const text = ({ card }: RenderedCard): string => outline(card).join('\n');
const withPeople = (table: Table, ...more: readonly ReturnType<typeof person>[]): Table => ({
  ...table,
  people: new Map([...table.people, ...more.map((one) => [one.id, one] as const)]),
});

describe('who has not spoken', () => {
  test('stands on the card of the moderator, and on nobody else’s', () => {
    expect(text(liveCard(debating, moderator))).toContain('Nog niet gesproken: Wout, Lies');
    for (const context of [everyone, notetaker])
      expect(JSON.stringify(liveCard(debating, context))).not.toContain('Wout');
    expect(liveCard(debating, moderator).summary).not.toContain('Wout');
  });

  test('is a few names, and how many more', () => {
    const crowd = ['Ayla', 'Piet', 'Dirk', 'Sara'].map((name) => person(`29:${name}`, name));
    expect(text(liveCard(withPeople(debating, ...crowd), moderator))).toContain(
      'Nog niet gesproken: Wout, Lies, Ayla, Piet en nog 2',
    );
  });

  test('is not said while nobody has spoken yet, nor outside a debate', () => {
    const { floor: _, ...silent } = debating;
    const fresh = { ...silent, openQuestion: 'q5', hands: [] };
    expect(text(liveCard(fresh, moderator))).not.toContain('Nog niet gesproken:');
    const introducing = runningAt('kennismaking', { floor: { ...floorOf(debating), turn: 1 }, turns: 1 });
    expect(text(liveCard(introducing, moderator))).not.toContain('Nog niet gesproken:');
  });
});

const floorOf = (table: Table) => {
  if (table.floor === undefined) throw new Error('Nobody speaks');
  return table.floor;
};

describe('the present turn', () => {
  test('shows until when it runs, in the time of the table, and to the second only within a minute', () => {
    expect(text(liveCard(debating, everyone))).toContain('Aan het woord: **Ana** · beurt tot 16:04\n');
    const later = { ...debating, floor: { ...floorOf(debating), pausedMilliseconds: 10_400 } };
    expect(text(liveCard(later, everyone))).toContain('Aan het woord: **Ana** · beurt tot 16:04:10\n');
  });

  test('that is over says so to whoever leads, and to nobody else', () => {
    const over = { ...debating, kept: new Map([[`turn-limit:${floorOf(debating).turn}`, now]]) };
    expect(text(liveCard(over, moderator))).toContain('Aan het woord: **Ana** · **beurt om sinds 16:04**');
    for (const context of [everyone, notetaker])
      expect(text(liveCard(over, context))).toContain('Aan het woord: **Ana** · beurt tot 16:04\n');
    const earlier = { ...debating, kept: new Map([['turn-limit:1', now]]) };
    expect(text(liveCard(earlier, moderator))).toContain('beurt tot 16:04\n');
  });

  test('shows no time while the clock stands still, or where there is no limit', () => {
    expect(text(liveCard({ ...debating, pausedAt: now }, everyone))).not.toContain('beurt tot');
    const unlimited = runningAt('debat-1', { floor: floorOf(debating), turns: 4 });
    expect(text(liveCard(unlimited, everyone))).not.toContain('beurt tot');
  });
});

describe('the balance', () => {
  const spoken = withPeople(
    debating,
    person('29:ana', 'Ana', { turns: 1, speakingMilliseconds: 95_000, organisation: 'Milieuraad' }),
    person('29:bram', 'Bram', { turns: 1, speakingMilliseconds: 40_000, organisation: 'milieuraad' }),
    person('29:noor', 'Noor', { turns: 2, speakingMilliseconds: 150_000, organisation: 'Stad' }),
  );
  const shownTo = (table: Table, context: ViewContext): string => {
    const form = formFor('table.balance', table, context, {});
    return form === undefined ? '' : [form.title, ...outline(form.card)].join('\n');
  };

  test('reads well for the moderator', () => {
    const held = { ...spoken, debateClock: { ranMilliseconds: 600_000, heldMilliseconds: 285_000 } };
    expect(shownTo(held, moderator)).toMatchSnapshot();
    expect(shownTo(held, { ...moderator, locale: 'en-GB' })).toMatchSnapshot();
  });

  test('is for nobody else', () => {
    for (const context of [everyone, notetaker]) {
      expect(shownTo(spoken, context)).toContain('Dit is voor de gespreksleider.');
      expect(shownTo(spoken, context)).not.toContain('Milieuraad');
    }
  });

  test('of a table where nobody spoke says so', () => {
    const { floor: _, ...silent } = withPeople(debating, person('29:ana', 'Ana'), person('29:noor', 'Noor'));
    expect(shownTo(silent, moderator)).toBe('Balans\nNog niemand kreeg het woord.');
  });
});

describe('a nudge', () => {
  const ref = { card: 'nudge', of: 'debat-2', asker: '29:wout' } as const;

  test('is a friendly word with a hand to raise and a way to be left alone', () => {
    const drawn = nudgeCard(debating, ref, everyone);
    if (drawn === undefined) throw new Error('Wout was silent');
    const said = text(drawn);
    expect(said).toContain('Debatoefening 2: verdieping');
    expect(said).toContain('hand.raise');
    expect(said).toContain('nudge.off');
    expect(said).not.toContain('Wout');
  });

  test('is not said once it is no longer true', () => {
    const heard = withPeople(debating, person('29:wout', 'Wout', { activeIn: 'debat-2' }));
    expect(nudgeCard(heard, ref, everyone)).toBeUndefined();
    const alone = withPeople(debating, person('29:wout', 'Wout', { leftAlone: true }));
    expect(nudgeCard(alone, ref, everyone)).toBeUndefined();
    expect(nudgeCard(runningAt('afronding'), ref, everyone)).toBeUndefined();
  });
});
