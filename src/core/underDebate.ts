import { isDebate, runningItem, runStart } from './agenda.ts';
import type { AgendaItemId, Instant, QuestionId } from './ids.ts';
import type { AgendaItem, Table } from './table.ts';

/** Where something that was said hangs in the minutes: absent before the agenda begins. */
export interface UnderDebate {
  readonly item?: AgendaItemId;
  readonly question?: QuestionId;
}

/** The start of an item's last run that had begun by then; undefined where it did not run at that moment. */
const startOfRunAt = (table: Table, item: AgendaItem, at: Instant): Instant | undefined => {
  const over = item.id !== table.running && at >= (item.endedAt ?? Number.NEGATIVE_INFINITY);
  if (over || item.startedAt === undefined || at < item.startedAt) return undefined;
  return item.runStartedAt !== undefined && item.runStartedAt <= at ? item.runStartedAt : item.startedAt;
};

/** The item that ran at a moment. One that was left and came back ran around the others: the latest begun counts. */
const itemAt = (table: Table, at: Instant): AgendaItem | undefined => {
  const runs = table.agenda.flatMap((item) => {
    const start = startOfRunAt(table, item, at);
    return start === undefined ? [] : [{ item, start }];
  });
  return runs.toSorted((left, right) => left.start - right.start).at(-1)?.item;
};

/** The question that was opened last by then, or the one that it has become part of since. */
const questionAt = (table: Table, at: Instant): QuestionId | undefined => {
  const opened = table.questions.flatMap(({ id, mergedInto, openedAt }) =>
    openedAt === undefined || openedAt > at ? [] : [{ id: mergedInto ?? id, openedAt }],
  );
  return opened.toSorted((left, right) => left.openedAt - right.openedAt).at(-1)?.id;
};

/** The debate that runs, else the last one that did; of a table without one, whatever runs. */
const lastDebate = (table: Table): AgendaItem | undefined => {
  const running = runningItem(table);
  if (isDebate(running)) return running;
  const debates = table.agenda.filter((item) => isDebate(item) && item.startedAt !== undefined);
  return debates.toSorted((left, right) => (runStart(left) ?? 0) - (runStart(right) ?? 0)).at(-1) ?? running;
};

/**
 * What was under debate when something was said that is brought in later. Of a moment outside the agenda, or
 * one that nobody knows, it is what is under debate now, or was last.
 */
export const underDebateAt = (table: Table, saidAt: Instant | undefined): UnderDebate => {
  const then = saidAt === undefined ? undefined : itemAt(table, saidAt);
  const item = then ?? lastDebate(table);
  if (item === undefined) return {};
  const question =
    then === undefined || saidAt === undefined ? table.openQuestion : questionAt(table, saidAt);
  const known = isDebate(item) && question !== undefined;
  return { item: item.id, ...(known && { question }) };
};
