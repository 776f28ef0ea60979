import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { z } from 'zod';

/** A card that came in, as the Playground holds it: what another player needs to press its buttons. */
export interface PostedCard {
  readonly conversation: string;
  readonly message: string;
  readonly content: unknown;
}

/** The Playground as Els sees it: the chats, the box to type in, and the cards with their buttons. */
export interface PlaygroundPage {
  readonly page: Page;
  /** Chooses a chat in the list at the left. */
  openChat(name: string): Promise<void>;
  /** Types a message as it stands. */
  type(text: string): Promise<void>;
  /** Types `@`, chooses the bot in the list that pops up, and goes on typing. */
  typeToBot(text: string): Promise<void>;
  /** The newest card; with a text, the newest one that holds it. */
  card(text?: string): Locator;
  /** What the newest card, or the newest one that holds a text, has people read. */
  read(text?: string): Promise<string>;
  /** The newest card that has this button. */
  cardWith(button: string): Locator;
  /** Presses a button on the newest card that has it. */
  press(button: string): Promise<void>;
  /** Presses a button and waits for a sentence under the card, however short it stays. */
  pressAndRead(button: string, sentence: string): Promise<void>;
  /** Follows a link of the newest card to a file; resolves with the file's text. */
  download(link: string): Promise<string>;
  /** The newest card of a chat with a button of this title, as it was sent. */
  posted(button: string): PostedCard | undefined;
  close(): Promise<void>;
}

const frame = z.object({
  action: z.enum(['createMessage', 'updateMessage']),
  actionConversationId: z.string(),
  message: z.object({
    messageId: z.string(),
    attachments: z.array(z.object({ content: z.unknown() })).default([]),
  }),
});

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Opens the Playground in a page of its own. */
export const openPlayground = async (
  browser: Browser,
  url: string,
  viewport = { width: 1300, height: 1400 },
): Promise<PlaygroundPage> => {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(10_000);
  const posted = new Map<string, PostedCard>();
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => {
      const read = frame.safeParse(fromJson(payload.toString()));
      if (!read.success) return;
      const { actionConversationId: conversation, message } = read.data;
      const content = message.attachments[0]?.content;
      if (content !== undefined)
        posted.set(message.messageId, { conversation, message: message.messageId, content });
    });
  });
  await page.goto(url);

  const cards = page.locator('.fai-OutputCard');
  const box = page.getByRole('textbox').first();
  const card = (text?: string): Locator =>
    (text === undefined ? cards : cards.filter({ hasText: text })).last();
  const cardWith = (button: string): Locator =>
    cards.filter({ has: page.getByRole('button', { name: button, exact: true }) }).last();
  const press = (button: string): Promise<void> =>
    cardWith(button).getByRole('button', { name: button, exact: true }).click();
  const send = async (text: string): Promise<void> => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };

  return {
    page,
    // A plain click waits for the entry to stand still, which it never does while messages come in.
    openChat: (name) => page.getByRole('treeitem', { name, exact: true }).dispatchEvent('click'),
    type: async (text) => {
      await box.click();
      await send(text);
    },
    typeToBot: async (text) => {
      await box.click();
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: 'Debattafel' }).click();
      await send(` ${text}`);
    },
    card,
    read: async (text) => (await card(text).allInnerTexts()).join(''),
    cardWith,
    press,
    pressAndRead: async (button, sentence) => {
      const shown = `[...document.querySelectorAll('.fai-OutputCard')].some((card) => card.innerText.includes(${JSON.stringify(sentence)}))`;
      // The next edit of the card takes the sentence away: look at every frame.
      await Promise.all([page.waitForFunction(shown, undefined, { polling: 'raf' }), press(button)]);
    },
    download: async (link) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        cards.last().getByRole('link', { name: link, exact: true }).click(),
      ]);
      return readFile(await file.path(), 'utf8');
    },
    posted: (button) =>
      [...posted.values()].findLast(({ content }) =>
        JSON.stringify(content).includes(`"title":${JSON.stringify(button)}`),
      ),
    close: () => page.close(),
  };
};
