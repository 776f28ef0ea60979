import type { Block, Grid, MinutesDocument, Point, Run, Saying } from './document/documentForm.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;

const grid = ({ columns, rows, totals }: Grid): string =>
  [
    row(columns.map(({ heading }) => heading)),
    `| ${columns.map(({ figures }) => (figures ? '--:' : '---')).join(' | ')} |`,
    ...rows.map(row),
    ...(totals === undefined ? [] : [row(totals)]),
  ].join('\n');

/** Words between marks that Markdown takes for such only where no space stands inside them. */
const marked = (text: string, mark: string): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return words === '' ? text : `${before}${mark}${escapeMarkdown(words)}${mark}${after}`;
};

const run = ({ text, style, to }: Run): string => {
  if (style === 'strong') return marked(text, '**');
  if (style === 'emphasis') return marked(text, '*');
  // A number between brackets refers to a contribution by its own number: no link, no escape.
  if (style === 'quiet' && (to !== undefined || /^[ ,[\]]+$/.test(text))) return text;
  return marked(text, '');
};

const runs = (all: readonly Run[]): string => all.map(run).join('');

const point = ({ number, runs: words }: Point): string =>
  `${number === undefined ? '-' : `${number}.`} ${runs(words)}`;

const saying = ({ number, name, time, text, remarks, lenses, leaf }: Saying): string => {
  const remark = remarks.length === 0 ? '' : ` *(${remarks.map(escapeMarkdown).join(', ')})*`;
  const tags = lenses.length === 0 ? '' : ` – *${lenses.map(escapeMarkdown).join(' · ')}*`;
  return `${leaf ? '  ' : ''}- **${escapeMarkdown(name)}** (${time}): ${escapeMarkdown(text)}${remark}${tags} [${number}]`;
};

const block = (one: Block): string => {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level + 1)} ${escapeMarkdown(one.text)}`;
    case 'paragraph':
      return one.tone === 'note' ? one.runs.map(({ text }) => marked(text, '*')).join('') : runs(one.runs);
    case 'points':
      return one.items.map(point).join('\n');
    case 'saying':
      return saying(one);
    case 'grid':
      return grid(one);
    case 'picture':
      return `*${escapeMarkdown(one.alt)}*`;
  }
};

/** The minutes as a notetaker hands them in: one Markdown text, in the language of the table. */
export const minutesMarkdown = ({ title, cover, blocks }: MinutesDocument): string => {
  const facts = cover.facts.map(
    ({ label, value, isCode }) =>
      `- ${escapeMarkdown(label)}: ${isCode ? `\`${value}\`` : escapeMarkdown(value)}`,
  );
  const parts = [
    `# ${escapeMarkdown(title)}`,
    `${escapeMarkdown(cover.kind)} · ${escapeMarkdown(cover.when)}`,
    `*${escapeMarkdown(cover.state)}*`,
    ...(cover.only === undefined ? [] : [`**${escapeMarkdown(cover.only)}**`]),
    facts.join('\n'),
  ];
  // Contributions are one list: a line without a line between.
  return blocks.reduce(
    (text, one, index) =>
      `${text}${one.kind === 'saying' && blocks[index - 1]?.kind === 'saying' ? '' : '\n'}${block(one)}\n`,
    `${parts.join('\n\n')}\n`,
  );
};
