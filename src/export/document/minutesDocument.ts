import type { Minutes } from '../minutesForm.ts';
import type { Reading } from '../reading.ts';
import { aboutSection, errataSection, feedbackSection, variaSection } from './afterwardsSections.ts';
import { agendaSection } from './agendaSection.ts';
import { citationsOf } from './citations.ts';
import { coverOf } from './cover.ts';
import type { MinutesDocument, Picture } from './documentForm.ts';
import { peopleSection } from './peopleSection.ts';
import { matrixSection, questionsSection } from './questionSections.ts';
import { practicalSection, sayingsSection } from './sayingSections.ts';
import { numberedSections, type Section } from './sections.ts';
import { summarySection, summaryText } from './summarySection.ts';

/** The mindmap as a PNG, with what it shows in words. */
export interface MindmapPicture {
  readonly png: Uint8Array;
  readonly alt: string;
}

/** Where a PNG says how large it is, in pixels: the first chunk's first two numbers (PNG specification, 11.2.2). */
const sizeOf = ({ buffer, byteOffset }: Uint8Array): { width: number; height: number } => {
  const header = new DataView(buffer, byteOffset, 24);
  return { width: header.getUint32(16), height: header.getUint32(20) };
};

const mindmapSection = ({ png, alt }: MindmapPicture, { translate }: Reading): Section => {
  const picture: Picture = { kind: 'picture', png, alt, ...sizeOf(png) };
  return { id: 'mindmap', title: translate('minutes:heading.mindmap'), blocks: [picture] };
};

/**
 * The minutes as a document, in the order in which somebody who was not there wants to read them: what came of
 * it first, then the questions and what was said, then who, when and what was put right. A section that would
 * be empty is not there.
 */
export const minutesDocument = (
  minutes: Minutes,
  reading: Reading,
  mindmap?: MindmapPicture,
): MinutesDocument => {
  const { translate } = reading;
  const citations = citationsOf(minutes, summaryText(minutes, reading));
  return {
    title: minutes.table.title,
    language: reading.language,
    printedAt: reading.printedAt,
    cover: coverOf(minutes, reading),
    words: {
      contents: translate('minutes:contents'),
      page: translate('minutes:page'),
      of: translate('minutes:ofPages'),
      inSummary: translate('minutes:inSummary'),
    },
    blocks: numberedSections([
      summarySection(minutes, reading, citations),
      mindmap && mindmapSection(mindmap, reading),
      questionsSection(minutes, reading),
      matrixSection(minutes, reading),
      sayingsSection(minutes, reading, citations),
      variaSection(minutes, reading),
      feedbackSection(minutes, reading),
      practicalSection(minutes, reading, citations),
      peopleSection(minutes, reading),
      agendaSection(minutes, reading),
      errataSection(minutes, reading),
      aboutSection(minutes, reading),
    ]),
  };
};
