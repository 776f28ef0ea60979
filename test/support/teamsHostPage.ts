import type { Browser, Frame, Page } from 'playwright-core';

/** A request of the page to Teams, as `@microsoft/teams-js` posts it. */
export interface HostRequest {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** What Teams says of where the page stands; names as in the protocol. */
export interface HostContext {
  readonly frameContext: 'content' | 'sidePanel' | 'meetingStage';
  readonly theme?: string;
  readonly chatId?: string;
  readonly subEntityId?: string;
  readonly locale?: string;
}

/** What Teams answers to other requests of the page, by the request's name: `[error, result]`. */
export type HostAnswers = Readonly<Record<string, readonly [error: object | null, result: unknown]>>;

/** Teams around the page: a window that frames it and answers its requests. */
export interface TeamsWindow {
  readonly page: Page;
  readonly frame: Frame;
  /** What the page asked of Teams, in order. */
  asked(): Promise<readonly HostRequest[]>;
  changeTheme(theme: string): Promise<void>;
  /** Every address that any frame asked for, with what it sent as `Authorization`. */
  readonly requests: readonly { readonly url: string; readonly authorization: string | undefined }[];
  /** What the consoles and the pages complained of. */
  readonly trouble: readonly string[];
  close(): Promise<void>;
}

/**
 * Answers as Teams does: a request has an id and a `uuidAsString`, its answer carries both back with `args`; what
 * Teams says by itself has a `func` instead.
 */
const hostScript = (context: HostContext, more: HostAnswers): string => `
  const more = ${JSON.stringify(more)};
  const context = ${JSON.stringify({ entityId: 'table', locale: 'nl-be', theme: 'default', ...context })};
  window.asked = [];
  const frame = () => document.querySelector('iframe').contentWindow;
  window.tell = (func, args) => frame().postMessage({ func, args }, '*');
  const answers = {
    initialize: () => [context.frameContext, 'desktop', JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: {} }), '2.58.0'],
    getContext: () => [context],
    'authentication.getAuthToken': () => window.signIn(),
  };
  window.addEventListener('message', async ({ data, source, origin }) => {
    if (source !== frame() || typeof data?.func !== 'string') return;
    window.asked.push({ func: data.func, args: data.args });
    const args = await answers[data.func]?.() ?? more[data.func];
    if (args !== undefined) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
  });`;

/**
 * Opens the page within Teams, at an origin of Teams. `signIn` is what `getAuthToken` comes to: a token, or an
 * Error with what Teams says instead; `more` are answers to what few pages ask.
 */
export const openInTeams = async (
  browser: Browser,
  tab: string,
  context: HostContext,
  signIn: () => Promise<string | Error>,
  { origin = 'https://teams.microsoft.com', more = {} }: { origin?: string; more?: HostAnswers } = {},
): Promise<TeamsWindow> => {
  const page = await browser.newPage({ viewport: { width: 420, height: 760 } });
  page.setDefaultTimeout(8_000);
  const requests: { url: string; authorization: string | undefined }[] = [];
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  page.on('request', (request) => {
    requests.push({ url: request.url(), authorization: request.headers().authorization });
  });
  await page.exposeFunction('signIn', async () => {
    const token = await signIn();
    return token instanceof Error ? [false, token.message] : [true, token];
  });
  await page.route(`${origin}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Teams</title><style>body{margin:0}iframe{border:0;width:100%;height:760px}</style>
        <script>${hostScript(context, more)}</script><iframe title="Debattafel" src="${tab}"></iframe>`,
    }),
  );
  await page.goto(`${origin}/`);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (frame === undefined) throw new Error('Teams framed nothing');
  return {
    page,
    frame,
    requests,
    trouble,
    asked: () => page.evaluate('window.asked'),
    changeTheme: (theme) => page.evaluate(`window.tell('themeChange', ['${theme}'])`),
    close: () => page.close(),
  };
};
