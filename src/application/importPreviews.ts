import { createHash } from 'node:crypto';
import { whoIsCalled } from '../capture/whoIsMeant.ts';
import type { ImportedContribution } from '../core/commands.ts';
import type { Instant, PersonId, TableId } from '../core/ids.ts';
import { idByName } from '../core/people.ts';
import type { Table } from '../core/table.ts';
import type { ChatLog, ImportedMessage } from '../import/chatLog.ts';
import type { Clock } from './clock.ts';
import { importedMoments } from './importedMoments.ts';
import { peopleToNote } from './notesIn.ts';
import type { TaggedText } from './prepare.ts';

/** How long a log that was shown waits for a yes. */
const KEPT_MILLISECONDS = 15 * 60_000;
/** How many wait at most; the oldest goes first. Each is at most two million characters. */
const MOST_KEPT = 20;

/** A chat log that somebody sent, shown and not yet kept. */
export interface ImportPreview {
  readonly id: string;
  readonly table: TableId;
  readonly person: PersonId;
  readonly log: ChatLog;
  readonly expiresAt: Instant;
}

/**
 * The logs that were shown and wait for a yes: in memory, so that what is not wanted is kept nowhere. After a
 * restart, or where another instance gets the answer, whoever sent it is asked to send it again.
 */
export const createImportPreviews = (clock: Clock, newId: () => string) => {
  const kept = new Map<string, ImportPreview>();

  const tidy = (): void => {
    for (const [id, { expiresAt }] of kept) if (expiresAt <= clock.now()) kept.delete(id);
    const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
  };

  return {
    add: (preview: Omit<ImportPreview, 'id' | 'expiresAt'>): ImportPreview => {
      const made = { ...preview, id: newId(), expiresAt: clock.now() + KEPT_MILLISECONDS };
      kept.set(made.id, made);
      tidy();
      return made;
    },
    find: (id: string): ImportPreview | undefined => {
      tidy();
      return kept.get(id);
    },
    forget: (id: string): void => {
      kept.delete(id);
    },
  };
};

export type ImportPreviews = ReturnType<typeof createImportPreviews>;

/** Who at the table goes by a name in a log; somebody known by name only where nobody or more than one does. */
export const importedAuthor = (table: Table, name: string): { person: PersonId; name: string } => {
  const [person, other] = whoIsCalled(name, peopleToNote(table));
  const known = person === undefined || other !== undefined ? undefined : table.people.get(person);
  return known === undefined ? { person: idByName(name), name } : { person: known.id, name: known.name };
};

const hashOf = ({ name, text, atSeconds, date }: ImportedMessage): string =>
  createHash('sha256')
    .update(JSON.stringify([name, text, atSeconds, date]))
    .digest('base64url')
    .slice(0, 22);

/** What is known of an imported message by its id, wherever in a log it stood. */
const sameAs = (id: string): string => id.slice(id.lastIndexOf(':') + 1);

/**
 * The messages of a log as contributions, without those that were brought in before: each is known by what it
 * says, who said it and when, so that the same log again, also one that was saved later and is longer, adds
 * only what is new. The ids sort as the messages do, since a log may write minutes only, or no time at all.
 */
export const importedFrom = (
  table: Table,
  log: ChatLog,
  texts: readonly TaggedText[],
): readonly ImportedContribution[] => {
  const before = table.contributions.filter(({ source }) => source === 'import').map(({ id }) => sameAs(id));
  const known = new Set(before);
  const counts = new Map<string, number>();
  const moments = importedMoments(table, log);
  return log.messages.flatMap((message, index): readonly ImportedContribution[] => {
    const hash = hashOf(message);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    const which = `${hash}#${count}`;
    const said = texts[index];
    if (said === undefined || known.has(which)) return [];
    const place = String(before.length + index + 1).padStart(6, '0');
    const saidAt = moments[index];
    return [
      {
        contribution: `import:${place}:${which}`,
        author: importedAuthor(table, message.name),
        ...said,
        ...(saidAt !== undefined && { saidAt }),
      },
    ];
  });
};
