import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Desk } from './application/conversation/desk.ts';
import { createHandleIncoming } from './application/conversation/handleIncoming.ts';
import { linkCode } from './application/conversation/linking.ts';
import { createDrawCard } from './application/drawCard.ts';
import { createErasures } from './application/erasure/erasures.ts';
import { recordsOf } from './application/erasure/recordsOf.ts';
import { createImportPreviews } from './application/importPreviews.ts';
import type { HandleIncoming, Incoming } from './application/incoming.ts';
import { createOutbox } from './application/outbox/outbox.ts';
import type { Store } from './application/ports.ts';
import { createRenderIntent } from './application/renderIntent.ts';
import { createTables } from './application/tables.ts';
import { createTimekeeper } from './application/timekeeper.ts';
import { type Config, publicUrlAt } from './config.ts';
import { parseFilter } from './export/filter.ts';
import { minutesFormats, signMinutesLink } from './export/links.ts';
import { mindmapRoute } from './export/mindmap/mindmapRoute.ts';
import { createWriteMinutes } from './export/minutesFile.ts';
import { minutesRoute } from './export/minutesRoute.ts';
import { ownDataRoute } from './export/ownDataRoute.ts';
import { veiled } from './export/veil.ts';
import { loadFormats, shippedFormatsDir } from './formats/loadFormats.ts';
import { createMetrics } from './metrics.ts';
import { publicPages } from './pages/publicPages.ts';
import { createPress } from './press/press.ts';
import { openStore } from './store/openStore.ts';
import { claimSqliteFile } from './store/soleProcess.ts';
import { createAccess } from './tab/access.ts';
import { builtTab, pageRoutes } from './tab/assets.ts';
import { createTableBus } from './tab/bus.ts';
import { createMayDownload } from './tab/mayDownload.ts';
import { tabRoutes } from './tab/routes.ts';
import { createSignIn } from './tab/signIn.ts';
import { createTabLink } from './tab/tabLink.ts';
import { createAuthenticate } from './teams/authenticate.ts';
import { createBotFramework } from './teams/botFramework.ts';
import { cloudOf } from './teams/cloud.ts';
import { createConnectorClients } from './teams/connectorClients.ts';
import { createFetchFile } from './teams/fetchFile.ts';
import { createFileUpload } from './teams/fileUpload.ts';
import { createMessenger } from './teams/messenger.ts';
import { createRoster } from './teams/roster.ts';
import { startServer } from './teams/server.ts';

/** The bot as it runs. */
export interface RunningBot {
  readonly port: number;
  readonly url: string;
  /** Ends everything in order, with what was acknowledged durable. */
  close(): Promise<void>;
}

const loadAllFormats = (config: Config, log: Logger) => {
  const { formats, problems, warnings } = loadFormats({
    shippedDir: shippedFormatsDir,
    ...(config.formatsDir !== undefined && { extraDir: config.formatsDir }),
    defaults: { locale: config.locale, timeZone: config.timeZone },
  });
  for (const { file, problem } of problems) log.error({ file, problem }, 'a workshop format was refused');
  for (const { file, unknownKeys } of warnings)
    log.warn({ file, unknownKeys }, 'a workshop format has keys that mean nothing here');
  return formats;
};

/** The Playground says that everybody speaks English: no reason to answer a Dutch table so. */
const withoutLocale = (incoming: Incoming): Incoming => {
  const { locale: _, ...sender } = incoming.sender;
  return { ...incoming, sender };
};

/** The database, which on SQLite is this process's alone until it is closed. */
const openOwnStore = async ({ database }: Config): Promise<Store> => {
  if (database.kind !== 'sqlite') return openStore(database.url);
  const release = claimSqliteFile(database.path);
  const store = await openStore(`sqlite:${database.path}`).catch((error: unknown) => {
    release();
    throw error;
  });
  return { ...store, close: () => store.close().finally(release) };
};

