import type { Anchor } from '../document/documentForm.ts';
import type { Cut } from './cuts.ts';

/** How letters look; sizes in points. */
export interface Lettering {
  readonly cut: Cut;
  readonly size: number;
  /** Hexadecimal, without a sign in front. */
  readonly colour: string;
}

/** Words that look alike, and where they lead if they are a link. */
export interface Piece {
  readonly text: string;
  readonly lettering: Lettering;
  readonly to?: Anchor;
}

/** A piece in its place: how far from the left of its line, and how wide, in points. */
export interface SetPiece extends Piece {
  readonly x: number;
  readonly width: number;
}

export type Line = readonly SetPiece[];

/** How wide a text is, in points. */
export type Measure = (text: string, lettering: Lettering) => number;

/** A word with the space after it: a line may end there. */
interface Word {
  readonly parts: readonly { readonly piece: Piece; readonly text: string; readonly width: number }[];
  readonly width: number;
  /** Without the space at its end. */
  readonly inkWidth: number;
}

const wordsOf = (pieces: readonly Piece[], measure: Measure): readonly Word[] => {
  const words: Word[] = [];
  let parts: Word['parts'] = [];
  const end = (): void => {
    const last = parts.at(-1);
    if (last === undefined) return;
    const width = parts.reduce((sum, part) => sum + part.width, 0);
    const space = last.text.endsWith(' ') ? measure(' ', last.piece.lettering) : 0;
    words.push({ parts, width, inkWidth: width - space });
    parts = [];
  };
  for (const piece of pieces) {
    for (const text of piece.text.match(/[^ ]* ?/g) ?? []) {
      if (text === '') continue;
      parts = [...parts, { piece, text, width: measure(text, piece.lettering) }];
      if (text.endsWith(' ')) end();
    }
  }
  end();
  return words;
};

/** A word that is wider than a line, cut where the line is full. */
const cutWord = (word: Word, width: number, measure: Measure): readonly Word[] => {
  const pieces: Word[] = [];
  for (const { piece, text } of word.parts) {
    let taken = '';
    for (const sign of text) {
      const wider = measure(taken + sign, piece.lettering);
      if (wider > width && taken !== '') {
        const full = measure(taken, piece.lettering);
        pieces.push({ parts: [{ piece, text: taken, width: full }], width: full, inkWidth: full });
        taken = sign;
      } else taken += sign;
    }
    const rest = measure(taken, piece.lettering);
    pieces.push({ parts: [{ piece, text: taken, width: rest }], width: rest, inkWidth: rest });
  }
  return pieces;
};

/** The words of one line beside each other, those that look alike in one piece. */
const setLine = (words: readonly Word[]): Line => {
  const line: SetPiece[] = [];
  let x = 0;
  for (const { piece, text, width } of words.flatMap(({ parts }) => parts)) {
    const last = line.at(-1);
    if (last !== undefined && last.lettering === piece.lettering && last.to === piece.to) {
      line[line.length - 1] = { ...last, text: last.text + text, width: last.width + width };
    } else line.push({ ...piece, text, x, width });
    x += width;
  }
  return line;
};

/** Pieces, each on one line so far, broken into lines of at most `width` points. Always at least one line. */
export const linesOf = (pieces: readonly Piece[], width: number, measure: Measure): readonly Line[] => {
  const lines: Line[] = [];
  let words: Word[] = [];
  let filled = 0;
  const words_ = wordsOf(pieces, measure).flatMap((word) =>
    word.inkWidth > width ? cutWord(word, width, measure) : [word],
  );
  for (const word of words_) {
    if (filled + word.inkWidth > width && words.length > 0) {
      lines.push(setLine(words));
      words = [];
      filled = 0;
    }
    words.push(word);
    filled += word.width;
  }
  return [...lines, setLine(words)];
};
