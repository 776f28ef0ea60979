/**
 * The minutes as a document: what it says and in which order, before anybody decides how that looks on paper,
 * in Word or in Markdown. The writers of those forms share it, so that all tell the same.
 */
export interface MinutesDocument {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601: when this copy was made. */
  readonly printedAt: string;
  readonly cover: Cover;
  readonly words: DocumentWords;
  readonly blocks: readonly Block[];
}

/** What stands above everything else. */
export interface Cover {
  /** "Notulen". */
  readonly kind: string;
  /** Day and times. */
  readonly when: string;
  /** Whether anything may still change. */
  readonly state: string;
  /** "Alleen: …", so that nobody takes a part for the whole. */
  readonly only?: string;
  /** What the table was for, how many people there were, and so on. */
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Printed in letters of one width: a code, to be compared sign by sign. */
  readonly isCode?: true;
}

/** What the writers say of themselves, in the language of the table. */
export interface DocumentWords {
  readonly contents: string;
  /** Before and after the page's number, and after the number of pages. */
  readonly page: string;
  readonly of: string;
  readonly inSummary: string;
}

/** Where a link leads: lower-case letters and digits, unlike any other in the document. */
export type Anchor = string;

export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis' | 'quiet';
  readonly to?: Anchor;
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 and 2 are listed in the contents. */
  readonly level: 1 | 2 | 3;
  /** Of level 1: its place among them, from 1. */
  readonly number?: number;
  readonly text: string;
  readonly anchor: Anchor;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** `note`: beside the matter, about how to read it; `lead`: begins the list under it. */
  readonly tone?: 'note' | 'lead';
}

export interface ListOfPoints {
  readonly kind: 'points';
  readonly items: readonly Point[];
}

export interface Point {
  /** Its number, where it has one: it is printed instead of a bullet. */
  readonly number?: number;
  readonly runs: readonly Run[];
  readonly anchor?: Anchor;
}

/** One contribution: who, when, what, and what the notetaker has to say of it. */
export interface Saying {
  readonly kind: 'saying';
  readonly number: number;
  readonly anchor: Anchor;
  readonly name: string;
  /** `14:20`. */
  readonly time: string;
  readonly text: string;
  /** "bewerkt", "spreker te bevestigen". */
  readonly remarks: readonly string[];
  readonly lenses: readonly string[];
  /** A leaf hangs under the branch before it. */
  readonly leaf: boolean;
  /** The point of the summary that came from it. */
  readonly citedIn?: Anchor;
}

export interface Grid {
  readonly kind: 'grid';
  /** What it shows, for who cannot see it. */
  readonly caption: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly string[])[];
  /** Below all rows, under a line. */
  readonly totals?: readonly string[];
}

export interface GridColumn {
  readonly heading: string;
  /** Its share of the width, against the shares of the others. */
  readonly share: number;
  /** Figures stand at the right of their column, one under the other. */
  readonly figures?: true;
}

export interface Picture {
  readonly kind: 'picture';
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The picture in words. */
  readonly alt: string;
}

export type Block = Heading | Paragraph | ListOfPoints | Saying | Grid | Picture;
