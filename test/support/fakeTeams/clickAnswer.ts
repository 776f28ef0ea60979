import type { Delivered } from './delivery.ts';

/** What a person sees after a click: what Teams makes of the bot's answer. */
export type ClickAnswer = { readonly delivered: Delivered } & (
  | { readonly kind: 'card'; readonly card: Readonly<Record<string, unknown>> }
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'dialog'; readonly title: string; readonly card: Readonly<Record<string, unknown>> }
  | { readonly kind: 'nothing' }
  /** Teams shows an error of its own. */
  | { readonly kind: 'error'; readonly status: number; readonly message: string }
);

interface CardAnswer {
  readonly statusCode?: number;
  readonly type?: string;
  readonly value?: unknown;
  readonly task?: { readonly type?: string; readonly value?: unknown };
}

type Card = Readonly<Record<string, unknown>>;

/** Reads the answer as strictly as Teams does: what it does not know is an error to the person. */
export const readClickAnswer = (delivered: Delivered): ClickAnswer => {
  const { status, body } = delivered;
  const error = (message: string): ClickAnswer => ({ kind: 'error', status, message, delivered });
  if (status !== 200) return error(`HTTP ${status}`);
  if (body === undefined) return { kind: 'nothing', delivered };
  const answer = body as CardAnswer;
  if (answer.task) {
    const { type, value } = answer.task;
    if (type === 'message') return { kind: 'sentence', text: String(value), delivered };
    const form = value as { title?: string; card?: { contentType?: string; content?: Card } };
    if (type === 'continue' && form.card?.contentType === 'application/vnd.microsoft.card.adaptive') {
      return { kind: 'dialog', title: form.title ?? '', card: form.card.content ?? {}, delivered };
    }
    return error('no dialog that Teams knows');
  }
  switch (answer.type) {
    case 'application/vnd.microsoft.card.adaptive':
      return { kind: 'card', card: answer.value as Card, delivered };
    case 'application/vnd.microsoft.activity.message':
      return answer.value === ''
        ? { kind: 'nothing', delivered }
        : { kind: 'sentence', text: String(answer.value), delivered };
    default:
      return error(JSON.stringify(answer.value));
  }
};
