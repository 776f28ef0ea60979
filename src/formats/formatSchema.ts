import { z } from 'zod';
import { isLocale, isTimeZone } from './localeAndZone.ts';

/** The longest agenda item, in minutes: a day. A longer one is a slip of the keyboard. */
export const mostMinutes = 1440;

const title = z.string().trim().min(1, 'expected a text that is not empty').max(200);
const text = z.string().trim().min(1, 'expected a text that is not empty').max(2000);
const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and dashes only');
const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day as HH:MM, such as "14:20"');
const minutes = z
  .number()
  .gt(0, 'expected a number of minutes above 0')
  .lte(mostMinutes, `expected at most ${mostMinutes} minutes`);

const edition = z.object({ id, startsAt: timeOfDay.optional(), returnToPlenary: timeOfDay.optional() });

const agendaItem = z.object({
  id,
  title,
  kind: z.enum([
    'introductions',
    'plenary',
    'longlist',
    'deepening',
    'discussion',
    'decision',
    'break',
    'closing',
  ]),
  minutes,
  minMinutes: minutes.optional(),
  protected: z.boolean().optional(),
  speakingSeconds: z.number().gt(0, 'expected a number of seconds above 0').lte(3600).optional(),
});

const lensValue = z.object({ id, title });
const lens = z.object({
  id,
  title,
  prompts: z.array(text).optional(),
  values: z.array(lensValue).optional(),
});

const shortlist = z.object({ min: z.int().min(1), max: z.int().min(1) });

const shape = z.object({
  id,
  title,
  locale: z.string().refine(isLocale, 'expected a language tag such as "nl-BE"').optional(),
  timeZone: z.string().refine(isTimeZone, 'expected an IANA time zone such as "Europe/Brussels"').optional(),
  purpose: text.optional(),
  participation: z.enum(['inform', 'advise', 'coproduce', 'decide']).optional(),
  editions: z.array(edition).optional(),
  groundRules: z.array(text).optional(),
  practicalAgreements: z.array(text).optional(),
  queueOrder: z.enum(['fifo', 'new-voices', 'least-time', 'quota']).optional(),
  attribution: z.enum(['named', 'organisation', 'confidential']).optional(),
  nudgeAfterMinutes: minutes.optional(),
  agenda: z.array(agendaItem).min(1, 'expected at least one agenda item').max(60),
  startsAt: timeOfDay.optional(),
  returnToPlenary: timeOfDay.optional(),
  lenses: z.array(lens).optional(),
  questions: z.array(text).optional(),
  deepeningPrompts: z.array(text).optional(),
  shortlist: shortlist.optional(),
  votesPerPerson: z.int().min(1).max(20).optional(),
});

type Path = (string | number)[];
type Report = (path: Path, message: string) => void;

const reportRepeated = (ids: readonly { id: string; path: Path }[], report: Report): void => {
  const seen = new Set<string>();
  for (const { id, path } of ids) {
    if (seen.has(id)) report(path, `expected an id that is used once, "${id}" is used twice`);
    seen.add(id);
  }
};

const reportDisagreements = (file: z.infer<typeof shape>, report: Report): void => {
  const idsIn = (list: readonly { id: string }[], ...under: Path) =>
    list.map(({ id }, index) => ({ id, path: [...under, index, 'id'] }));
  reportRepeated(idsIn(file.agenda, 'agenda'), report);
  reportRepeated(idsIn(file.editions ?? [], 'editions'), report);
  reportRepeated(idsIn(file.lenses ?? [], 'lenses'), report);
  reportRepeated(
    (file.lenses ?? []).flatMap(({ values }, index) => idsIn(values ?? [], 'lenses', index, 'values')),
    report,
  );
  for (const [index, item] of file.agenda.entries()) {
    if (item.minMinutes !== undefined && item.minMinutes > item.minutes)
      report(['agenda', index, 'minMinutes'], `expected at most the item's ${item.minutes} minutes`);
  }
  if (file.shortlist !== undefined && file.shortlist.min > file.shortlist.max)
    report(['shortlist', 'min'], `expected at most the max of ${file.shortlist.max}`);
};

/** A workshop format as it stands in its file (contract §5): the shape, and what must agree inside it. */
export const formatSchema = shape.superRefine((file, context) => {
  reportDisagreements(file, (path, message) => context.addIssue({ code: 'custom', path, message }));
});

export type FormatFile = z.infer<typeof formatSchema>;
