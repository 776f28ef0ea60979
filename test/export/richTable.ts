import type { Table } from '../../src/core/table.ts';
import { closedTable, contribution, finalSummary, minutesLater } from './tables.ts';

/** A closed table at which everything happened that minutes can tell of. */
export const richTable: Table = {
  ...closedTable,
  format: { ...closedTable.format, purpose: 'Nagaan hoe de markt koel blijft' },
  contributions: [
    contribution('m1', '29:bram', 'Dag allemaal', { item: 'kiezen' }),
    contribution('m2', 'name:noor', 'De markt is te warm', {
      at: minutesLater(41),
      source: 'spoken',
      item: 'uitdiepen',
      question: 'q3',
      depth: 'branch',
      lenses: [{ lens: 'gebied', value: 'dorpskern', by: 'suggested' }],
    }),
    contribution('m3', '29:ana', 'Zet er bomen <bij> & banken', {
      at: minutesLater(42),
      item: 'uitdiepen',
      question: 'q3',
      depth: 'leaf',
      lenses: [
        { lens: 'gebied', by: 'author' },
        { lens: 'doelgroepen', by: 'author' },
      ],
      earlierTexts: ['Bomen'],
    }),
    contribution('m4', 'speaker:unknown', 'Wie geeft ze water?', {
      at: minutesLater(43),
      item: 'uitdiepen',
      unclearSpeaker: 'Br',
    }),
    contribution('m5', 'speaker:unnamed', 'Ik durfde het niet te zeggen', {
      at: minutesLater(44),
      item: 'uitdiepen',
      unnamed: true,
    }),
    contribution('m6', '29:ana', 'Ik hoor jullie niet', {
      at: minutesLater(45),
      item: 'uitdiepen',
      practical: true,
    }),
    contribution('m7', '29:ana', 'Ingetrokken woorden', { withdrawn: true, item: 'uitdiepen' }),
    contribution('m8', '29:ana', 'Gewiste woorden', { erased: true, item: 'uitdiepen' }),
  ],
  summary:
    finalSummary.status === 'final'
      ? {
          ...finalSummary,
          points: [{ text: 'De markt koelt met bomen', from: ['m2', 'm3', 'm7'], people: 2, lens: 'gebied' }],
          body: 'Vraag 3 · Waar blijft de auto?\n• De markt koelt met bomen (2 mensen)\n• Iets dat de gespreksleider erbij schreef',
          version: 2,
          superseded: [{ version: 1, sha256: 'cd'.repeat(32), publishedAt: minutesLater(80) }],
        }
      : finalSummary,
  varia: [{ number: 1, at: minutesLater(76), author: '29:bram', text: 'Volgende keer koffie' }],
  feedback: [
    { at: minutesLater(77), good: 'Iedereen sprak' },
    { at: minutesLater(78), lessWell: 'Te kort', heldBack: 'Ik kende niemand' },
  ],
  errata: [{ number: 1, at: minutesLater(200), author: '29:els', text: 'Nummer 2 zei Bram' }],
  minutesFinalAt: minutesLater(120),
};
