import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Lens } from '../src/core/format.ts';
import { houseLenses } from '../src/lens/compileLexicon.ts';
import { suggestLenses } from '../src/lens/suggestLenses.ts';

/** A contribution with the lenses that people gave it. */
export interface LabelledText {
  readonly text: string;
  readonly lenses: ReadonlySet<string>;
}

/** How well suggestions meet people's labels; each figure between 0 and 1. */
export interface LensScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface LensMeasure {
  /** Over all lenses together. */
  readonly micro: LensScore;
  readonly byLens: Readonly<Record<string, LensScore>>;
  readonly misses: readonly {
    readonly text: string;
    readonly missed: readonly string[];
    readonly wrong: readonly string[];
  }[];
}

/** Where the labelled contributions lie beside the project's tree. */
export const labelledFile = new URL('../../shared/data/lens-dev.tsv', import.meta.url);

const lenses: readonly Lens[] = houseLenses.map((id) => ({ id, title: id, prompts: [], values: [] }));

/** Reads lines of a text, a tab and its lenses parted by commas; lines that begin with `#` are notes. */
export const readLabelled = (file: URL | string): readonly LabelledText[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [text = '', labels = ''] = line.split('\t');
      return {
        text,
        lenses: new Set(
          labels
            .split(',')
            .map((one) => one.trim())
            .filter(Boolean),
        ),
      };
    });

const scoreOf = (right: number, suggested: number, labelled: number): LensScore => {
  const precision = suggested === 0 ? 1 : right / suggested;
  const recall = labelled === 0 ? 1 : right / labelled;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/** Suggests lenses for every text and compares them with the labels. */
export const measureLenses = (labelled: readonly LabelledText[]): LensMeasure => {
  const judged = labelled.map((one) => ({
    ...one,
    suggested: new Set(suggestLenses(one.text, lenses).map(({ lens }) => lens)),
  }));
  const score = (ids: readonly string[]): LensScore => {
    const count = (holds: (one: (typeof judged)[number], id: string) => boolean): number =>
      judged.reduce((sum, one) => sum + ids.filter((id) => holds(one, id)).length, 0);
    return scoreOf(
      count((one, id) => one.suggested.has(id) && one.lenses.has(id)),
      count((one, id) => one.suggested.has(id)),
      count((one, id) => one.lenses.has(id)),
    );
  };
  return {
    micro: score(houseLenses),
    byLens: Object.fromEntries(houseLenses.map((id) => [id, score([id])])),
    misses: judged
      .map(({ text, lenses: given, suggested }) => ({
        text,
        missed: [...given].filter((id) => !suggested.has(id)),
        wrong: [...suggested].filter((id) => !given.has(id)),
      }))
      .filter(({ missed, wrong }) => missed.length + wrong.length > 0),
  };
};

const row = (name: string, { precision, recall, f1 }: LensScore): string =>
  `${name.padEnd(12)} ${[precision, recall, f1].map((figure) => figure.toFixed(3).padStart(9)).join(' ')}`;

const main = (): void => {
  const { values } = parseArgs({
    options: { file: { type: 'string' }, misses: { type: 'boolean', default: false } },
  });
  const { micro, byLens, misses } = measureLenses(readLabelled(values.file ?? labelledFile));
  console.log(`${'lens'.padEnd(12)} precision    recall        F1`);
  for (const [lens, score] of Object.entries(byLens)) console.log(row(lens, score));
  console.log(row('all (micro)', micro));
  if (!values.misses) return;
  for (const { text, missed, wrong } of misses) {
    console.log(`\n${text}`);
    if (missed.length > 0) console.log(`  missed: ${missed.join(', ')}`);
    if (wrong.length > 0) console.log(`  wrong:  ${wrong.join(', ')}`);
  }
};

if (import.meta.main) main();
