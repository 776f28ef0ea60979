import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../src/core/table.ts';
import { formFor } from '../../src/views/forms.ts';
import { liveCard } from '../../src/views/liveCard.ts';
import { queueCard } from '../../src/views/queueCard.ts';
import { at, debating, everyone, moderator, notetaker, now } from './tables.ts';
import { actionsInSight, buttonsOf, type Node, nodesOf, outline } from './walkCard.ts';

const text = ({ card }: { card: unknown }): string => outline(card).join('\n');
const verbs = (card: Node): readonly unknown[] =>
  actionsInSight(card).map((button) => button.verb ?? (button.data as { verb?: string }).verb);

const wout = '29:wout';
const inTrouble: Table = {
  ...debating,
  technicalHands: [{ person: wout, kind: 'technical', raisedAt: now, reason: 'geen geluid' }],
};
const withFloor = (more: Partial<NonNullable<Table['floor']>>): Table => {
  const { floor } = debating;
  if (floor === undefined) throw new Error('Nobody speaks');
  return { ...debating, floor: { ...floor, ...more } };
};

describe('who cannot hear', () => {
  test('is shown to whoever leads or takes notes, and to nobody else', () => {
    expect(text(liveCard(inTrouble, moderator))).toContain('Wout hoort niets of ziet niets: “geen geluid”');
    expect(text(liveCard(inTrouble, notetaker))).toContain('Wout hoort niets');
    expect(text(liveCard(inTrouble, everyone))).not.toContain('Wout');
    expect(text(queueCard(inTrouble, everyone))).not.toContain('Wout');
  });

  test('is shown no longer once they left', () => {
    const person = inTrouble.people.get(wout);
    if (person === undefined) throw new Error('Wout is not there');
    const left = { ...inTrouble, people: new Map(inTrouble.people).set(wout, { ...person, present: false }) };
    expect(text(liveCard(left, moderator))).not.toContain('Wout hoort niets');
  });

  test('is helped with a button on the moderator’s view of the queue', () => {
    const [solved] = actionsInSight(queueCard(inTrouble, moderator).card);
    expect(solved).toMatchObject({
      title: 'Opgelost: Wout',
      verb: 'hand.lower',
      data: { person: wout, kind: 'technical' },
    });
  });
});

describe('the present turn', () => {
  test('says what is unusual about it', () => {
    expect(text(liveCard(debating, everyone))).toContain('Aan het woord: **Ana** ·');
    const said = (more: Parameters<typeof withFloor>[0]) => text(liveCard(withFloor(more), everyone));
    expect(said({ outOfOrder: true })).toContain('Aan het woord: **Ana** (buiten de volgorde)');
    expect(said({ handKind: 'order' })).toContain('Aan het woord: **Ana** (punt van orde)');
    expect(said({ handKind: 'reply', outOfOrder: true })).toContain('(antwoord, buiten de volgorde)');
  });

  test('can be undone from "Meer…" and from the queue, with the turn that was seen', () => {
    const undoable = withFloor({ turn: 7, before: {} });
    for (const card of [liveCard(undoable, moderator).card, queueCard(undoable, moderator).card])
      expect(buttonsOf(card)).toContainEqual(
        expect.objectContaining({
          title: 'Neem woord terug: Ana',
          verb: 'floor.undo',
          data: expect.objectContaining({ turn: 7 }),
        }),
      );
    expect(text(liveCard(debating, moderator))).not.toContain('floor.undo');
  });

  test('is ended with its own number, also after an undo', () => {
    const done = buttonsOf(liveCard(withFloor({ turn: 7 }), moderator).card).find(
      ({ verb }) => verb === 'floor.yield',
    );
    expect(done).toMatchObject({ data: { turn: 7 } });
  });
});

describe('the queue', () => {
  test('says in which order it goes, and that it is closed', () => {
    expect(text(queueCard(debating, everyone))).toContain('Volgorde: nieuwe stemmen eerst.');
    const closed: Table = { ...debating, queueClosed: true, queueOrder: 'quota' };
    expect(text(queueCard(closed, everyone))).toContain('Volgorde: organisaties om de beurt.');
    for (const card of [queueCard(closed, everyone), liveCard(closed, everyone)])
      expect(text(card)).toContain('De lijst is dicht. Een punt van orde kan nog.');
  });

  test('prints no speaking time where the floor was held too little to know', () => {
    const people = new Map(debating.people);
    const noor = people.get('29:noor');
    if (noor === undefined) throw new Error('Noor is not there');
    people.set('29:noor', { ...noor, speakingMilliseconds: 95_000 });
    const table: Table = { ...debating, people, queueOrder: 'least-time' };
    expect(text(queueCard(table, everyone))).toContain('Noor (al gesproken)');
    const measured = { ...table, debateClock: { ranMilliseconds: 100_000, heldMilliseconds: 90_000 } };
    expect(text(queueCard(measured, everyone))).toContain('Noor (2 minuten gesproken)');
  });

  test('gives everybody their own buttons, and the moderator those that change it', () => {
    expect(verbs(queueCard(debating, everyone).card)).toEqual([
      'hand.raise',
      'hand.lower',
      'hand.raise',
      'hand.defer',
    ]);
    const undoable = {
      ...inTrouble,
      ...withFloor({ before: {} }),
      technicalHands: inTrouble.technicalHands ?? [],
    };
    expect(verbs(queueCard(undoable, moderator).card)).toEqual([
      'hand.lower',
      'floor.undo',
      'queue.order',
      'queue.close',
      'queue.clear',
      'table.view',
    ]);
    expect(verbs(queueCard({ ...debating, queueClosed: true }, moderator).card)).toContain('queue.open');
    expect(text(liveCard(debating, moderator))).toContain('[Sprekerslijst] table.view {"card":"queue"}');
  });

  test('has a reason at every place, in every order', () => {
    for (const queueOrder of ['fifo', 'new-voices', 'least-time', 'quota'] as const)
      expect(text(queueCard({ ...debating, queueOrder }, { ...everyone, now: at('16:05') }))).toMatch(
        /1\. \w+ \(.+\).*\n2\. \w+ \(.+\)/,
      );
  });
});

describe('the form about one’s own hand', () => {
  const inputs = (viewer: string | undefined) => {
    const form = formFor(
      'hand.raise',
      debating,
      { ...everyone, ...(viewer !== undefined && { viewer }) },
      { own: 'true' },
    );
    return nodesOf(form?.card).filter((node) => String(node.type).startsWith('Input.'));
  };

  test('asks for kind and reason, none of which must be given', () => {
    expect(inputs(undefined).map(({ id, isRequired, value }) => [id, isRequired, value])).toEqual([
      ['kind', undefined, undefined],
      ['reason', undefined, undefined],
    ]);
  });

  test('has what was said before filled in', () => {
    const [hand] = debating.hands;
    expect(inputs(hand?.person).map(({ value }) => value)).toEqual([hand?.kind, hand?.reason]);
  });
});
