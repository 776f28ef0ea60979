import type { Logger } from 'pino';
import type { WorkshopFormat } from '../../core/format.ts';
import type { WriteMinutes } from '../../export/minutesFile.ts';
import type { Clock } from '../clock.ts';
import type { Erasures } from '../erasure/erasures.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { FetchFile, FileUpload, Roster, Store } from '../ports.ts';
import type { Tables } from '../tables.ts';

/** What is needed to handle what comes in. */
export interface Desk {
  readonly store: Store;
  readonly tables: Tables;
  readonly outbox: Pick<Outbox, 'add'>;
  readonly erasures: Pick<Erasures, 'erase'>;
  readonly roster: Roster;
  readonly fetchFile: FetchFile;
  /** By id. */
  readonly formats: ReadonlyMap<string, WorkshopFormat>;
  readonly settings: DeskSettings;
  /** Writes the minutes as a file. */
  readonly writeMinutes: WriteMinutes;
  /** Brings a file to where Teams keeps it. */
  readonly upload: FileUpload;
  readonly clock: Clock;
  /** A new id for a table. */
  readonly newTableId: () => string;
  /** A new code for `koppel`. */
  readonly newLinkCode: () => string;
  readonly log: Logger;
}

export interface DeskSettings {
  readonly closeAfterMinutes: number;
  readonly retentionDays: number;
  /** New messages and clicks of one person at one table in 10 s; 0: no limit. */
  readonly personRate: number;
  /** BCP 47; where nothing else tells the language. */
  readonly locale: string;
  /** Base of the links to the minutes. */
  readonly publicUrl: () => string;
  readonly linkSecret: string;
  /** 'inline' only where the Playground is the client. */
  readonly dialogs: 'dialog' | 'inline';
}
