import type { TableEvent, TableEventType } from '../events.ts';
import type { Table } from '../table.ts';

/** One kind of event, with its header. */
export type EventOf<Type extends TableEventType> = Extract<TableEvent, { type: Type }>;

/** For each of some kinds of event, the table after it. */
export type Evolver<Types extends TableEventType> = {
  readonly [Type in Types]: (table: Table, event: EventOf<Type>) => Table;
};
