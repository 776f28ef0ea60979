import { z } from 'zod';
import { isLoopbackHost } from './loopback.ts';

/** A century: longer is a slip of the keyboard. */
const mostRetentionDays = 36_525;
const mostCloseAfterMinutes = 7 * 24 * 60;
const mostPersonRate = 1_000_000;
/** Nothing is kept for zero days and closed after zero minutes; rehearsals run in seconds. */
const leastTime = 0.001;

const appTypes = ['SingleTenant', 'UserAssignedMsi', 'MultiTenant'] as const;
/** How the bot is registered, in the SDK's own words. */
export type AppType = (typeof appTypes)[number];

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type DatabaseLocation =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string };

const expected = (what: string) => ({ error: `expected ${what}` });

const numberBetween = (least: number, most: number, what: string, digits = /^\d+(\.\d+)?$/) =>
  z
    .string()
    .regex(digits, { ...expected(what), abort: true })
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected(what));

const wholeBetween = (least: number, most: number, what: string) => numberBetween(least, most, what, /^\d+$/);

const parsedUrl = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined);

/** Keys fetched over an open line could be anybody's; on this machine itself there is no line. */
const keySource = z.string().refine((text) => {
  const url = parsedUrl(text);
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopbackHost(url.hostname));
}, expected('an https:// address (http:// only on this machine)'));

const publicUrl = z
  .string()
  .refine((text) => {
    const url = parsedUrl(text);
    return (url?.protocol === 'https:' || url?.protocol === 'http:') && url.search === '' && url.hash === '';
  }, expected('an http:// or https:// address without ? or #'))
  .transform((text) => text.replace(/\/+$/, ''));

const database = z.string().transform((text, context): DatabaseLocation => {
  if (/^sqlite:./.test(text)) return { kind: 'sqlite', path: text.slice('sqlite:'.length) };
  if (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)) return { kind: 'postgres', url: text };
  context.addIssue({ code: 'custom', message: 'expected sqlite:PATH or postgres://…' });
  return z.NEVER;
});

const appType = z.string().transform((text, context): AppType => {
  const type = appTypes.find((known) => known.toLowerCase() === text.toLowerCase());
  if (type !== undefined) return type;
  context.addIssue({ code: 'custom', message: `expected ${appTypes.join(', ')}` });
  return z.NEVER;
});

const isAccepted = (attempt: () => unknown): boolean => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
};

const languageTag = z
  .string()
  .refine(
    (text) => isAccepted(() => Intl.getCanonicalLocales(text)),
    expected('a language tag such as nl-BE'),
  );

const timeZone = z
  .string()
  .refine(
    (text) => isAccepted(() => new Intl.DateTimeFormat('en', { timeZone: text })),
    expected('a time zone such as Europe/Brussels'),
  );

const tenants = z
  .string()
  .transform((text) => text.split(',').flatMap((part) => part.trim().toLowerCase() || []))
  .refine((list) => list.length > 0, expected('tenant ids with commas between them'));

/** Every setting by its name in the environment, with its shape and its default: the wire contract's §1. */
export const settings = z.object({
  PORT: wholeBetween(0, 65_535, 'a whole number from 0 to 65535').default(3978),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  // The SDK's own default.
  MicrosoftAppType: appType.default('MultiTenant'),
  MicrosoftAppTenantId: z.string().optional(),
  BotOpenIdMetadata: keySource.optional(),
  EntraOpenIdMetadata: keySource.optional(),
  ALLOWED_TENANTS: tenants.optional(),
  DATABASE_URL: database.default({ kind: 'sqlite', path: './data/debattafel.db' }),
  PUBLIC_URL: publicUrl.optional(),
  LINK_SECRET: z.string().optional(),
  FORMATS_DIR: z.string().optional(),
  CLOSE_AFTER_MINUTES: numberBetween(
    leastTime,
    mostCloseAfterMinutes,
    `minutes above 0 and at most ${mostCloseAfterMinutes}`,
  ).default(120),
  RETENTION_DAYS: numberBetween(
    leastTime,
    mostRetentionDays,
    `days above 0 and at most ${mostRetentionDays}`,
  ).default(90),
  PERSON_RATE: wholeBetween(
    0,
    mostPersonRate,
    `a whole number from 0 (no limit) to ${mostPersonRate}`,
  ).default(30),
  METRICS_TOKEN: z.string().optional(),
  LOCALE: languageTag.default('nl-BE'),
  TIME_ZONE: timeZone.default('Europe/Brussels'),
  LOG_LEVEL: z.enum(logLevels, expected(`one of ${logLevels.join(', ')}`)).default('info'),
  PLAYGROUND: z.enum(['on', 'off'], expected('on or off')).default('on'),
  NODE_ENV: z.string().optional(),
});

export type Settings = z.infer<typeof settings>;

/** The names of the settings that are ours to document. */
export const settingNames: readonly string[] = Object.keys(settings.shape).filter(
  (name) => name !== 'NODE_ENV',
);
