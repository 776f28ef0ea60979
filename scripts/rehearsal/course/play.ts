import { translatorFor } from '../../../src/locale/translate.ts';
import type {
  BotMessage,
  ClickAnswer,
  FakeConversation,
  FakePerson,
  SayOptions,
} from '../../../test/support/fakeTeams/index.ts';
import type { Cast } from '../casting.ts';
import type { ReadFormat } from '../format.ts';
import type { RunningOrder } from '../runningOrder.ts';
import type { Stage } from '../stage.ts';

/** A slow machine may take this long for what takes a moment elsewhere. */
const PATIENCE_MILLISECONDS = 20_000;

/** Everything that a scene of the rehearsal works with. */
export interface Play {
  readonly stage: Stage;
  readonly cast: Cast;
  readonly read: ReadFormat;
  readonly order: RunningOrder;
  readonly moderator: FakePerson;
  readonly notetaker: FakePerson;
  /** Everybody but the moderator and the notetaker; everybody, where nobody is left. */
  readonly participants: readonly FakePerson[];
  person(name: string): FakePerson;
  /** Prints one step. */
  step(text: string): void;
  /** The group's own words, by their key in `src/locale/`. */
  words(key: string, values?: Readonly<Record<string, string | number>>): string;
}

export const createPlay = (
  parts: Pick<Play, 'stage' | 'cast' | 'read' | 'order'>,
  print: (line: string) => void,
): Play => {
  const { stage, cast, read } = parts;
  const from = performance.now();
  const person = (name: string): FakePerson => {
    const found = stage.people.get(name);
    if (found === undefined) throw new Error(`${name} has no part`);
    return found;
  };
  const others = cast.names.filter((name) => name !== cast.moderator && name !== cast.notetaker);
  const translate = translatorFor(read.format.locale);
  return {
    ...parts,
    moderator: person(cast.moderator),
    notetaker: person(cast.notetaker),
    participants: (others.length > 0 ? others : cast.names).map(person),
    person,
    step: (text) => print(`${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s  ${text}`),
    words: (key, values) => translate(key, values),
  };
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));

/** Lets at least so long pass between one call and the next: people do not all speak in one breath. */
export const createBeat = (milliseconds: number) => {
  let next = performance.now();
  return async (): Promise<void> => {
    await pause(next - performance.now());
    next = performance.now() + milliseconds;
  };
};

/** Somebody says something in a conversation; throws where the bot does not take it. */
export const say = async (
  person: FakePerson,
  conversation: FakeConversation,
  text: string,
  options?: SayOptions,
): Promise<void> => {
  const { status } = await person.say(conversation, text, options);
  if (status >= 300) throw new Error(`${person.name} said something and the bot answered HTTP ${status}`);
};

/** Throws where Teams would show an error of its own after a click. */
export const answered = async (clicking: Promise<ClickAnswer>): Promise<ClickAnswer> => {
  const answer = await clicking;
  if (answer.kind === 'error')
    throw new Error(`a click was answered with HTTP ${answer.status}: ${answer.message}`);
  return answer;
};

/** Waits until something stands in a conversation; throws with `what` where it never does. */
export const awaited = async <Value>(
  { stage }: Play,
  what: string,
  look: () => Value | undefined | false,
  milliseconds = PATIENCE_MILLISECONDS,
): Promise<Value> => {
  try {
    return await stage.teams.waitFor(look, milliseconds);
  } catch {
    throw new Error(`${what} did not come within ${Math.round(milliseconds / 1000)} s`);
  }
};

/** What a card says of itself to those who get a view of their own: its kind, and which one it is. */
const viewed = (message: BotMessage): { readonly card?: string; readonly of?: string } => {
  const refresh = message.card?.refresh as { action?: { data?: { card?: string; of?: string } } } | undefined;
  return refresh?.action?.data ?? {};
};

/** The newest card of a kind that stands in full in the table's chat. */
export const cardOf = ({ stage }: Play, card: string, of?: string): BotMessage | undefined =>
  stage.chat.find((message) => {
    const shown = viewed(message);
    return shown.card === card && (of === undefined || shown.of === of);
  });

export const awaitCard = (play: Play, card: string, of?: string): Promise<BotMessage> =>
  awaited(play, `the card "${card}"`, () => cardOf(play, card, of));

/** The card of the running item; it has the hands. */
export const liveCard = (play: Play): BotMessage => play.stage.chat.card('hand.raise');

/** The moderator presses "Leiden" and has their own view. */
export const moderatorView = async ({ moderator }: Play, on: BotMessage) => {
  const view = await answered(moderator.click(on, 'table.view'));
  if (view.kind !== 'card') throw new Error(`the moderator got no view but: ${view.kind}`);
  return { card: view.card, conversation: on.conversation };
};

/** Opens a dialog and sends its form. */
export const fillIn = async (
  person: FakePerson,
  on: Parameters<FakePerson['click']>[0],
  verbOrTitle: string,
  inputs: (form: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): Promise<ClickAnswer> => {
  const dialog = await answered(person.click(on, verbOrTitle));
  if (dialog.kind !== 'dialog') throw new Error(`"${verbOrTitle}" opened no dialog but: ${dialog.kind}`);
  return answered(person.submit(on.conversation, dialog, inputs(dialog.card)));
};

/** Waits until the card says that the item's time is up: nothing goes on by itself. */
export const awaitTimeUp = async (play: Play, id: string): Promise<void> => {
  const timeUp = play.words('cards:clock.timeUp');
  const seconds = play.order.seconds.get(id) ?? 0;
  await awaited(
    play,
    `"${timeUp}"`,
    () => [cardOf(play, 'live', id), cardOf(play, 'draft')].some((message) => message?.text.includes(timeUp)),
    seconds * 1000 + PATIENCE_MILLISECONDS,
  );
  play.step(`The card says: ${timeUp}`);
};
