import type { Tables } from '../application/tables.ts';
import { mayActForOthers } from '../core/roles.ts';
import type { MayDownload } from '../export/mayDownload.ts';
import type { Access } from './access.ts';
import type { CheckSignIn } from './signIn.ts';

/** Whether a sign-in of the tab may have the minutes: that of a moderator or notetaker who sits at the table. */
export const createMayDownload =
  (parts: {
    readonly signIn: CheckSignIn;
    readonly access: Access;
    readonly tables: Pick<Tables, 'read'>;
  }): MayDownload =>
  async (authorization, id) => {
    const who = await parts.signIn(authorization);
    if (typeof who === 'string') return false;
    const table = await parts.tables.read(id);
    const seat = table && (await parts.access.seatAt(table, who));
    return table !== undefined && seat !== undefined && mayActForOthers(table, seat.person);
  };
