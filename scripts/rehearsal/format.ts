import type { Edition, WorkshopFormat } from '../../src/core/format.ts';
import { readFormat } from '../../src/formats/readFormat.ts';
import { BadInput } from './badInput.ts';
import { readTextFile } from './textFile.ts';

/** The edition that is rehearsed where a format has it. */
const REHEARSED_EDITION = 'namiddag';

/** A workshop format, with its file's own JSON from which a scaled one is made. */
export interface ReadFormat {
  readonly file: string;
  readonly format: WorkshopFormat;
  readonly edition: Edition | undefined;
  readonly json: Readonly<Record<string, unknown>>;
}

/** @throws BadInput that names the file, the path inside it and what was expected there */
export const readFormatFile = (file: string): ReadFormat => {
  let json: unknown;
  try {
    json = JSON.parse(readTextFile(file));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(
      `${file}: expected readable JSON (${error instanceof Error ? error.message : error}).`,
    );
  }
  const read = readFormat(json, { locale: 'nl-BE', timeZone: 'Europe/Brussels' });
  if (!read.ok) throw new BadInput(`${file}: ${read.problem}.`);
  return {
    file,
    format: read.format,
    edition: read.format.editions.find(({ id }) => id === REHEARSED_EDITION),
    json: json as Readonly<Record<string, unknown>>,
  };
};

/** How long each agenda item lasts in the rehearsal, in seconds, by its id. */
export type ItemSeconds = ReadonlyMap<string, number>;

/** As many digits as a reader of the minutes can bear; a hundredth of a minute is less than a second. */
const rounded = (value: number): number => Number(value.toFixed(2));

/** The format's own JSON with an agenda of seconds: a speaker's time shrinks as their item does. */
export const scaledJson = ({ format, json }: ReadFormat, seconds: ItemSeconds): string => {
  const agenda = format.agenda.map((item) => {
    const minutes = rounded((seconds.get(item.id) ?? 1) / 60);
    const { minMinutes: _, speakingSeconds, ...kept } = item;
    const shorter = minutes / item.minutes;
    return {
      ...kept,
      minutes,
      ...(speakingSeconds !== undefined && {
        speakingSeconds: rounded(Math.max(1, speakingSeconds * shorter)),
      }),
    };
  });
  return JSON.stringify({ ...json, agenda });
};
