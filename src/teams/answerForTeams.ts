import type { HttpAnswer } from '../application/httpRoute.ts';
import type { Answer, Incoming } from '../application/incoming.ts';
import type { AdaptiveCard } from '../application/ports.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';
const sentenceType = 'application/vnd.microsoft.activity.message';
const errorType = 'application/vnd.microsoft.error';

/** An answer without a word: what went wrong inside stays inside. */
export const plainStatus = (status: number): HttpAnswer => ({
  status,
  headers: { 'Content-Type': 'application/json' },
  body: '{}',
});

const json = (body: unknown, status = 200): HttpAnswer => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

const empty: HttpAnswer = { status: 200 };

/** To a button: a card in place of the one that was pressed, or a sentence under it. */
const toExecute = (answer: Answer): HttpAnswer =>
  answer.kind === 'card' || answer.kind === 'dialog'
    ? json({ statusCode: 200, type: cardType, value: answer.card })
    : json({
        statusCode: 200,
        type: sentenceType,
        value: answer.kind === 'sentence' ? answer.text : '',
      });

const dialog = (title: string, card: AdaptiveCard): HttpAnswer =>
  json({ task: { type: 'continue', value: { title, card: { contentType: cardType, content: card } } } });

/** To a dialog: the (next) form, a sentence in its place, or nothing, which closes it. */
const toDialog = (answer: Answer): HttpAnswer => {
  switch (answer.kind) {
    case 'dialog':
      return dialog(answer.title, answer.card);
    case 'card':
      return dialog('', answer.card);
    case 'sentence':
      return json({ task: { type: 'message', value: answer.text } });
    default:
      return empty;
  }
};

/**
 * An answer as Teams wants it over HTTP. What was no invoke gets an empty 200: whatever there is to say to a
 * message goes out as a message of its own.
 */
export const answerForTeams = (incoming: Incoming, answer: Answer): HttpAnswer => {
  if (answer.kind === 'tooMuch') return plainStatus(429);
  if (answer.kind === 'unavailable') return plainStatus(503);
  if (incoming.kind === 'dialogOpened') return toDialog(answer);
  if (incoming.kind !== 'click') return empty;
  switch (incoming.carrier) {
    case 'execute':
      return toExecute(answer);
    case 'dialog':
      return toDialog(answer);
    case 'message':
      return empty;
  }
};

/** To an invoke that lacks what its name asks for. Teams shows an error of its own unless it gets HTTP 200. */
export const malformedInvoke = (message: string): HttpAnswer =>
  json({ statusCode: 400, type: errorType, value: { code: 'BadRequest', message } });
