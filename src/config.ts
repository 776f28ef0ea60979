import { existsSync } from 'node:fs';
import { isLoopbackHost } from './loopback.ts';
import { type AppType, type DatabaseLocation, type LogLevel, type Settings, settings } from './settings.ts';

/**
 * Everything that the operator of the bot decides, read once at the start from the environment.
 * The names and defaults are those of the wire contract, §1.
 */
export interface Config {
  /** 0 picks a free one. */
  readonly port: number;
  readonly identity: BotIdentity;
  /** Where the channel's signing keys are read; absent: the public cloud's. */
  readonly botOpenIdMetadata?: string;
  /** Where the keys of the tab's sign-in tokens are read; absent: Microsoft's for the tenant. */
  readonly entraOpenIdMetadata?: string;
  readonly database: DatabaseLocation;
  /** Base of every link that the bot sends, without a slash at its end; absent: see `publicUrlAt`. */
  readonly publicUrl?: string;
  /** Signs download links; absent: made once and kept in the database. */
  readonly linkSecret?: string;
  /** A folder with more workshop formats. */
  readonly formatsDir?: string;
  readonly closeAfterMinutes: number;
  readonly retentionDays: number;
  /** New messages and clicks of one person at one table in 10 s; 0: no limit. */
  readonly personRate: number;
  /** Bearer token of `/metrics`; absent: loopback only. */
  readonly metricsToken?: string;
  /** BCP 47; where a format says nothing. */
  readonly locale: string;
  /** IANA; where a format says nothing. */
  readonly timeZone: string;
  readonly logLevel: LogLevel;
  /** Whether the Agents Playground runs beside the bot; only ever in local mode. */
  readonly playground: boolean;
}

/**
 * Who the bot is to Teams. `local` is the start without `MicrosoftAppId`: the SDK then checks no token, so
 * that nothing from outside this machine may get in.
 */
export type BotIdentity = { readonly kind: 'local' } | RegisteredBot;

/** A bot with an app id of its own: every request must carry a token of the channel. */
export interface RegisteredBot {
  readonly kind: 'registered';
  readonly appId: string;
  readonly appType: AppType;
  /** Absent for `UserAssignedMsi`, whose tokens come from the platform. */
  readonly appPassword?: string;
  readonly appTenantId?: string;
  /** In lower case, at least one: where a conversation must be for the bot to speak in it. */
  readonly allowedTenants: readonly string[];
}

export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  /** One line that names the setting and says what was expected. Never holds a setting's value: it may be a secret. */
  | { readonly ok: false; readonly problem: string };

type Rule = readonly [broken: boolean, problem: string];

const localRules = (from: Settings): readonly Rule[] => [
  [
    from.NODE_ENV === 'production',
    'MicrosoftAppId: expected the app id of the bot, since local mode (without it) does not run with NODE_ENV=production',
  ],
  [
    from.PUBLIC_URL !== undefined && !isLoopbackHost(new URL(from.PUBLIC_URL).hostname),
    'PUBLIC_URL: expected an address of this machine such as http://localhost:3978 in local mode (without MicrosoftAppId)',
  ],
];

const registeredRules = (from: Settings): readonly Rule[] => {
  const type = from.MicrosoftAppType;
  const managed = type === 'UserAssignedMsi';
  return [
    [
      type !== 'MultiTenant' && from.MicrosoftAppTenantId === undefined,
      `MicrosoftAppTenantId: expected the tenant id of the app for ${type}`,
    ],
    [
      !managed && from.MicrosoftAppPassword === undefined,
      `MicrosoftAppPassword: expected the client secret of the app for ${type}`,
    ],
    [
      managed && from.MicrosoftAppPassword !== undefined,
      'MicrosoftAppPassword: expected none for UserAssignedMsi, whose tokens come from the platform',
    ],
    [
      type === 'MultiTenant' && from.ALLOWED_TENANTS === undefined,
      'ALLOWED_TENANTS: expected tenant ids with commas between them for MultiTenant',
    ],
  ];
};

const brokenRule = (from: Settings): string | undefined =>
  (from.MicrosoftAppId === undefined ? localRules(from) : registeredRules(from)).find(
    ([broken]) => broken,
  )?.[1];

/** An optional part of a config: not there where there is nothing. */
const given = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: Value };

const identityOf = (from: Settings): BotIdentity =>
  from.MicrosoftAppId === undefined
    ? { kind: 'local' }
    : {
        kind: 'registered',
        appId: from.MicrosoftAppId,
        appType: from.MicrosoftAppType,
        allowedTenants: from.ALLOWED_TENANTS ?? [from.MicrosoftAppTenantId?.toLowerCase() ?? ''],
        ...given('appPassword', from.MicrosoftAppPassword),
        ...given('appTenantId', from.MicrosoftAppTenantId),
      };

const configOf = (from: Settings): Config => ({
  port: from.PORT,
  identity: identityOf(from),
  database: from.DATABASE_URL,
  closeAfterMinutes: from.CLOSE_AFTER_MINUTES,
  retentionDays: from.RETENTION_DAYS,
  personRate: from.PERSON_RATE,
  locale: from.LOCALE,
  timeZone: from.TIME_ZONE,
  logLevel: from.LOG_LEVEL,
  playground: from.MicrosoftAppId === undefined && from.PLAYGROUND === 'on',
  ...given('botOpenIdMetadata', from.BotOpenIdMetadata),
  ...given('entraOpenIdMetadata', from.EntraOpenIdMetadata),
  ...given('publicUrl', from.PUBLIC_URL),
  ...given('linkSecret', from.LINK_SECRET),
  ...given('formatsDir', from.FORMATS_DIR),
  ...given('metricsToken', from.METRICS_TOKEN),
});

/** The environment, with what a file `.env` in the working folder adds to it. */
const ownEnvironment = (): Readonly<Record<string, string | undefined>> => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
};

/** Empty is not set: that is how a line of an env file switches a setting off. */
const withoutEmpty = (environment: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => {
      const trimmed = value?.trim();
      return trimmed ? [[name, trimmed]] : [];
    }),
  );

/**
 * Reads and checks all settings. The first wrong one is the answer, as one line for whoever starts the bot.
 * No other file looks at `process.env`.
 */
export const readConfig = (
  environment: Readonly<Record<string, string | undefined>> = ownEnvironment(),
): ReadConfig => {
  const read = settings.safeParse(withoutEmpty(environment));
  if (!read.success) {
    const [issue] = read.error.issues;
    return { ok: false, problem: `${String(issue?.path[0])}: ${issue?.message}` };
  }
  const problem = brokenRule(read.data);
  return problem === undefined ? { ok: true, config: configOf(read.data) } : { ok: false, problem };
};

/** The base of every link, once the port is known. */
export const publicUrlAt = (config: Config, port: number): string =>
  config.publicUrl ?? `http://localhost:${port}`;
