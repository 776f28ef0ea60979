import { isDebate, runningItem } from '../agenda.ts';
import type { ImportedContribution, NotedLine } from '../commands.ts';
import type { Contribution } from '../contribution.ts';
import {
  contributionById,
  lineId,
  linesOfNotes,
  speakersToConfirm,
  UNKNOWN_SPEAKER,
} from '../contributions.ts';
import type { EventBody } from '../events.ts';
import type { ContributionId, Instant, PersonId } from '../ids.ts';
import { folded } from '../people.ts';
import type { Rejection } from '../rejection.ts';
import type { Table } from '../table.ts';
import { underDebateAt } from '../underDebate.ts';
import { joinByName } from './arrival.ts';
import { knownLens, lensesAfterEdit, mayChange } from './minutes.ts';
import { listed } from './questions.ts';
import {
  asker,
  byModeratorOrNotetaker,
  type CommandOf,
  type Decider,
  isRefusal,
  LONGEST_TEXT,
  quiet,
  textOf,
  type Verdict,
} from './verdict.ts';

/** The most lines that one message of notes can hold: a long afternoon pasted at once. */
const MOST_LINES = 500;
/** The most messages of a chat log that can be brought in at once. */
const MOST_IMPORTED = 5_000;

type Said = { readonly author: PersonId; readonly unclearSpeaker?: string };

const saidBy = (speaker: NotedLine['speaker']): Said =>
  'unclear' in speaker
    ? { author: UNKNOWN_SPEAKER, unclearSpeaker: speaker.unclear }
    : { author: speaker.person };

/** Whoever is named for the first time joins, once. */
const joining = (
  table: Table,
  authors: readonly ({ readonly person: PersonId; readonly name: string } | undefined)[],
): readonly EventBody[] => {
  const named = new Map(authors.flatMap((author) => (author === undefined ? [] : [[author.person, author]])));
  return [...named.values()].flatMap((author) => joinByName(table, author));
};

const added = (table: Table, contribution: ContributionId, line: NotedLine): EventBody => {
  const running = runningItem(table);
  const question = line.question ?? (isDebate(running) ? table.openQuestion : undefined);
  return {
    type: 'ContributionAdded',
    contribution,
    ...saidBy(line.speaker),
    text: line.text.trim(),
    source: 'spoken',
    ...(running !== undefined && { item: running.id }),
    ...(question !== undefined && { question }),
    lenses: line.lenses.filter((tag) => knownLens(table, tag)),
    parked: false,
  };
};

const sameSpeaker = (before: Said | undefined, said: Said): boolean =>
  before?.author === said.author && before.unclearSpeaker === said.unclearSpeaker;

const changed = (before: Contribution, line: NotedLine): readonly EventBody[] => {
  const contribution = before.id;
  const text = line.text.trim();
  const said = saidBy(line.speaker);
  // Who it was has been said since; what was typed for a name still says no more than it did.
  const confirmed = said.unclearSpeaker !== undefined && said.unclearSpeaker === before.confirmedFrom;
  const same = confirmed || sameSpeaker(before, said);
  return [
    ...(before.withdrawn ? [{ type: 'ContributionRestored', contribution } as const] : []),
    ...(before.text === text
      ? []
      : [
          {
            type: 'ContributionRevised',
            contribution,
            text,
            lenses: lensesAfterEdit(before, line.lenses),
          } as const,
        ]),
    ...(same ? [] : [{ type: 'SpeakerNamed', contribution, ...said } as const]),
    ...(line.question === undefined || line.question === before.question
      ? []
      : [{ type: 'ContributionMoved', contribution, question: line.question } as const]),
  ];
};

/**
 * Which contribution of a message each of its lines is now: the one with the same text, else the next one
 * that stands over. So a line that is put in between, or taken out, leaves the others what they were.
 */
const matched = (
  before: readonly Contribution[],
  lines: readonly NotedLine[],
): readonly (Contribution | undefined)[] => {
  const free = new Set(before);
  const take = (fits: (one: Contribution) => boolean): Contribution | undefined => {
    const found = [...free].find(fits);
    if (found !== undefined) free.delete(found);
    return found;
  };
  const exact = lines.map(({ text }) => take((one) => !one.withdrawn && one.text === text.trim()));
  return exact.map((found) => found ?? take(() => true));
};

const checkLines = (table: Table, lines: readonly NotedLine[]): Rejection | undefined => {
  if (lines.length > MOST_LINES) return { reason: 'text-too-long', most: LONGEST_TEXT };
  for (const { text, question } of lines) {
    const checked = textOf(text, LONGEST_TEXT);
    if (isRefusal(checked)) return checked;
    const under = question === undefined ? undefined : listed(table, question);
    if (under !== undefined && isRefusal(under)) return under;
  }
  return undefined;
};

/** Who stays set after a message, where its lines do not say so by themselves. */
const settingSpeaker = (
  table: Table,
  command: CommandOf<'TakeNotes'>,
  isNew: boolean,
  addedLast: NotedLine | undefined,
): readonly EventBody[] => {
  const person = asker(command);
  if (command.speaker === undefined || person === undefined) return quiet;
  const { message } = command;
  const before = table.noting?.get(person);
  // The notes went on since: what is put right in an older message sets nobody.
  if (!isNew && before?.message !== message) return quiet;
  const said = saidBy(command.speaker);
  const left = addedLast === undefined ? before : saidBy(addedLast.speaker);
  return sameSpeaker(left, said) ? quiet : [{ type: 'SpeakerSet', message, ...said }];
};

