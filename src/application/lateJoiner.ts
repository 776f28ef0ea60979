import { endsAt, runningItem } from '../core/agenda.ts';
import type { TableEvent } from '../core/events.ts';
import type { Table } from '../core/table.ts';
import { timeOfDay } from '../views/timesOfDay.ts';
import type { Intent } from './intents.ts';
import { tell } from './personDestination.ts';

/**
 * One private line to who comes in while the agenda runs: where the table is and how to take part. None to who
 * is back under another account, nor to who was noticed because they spoke: they know.
 */
export const welcomeLate = (
  table: Table,
  event: Extract<TableEvent, { type: 'PersonJoined' }>,
): readonly Intent[] => {
  const item = runningItem(table);
  const back = [...(table.merged?.values() ?? [])].includes(event.person);
  if (item === undefined || back || event.by !== 'clock' || table.conversation.kind === 'channel') return [];
  const values = { title: table.title, item: item.title };
  const end = endsAt(item, table, event.at);
  if (end === undefined || end <= event.at || table.pausedAt !== undefined)
    return tell(table, event.person, { key: 'sentences:late-joiner-untimed', values });
  const time = timeOfDay(end, table, event.locale ?? table.format.locale);
  return tell(table, event.person, { key: 'sentences:late-joiner', values: { ...values, time } });
};
