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
  'En dan moet het draagvlak ook nog breed zijn.',
  'Ja maar, zonder jongeren is er geen draagvlak.',
  'Dus we hebben vrijwilligers nodig voor de werkgroepen...',
  'Hoe bereiken we de jongeren in de wijken?',
  'Het is gewoon nodig om jongeren anders te bereiken?',
  '- een vzw-structuur met werkgroepen → dat werkt elders ook',
];

const seldom = fc.nat(7).map((n) => n === 0);

const said = fc.record({
  author: fc.constantFrom('Els', 'Ana', 'Bram', 'Noor'),
  text: fc.oneof(
    fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
  ),
  question: fc.constantFrom('v1', 'v2', 'v3', undefined),
  withdrawn: seldom,
  parked: seldom,
  practical: seldom,
  erased: seldom,
  lens: fc.constantFrom('doelgroepen', 'gebied', undefined),
});

/** A table at which anything may have been said by anybody, under any question or none. */
export const arbitraryTable: fc.Arbitrary<Table> = fc.array(said, { maxLength: 20 }).map((all) =>
  aTable(
    all.map(
      ({ question, lens, practical, erased, ...rest }): Said => ({
        ...rest,
        ...(practical && { practical }),
        ...(erased && { erased }),
        ...(question === undefined ? {} : { question }),
        lenses: lens === undefined ? [] : [{ lens, by: 'suggested' as const }],
      }),
    ),
    { questions: [1, 2, 3].map((number) => aQuestion(number)) },
  ),
);
