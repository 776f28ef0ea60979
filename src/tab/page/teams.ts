import type { app as teamsApp } from '@microsoft/teams-js';
import type { Authorize } from './api.ts';
import { createStageSharing, type StageSharing } from './stageSharing.ts';

export type ThemeName = 'default' | 'dark' | 'contrast' | 'glass';

/** Where the page stands. */
export type Frame = 'sidePanel' | 'content' | 'stage';

/** What the page knows of where it is shown. */
export interface Host {
  readonly frame: Frame;
  readonly theme: ThemeName;
  readonly locale: string;
  /** The chat or channel that it belongs to; what may be seen there the server alone decides. */
  readonly conversation: string | undefined;
  /** A table that a link points to. */
  readonly table: string | undefined;
  readonly authorize: Authorize;
  /** Only in a meeting's side panel. */
  readonly stage?: StageSharing;
  onTheme(listener: (theme: ThemeName) => void): void;
}

const themes: readonly ThemeName[] = ['default', 'dark', 'contrast', 'glass'];
const themeOf = (name: string | undefined): ThemeName => themes.find((theme) => theme === name) ?? 'default';

/** A token is asked for anew this long before it ends, in milliseconds. */
const BEFORE_END = 60_000;

const expiryOf = (token: string): number => {
  try {
    const payload = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    return (JSON.parse(payload) as { exp?: number }).exp ?? 0;
  } catch {
    return 0;
  }
};

const createAuthorize = (getAuthToken: () => Promise<string>): Authorize => {
  let token: string | undefined;
  return async (fresh) => {
    if (fresh || token === undefined || expiryOf(token) * 1000 < Date.now() + BEFORE_END)
      token = await getAuthToken();
    return `Bearer ${token}`;
  };
};

const frameOf = (context: teamsApp.Context): Frame => {
  const name: string = context.page.frameContext;
  if (name === 'meetingStage') return 'stage';
  return name === 'sidePanel' ? 'sidePanel' : 'content';
};

/** The page within Teams; undefined where it does not run there. */
export const teamsHost = async (): Promise<Host | undefined> => {
  if (window.parent === window) return undefined;
  const { app, authentication, meeting } = await import('@microsoft/teams-js');
  await app.initialize();
  const context = await app.getContext();
  app.notifySuccess();
  const frame = frameOf(context);
  return {
    frame,
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    conversation: context.chat?.id ?? context.channel?.id,
    // A link names it; what was put on the stage has it in its address.
    table: context.page.subPageId || (new URLSearchParams(location.search).get('table') ?? undefined),
    ...(frame === 'sidePanel' && { stage: createStageSharing(meeting, location.href) }),
    authorize: createAuthorize(() => authentication.getAuthToken()),
    onTheme: (listener) => app.registerOnThemeChangeHandler((theme) => listener(themeOf(theme))),
  };
};
