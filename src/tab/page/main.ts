import { createApi } from './api.ts';
import { localHost, localTables } from './localHost.ts';
import { openFor } from './opening.ts';
import { teamsHost } from './teams.ts';
import { languageOf, wordsIn } from './words/inLanguage.ts';
import type { Words } from './words/inTexts.ts';

// Small, so that it begins to ask while the browser still reads the rest.
const drawing = import('./drawPage.tsx');

const page = document.getElementById('page') ?? document.body;

/** The words of the reader; until more can be shown, what stands there waits in their language. */
const speak = async (locale: string): Promise<Words> => {
  const words = await wordsIn(locale);
  document.documentElement.lang = languageOf(locale);
  document.title = words('title');
  const waiting = page.querySelector('.waiting p');
  if (waiting !== null) waiting.textContent = words('loading');
  return words;
};

/** Where nobody signs in one chooses who one is; that only goes on one's own machine. */
const showLocal = async (): Promise<void> => {
  const query = new URLSearchParams(location.search);
  const person = query.get('person');
  const host = person === null ? undefined : localHost(query, person);
  const opening = host && openFor(createApi(host.authorize), host);
  const speaking = speak(host?.locale ?? query.get('locale') ?? navigator.language);
  const tables = await localTables();
  const words = await speaking;
  if (tables !== undefined && opening !== undefined)
    return (await drawing).drawPage(page, words, await opening);
  return (await drawing).drawLocal(page, words, tables);
};

const showInTeams = async (): Promise<boolean> => {
  const host = await teamsHost().catch(() => undefined);
  if (host === undefined) return false;
  const opening = openFor(createApi(host.authorize), host);
  const words = await speak(host.locale);
  (await drawing).drawPage(page, words, await opening);
  return true;
};

if (!(await showInTeams())) await showLocal();
