import { describe, expect, test } from '@jest/globals';
import { formatsCard, openTableForm } from '../../src/views/formatsCard.ts';
import { inlineForm } from '../../src/views/formCards.ts';
import { formFor, formOf, formVerbs } from '../../src/views/forms.ts';
import type { ViewContext } from '../../src/views/viewContext.ts';
import { nasty } from './nastyTables.ts';
import { choosing, closing, debating, everyone, format, introducing, opened } from './tables.ts';
import { buttonsOf, type Node, nodesOf, ofType, outline } from './walkCard.ts';

/** Input ids are the names in braces of contract §4. */
const inputsByVerb: Readonly<Record<string, readonly string[]>> = {
  'contribution.add': ['text', 'lenses'],
  'contribution.tag': ['contribution', 'lenses'],
  'question.pickUp': ['contribution'],
  'question.add': ['text'],
  'question.vote': ['questions', 'motivation'],
  'question.edit': ['question', 'text'],
  'question.merge': ['question', 'into'],
  'question.open': ['question'],
  'question.shortlist': ['questions'],
  'floor.give': ['person'],
  'hand.raise': ['person', 'name', 'reason'],
  'hand.lower': ['person'],
  'hand.defer': ['person'],
  'person.merge': ['person', 'into'],
  'person.introduce': ['organisation', 'background', 'goal'],
  'agenda.extend': ['minutes'],
  'agenda.shorten': ['minutes'],
  'agenda.break': ['minutes'],
  'agenda.skip': ['item'],
  'agenda.restore': ['item'],
  'agenda.goto': ['item'],
  'agenda.move': ['item', 'before'],
  'agenda.replan': ['proposal'],
  // Something to read, with nothing to fill in and so nothing to send.
  'table.balance': [],
  // About one contribution, which their button names.
  'contribution.correct': [],
  'contribution.speaker': [],
  'queue.order': ['order'],
  'minutes.get': ['lens', 'question', 'person', 'item'],
  'summary.edit': ['text'],
  'contribution.unnamed': ['text', 'lenses'],
  'varia.add': ['text'],
  'feedback.give': ['lessWell', 'good', 'heldBack'],
  'erratum.add': ['text'],
  'summary.addition': ['text'],
  'summary.decide': ['addition', 'accept', 'reason'],
};

/** Far behind in the first item, the break skipped: then there is everything to steer. */
const steered = {
  ...introducing,
  agenda: introducing.agenda.map((item) =>
    item.id === 'pauze' ? { ...item, skipped: true as const } : item,
  ),
};
const steering = new Set(['agenda.skip', 'agenda.restore', 'agenda.move', 'agenda.replan']);

const tableFor = (verb: string) => {
  if (steering.has(verb)) return steered;
  if (verb.startsWith('summary')) return closing;
  return verb === 'question.vote' ? choosing : debating;
};

const inputsOf = (card: unknown): readonly Node[] =>
  nodesOf(card).filter((node) => String(node.type).startsWith('Input.'));

const choicesOf = (card: unknown, id: string): readonly Node[] =>
  (inputsOf(card).find((input) => input.id === id)?.choices as readonly Node[]) ?? [];

const dialog = (verb: string, table = tableFor(verb), data: Record<string, unknown> = {}) => {
  const form = formFor(verb, table, everyone, data);
  if (form === undefined) throw new Error(`No form for ${verb}`);
  return form;
};

test('every form of the contract is there, and no other', () => {
  expect([...formVerbs].sort()).toEqual(Object.keys(inputsByVerb).sort());
  expect(formFor('floor.yield', debating, everyone, {})).toBeUndefined();
});

describe.each(formVerbs)('%s', (verb) => {
  test('reads well', () => {
    const { title, card } = dialog(verb);
    expect([title, ...outline(card)].join('\n')).toMatchSnapshot();
  });

  test('asks for what its verb needs, with labels', () => {
    const inputs = inputsOf(dialog(verb).card);
    expect(inputs.map(({ id }) => id)).toEqual(inputsByVerb[verb]);
    for (const input of inputs) {
      expect(input.label).toBeTruthy();
      if (input.isRequired) expect(input.errorMessage).toBeTruthy();
    }
  });

  test('sends its verb and table from a dialog', () => {
    const [send, ...others] = buttonsOf(dialog(verb).card);
    expect(others).toEqual([]);
    if (inputsByVerb[verb]?.length === 0) return expect(send).toBeUndefined();
    expect(send).toMatchObject({ type: 'Action.Submit', data: { verb, table: 'table-3' } });
  });

  test('sends the same from the card itself in the Playground', () => {
    const context: ViewContext = { ...everyone, dialogs: 'inline' };
    const form = formOf(verb, tableFor(verb), context, {});
    const card = form && inlineForm(form, context);
    const [send] = buttonsOf(card);
    expect(inputsOf(card).map(({ id }) => id)).toEqual(inputsByVerb[verb]);
    if (inputsByVerb[verb]?.length === 0) return expect(send).toBeUndefined();
    expect(send).toMatchObject({ type: 'Action.Execute', verb, data: { table: 'table-3' } });
  });

  test.each(nasty)('fits, with $name', ({ spoil }) => {
    const { title, card } = dialog(verb, spoil(tableFor(verb)));
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(80 * 1024);
    expect(title.length).toBeLessThan(60);
  });
});

