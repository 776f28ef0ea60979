import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../src/core/table.ts';
import { formFor } from '../../src/views/forms.ts';
import { importCard, type ShownLog } from '../../src/views/importCard.ts';
import { mineCard } from '../../src/views/mineCard.ts';
import { notesCard } from '../../src/views/notesCard.ts';
import { reviewCard } from '../../src/views/reviewCard.ts';
import { speakersCard } from '../../src/views/speakersCard.ts';
import type { ViewContext } from '../../src/views/viewContext.ts';
import { closed, contribution, everyone, notetaker, noting, now } from './tables.ts';
import { actionsInSight, buttonsOf, type Node, nodesOf, outline } from './walkCard.ts';

const mia: ViewContext = { ...notetaker, viewer: '29:mia' };
const ana: ViewContext = { ...everyone, viewer: '29:ana' };
const textOf = (card: unknown): string => outline(card as Parameters<typeof outline>[0]).join('\n');
const titlesOf = (card: unknown): readonly unknown[] =>
  actionsInSight(card as Parameters<typeof actionsInSight>[0]).map(({ title }) => title);
const pressed = (card: unknown, title: string): Node => {
  const found = buttonsOf(card as Parameters<typeof buttonsOf>[0]).find((button) => button.title === title);
  if (found === undefined) throw new Error(`no button ${title}`);
  return found;
};
const agreed = (attribution: Table['format']['attribution'], table = noting): Table => ({
  ...table,
  format: { ...table.format, attribution },
});
const inputsOf = (card: unknown): readonly Node[] =>
  nodesOf(card as Parameters<typeof nodesOf>[0]).filter((node) => String(node.type).startsWith('Input.'));

describe('the card of the notes', () => {
  test('shows the question under debate, the last line, who speaks next and what is still to be looked at', () => {
    const { card, summary } = notesCard(noting, mia);
    expect(summary).toBe(
      'Je noteert voor Tafel 3 · Samenwerkingsmodel · vraag 10. Nog na te kijken: de lens van 8 bijdragen · 2 sprekers.',
    );
    expect(textOf(card)).toContain('Laatst genoteerd: Bram: Met een eigen budget');
    expect(textOf(card)).toContain('Zonder naam is het nu: Bram');
    expect(titlesOf(card)).toEqual([
      'Lenzen nakijken',
      'Sprekers nakijken',
      'Laatste hoort bij vorige vraag',
      'Notulen',
    ]);
  });

  test('says nothing of a last line whose speaker had themselves erased', () => {
    const erased = noting.contributions.map((one) =>
      one.id === 'n3' ? { ...one, text: '', erased: true as const } : one,
    );
    const text = textOf(notesCard({ ...noting, contributions: erased }, mia).card);
    expect(text).not.toContain('Laatst genoteerd');
  });

  test('tells nobody what somebody else noted last', () => {
    expect(textOf(notesCard(noting, { ...notetaker, viewer: '29:els' }).card)).not.toContain(
      'Laatst genoteerd',
    );
  });

  test('in confidence names who speaks next while people sit together, and nobody after the closing', () => {
    const sitting = agreed('confidential');
    expect(textOf(notesCard(sitting, mia).card)).toContain('Zonder naam is het nu: Bram');
    const over = textOf(notesCard({ ...sitting, status: 'closed' }, mia).card);
    expect(over).not.toContain('Bram');
    expect(over).toContain('Zonder naam is het nog altijd dezelfde spreker.');
    expect(textOf(notesCard({ ...agreed('named'), status: 'closed' }, mia).card)).toContain('nu: Bram');
  });

  test('has nothing to press but the minutes once they are final', () => {
    const { card } = notesCard({ ...closed, minutesFinalAt: now }, mia);
    expect(titlesOf(card)).toEqual(['Notulen']);
    expect(textOf(card)).toContain('De notulen zijn definitief.');
  });
});

