import fc from 'fast-check';
import type { Table } from '../../src/core/table.ts';
import { aQuestion, aTable, type Said } from './aTable.ts';

const sentences = [
  'Het draagvlak moet zo breed als mogelijk zijn.',
  'Het draagvlak moet breed zijn',
  'Geen klassieke adviesraad, wel thematische werkgroepen.',
  'Bedankt!',
  'Wie betaalt dat?',
  'Naast de cockpit ook nood',
  'Dat lukt nooit zonder geld voor de vrijwilligers.',
  'Jongeren bereik je via de scholen en de jeugdbewegingen, niet met een brief die niemand leest, en al helemaal niet in de vakantie omdat iedereen dan weg is van huis en school.',
  '→ zone 30 rond elke school',
  '…',
  '😀 مرحبا بكم في الاجتماع',
  'Bram wil een vzw met een raad van bestuur.',
];

const said = fc.record({
  author: fc.constantFrom('Els', 'Ana', 'Bram', 'Noor'),
  text: fc.oneof(
    fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  ),
  question: fc.constantFrom('v1', 'v2', 'v3', undefined),
  withdrawn: fc.boolean(),
  parked: fc.boolean(),
  lens: fc.constantFrom('doelgroepen', 'gebied', undefined),
});

/** A table at which anything may have been said by anybody, under any question or none. */
export const arbitraryTable: fc.Arbitrary<Table> = fc.array(said, { maxLength: 20 }).map((all) =>
  aTable(
    all.map(
      ({ question, lens, ...rest }): Said => ({
        ...rest,
        ...(question === undefined ? {} : { question }),
        lenses: lens === undefined ? [] : [{ lens, by: 'suggested' as const }],
      }),
    ),
    { questions: [1, 2, 3].map((number) => aQuestion(number)) },
  ),
);