describe('what a form offers', () => {
  test('lenses and their values, as the contract names them', () => {
    const values = choicesOf(dialog('contribution.add').card, 'lenses').map(({ value }) => value);
    expect(values).toContain('gebied');
    expect(values).toContain('gebied:bedrijventerrein');
  });

  test('one question where one may be chosen, several where several may', () => {
    const several = { ...choosing, format: { ...choosing.format, votesPerPerson: 3 } };
    const isMultiSelect = (table: typeof choosing) =>
      inputsOf(dialog('question.vote', table).card)[0]?.isMultiSelect;
    expect(isMultiSelect(choosing)).toBe(false);
    expect(isMultiSelect(several)).toBe(true);
  });

  test('the shortlist that the votes propose, until another was kept', () => {
    const preset = (table: typeof choosing) => inputsOf(dialog('question.shortlist', table).card)[0]?.value;
    expect(preset(choosing)).toBe('q10,q5,q3');
    const kept = {
      ...choosing,
      questions: choosing.questions.map((question) => ({ ...question, shortlisted: question.id === 'q7' })),
    };
    expect(preset(kept)).toBe('q7');
  });

  test('everybody present but the speaker, to give the floor out of order, with the turn that was seen', () => {
    const { card } = dialog('floor.give');
    expect(choicesOf(card, 'person').map(({ title }) => title)).toEqual([
      'Bram',
      'Els',
      'Lies',
      'Mia',
      'Noor',
      'Wout',
    ]);
    expect(buttonsOf(card)[0]?.data).toMatchObject({ turn: 4 });
  });

  test('only who has no hand up yet, to raise one for', () => {
    expect(choicesOf(dialog('hand.raise').card, 'person').map(({ title }) => title)).toEqual([
      'Els',
      'Lies',
      'Mia',
      'Wout',
    ]);
  });

  test('the question that its button named, with its text to change', () => {
    const { card } = dialog('question.edit', debating, { question: 'q10' });
    expect(inputsOf(card)).toMatchObject([
      { id: 'text', value: 'Welke structuur voor samenwerking zou kunnen werken in Turnhout?' },
    ]);
    expect(buttonsOf(card)[0]?.data).toMatchObject({ question: 'q10' });
  });

  test('only the reason, where the button already declined an addition', () => {
    const { card, title } = dialog('summary.decide', closing, { addition: 2, accept: false });
    expect(title).toBe('Aanvulling 2 niet opnemen');
    expect(inputsOf(card).map(({ id }) => id)).toEqual(['reason']);
    expect(inputsOf(card)[0]?.isRequired).toBe(true);
    expect(buttonsOf(card)[0]?.data).toMatchObject({ addition: 2, accept: false });
  });

  test('the whole text of the summary, so that nothing is lost on saving', () => {
    const text = 'lang '.repeat(2_000);
    const table = { ...closing, summary: { ...closing.summary, text } } as typeof closing;
    expect(inputsOf(dialog('summary.edit', table).card)[0]?.value).toBe(text);
  });

  test.each(['question.vote', 'question.open', 'question.pickUp', 'summary.decide', 'contribution.tag'])(
    'a sentence and no button, where %s has nothing to choose from',
    (verb) => {
      const { card } = dialog(verb, { ...opened, questions: [] });
      expect(inputsOf(card)).toEqual([]);
      expect(buttonsOf(card)).toEqual([]);
      expect(outline(card).join('')).toMatch(/\w+\./);
    },
  );
});

describe('opening a table', () => {
  test('asks which edition and what it is called', () => {
    const { title, card } = openTableForm(format, everyone);
    expect([title, ...outline(card)].join('\n')).toMatchSnapshot();
    expect(buttonsOf(card)[0]).toMatchObject({ data: { verb: 'table.open', format: 'turnhout' } });
  });

  test('stands on the card in the Playground', () => {
    const { card } = formatsCard([format], { ...everyone, dialogs: 'inline' });
    const [unfold] = ofType(card, 'Action.ShowCard');
    expect(inputsOf(unfold).map(({ id }) => id)).toEqual(['edition', 'name']);
    expect(ofType(unfold, 'Action.Execute')).toMatchObject([
      { verb: 'table.open', data: { format: 'turnhout' } },
    ]);
  });
});

describe('what an agenda form offers', () => {
  const values = (verb: string, id: string) => choicesOf(dialog(verb).card, id).map(({ value }) => value);

  test('never the closing to skip or to move, only as what something comes in front of', () => {
    expect(values('agenda.skip', 'item')).toEqual(['debat-1', 'debat-2']);
    expect(values('agenda.move', 'item')).toEqual(['debat-1', 'pauze', 'debat-2']);
    expect(values('agenda.move', 'before')).toContain('afronding');
    expect(values('agenda.restore', 'item')).toEqual(['pauze']);
  });

  test('items that have been to go back to, with the number that people say', () => {
    expect(choicesOf(dialog('agenda.goto').card, 'item')[0]).toEqual({
      title: '1. Tafelopstart & kennismaking',
      value: 'kennismaking',
    });
  });

  test('no more minutes to take off than leave one', () => {
    // Until 16:25, and it is 16:02.
    expect(inputsOf(dialog('agenda.shorten').card)[0]).toMatchObject({ max: 22, value: 5 });
    expect(inputsOf(dialog('agenda.shorten', introducing).card)).toEqual([]);
  });

  test('nothing to send where there is nothing to choose', () => {
    for (const [verb, table] of [
      ['agenda.skip', closing],
      ['agenda.move', closing],
      ['agenda.restore', debating],
      ['agenda.goto', opened],
      ['agenda.replan', debating],
    ] as const)
      expect([verb, buttonsOf(dialog(verb, table).card)]).toEqual([verb, []]);
  });
});
