import { z } from 'zod';

/**
 * A Bot Framework activity as far as we read it. Teams' forms vary by client, by channel and by year, so that
 * a part of the wrong shape counts as absent; only what no activity can do without is demanded.
 */
const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

const account = z.object({
  id: z.string().min(1),
  name: text,
  aadObjectId: text,
  role: text,
  isTargeted: flag,
});
export type Account = z.infer<typeof account>;

/** The valid ones of a list; nothing where it is no list. */
const listOf = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .array(z.unknown())
    .catch([])
    .default([])
    .transform((parts) =>
      parts.flatMap((part) => {
        const read = shape.safeParse(part);
        return read.success ? [read.data] : [];
      }),
    );

const withId = z.object({ id: text }).optional().catch(undefined);

const entity = z.looseObject({
  type: z.string(),
  mentioned: account.optional().catch(undefined),
  text,
  locale: text,
});

const activityShape = z.object({
  type: z.string().min(1).max(100),
  id: text,
  timestamp: text,
  serviceUrl: text,
  channelId: text,
  from: account.optional().catch(undefined),
  recipient: account.optional().catch(undefined),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: text,
    tenantId: text,
    isGroup: flag,
  }),
  text,
  locale: text,
  name: text,
  action: text,
  value: z.unknown().optional(),
  attachments: listOf(z.object({ contentType: z.string(), content: z.unknown().optional(), name: text })),
  entities: listOf(entity),
  membersAdded: listOf(account),
  membersRemoved: listOf(account),
  channelData: z
    .object({
      eventType: text,
      tenant: withId,
      channel: withId,
      meeting: withId,
    })
    .optional()
    .catch(undefined),
});

export type TeamsActivity = z.infer<typeof activityShape>;
export type Entity = TeamsActivity['entities'][number];

/** Reads a request's body; undefined where it is no activity at all. */
export const parseActivity = (body: unknown): TeamsActivity | undefined => {
  const read = activityShape.safeParse(body);
  return read.success ? read.data : undefined;
};

/** The tenant of the conversation, never that of the sender: guests from elsewhere belong at the table. */
export const tenantOf = (activity: TeamsActivity): string | undefined =>
  activity.conversation.tenantId || activity.channelData?.tenant?.id || undefined;
