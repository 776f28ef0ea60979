import { readFormatFile } from '../../scripts/rehearsal/format.ts';
import { readTranscript } from '../../scripts/rehearsal/transcript.ts';
import type { Table } from '../../src/core/table.ts';
import { suggestLenses } from '../../src/lens/index.ts';
import { aQuestion, aTable, type Said } from './aTable.ts';

/**
 * The table at which a transcript was said, by a format's questions and lenses, Els its moderator. What stands
 * under no question hangs under question `otherwise`, or under none.
 */
export const transcriptTable = (transcript: string, formatFile: string, otherwise?: number): Table => {
  const { format } = readFormatFile(formatFile);
  const said = readTranscript(transcript)
    .filter(({ via }) => via !== 'direct')
    .map(
      ({ who, via, text, question = otherwise }): Said => ({
        author: who,
        text,
        source: via === 'chat' ? 'chat' : 'spoken',
        lenses: suggestLenses(text, format.lenses),
        ...(question === undefined ? {} : { question: `v${question}` }),
      }),
    );
  const item = { id: 'debat', title: 'Debat', kind: 'deepening', minutes: 40, protected: false } as const;
  return aTable(said, {
    title: format.title,
    format,
    agenda: [{ ...item, addedMinutes: 0, pausedMilliseconds: 0 }],
    questions: format.questions.map((text, place) => aQuestion(place + 1, text)),
  });
};