describe('the worklist of lenses', () => {
  test('has the suggestion, the place and the buttons in the order in which they are needed', () => {
    const { card } = reviewCard(noting, { at: 'n2' }, mia);
    expect(textOf(card)).toContain('Ana: De jongeren uit de wijken');
    expect(textOf(card)).toContain('vraag 10');
    expect(textOf(card)).toContain('Voorstel: Doelgroepen · Gebiedsgericht (Stedelijk centrum)');
    expect(titlesOf(card)).toEqual([
      'Klopt',
      'Andere lens…',
      'Geen lens',
      'Blaadje',
      'Praktisch',
      'Overslaan',
    ]);
    expect(pressed(card, 'Klopt').data).toMatchObject({
      contribution: 'n2',
      lenses: 'doelgroepen,gebied:stedelijk-centrum',
    });
    expect(pressed(card, 'Geen lens').data).toMatchObject({ contribution: 'n2', lenses: '' });
  });

  test('has nothing to confirm where nothing was suggested, and makes a leaf a main branch again', () => {
    expect(titlesOf(reviewCard(noting, { at: 'n3' }, mia).card)).toEqual([
      'Lens kiezen…',
      'Geen lens',
      'Hoofdtak',
      'Praktisch',
      'Overslaan',
    ]);
  });

  test('says so when everything was looked at', () => {
    const { card, summary } = reviewCard({ ...noting, contributions: [] }, { after: undefined }, mia);
    expect(summary).toBe('Alles is nagekeken.');
    expect(titlesOf(card)).toEqual(['Terug naar noteren']);
  });

  test('names who spoke only where the table agreed to', () => {
    expect(textOf(reviewCard(agreed('confidential'), { at: 'n2' }, mia).card)).not.toContain('Ana');
    expect(textOf(reviewCard(agreed('organisation'), { at: 'n2' }, mia).card)).not.toContain('Ana');
  });
});

describe('the worklist of speakers', () => {
  test('has a button for each whom the typed name may mean', () => {
    const { card } = speakersCard(noting, { after: undefined }, mia);
    expect(textOf(card)).toContain('Je typte “Anna en Bram”. Wie zei dit?');
    expect(titlesOf(card)).toEqual(['Iemand anders…', 'Onbekend laten', 'Overslaan']);
    const unclear = contribution('n9', 'Ja', { author: 'speaker:unknown', unclearSpeaker: 'Ana en Bram' });
    const both = speakersCard({ ...noting, contributions: [unclear] }, { after: undefined }, mia);
    expect(titlesOf(both.card).slice(0, 2)).toEqual(['Ana', 'Bram']);
    expect(pressed(both.card, 'Bram').data).toMatchObject({ contribution: 'n9', person: '29:bram' });
  });
});

describe('a name that nobody at the table has', () => {
  const spoken = (unclearSpeaker: string) => ({
    ...noting,
    contributions: [contribution('n9', 'Ja', { author: 'speaker:unknown', unclearSpeaker })],
  });
  const cardOf = (typed: string) => speakersCard(spoken(typed), { after: undefined }, mia).card;

  test('has a button of its own, with the capital that was left out', () => {
    expect(titlesOf(cardOf('fatima')).slice(0, 2)).toEqual(['Fatima', 'Iemand anders…']);
    expect(pressed(cardOf('fatima'), 'Fatima').data).toMatchObject({ contribution: 'n9', name: 'Fatima' });
  });

  test('is not made of first letters, nor of nothing', () => {
    for (const typed of ['b', '', 'Ana en Bram'])
      expect(titlesOf(cardOf(typed))).not.toContain(typed === '' ? '' : typed);
  });

  test('stands in the form too, where it is on no card', () => {
    const form = formFor('contribution.speaker', spoken('fatima'), mia, { contribution: 'n9' });
    expect(textOf(form?.card)).toContain('Je typte “fatima”.');
  });
});

describe('somebody else who spoke', () => {
  const cardOf = (table: Table) => speakersCard(table, { after: undefined }, mia).card;

  test('is chosen on the card itself, so that the next line can come at once', () => {
    const card = cardOf(noting);
    expect(pressed(card, 'Iemand anders…').type).toBe('Action.ShowCard');
    expect(pressed(card, 'Bewaren')).toMatchObject({
      type: 'Action.Execute',
      verb: 'contribution.speaker',
      data: { review: 'speakers' },
    });
    expect(inputsOf(card).map(({ id }) => id)).toEqual(['person', 'name']);
  });

  test('is chosen in a dialog in confidence: the card stays in the chat, and names nobody', () => {
    const card = cardOf(agreed('confidential'));
    expect(pressed(card, 'Iemand anders…').type).toBe('Action.Submit');
    expect(inputsOf(card)).toEqual([]);
  });
});

