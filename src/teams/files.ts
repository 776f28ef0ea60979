import { z } from 'zod';
import type { SentFile } from '../application/incoming.ts';
import type { TeamsActivity } from './activity.ts';

/** How Teams tells a bot of a file in a 1:1 chat: not the file itself, but where it can be had for a while. */
const fileType = 'application/vnd.microsoft.teams.file.download.info';

const content = z.object({ downloadUrl: z.string().min(1).max(8_000) });

/** The files that came with a message; the HTML mirror of its text is none. */
export const readFiles = ({ attachments }: TeamsActivity): readonly SentFile[] =>
  attachments.flatMap((attachment) => {
    if (attachment.contentType.toLowerCase() !== fileType) return [];
    const read = content.safeParse(attachment.content);
    return read.success ? [{ name: attachment.name ?? '', url: read.data.downloadUrl }] : [];
  });
