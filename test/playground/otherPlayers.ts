import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { PlaygroundPage } from './playgroundPage.ts';

/** Somebody else in the Playground's group chat; Els herself sits at the page. */
export interface OtherPlayer {
  /** Presses a button of the newest card that has it, with what was filled in; resolves with the answer. */
  press(button: string, inputs?: Readonly<Record<string, string>>): Promise<string>;
  /** Says something in the group without speaking to the bot. */
  talk(text: string): Promise<void>;
}

const configuration = z.object({
  config: z.object({
    tenantId: z.string(),
    bot: z.object({ id: z.string() }),
    users: z.array(z.object({ id: z.string(), name: z.string(), aadObjectId: z.string() })),
    groupChats: z.array(z.object({ id: z.string() })).min(1),
  }),
});

const executed = z.object({ type: z.literal('Action.Execute'), title: z.string() });

/** The action with this title, wherever it stands in a card. */
const actionIn = (part: unknown, title: string): object | undefined => {
  if (typeof part !== 'object' || part === null) return undefined;
  const read = executed.safeParse(part);
  if (read.success && read.data.title === title) return part;
  for (const inner of Object.values(part)) {
    const found = actionIn(inner, title);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Sits somebody at the Playground's group chat, through the routes that its own page uses. */
export const sitDown = async (seat: PlaygroundPage, url: string, name: string): Promise<OtherPlayer> => {
  const { config } = configuration.parse(await (await fetch(`${url}/_internal/v1/config`)).json());
  const person = config.users.find((user) => user.name === name);
  const chat = config.groupChats[0];
  if (person === undefined || chat === undefined) throw new Error(`Nobody is called ${name}`);

  const post = async (path: string, body: unknown): Promise<string> => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return text;
  };

  return {
    press: async (button, inputs = {}) => {
      const card = seat.posted(button);
      const action = card && actionIn(card.content, button);
      if (card === undefined || action === undefined) throw new Error(`No card has the button ${button}`);
      const data =
        'data' in action && typeof action.data === 'object' ? { ...action.data, ...inputs } : inputs;
      return post('/_conversation/v1/invoke', {
        name: 'adaptiveCard/action',
        value: { action: { ...action, data } },
        from: { id: person.id },
        conversation: { id: card.conversation },
        replyToId: card.message,
      });
    },
    talk: async (text) => {
      await post('/_internal/v1/customActivities', {
        type: 'message',
        id: randomUUID(),
        timestamp: new Date().toISOString(),
        channelId: 'msteams',
        serviceUrl: `${url}/_connector`,
        from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
        recipient: { id: config.bot.id },
        conversation: {
          id: chat.id,
          conversationType: 'groupChat',
          isGroup: true,
          tenantId: config.tenantId,
        },
        channelData: { tenant: { id: config.tenantId } },
        textFormat: 'plain',
        text,
      });
    },
  };
};
