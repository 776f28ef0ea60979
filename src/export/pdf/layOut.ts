import { breather } from '../breath.ts';
import type { Anchor, Block, MinutesDocument } from '../document/documentForm.ts';
import { type Beside, newColumn } from './column.ts';
import type { Measure } from './lines.ts';
import type { Element, Pages } from './pageForm.ts';
import { blockSetter } from './setBlock.ts';
import { setFront } from './setFront.ts';

/** A block in its place. */
export interface SetBlock extends Beside {
  readonly block: Block;
  readonly element: Element;
  /** The page on which it ends. */
  readonly lastPage: number;
}

/** How far ahead a heading looks for what must stand under it: the headings and the text that follow it. */
const blocksAhead = 4;

/** The sections, block by block, from a page on: nothing is kept of a block once the next one is asked for. */
export function* setBody(
  { blocks, words }: MinutesDocument,
  measure: Measure,
  firstPage: number,
): Generator<SetBlock> {
  const column = newColumn(firstPage);
  const setBlock = blockSetter(column, measure, words);
  for (const [index, block] of blocks.entries()) {
    const element = setBlock(block, blocks.slice(index + 1, index + 1 + blocksAhead));
    yield { block, element, ...column.beside(), lastPage: column.page() };
  }
}

/** The cover block and the contents, and how many pages those take. */
export const setCoverAndContents = (
  document: MinutesDocument,
  measure: Measure,
  { pageOf }: Pick<Pages, 'pageOf'>,
): Beside & { readonly elements: readonly Element[]; readonly pages: number } => {
  const column = newColumn(0);
  const elements = setFront(document, column, measure, (anchor) => pageOf.get(anchor));
  return { elements, ...column.beside(), pages: column.page() + 1 };
};

/**
 * How the document falls into pages: everything is laid out once and forgotten, so that the contents and every
 * page's "2 of 9" can be drawn without keeping 5,000 contributions in their places.
 */
export const countPages = async (document: MinutesDocument, measure: Measure): Promise<Pages> => {
  const breathe = breather();
  const pageOf = new Map<Anchor, number>();
  const front = setCoverAndContents(document, measure, { pageOf }).pages;
  let last = front;
  for (const { block, element, lastPage } of setBody(document, measure, front)) {
    if (block.kind === 'heading') pageOf.set(block.anchor, element.lines?.[0]?.page ?? last);
    last = lastPage;
    await breathe();
  }
  return { pageOf, count: last + 1 };
};
