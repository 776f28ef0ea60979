import { ink } from '../document/ink.ts';
import type { Lettering } from './lines.ts';

const lettering = (cut: Lettering['cut'], size: number, colour: string): Lettering => ({ cut, size, colour });

/** The letters of the document. One object each: words that share one are drawn in one go. */
export const letterings = {
  kind: lettering('bold', 10, ink.quiet),
  title: lettering('bold', 25, ink.accent),
  when: lettering('regular', 12, ink.text),
  state: lettering('italic', 10.5, ink.quiet),
  only: lettering('bold', 10.5, ink.text),
  heading1: lettering('bold', 16, ink.accent),
  heading2: lettering('bold', 12.5, ink.accent),
  heading3: lettering('bold', 11, ink.text),
  text: lettering('regular', 10, ink.text),
  strong: lettering('bold', 10, ink.text),
  emphasis: lettering('italic', 10, ink.text),
  quiet: lettering('regular', 9, ink.quiet),
  link: lettering('regular', 9, ink.accent),
  note: lettering('italic', 9, ink.quiet),
  contents1: lettering('regular', 10.5, ink.text),
  contents2: lettering('regular', 9.5, ink.quiet),
  cell: lettering('regular', 9, ink.text),
  cellStrong: lettering('bold', 9, ink.text),
  margin: lettering('regular', 8.5, ink.quiet),
} as const;
