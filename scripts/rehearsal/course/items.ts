import type { RehearsedItem } from '../runningOrder.ts';
import { chooseQuestions } from './choosing.ts';
import { createFloor } from './floor.ts';
import {
  awaitCard,
  awaited,
  awaitTimeUp,
  cardOf,
  createBeat,
  fillIn,
  liveCard,
  type Play,
  say,
} from './play.ts';
import { linesTold, sayLine } from './saying.ts';

/** How many people introduce themselves by the form; the others do it aloud. */
const MOST_INTRODUCED = 3;

const introduce = async (play: Play): Promise<void> => {
  const people = play.participants.slice(0, MOST_INTRODUCED);
  for (const person of people) {
    await fillIn(person, liveCard(play), 'person.introduce', () => ({
      background: 'Woont in de buurt',
      goal: 'Luisteren en meedenken',
    }));
  }
  play.step(`Introduced by the form: ${people.map(({ name }) => name).join(', ')}.`);
};

const openQuestion = async (play: Play, number: number): Promise<void> => {
  await say(play.moderator, play.stage.chat, `open ${number}`);
  const heading = play.words('cards:question.heading', { number });
  await awaited(play, `the card of question ${number}`, () =>
    cardOf(play, 'question')?.text.split('\n').includes(heading),
  );
  play.step(`${play.cast.moderator} opens question ${number}.`);
};

/** What people say in an item, one line after another, under one question after another. */
const converse = async (play: Play, { passages, item }: RehearsedItem): Promise<void> => {
  const beat = createBeat(play.order.pauseMilliseconds);
  const debated = item.kind !== 'introductions';
  const floor = createFloor(play);
  for (const { question, lines } of passages) {
    if (question !== undefined) await openQuestion(play, question);
    for (const [index, line] of lines.entries()) {
      await beat();
      if (debated && item.kind !== 'closing') await floor.take(line, lines.slice(index + 1));
      await sayLine(play, line);
    }
    play.step(`${linesTold(lines)}${question === undefined ? '' : ` under question ${question}`}.`);
  }
  if (passages.length > 0) await floor.empty();
};

const takeBreak = async (play: Play): Promise<void> => {
  const coming = play.words('cards:breakEnd.soon').split('.')[0] ?? '';
  await awaited(play, 'the call at the end of the break', () =>
    play.stage.chat.find(({ text }) => text.includes(coming)),
  );
  play.step('The bot calls everybody back from the break.');
};

/** Plays one agenda item from its beginning to its end; the closing item has a scene of its own. */
export const playItem = async (play: Play, rehearsed: RehearsedItem): Promise<void> => {
  const { item } = rehearsed;
  await awaitCard(play, 'live', item.id);
  if (item.kind === 'break') await takeBreak(play);
  if (item.kind === 'introductions') await introduce(play);
  if (item.kind === 'longlist') await chooseQuestions(play);
  await converse(play, rehearsed);
  await awaitTimeUp(play, item.id);
};
