import type { Block, Heading } from './documentForm.ts';

/** A part of the document before its place is known: the number of its heading comes from that. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The sections one after another, numbered, the empty ones left out. */
export const numberedSections = (sections: readonly (Section | undefined)[]): readonly Block[] =>
  sections
    .filter((section) => section !== undefined && section.blocks.length > 0)
    .flatMap((section, index) =>
      section === undefined
        ? []
        : [
            {
              kind: 'heading' as const,
              level: 1 as const,
              number: index + 1,
              text: section.title,
              anchor: section.id,
            },
            ...section.blocks,
          ],
    );

/** A heading inside a section. */
export const heading = (level: 2 | 3, text: string, anchor: string): Heading => ({
  kind: 'heading',
  level,
  text,
  anchor,
});

/** A line about how to read what follows. */
export const note = (text: string): Block => ({ kind: 'paragraph', tone: 'note', runs: [{ text }] });

/** A line of plain words. */
export const plain = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
