import { itemById } from '../core/agenda.ts';
import type { Contribution, LensTag } from '../core/contribution.ts';
import { UNKNOWN_SPEAKER } from '../core/contributions.ts';
import { questionById } from '../core/questions.ts';
import { attributionOf, type Table } from '../core/table.ts';
import { nameOf } from './people.ts';
import { cut, LONGEST_NAME } from './userText.ts';
import { joined, type Line, said, type Words } from './words.ts';

/** How much of a contribution stands on a card where it is looked at, in characters. */
export const LONGEST_TEXT_SHOWN = 1_500;
/** The longest title of an item or a lens, in characters. */
const LONGEST_TITLE = 60;

/** Who said it, as far as the table agreed that names may stand there; empty where it is not known either. */
export const authorLine = (table: Table, { author, unclearSpeaker }: Contribution, words: Words): Line => {
  if (attributionOf(table) === 'confidential') return [];
  if (unclearSpeaker !== undefined || author === UNKNOWN_SPEAKER)
    return unclearSpeaker === undefined || unclearSpeaker.trim() === ''
      ? words.line('notes:speaker.unknown')
      : words.line('notes:speaker.unclear', { typed: cut(unclearSpeaker, LONGEST_NAME) });
  if (attributionOf(table) === 'named') return said(nameOf(table, author, words));
  const { organisation } = table.people.get(author) ?? {};
  return organisation === undefined ? [] : said(cut(organisation, LONGEST_NAME));
};

/** "Ana: Meer banken in het park", cut where it is long. */
export const quotedLine = (
  table: Table,
  contribution: Contribution,
  words: Words,
  most = LONGEST_TEXT_SHOWN,
): Line => {
  const author = authorLine(table, contribution, words);
  return joined([author, said(cut(contribution.text, most))], ': ');
};

/** "vraag 10", else the agenda item under which it hangs. */
export const placeLine = (table: Table, { question: id, item: of }: Contribution, words: Words): Line => {
  const question = questionById(table, id);
  if (question !== undefined)
    return words.line('notes:place.question', {
      number: question.number,
      text: cut(question.text, LONGEST_TEXT_SHOWN / 10),
    });
  const item = itemById(table, of);
  return item === undefined ? [] : words.line('notes:place.item', { title: cut(item.title, LONGEST_TITLE) });
};

/** "Gebiedsgericht (Stedelijk centrum)": a lens once, with its values. */
const lensText = (table: Table, lens: string, tags: readonly LensTag[]): string => {
  const known = table.format.lenses.find(({ id }) => id === lens);
  const values = tags.flatMap(({ value }) =>
    value === undefined ? [] : [known?.values.find(({ id }) => id === value)?.title ?? value],
  );
  const title = cut(known?.title ?? lens, LONGEST_TITLE);
  return values.length === 0
    ? title
    : `${title} (${values.map((one) => cut(one, LONGEST_TITLE)).join(', ')})`;
};

/** The lenses of a contribution, as on a chip each. */
export const lensLine = (table: Table, tags: readonly LensTag[]): Line =>
  joined(
    [...new Set(tags.map(({ lens }) => lens))].map((lens) =>
      said(
        lensText(
          table,
          lens,
          tags.filter((tag) => tag.lens === lens),
        ),
      ),
    ),
  );

/** Lenses as buttons and forms carry them: `gebied,gebied:bedrijventerrein`. */
export const lensData = (tags: readonly LensTag[]): string =>
  tags.map(({ lens, value }) => (value === undefined ? lens : `${lens}:${value}`)).join(',');