describe('another lens', () => {
  test('is chosen on the card itself, so that the next one can come at once', () => {
    const { card } = reviewCard(noting, { at: 'n2' }, mia);
    expect(pressed(card, 'Andere lens…').type).toBe('Action.ShowCard');
    expect(pressed(card, 'Bewaren')).toMatchObject({
      type: 'Action.Execute',
      verb: 'contribution.correct',
      data: { contribution: 'n2', review: 'lenses' },
    });
  });
});

describe('one’s own contributions', () => {
  const own = Array.from({ length: 9 }, (_, index) => contribution(`o${index}`, `Punt ${index + 1}`));
  const table = { ...noting, contributions: own };

  test('stand the newest first, four on a card, with the way to the others', () => {
    const first = mineCard(table, undefined, ana).card;
    expect(textOf(first)).toContain('1. Punt 9');
    expect(titlesOf(first)).toEqual(['Wijzig 1…', 'Wijzig 2…', 'Wijzig 3…', 'Wijzig 4…', 'Oudere']);
    expect(titlesOf(mineCard(table, '1', ana).card)).toHaveLength(6);
    expect(titlesOf(mineCard(table, '2', ana).card)).toEqual(['Wijzig 9…', 'Nieuwere']);
    expect(mineCard(table, '99', ana)).toEqual(mineCard(table, '2', ana));
    expect(mineCard(table, 'abc', ana)).toEqual(mineCard(table, '0', ana));
  });

  test('are nobody else’s, and stay as they are after closing', () => {
    expect(textOf(mineCard(table, undefined, { ...ana, viewer: '29:bram' }).card)).not.toContain('Punt');
    expect(titlesOf(mineCard({ ...table, status: 'closed' }, undefined, ana).card)).toEqual(['Oudere']);
  });
});

describe('the form to put a contribution right', () => {
  const form = (context: ViewContext, data: Record<string, unknown>) =>
    formFor('contribution.correct', noting, context, { contribution: 'n2', ...data });
  const idsOf = (made: ReturnType<typeof form>) => inputsOf(made?.card).map(({ id }) => id);

  test('asks the notetaker for lenses, depth and place, filled in as they are', () => {
    const made = form(mia, { review: 'lenses' });
    expect(idsOf(made)).toEqual(['lenses', 'depth', 'item', 'question']);
    expect(inputsOf(made?.card).map(({ value }) => value)).toEqual([
      'doelgroepen,gebied:stedelijk-centrum',
      'none',
      'debat-2',
      'q10',
    ]);
  });

  test('asks its author for words and lenses, and anybody else for nothing', () => {
    expect(idsOf(form(ana, {}))).toEqual(['text', 'lenses']);
    const bram = form({ ...everyone, viewer: '29:bram' }, {});
    expect(idsOf(bram)).toEqual([]);
    expect(JSON.stringify(bram)).not.toContain('jongeren');
  });

  test('to say who spoke offers everybody and a new name, to whoever takes notes', () => {
    const data = { contribution: 'n4' };
    const made = formFor('contribution.speaker', noting, mia, data);
    expect(inputsOf(made?.card).map(({ id }) => id)).toEqual(['person', 'name']);
    expect(inputsOf(formFor('contribution.speaker', noting, ana, data)?.card)).toEqual([]);
  });
});

describe('a chat log before it is kept', () => {
  const log: ShownLog = {
    id: 'log',
    form: 'zoom',
    direct: 5,
    messages: [
      { author: { person: '29:ana', name: 'Ana' }, text: 'Een' },
      { author: { person: 'name:tine', name: 'Tine Aerts' }, text: 'Twee' },
      { author: { person: '29:ana', name: 'Ana' }, text: 'Drie' },
      { author: { person: '29:ana', name: 'Ana' }, text: 'Vier' },
    ],
  };

  test('tells how much it holds, what is left out, how it begins and whom nobody knows', () => {
    const text = textOf(importCard(noting, log, mia).card);
    expect(text).toContain('Zoom-chat: 4 berichten van 2 mensen');
    expect(text).toContain('5 rechtstreekse berichten laten we weg.');
    expect(text).toContain('Tine Aerts: Twee');
    expect(text).not.toContain('Vier');
    expect(text).toContain('en nog 1 bericht');
    expect(text).toContain('Niet aan deze tafel bekend: Tine Aerts.');
  });

  test('names nobody where the table agreed to name nobody', () => {
    const text = textOf(importCard(agreed('confidential'), log, mia).card);
    expect(text).not.toContain('Tine');
    expect(text).not.toContain('Ana');
  });
});
