import { partsOf } from '../../../test/support/fakeTeams/card.ts';
import type { ClickAnswer } from '../../../test/support/fakeTeams/index.ts';
import { awaitCard, awaited, fillIn, moderatorView, type Play, pause, say } from './play.ts';

/** The longest question that the bot takes, in characters. */
const LONGEST_QUESTION = 500;

/** Between one choice and the next: people do not all press at once. */
const BETWEEN_MILLISECONDS = 60;

/** Which question each person chooses, in turn: those that the transcript debates most, and one that it does not. */
const ballots = (play: Play): readonly number[] => {
  const { questions } = play.order;
  const known = play.read.format.questions.map((_, index) => index + 1);
  const other = known.find((number) => !questions.includes(number));
  const ranked = [...new Set([...questions, ...(other === undefined ? [] : [other])])];
  return ranked.flatMap((_, index) => ranked.slice(0, ranked.length - index));
};

/** The form is answered with the sentence that says it worked; a refusal is another one. */
const expectSentence = (answer: ClickAnswer, sentence: string): void => {
  if (answer.kind !== 'sentence' || answer.text !== sentence)
    throw new Error(
      `expected "${sentence}", got ${answer.kind === 'sentence' ? `"${answer.text}"` : answer.kind}`,
    );
};

/** Somebody puts a question on the list that stands there already in other words. */
const addAndMerge = async (play: Play): Promise<void> => {
  const { stage, moderator, participants, order, read, words } = play;
  const [first] = participants;
  const into = order.questions[0] ?? 1;
  const known = read.format.questions[into - 1] ?? '';
  if (first === undefined) return;
  const number = read.format.questions.length + 1;
  const lead = read.format.locale.startsWith('en') ? 'Put differently' : 'Anders gevraagd';
  const text = `${lead}: ${known}`.slice(0, LONGEST_QUESTION);
  const answer = await fillIn(first, await awaitCard(play, 'choice'), 'question.add', () => ({ text }));
  expectSentence(answer, words('sentences:question-added', { number }));
  await say(moderator, stage.chat, `voeg samen ${number} ${into}`, { mention: true });
  play.step(`${first.name} adds question ${number}; ${moderator.name} merges it into question ${into}.`);
};

const vote = async (play: Play): Promise<void> => {
  const chosen = ballots(play);
  const card = await awaitCard(play, 'choice');
  for (const [index, person] of [...play.stage.people.values()].entries()) {
    const number = chosen[index % chosen.length] ?? 1;
    const answer = await fillIn(person, card, 'question.vote', () => ({ questions: String(number) }));
    expectSentence(answer, play.words('sentences:chosen', { number }));
    await pause(BETWEEN_MILLISECONDS);
  }
  play.step(`Everybody (${play.stage.people.size}) chooses a question by the form.`);
};

/** What the form of the short list proposes, with every question that is to be debated. */
const shortlist = (play: Play, form: unknown): string => {
  const proposed = partsOf(form).find(({ id }) => id === 'questions')?.value;
  const ids = typeof proposed === 'string' ? proposed.split(',') : [];
  return [...ids.filter((id) => id !== ''), ...play.order.questions].join(',');
};

/** One question is added and merged away again, everybody chooses, the moderator closes the choice. */
export const chooseQuestions = async (play: Play): Promise<void> => {
  if (play.read.format.questions.length === 0) return;
  await awaitCard(play, 'choice');
  await addAndMerge(play);
  await vote(play);
  const card = await awaitCard(play, 'choice');
  await fillIn(play.moderator, await moderatorView(play, card), 'question.shortlist', (form) => ({
    questions: shortlist(play, form),
  }));
  const closed = play.words('cards:choice.heading.closed');
  const result = await awaited(play, 'the result of the choice', () =>
    play.stage.chat.find(({ text, summary }) => text.includes(closed) || summary.includes(closed)),
  );
  play.step(result.summary);
};
