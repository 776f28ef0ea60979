import type { Frame, Page } from 'playwright-core';

/** What the meeting around the page says when it is asked for its stage: teams-js' error and result. */
export interface StageAnswers {
  readonly capabilities: readonly [error: object | null, result: object | null];
  readonly share: readonly [error: object | null, result: boolean | null];
}

/** A page in a frame of what takes itself for Teams. */
export interface Framed {
  readonly frame: Frame;
  /** What was put on the stage, by its address. */
  shared(): Promise<readonly string[]>;
}

const host = (address: string, table: string, answers: StageAnswers): string => `<!doctype html>
<iframe src="${address}" style="width:320px;height:700px"></iframe>
<script>
const shared = [];
const context = { frameContext: 'sidePanel', theme: 'default', locale: 'nl-be', entityId: 'tafel',
  subEntityId: ${JSON.stringify(table)}, chatId: '19:x@thread.v2', hostClientType: 'desktop', sessionId: '' };
const answers = {
  initialize: ['sidePanel', 'desktop', JSON.stringify({ apiVersion: 4, supports: {} }), '2.0.1'],
  getContext: [context],
  'authentication.getAuthToken': [true, 'x.x.x'],
  'meeting.getAppContentStageSharingCapabilities': ${JSON.stringify(answers.capabilities)},
  'meeting.shareAppContentToStage': ${JSON.stringify(answers.share)},
};
addEventListener('message', ({ data, source, origin }) => {
  if (data.func === 'meeting.shareAppContentToStage') shared.push(data.args[0]);
  const args = answers[data.func];
  if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, origin);
});
</script>`;

/**
 * Opens the page in a frame of an origin of Teams, which speaks teams-js' protocol as far as the page asks. A
 * sign-in of Teams means nothing to a bot in local mode, so what the page sends goes on as `person`'s.
 */
export const inTeams = async (
  page: Page,
  person: string,
  table: string,
  answers: StageAnswers,
): Promise<Framed> => {
  const { origin } = new URL(page.url());
  const outer = await page.context().browser()?.newPage();
  if (outer === undefined) throw new Error('No browser');
  outer.setDefaultTimeout(8_000);
  await outer.route('https://teams.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: host(`${origin}/tab/`, table, answers) }),
  );
  await outer.route('**/api/**', (route) =>
    route.continue({
      headers: { ...route.request().headers(), authorization: `Local ${encodeURIComponent(person)}` },
    }),
  );
  await outer.goto('https://teams.microsoft.com/meeting');
  const frame = outer.frames().find((one) => one.url().startsWith(origin));
  if (frame === undefined) throw new Error('The page is not in the frame');
  return { frame, shared: () => outer.evaluate('shared') };
};