/** Puts the parts together and starts them; rejects where the port or the database cannot be had. */
export const startBot = async (config: Config, log: Logger): Promise<RunningBot> => {
  const store = await openOwnStore(config);
  const clock = { now: Date.now };
  const formats = loadAllFormats(config, log);
  const linkSecret =
    config.linkSecret ??
    (await store.settings.getOrMake('LINK_SECRET', () => randomBytes(32).toString('base64url')));
  const tables = createTables(store);
  // Open tables: another process may have sent to them a moment ago.
  const goesOn = (await store.directory.countOpen()) > 0;
  const metrics = createMetrics(store, tables);

  const cloud = cloudOf(config.botOpenIdMetadata);
  const botFramework = createBotFramework(config.identity, cloud);
  const clients = createConnectorClients(botFramework, config.identity);
  // The Playground opens no dialogs: forms stand on the card there, and only there.
  const dialogs = config.playground ? 'inline' : 'dialog';
  let port = config.port;
  const publicUrl = (): string => publicUrlAt(config, port);

  const local = config.identity.kind === 'local';
  // Teams fetches pictures over https only; the Playground is on this machine itself.
  const pictureUrl = (): string | undefined =>
    local || publicUrl().startsWith('https://') ? publicUrl() : undefined;
  const press = createPress({ log });
  const writeMinutes = createWriteMinutes(press.make);
  const previews = createImportPreviews(clock, randomUUID);
  const draw = createDrawCard({
    formats,
    directory: store.directory,
    linkSecret,
    publicUrl,
    pictureUrl,
    tabLink: createTabLink({ identity: config.identity, links: cloud.links, publicUrl, page: builtTab }),
    previews,
  });
  const outbox = createOutbox({
    store,
    tables,
    messenger: createMessenger(clients),
    render: createRenderIntent(draw, { locale: config.locale, dialogs }, writeMinutes),
    clock,
    random: Math.random,
    log,
    ...(goesOn && { startedAt: clock.now() }),
    onTried: metrics.tried,
  });
  const timekeeper = createTimekeeper({ store, tables, clock, log, onKept: metrics.kept });
  tables.onChange(() => {
    outbox.wake();
    timekeeper.wake();
  });

  const erasures = createErasures({ store, tables, outbox, newId: randomUUID, clock, log });

  const desk: Desk = {
    store,
    tables,
    outbox,
    erasures,
    roster: createRoster(clients),
    fetchFile: createFetchFile(config.identity.kind === 'local'),
    formats,
    settings: {
      closeAfterMinutes: config.closeAfterMinutes,
      retentionDays: config.retentionDays,
      personRate: config.personRate,
      locale: config.locale,
      publicUrl,
      linkSecret,
      dialogs,
    },
    writeMinutes,
    upload: createFileUpload(local),
    clock,
    newTableId: randomUUID,
    newLinkCode: () => linkCode(randomInt),
    log,
  };
  const handle = createHandleIncoming(desk, draw, previews);
  const hear: HandleIncoming = config.playground ? (incoming) => handle(withoutLocale(incoming)) : handle;
  const signIn = createSignIn(config.identity, config.entraOpenIdMetadata);
  const access = createAccess({ store, tables, roster: desk.roster, now: clock.now });
  const tab = tabRoutes({
    signIn,
    access,
    tables,
    directory: store.directory,
    bus: createTableBus(tables),
    handle,
    now: clock.now,
    local,
    minutesLinks: (table, filter) => {
      if (parseFilter(filter, table) === undefined) return undefined;
      return minutesFormats.map((format) => ({
        format,
        url: signMinutesLink({
          publicUrl: publicUrl(),
          secret: linkSecret,
          now: clock.now(),
          table: table.id,
          format,
          filter,
        }),
      }));
    },
  });
  const downloads = {
    load: async (id: string) => {
      const table = await tables.read(id);
      return table && veiled(table);
    },
    secret: linkSecret,
    now: clock.now,
    mayDownload: createMayDownload({ signIn, access, tables }),
  };
  const server = await startServer({
    config,
    authenticate: createAuthenticate(config.identity, config.botOpenIdMetadata),
    handle: hear,
    routes: [
      minutesRoute({ ...downloads, write: writeMinutes }),
      mindmapRoute({ ...downloads, make: press.make }),
      ownDataRoute({
        load: (tenant, person) => recordsOf({ store, tables }, tenant, person),
        secret: linkSecret,
        now: clock.now,
      }),
      ...publicPages({ retentionDays: config.retentionDays }),
      ...tab,
      ...pageRoutes(builtTab),
    ],
    ready: store.ping,
    metrics: metrics.registry,
    log,
  }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  port = server.port;
  await outbox.start();
  await timekeeper.start();
  // Not waited for: nobody who knocks now has to.
  void erasures.start();

  return {
    port,
    url: server.url,
    close: async () => {
      await server.close();
      await erasures.stop();
      await timekeeper.stop();
      await outbox.stop();
      press.close();
      await store.close();
    },
  };
};
