import type { ViewContext } from './viewContext.ts';
import type { Words } from './words.ts';

/** A button as Teams takes it. */
export type Button = Readonly<Record<string, unknown>>;

export type ButtonData = Readonly<Record<string, unknown>>;

/** How many buttons may be in sight on a card (Teams shows no more). */
export const MOST_BUTTONS = 6;

/** A client that knows no `Action.Execute` sends the same verb and data as a message. */
export const execute = (title: string, verb: string, data: ButtonData): Button => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
});

/** A button that sends a dialog's inputs back. */
export const submit = (title: string, verb: string, data: ButtonData): Button => ({
  type: 'Action.Submit',
  title,
  data: { ...data, verb },
});

/** A button that asks the bot for a dialog. */
export const fetchDialog = (title: string, verb: string, data: ButtonData): Button => ({
  type: 'Action.Submit',
  title,
  data: { ...data, msteams: { type: 'task/fetch' }, verb },
});

/** A button that unfolds a card under the one it is on. */
export const unfold = (title: string, card: Readonly<Record<string, unknown>>): Button => ({
  type: 'Action.ShowCard',
  title,
  card,
});

export const openLink = (title: string, url: string): Button => ({ type: 'Action.OpenUrl', title, url });

/** "Open de tafel": the page beside the meeting, where Teams can open it. */
export const tabButton = (
  { tab }: Pick<ViewContext, 'tab'>,
  words: Pick<Words, 'text'>,
): Button | undefined => (tab === undefined ? undefined : openLink(words.text('cards:button.openTab'), tab));

/** The buttons that are there, no more than are shown; conditions leave gaps. */
export const buttonRow = (buttons: readonly (Button | undefined)[]): readonly Button[] =>
  buttons.filter((button) => button !== undefined).slice(0, MOST_BUTTONS);

/** Buttons under one another in rows, as an action set takes them. */
export interface ButtonRow {
  readonly actions: readonly Button[];
}

/** All the buttons that are there, in rows of no more than are shown. */
export const buttonRows = (buttons: readonly (Button | undefined)[]): readonly ButtonRow[] => {
  const there = buttons.filter((button) => button !== undefined);
  const count = Math.ceil(there.length / MOST_BUTTONS);
  return Array.from({ length: count }, (_, row) => ({
    actions: there.slice(row * MOST_BUTTONS, (row + 1) * MOST_BUTTONS),
  }));
};
