import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { pageRoutes } from '../../src/tab/assets.ts';
import { temporaryFolder } from '../support/runningBot.ts';

/** The policy by its directives. */
const policy = new Map<string, readonly string[]>();

beforeAll(async () => {
  const folder = temporaryFolder();
  writeFileSync(`${folder.path}/index.html`, '<!doctype html>');
  const [index] = pageRoutes(folder.path);
  folder.remove();
  const answer = await index?.answer({
    params: {},
    query: new URLSearchParams(),
    headers: {},
    remoteAddress: '127.0.0.1',
    text: async () => undefined,
  });
  for (const directive of answer?.headers?.['Content-Security-Policy']?.split('; ') ?? []) {
    const [name, ...values] = directive.split(' ');
    if (name !== undefined) policy.set(name, values);
  }
});

/** The hosts that Teams' library trusts by itself, without asking anybody. */
const trusted = (): readonly string[] => {
  const file = readFileSync(
    'node_modules/@microsoft/teams-js/dist/esm/packages/teams-js/src/artifactsForCDN/validDomains.json.js',
    'utf8',
  );
  return JSON.parse(/\[[^\]]*\]/.exec(file)?.[0] ?? '[]') as readonly string[];
};

describe('the page’s security policy', () => {
  test('lets the page speak to its own server only, and run its own scripts only', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
  });

  test('lets Teams show it, and nobody else', () => {
    expect(policy.get('frame-ancestors')).toEqual([
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.cloud.microsoft',
    ]);
  });

  test('needs no list of hosts from elsewhere: those where Teams runs are in its library', () => {
    expect(trusted()).toEqual(expect.arrayContaining(['teams.microsoft.com', '*.cloud.microsoft']));
  });
});
