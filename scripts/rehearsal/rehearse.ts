import { cast } from './casting.ts';
import { playTable } from './course/course.ts';
import { createPlay } from './course/play.ts';
import { readFormatFile } from './format.ts';
import type { Options } from './options.ts';
import { faultsOf, type Outcome } from './outcome.ts';
import { reportLines } from './report.ts';
import { runningOrder } from './runningOrder.ts';
import { sentMessages } from './sentMessages.ts';
import { createStage, readPostedCards } from './stage.ts';
import { readTranscript } from './transcript.ts';
import { prepareFolder, writeFiles } from './writeFiles.ts';

/** The stage, so that whoever interrupts the rehearsal can clear it. */
type OnStage = (stage: ReturnType<typeof createStage>) => void;

/** Reads what is to be played, and checks that it fits together; nothing is started. */
const prepare = (options: Options) => {
  const read = readFormatFile(options.formatFile);
  const lines = readTranscript(options.transcriptFile);
  const parts = cast(lines, options);
  const order = runningOrder(read, lines, options.transcriptFile);
  prepareFolder(options.outDir);
  return { read, lines, parts, order };
};

/**
 * Rehearses one table: plays it, writes what came of it, prints the figures. Gives the faults, each in one
 * sentence; none where all is well.
 * @throws BadInput where what is given cannot be played
 */
export const rehearse = async (
  options: Options,
  print: (line: string) => void,
  onStage: OnStage,
): Promise<readonly string[]> => {
  const { read, lines, parts, order } = prepare(options);
  print(`${read.format.title}: ${parts.names.length} people, ${lines.length} lines.`);
  print(
    `${parts.moderator} leads, ${parts.notetaker} takes notes (--moderator and --notetaker choose others).`,
  );
  const from = performance.now();
  const setting = createStage();
  onStage(setting);
  try {
    const stage = await setting.set(read, parts, order);
    print(`The bot runs at ${stage.bot.url}, with PERSON_RATE ${stage.personRate}.`);
    const { minutes, mindmap } = await playTable(createPlay({ stage, cast: parts, read, order }, print));
    await setting.stopBot();
    const table = (JSON.parse(String(minutes.get('json') ?? '{}')) as { table: { id: string } }).table.id;
    const outcome: Outcome = {
      read,
      lines,
      cast: parts,
      order,
      teams: stage.teams,
      tableChat: stage.chat.id,
      minutes,
      mindmap,
      sent: sentMessages(stage.teams, await readPostedCards(stage.databaseUrl, table)),
      seconds: (performance.now() - from) / 1000,
    };
    writeFiles(options.outDir, outcome);
    for (const line of ['', ...reportLines(outcome), '', `Written to ${options.outDir}`]) print(line);
    return faultsOf(outcome);
  } finally {
    await setting.close();
  }
};
