import type { z } from 'zod';
import type { AgendaItemPlan, Lens, WorkshopFormat } from '../core/format.ts';
import { type FormatFile, formatSchema } from './formatSchema.ts';
import { houseLenses } from './houseLenses.ts';
import { unknownKeys } from './unknownKeys.ts';

/** What holds where a format says nothing: the settings `LOCALE` and `TIME_ZONE`. */
export interface FormatDefaults {
  readonly locale: string;
  readonly timeZone: string;
}

/** A format that was read, with the paths of the keys that mean nothing here; or why it does not fit. */
export type FormatReading =
  | { readonly ok: true; readonly format: WorkshopFormat; readonly unknownKeys: readonly string[] }
  /** One line: the path inside the file, and what was expected there. */
  | { readonly ok: false; readonly problem: string };

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  ) || 'the file';

/** Without zod's own lead ("Invalid input: "), since the path stands there; a missing key is called missing. */
const expectation = (message: string): string =>
  message.replace(/^(Invalid [a-z]+|Too (small|big)): /, '').replace('received undefined', 'found nothing');

const problemIn = (error: z.ZodError): string => {
  const [first, ...others] = error.issues;
  const line = `${pathText(first?.path ?? [])}: ${expectation(first?.message ?? 'expected a workshop format')}`;
  return others.length === 0 ? line : `${line} (and ${others.length} more)`;
};

/** Leaves out the keys that hold nothing, so that an absent optional stays absent. */
const present = <Part extends object>(part: Part) =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Part]: Exclude<Part[Key], undefined>;
  };

const readItem = (item: FormatFile['agenda'][number]): AgendaItemPlan => ({
  ...present(item),
  protected: item.protected ?? false,
});

const readLens = (lens: NonNullable<FormatFile['lenses']>[number]): Lens => ({
  ...lens,
  prompts: lens.prompts ?? [],
  values: lens.values ?? [],
});

const filledIn = (file: FormatFile, defaults: FormatDefaults): WorkshopFormat => ({
  ...present(file),
  locale: file.locale ?? defaults.locale,
  timeZone: file.timeZone ?? defaults.timeZone,
  editions: (file.editions ?? []).map(present),
  groundRules: file.groundRules ?? [],
  practicalAgreements: file.practicalAgreements ?? [],
  queueOrder: file.queueOrder ?? 'fifo',
  attribution: file.attribution ?? 'named',
  agenda: file.agenda.map(readItem),
  lenses: file.lenses?.map(readLens) ?? houseLenses,
  questions: file.questions ?? [],
  deepeningPrompts: file.deepeningPrompts ?? [],
  shortlist: file.shortlist ?? { min: 3, max: 5 },
  votesPerPerson: file.votesPerPerson ?? 1,
});

/** Reads a workshop format from parsed JSON and fills in what it leaves open (contract §5). */
export const readFormat = (json: unknown, defaults: FormatDefaults): FormatReading => {
  const reading = formatSchema.safeParse(json);
  return reading.success
    ? { ok: true, format: filledIn(reading.data, defaults), unknownKeys: unknownKeys(json, reading.data) }
    : { ok: false, problem: problemIn(reading.error) };
};
