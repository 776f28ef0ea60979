import type { meeting as teamsMeeting } from '@microsoft/teams-js';

/** What came of putting the table on the meeting's stage; `forbidden`: Teams does not let this person. */
export type StageShared = 'shared' | 'forbidden' | 'failed';

/** Puts a table where the whole meeting sees it. Only a meeting's side panel has it. */
export interface StageSharing {
  /** Whether Teams lets this app do so, here and for this person. */
  available(): Promise<boolean>;
  share(table: string): Promise<StageShared>;
}

type Meeting = Pick<typeof teamsMeeting, 'getAppContentStageSharingCapabilities' | 'shareAppContentToStage'>;

/** `ErrorCode.PERMISSION_DENIED` of teams-js, kept here so that its list need not be loaded. */
const PERMISSION_DENIED = 1000;

/**
 * Sharing to the stage by Teams' meeting (Microsoft: "Build apps for Teams meeting stage"). The address is that
 * of this page with the table in it: Teams takes none outside the manifest's `validDomains`.
 */
export const createStageSharing = (meeting: Meeting, page: string): StageSharing => ({
  available: () =>
    new Promise((resolve) => {
      try {
        meeting.getAppContentStageSharingCapabilities((error, capabilities) =>
          resolve(error === null && capabilities?.doesAppHaveSharePermission === true),
        );
      } catch {
        // A host that knows no stage says so by throwing.
        resolve(false);
      }
    }),
  share: (table) =>
    new Promise((resolve) => {
      const address = new URL('./', page);
      address.searchParams.set('table', table);
      try {
        meeting.shareAppContentToStage((error, result) => {
          if (error === null && result === true) resolve('shared');
          else resolve(error?.errorCode === PERMISSION_DENIED ? 'forbidden' : 'failed');
        }, address.href);
      } catch {
        resolve('failed');
      }
    }),
});
