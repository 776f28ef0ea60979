import type { AppendOutcome, Store } from '../../src/application/ports.ts';
import { anAppend, NOW, said, sayBreakEnds } from './contract/given.ts';

/** A command of the load: each makes two events, one sentence to say and one deadline that bears its name. */
export interface LoadedCommand {
  readonly table: string;
  readonly id: string;
}

export const EVENTS_A_COMMAND = 2;

/** Carries a command out at the version where its table stands, again where that moved meanwhile: how it ended. */
export async function appendOnce(store: Store, { table, id }: LoadedCommand): Promise<AppendOutcome['kind']> {
  for (;;) {
    const expectedVersion = (await store.events.load(table))?.version ?? 0;
    const outcome = await store.events.append(
      anAppend({
        table,
        expectedVersion,
        command: id,
        events: [said(`${id} eerst`, id), said(`${id} dan`, id)],
        intents: [sayBreakEnds],
        deadlines: [{ key: id, dueAt: NOW }],
      }),
    );
    if (outcome.kind !== 'version-conflict') return outcome.kind;
  }
}
