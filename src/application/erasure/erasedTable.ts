import { deadlinesOf } from '../../core/deadlines.ts';
import { decide } from '../../core/decide/decide.ts';
import { nameHidden, namesOver, ownTexts, withoutPerson } from '../../core/erasure.ts';
import type { EventBody, TableEvent } from '../../core/events.ts';
import { fold } from '../../core/evolve/evolve.ts';
import type { CommandId, Instant, PersonId } from '../../core/ids.ts';
import { whoIs } from '../../core/merging.ts';
import type { SummaryPoint } from '../../core/summary.ts';
import type { Table } from '../../core/table.ts';
import { veiled } from '../../export/veil.ts';
import { translatorFor } from '../../locale/translate.ts';
import { canonicalText, sha256Of } from '../../summary/canonicalText.ts';
import { draftText, finalSummary } from '../../summary/index.ts';
import { directoryEntryOf } from '../directoryEntry.ts';
import type { Rewrite } from '../ports.ts';
import { linesWithout, pointsWithout, textsOf } from './summaryWithoutThem.ts';

/** What is known of an erasure before a table is looked at. */
export interface Erasing {
  /** Each account of theirs at this table, with the id that stands for it from now on. */
  readonly ids: ReadonlyMap<PersonId, string>;
  /** Ids that are no account but lead to them: their 1:1 chats. */
  readonly otherIds: ReadonlyMap<string, string>;
  readonly command: CommandId;
  readonly at: Instant;
}

interface Mended {
  readonly points: readonly SummaryPoint[];
  readonly text: string;
}

/** What the summary says without them; undefined where there is none. */
const mended = (
  before: Table,
  events: readonly TableEvent[],
  left: Table,
  erasing: Erasing,
  hide: (text: string) => string,
): Mended | undefined => {
  if (before.summary.status === 'none' || left.summary.status === 'none') return undefined;
  const accounts = new Set(erasing.ids.keys());
  const { contributions } = ownTexts(before, events, accounts);
  const texts = textsOf(events, accounts, contributions);
  const points = pointsWithout(before.summary.points, veiled(left), contributions, texts).map((point) => ({
    ...point,
    text: hide(point.text),
  }));
  const { summary } = before;
  const said = summary.status === 'final' ? summary.body : summary.text;
  const text = summary.edited
    ? hide(linesWithout(said, texts))
    : draftText(veiled(left), points, translatorFor(left.format.locale));
  return { points, text };
};

/** The frozen summary once more, as it reads now; it says which version it takes the place of. */
const frozenAnew = (left: Table, { points, text }: Mended, at: Instant): readonly EventBody[] => {
  const { summary } = left;
  if (summary.status !== 'final') return [];
  const translate = translatorFor(left.format.locale);
  // The table ended when it was first frozen.
  const publishedAt = summary.superseded?.[0]?.publishedAt ?? summary.publishedAt;
  const final = finalSummary(
    veiled({ ...left, summary: { ...summary, points, body: text, publishedAt } }),
    { text },
    translate,
    at,
  );
  const version = summary.version + 1;
  const whole = canonicalText(
    [final.text, translate('summary:supersedes', { version, before: summary.version })].join('\n'),
  );
  return [{ type: 'SummaryPublished', body: final.body, text: whole, sha256: sha256Of(whole), version }];
};

/** They leave the table, if they are still at it: their turn and their hands end. */
const leaving = (left: Table, person: PersonId, { at, command }: Erasing): readonly EventBody[] => {
  if (left.status === 'closed') return [];
  const decision = decide(left, {
    type: 'LeaveTable',
    person,
    id: command,
    at,
    actor: { kind: 'clock' },
  });
  const gone = decision.kind === 'accepted' ? decision.events : [];
  const hand = left.hands.some((one) => one.person === person);
  const technical = left.technicalHands?.some((one) => one.person === person) ?? false;
  return [
    ...gone.map(({ at: _, by: __, command: ___, ...body }) => body as EventBody),
    ...(hand ? [{ type: 'HandLowered', person } as const] : []),
    ...(technical ? [{ type: 'HandLowered', person, handKind: 'technical' } as const] : []),
  ];
};

/** The table as it is kept from now on, and what follows from it. */
export interface ErasedTable extends Rewrite {
  readonly after: Table;
}

/**
 * Makes, from all that happened at a table, what is kept of it once somebody had themselves erased: every event
 * without them, then that they leave, that they were erased, and the summary as it reads now. Undefined where
 * they never sat there.
 */
export const erasedTable = (
  events: readonly TableEvent[],
  version: number,
  erasing: Erasing,
): ErasedTable | undefined => {
  const before = fold(events);
  const [account] = erasing.ids.keys();
  if (before === undefined || account === undefined) return undefined;
  const accounts = [...erasing.ids.keys()];
  const translate = translatorFor(before.format.locale);
  const replacement = {
    ids: new Map([...erasing.ids, ...erasing.otherIds]),
    names: namesOver(events, accounts),
    name: translate('summary:nameErased'),
    text: translate('summary:textErased'),
  };
  const rewritten = withoutPerson(events, replacement);
  const left = fold(rewritten);
  const root = erasing.ids.get(whoIs(before, account));
  if (left === undefined || root === undefined) return undefined;
  const summary = mended(before, events, left, erasing, nameHidden(before, replacement));
  const others = accounts.map((id) => erasing.ids.get(id) ?? '').filter((id) => left.people.has(id));
  const erased = [...new Set([root, ...others])];
  const header = { at: erasing.at, by: 'clock', command: erasing.command } as const;
  const bodies: readonly EventBody[] = [
    ...erased.flatMap((person) => leaving(left, person, erasing)),
    ...erased.map(
      (person): EventBody => ({
        type: 'PersonErased',
        person,
        ...(summary !== undefined && { points: summary.points }),
        ...(summary !== undefined && left.summary.status === 'draft' && { text: summary.text }),
      }),
    ),
    ...(summary === undefined ? [] : frozenAnew(left, summary, erasing.at)),
  ];
  const appended = bodies.map((body): TableEvent => ({ ...header, ...body }));
  const after = fold(appended, left);
  if (after === undefined) return undefined;
  return {
    table: after.id,
    expectedVersion: version,
    command: erasing.command,
    rewritten,
    events: appended,
    // Every card that stands is drawn anew; nobody is told.
    intents: [],
    deadlines: deadlinesOf(after, erasing.at),
    directory: directoryEntryOf(after),
    tenant: after.conversation.tenant,
    gone: { ids: [...replacement.ids.keys()], names: replacement.names },
    at: erasing.at,
    after,
  };
};