/**
 * The other lines above which the same name was typed, where what was typed is the name itself: one answer is
 * enough. First letters may have meant another each time.
 */
const alikeTo = (
  table: Table,
  { id, unclearSpeaker }: Contribution,
  name: string,
): readonly Contribution[] =>
  unclearSpeaker === undefined || folded(unclearSpeaker) !== folded(name)
    ? []
    : speakersToConfirm(table).filter(
        (other) => other.id !== id && folded(other.unclearSpeaker ?? '') === folded(name),
      );

const known = (speaker: NotedLine['speaker'] | undefined) =>
  speaker === undefined || 'unclear' in speaker ? undefined : speaker;

/** A message of a chat log, under what was debated when it was said. Nothing is said after it is brought in. */
const broughtIn = (table: Table, message: ImportedContribution, now: Instant): EventBody => {
  const said = message.saidAt !== undefined && message.saidAt <= now ? { saidAt: message.saidAt } : {};
  return {
    type: 'ContributionAdded',
    contribution: message.contribution,
    author: message.author.person,
    text: message.text.trim().slice(0, LONGEST_TEXT),
    source: 'import',
    ...said,
    ...underDebateAt(table, said.saidAt),
    lenses: message.lenses.filter((tag) => knownLens(table, tag)),
    parked: false,
  };
};

export const notes: Decider<'TakeNotes' | 'NameSpeaker' | 'MarkContribution' | 'ImportChat'> = {
  TakeNotes: (table, command): Verdict => {
    if (!byModeratorOrNotetaker(table, command)) return { reason: 'not-moderator-or-notetaker' };
    const { message, lines } = command;
    const refused = checkLines(table, lines);
    if (refused !== undefined) return refused;
    const before = linesOfNotes(table, message);
    if (lines.length === 0 && before.length === 0 && command.speaker === undefined)
      return { reason: 'nothing-noted' };
    // An older edit that comes in after a newer one is no news.
    if (before.some(({ revisedAt }) => revisedAt !== undefined && command.at < revisedAt)) return quiet;
    const which = matched(before, lines);
    const kept = new Set(which);
    const addedLast = lines.findLast((_, index) => which[index] === undefined);
    let next = before.length;
    return [
      ...joining(table, [...lines.map(({ speaker }) => known(speaker)), known(command.speaker)]),
      ...lines.flatMap((line, index) => {
        const one = which[index];
        if (one !== undefined) return changed(one, line);
        const contribution = lineId(message, next);
        next += 1;
        return [added(table, contribution, line)];
      }),
      ...before.flatMap((one): readonly EventBody[] =>
        kept.has(one) || one.withdrawn ? [] : [{ type: 'ContributionWithdrawn', contribution: one.id }],
      ),
      ...settingSpeaker(table, command, before.length === 0, addedLast),
    ];
  },

  NameSpeaker: (table, command) => {
    if (!byModeratorOrNotetaker(table, command)) return { reason: 'not-moderator-or-notetaker' };
    const contribution = contributionById(table, command.contribution);
    if (contribution === undefined) return { reason: 'contribution-unknown' };
    if (contribution.withdrawn) return { reason: 'contribution-withdrawn' };
    // What somebody typed themselves is theirs; what was said without a name stays without.
    if (contribution.source !== 'spoken' && contribution.source !== 'import') return { reason: 'not-author' };
    const { author } = command;
    if (author === undefined)
      return contribution.unclearSpeaker === undefined
        ? quiet
        : [{ type: 'SpeakerNamed', contribution: contribution.id, author: UNKNOWN_SPEAKER }];
    if (author.name.trim() === '') return { reason: 'no-name' };
    if (contribution.author === author.person) return quiet;
    return [
      ...joinByName(table, author),
      ...[contribution, ...alikeTo(table, contribution, author.name)].map(
        ({ id }): EventBody => ({ type: 'SpeakerNamed', contribution: id, author: author.person }),
      ),
    ];
  },

  MarkContribution: (table, command) => {
    const contribution = mayChange(table, command);
    if (isRefusal(contribution)) return contribution;
    if (contribution.withdrawn) return { reason: 'contribution-withdrawn' };
    const { depth, practical } = command;
    const marks = {
      ...(depth !== undefined && depth !== (contribution.depth ?? 'none') && { depth }),
      ...(practical !== undefined && practical !== (contribution.practical ?? false) && { practical }),
    };
    if (Object.keys(marks).length === 0) return quiet;
    return [{ type: 'ContributionMarked', contribution: contribution.id, ...marks }];
  },

  ImportChat: (table, command) => {
    if (!byModeratorOrNotetaker(table, command)) return { reason: 'not-moderator-or-notetaker' };
    if (command.messages.length > MOST_IMPORTED) return { reason: 'text-too-long', most: LONGEST_TEXT };
    const there = new Set(table.contributions.map(({ id }) => id));
    const messages = command.messages.filter(({ contribution, text }) => {
      const isNew = text.trim() !== '' && !there.has(contribution);
      if (isNew) there.add(contribution);
      return isNew;
    });
    if (messages.length === 0) return { reason: 'nothing-to-import' };
    return [
      ...joining(
        table,
        messages.map(({ author }) => author),
      ),
      ...messages.map((message) => broughtIn(table, message, command.at)),
    ];
  },
};
