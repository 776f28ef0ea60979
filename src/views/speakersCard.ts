import type { WorklistPlace } from '../application/worklistPlace.ts';
import { readName } from '../capture/speaker.ts';
import type { Contribution } from '../core/contribution.ts';
import { speakersToConfirm } from '../core/contributions.ts';
import { attributionOf, type Person, type Table } from '../core/table.ts';
import { buttonRow, execute } from './buttons.ts';
import { dialogButton, unfoldingButton } from './dialogButton.ts';
import { layOut } from './layout.ts';
import { placeLine } from './noted.ts';
import { nameOf } from './people.ts';
import { allDoneCard, shownAt } from './reviewCard.ts';
import { asLabel, cut, LONGEST_NAME } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { rows, said, sentences, subtle, wordsFor } from './words.ts';

/** How much of a line stands on the card, in characters. */
const LONGEST_TEXT = 1_500;
/** How many people have a button of their own; the others stand in the list behind "Iemand anders…". */
const MOST_CANDIDATES = 3;

/** Whom what was typed may mean, the likeliest first. */
const candidates = (table: Table, { unclearSpeaker = '' }: Contribution): readonly Person[] => {
  const people = [...table.people.values()].filter(({ erased }) => erased !== true);
  const read = unclearSpeaker === '' ? undefined : readName(unclearSpeaker, { people });
  const ids = read?.kind === 'unclear' ? read.candidates : read?.kind === 'person' ? [read.person] : [];
  return ids.flatMap((id) => table.people.get(id) ?? []).slice(0, MOST_CANDIDATES);
};

/** The typed name itself, where it is like nobody's at the table: somebody on the phone, or with Bram at his laptop. */
const newName = (table: Table, { unclearSpeaker = '' }: Contribution): string | undefined => {
  const people = [...table.people.values()].filter(({ erased }) => erased !== true);
  const read = readName(unclearSpeaker, { people });
  const isNew = read?.kind === 'named' || (read?.kind === 'unclear' && read.candidates.length === 0);
  if (!isNew || unclearSpeaker.length > LONGEST_NAME) return undefined;
  // Typed in haste, without the capital that a name has.
  return unclearSpeaker.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
};

/** One line of which it must still be said who spoke. */
export const speakersCard = (table: Table, place: WorklistPlace, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const shown = shownAt(table, 'speakers', place);
  if (shown === undefined) return allDoneCard(table, context, words);
  const typed = cut(shown.unclearSpeaker ?? '', LONGEST_NAME);
  const quoted = said(cut(shown.text, LONGEST_TEXT));
  const question =
    typed === '' ? words.line('notes:speakers.untyped') : words.line('notes:speakers.typed', { typed });
  const data = { table: table.id, contribution: shown.id, review: 'speakers' };
  const stranger = newName(table, shown);
  // A form on the card names everybody, and this card stays in the chat: in confidence it is a dialog.
  const someone = attributionOf(table) === 'confidential' ? dialogButton : unfoldingButton;
  const summary = sentences([quoted, question]);
  const card = layOut('notes', context.locale, summary, {
    title: rows([quoted]),
    lines: rows([subtle(placeLine(table, shown, words)), question]),
    actions: buttonRow([
      ...candidates(table, shown).map(({ id }) =>
        execute(asLabel(nameOf(table, id, words), LONGEST_NAME), 'contribution.speaker', {
          ...data,
          person: id,
        }),
      ),
      stranger === undefined
        ? undefined
        : execute(asLabel(stranger, LONGEST_NAME), 'contribution.speaker', { ...data, name: stranger }),
      someone(words.text('notes:button.someone'), 'contribution.speaker', table, context, {
        contribution: shown.id,
        review: 'speakers',
      }),
      execute(words.text('notes:button.unknown'), 'contribution.speaker', { ...data, unknown: 'true' }),
      execute(words.text('notes:button.skip'), 'notes.speakers', { table: table.id, after: shown.id }),
    ]),
    notes: rows([subtle(words.line('notes:speakers.left', { count: speakersToConfirm(table).length }))]),
  });
  return { card, summary };
};
