import type { Command } from '../../../src/core/commands.ts';
import { decide } from '../../../src/core/decide/decide.ts';
import type { TableEvent } from '../../../src/core/events.ts';
import { evolve } from '../../../src/core/evolve/evolve.ts';
import type { Table } from '../../../src/core/table.ts';
import { loadFormats, shippedFormatsDir } from '../../../src/formats/loadFormats.ts';
import { openStore } from '../../../src/store/openStore.ts';

/** Where the table is kept, and by which id. */
export const longTableId = 'lange-tafel';

const openedAt = Date.parse('2026-11-20T13:00:00Z');
const spoken =
  'de straat wordt in de zomer te warm en er moeten bomen bij want ouderen blijven binnen terwijl jongeren het plein niet vinden en de laatste bus om acht uur rijdt'.split(
    ' ',
  );

/** Some 30 words, another sentence each time. */
const sentence = (index: number): string =>
  `${Array.from({ length: 18 + (index % 25) }, (_, word) => spoken[(index * 7 + word * 5) % spoken.length]).join(' ')}.`;

const opening = (): Command => {
  const { formats } = loadFormats({
    shippedDir: shippedFormatsDir,
    defaults: { locale: 'nl-BE', timeZone: 'Europe/Brussels' },
  });
  const format = formats.get('klimaattafel');
  if (format === undefined) throw new Error('The format of the climate table does not ship');
  return {
    id: 'opening',
    at: openedAt,
    actor: { kind: 'person', person: '29:els', name: 'Els', mayModerate: true },
    type: 'OpenTable',
    table: longTableId,
    title: 'Lange tafel',
    format,
    conversation: { id: '19:lang@thread.v2', kind: 'groupChat', tenant: 'local' },
    clockTimes: {},
    closeAfterMinutes: 10_080,
    retentionDays: 90,
    questionIds: format.questions.map((_, index) => `v${index + 1}`),
    people: Array.from({ length: 12 }, (_, index) => ({
      person: `29:p${index}`,
      name: `Deelnemer ${index}`,
    })),
  };
};

/** All events of a table at which this much was said, under its questions and through its lenses. */
const eventsWith = (contributions: number): readonly TableEvent[] => {
  const command = opening();
  const decision = decide(undefined, command);
  if (decision.kind === 'rejected') throw new Error(`The table did not open: ${decision.rejection.reason}`);
  const table = decision.events.reduce<Table | undefined>(evolve, undefined);
  const lenses = table?.format.lenses ?? [];
  const questions = table?.questions ?? [];
  const said = Array.from({ length: contributions }, (_, index): TableEvent => {
    const lens = lenses[index % (lenses.length + 1)]?.id;
    const question = questions[index % (questions.length + 1)]?.id;
    return {
      type: 'ContributionAdded',
      at: openedAt + index * 1_000,
      by: `29:p${index % 12}`,
      command: `bijdrage-${index}`,
      contribution: `m${index}`,
      author: `29:p${index % 12}`,
      text: sentence(index),
      source: 'chat',
      lenses: lens === undefined ? [] : [{ lens, by: 'author' }],
      parked: false,
      ...(question !== undefined && { question }),
    };
  });
  return [...decision.events, ...said];
};

/** Writes a table at which this much was said into a new database. */
export const keepLongTable = async (databaseUrl: string, contributions: number): Promise<void> => {
  const store = await openStore(databaseUrl);
  await store.events.append({
    table: longTableId,
    expectedVersion: 0,
    command: 'opening',
    events: eventsWith(contributions),
    intents: [],
    at: openedAt,
  });
  await store.close();
};
