import type { Table } from '../table.ts';
import type { EventOf } from './evolver.ts';

/** The table as it begins. */
export const opened = (event: EventOf<'TableOpened'>): Table => ({
  id: event.table,
  status: 'open',
  title: event.title,
  format: event.format,
  ...(event.edition !== undefined && { edition: event.edition }),
  conversation: event.conversation,
  openedAt: event.at,
  openedBy: event.by,
  clockTimes: event.clockTimes,
  closeAfterMinutes: event.closeAfterMinutes,
  retentionDays: event.retentionDays,
  ...(event.seed !== undefined && { seed: event.seed }),
  people: new Map(),
  agenda: event.format.agenda.map((item) => ({ ...item, addedMinutes: 0, pausedMilliseconds: 0 })),
  hands: [],
  turns: 0,
  questions: event.format.questions.map((text, index) => ({
    id: event.questionIds[index] ?? `q${index + 1}`,
    number: index + 1,
    text,
    voters: [],
    shortlisted: false,
  })),
  choice: 'ahead',
  contributions: [],
  summary: { status: 'none' },
  varia: [],
  feedback: [],
  errata: [],
  links: [],
  chatHeard: false,
  kept: new Map(),
  lastCommand: event.command,
});
