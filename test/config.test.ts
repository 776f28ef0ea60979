import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { type Config, publicUrlAt, readConfig } from '../src/config.ts';
import { settingNames } from '../src/settings.ts';

const config = (environment: Record<string, string>): Config => {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.problem);
  return read.config;
};
const problem = (environment: Record<string, string>): string | undefined => {
  const read = readConfig(environment);
  return read.ok ? undefined : read.problem;
};
const single = {
  MicrosoftAppId: 'app',
  MicrosoftAppPassword: 'hush',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: 'Tenant-A',
};

describe('the settings', () => {
  test('nothing set is local mode with the contract’s defaults', () => {
    expect(config({})).toEqual({
      port: 3978,
      identity: { kind: 'local' },
      database: { kind: 'sqlite', path: './data/debattafel.db' },
      closeAfterMinutes: 120,
      retentionDays: 90,
      personRate: 30,
      locale: 'nl-BE',
      timeZone: 'Europe/Brussels',
      logLevel: 'info',
      playground: true,
    });
  });

  test('each setting that is given is read, an empty one is not set', () => {
    expect(
      config({
        PORT: '0',
        DATABASE_URL: 'postgres://u:p@h/d',
        PUBLIC_URL: 'http://127.0.0.1:8080/',
        BotOpenIdMetadata: 'http://127.0.0.1:1/keys',
        EntraOpenIdMetadata: 'https://login.example/keys',
        LINK_SECRET: 'secret',
        FORMATS_DIR: ' ./formats ',
        CLOSE_AFTER_MINUTES: '0.5',
        RETENTION_DAYS: '7',
        PERSON_RATE: '0',
        METRICS_TOKEN: 'm',
        LOCALE: 'en-GB',
        TIME_ZONE: 'UTC',
        LOG_LEVEL: 'debug',
        PLAYGROUND: 'off',
        ALLOWED_TENANTS: '',
        MicrosoftAppId: ' ',
      }),
    ).toEqual({
      port: 0,
      identity: { kind: 'local' },
      database: { kind: 'postgres', url: 'postgres://u:p@h/d' },
      publicUrl: 'http://127.0.0.1:8080',
      botOpenIdMetadata: 'http://127.0.0.1:1/keys',
      entraOpenIdMetadata: 'https://login.example/keys',
      linkSecret: 'secret',
      formatsDir: './formats',
      closeAfterMinutes: 0.5,
      retentionDays: 7,
      personRate: 0,
      metricsToken: 'm',
      locale: 'en-GB',
      timeZone: 'UTC',
      logLevel: 'debug',
      playground: false,
    });
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '1e3'],
    ['MicrosoftAppType', 'DoubleTenant'],
    ['BotOpenIdMetadata', 'nowhere'],
    ['BotOpenIdMetadata', 'http://keys.example/metadata'],
    ['EntraOpenIdMetadata', 'ftp://keys.example'],
    ['ALLOWED_TENANTS', ' , '],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'sqlite:'],
    ['PUBLIC_URL', 'localhost:3978'],
    ['PUBLIC_URL', 'http://localhost/?a=1'],
    ['CLOSE_AFTER_MINUTES', '0'],
    ['CLOSE_AFTER_MINUTES', 'two hours'],
    ['RETENTION_DAYS', '-5'],
    ['RETENTION_DAYS', '1e300'],
    ['PERSON_RATE', '1.5'],
    ['LOCALE', 'not a language'],
    ['TIME_ZONE', 'Europe/Turnhout'],
    ['LOG_LEVEL', 'loud'],
    ['PLAYGROUND', 'yes'],
  ])('a wrong %s (%s) stops the start with one line that names it', (name, value) => {
    expect(problem({ [name]: value })).toMatch(new RegExp(`^${name}: expected .+[^\n]$`));
  });

  test('the line about a wrong value never repeats the value, which may hold a password', () => {
    expect(problem({ DATABASE_URL: 'mysql://root:geheim@db' })).not.toContain('geheim');
  });
});

describe('the identity of the bot', () => {
  test('a single-tenant bot speaks in its own tenant only', () => {
    expect(config(single).identity).toEqual({
      kind: 'registered',
      appId: 'app',
      appType: 'SingleTenant',
      appPassword: 'hush',
      appTenantId: 'Tenant-A',
      allowedTenants: ['tenant-a'],
    });
  });

  test('ALLOWED_TENANTS takes the place of the app’s tenant', () => {
    expect(config({ ...single, ALLOWED_TENANTS: 'B, c,,' }).identity).toMatchObject({
      allowedTenants: ['b', 'c'],
    });
  });

  test('the type is read in any case, and without one it is the SDK’s MultiTenant', () => {
    expect(config({ ...single, MicrosoftAppType: 'singletenant' }).identity).toMatchObject({
      appType: 'SingleTenant',
    });
    expect(
      config({ MicrosoftAppId: 'app', MicrosoftAppPassword: 'x', ALLOWED_TENANTS: 'a' }).identity,
    ).toMatchObject({ appType: 'MultiTenant' });
  });

  test.each([
    [
      'MultiTenant without ALLOWED_TENANTS',
      { ...single, MicrosoftAppType: 'MultiTenant' },
      'ALLOWED_TENANTS',
    ],
    ['SingleTenant without a tenant', { ...single, MicrosoftAppTenantId: '' }, 'MicrosoftAppTenantId'],
    ['SingleTenant without a secret', { ...single, MicrosoftAppPassword: '' }, 'MicrosoftAppPassword'],
    [
      'a managed identity with a secret',
      { ...single, MicrosoftAppType: 'UserAssignedMsi' },
      'MicrosoftAppPassword',
    ],
    ['local mode in production', { NODE_ENV: 'production' }, 'MicrosoftAppId'],
    ['local mode with a public address', { PUBLIC_URL: 'https://bot.example' }, 'PUBLIC_URL'],
    [
      'local mode with an address that only looks local',
      { PUBLIC_URL: 'http://localhost.example' },
      'PUBLIC_URL',
    ],
  ])('%s stops the start', (_what, environment, name) => {
    expect(problem(environment)).toMatch(new RegExp(`^${name}: expected `));
  });

  test('a registered bot runs in production, at a public address, without the Playground', () => {
    expect(config({ ...single, NODE_ENV: 'production', PUBLIC_URL: 'https://bot.example/x/' })).toMatchObject(
      {
        publicUrl: 'https://bot.example/x',
        playground: false,
      },
    );
  });
});

test('links begin at PUBLIC_URL, else at the port on which the bot listens', () => {
  expect(publicUrlAt(config({ PUBLIC_URL: 'http://localhost:9' }), 4000)).toBe('http://localhost:9');
  expect(publicUrlAt(config({ PORT: '0' }), 4000)).toBe('http://localhost:4000');
});

test('env.sample names every setting and nothing else, and starts the bot as it is', () => {
  const sample = parseEnv(readFileSync(new URL('../env.sample', import.meta.url), 'utf8'));
  expect(Object.keys(sample).sort()).toEqual([...settingNames].sort());
  expect(config(sample as Record<string, string>)).toEqual(config({}));
});
