import { z } from 'zod';

const instant = z.iso.datetime();
const id = z.string().min(1);

const remark = z.strictObject({ number: z.int().min(1), at: instant, author: id, text: z.string() });

/** Contract §7, to the letter: no key may be missing, added or null. */
export const minutesSchema = z.strictObject({
  schema: z.literal('debattafel/minutes@1'),
  table: z.strictObject({
    id,
    title: z.string(),
    format: id,
    openedAt: instant,
    closedAt: instant.optional(),
    conversation: id,
  }),
  participants: z.array(
    z.strictObject({
      id,
      name: z.string().min(1),
      role: z.enum(['moderator', 'notetaker', 'expert', 'participant']),
      organisation: z.string().optional(),
      speakingSeconds: z.int().min(0),
      turns: z.int().min(0),
      contributions: z.int().min(0),
    }),
  ),
  agenda: z.array(
    z.strictObject({
      id,
      title: z.string(),
      plannedMinutes: z.number(),
      startedAt: instant.optional(),
      endedAt: instant.optional(),
      actualMinutes: z.number().min(0).optional(),
      skipped: z.literal(true).optional(),
      inserted: z.literal(true).optional(),
    }),
  ),
  questions: z.array(
    z.strictObject({
      id,
      number: z.int().min(1),
      text: z.string(),
      addedBy: id.optional(),
      votes: z.int().min(0),
      shortlisted: z.boolean(),
    }),
  ),
  queue: z
    .array(
      z.strictObject({
        person: id,
        raisedAt: instant,
        kind: z.enum(['question', 'reply', 'order', 'technical']),
      }),
    )
    .optional(),
  contributions: z.array(
    z.strictObject({
      id,
      at: instant,
      author: z.strictObject({ id, name: z.string().min(1) }),
      text: z.string(),
      source: z.enum(['chat', 'card', 'spoken', 'import']),
      agendaItem: id.optional(),
      question: id.optional(),
      revisions: z.int().min(0),
      lenses: z.array(
        z.strictObject({ lens: id, value: id.optional(), by: z.enum(['author', 'suggested', 'notetaker']) }),
      ),
      number: z.int().min(1),
      depth: z.enum(['branch', 'leaf']).optional(),
      practical: z.literal(true).optional(),
      speakerToConfirm: z.string().optional(),
      unnamed: z.literal(true).optional(),
    }),
  ),
  summary: z.strictObject({
    status: z.enum(['none', 'draft', 'final']),
    text: z.string(),
    sections: z.array(
      z.strictObject({
        lens: id.optional(),
        points: z.array(z.strictObject({ text: z.string(), from: z.array(id) })),
      }),
    ),
    additions: z.array(
      z.strictObject({
        number: z.int().min(1),
        author: id,
        text: z.string(),
        decision: z.enum(['open', 'accepted', 'declined']),
        reason: z.string().optional(),
      }),
    ),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    version: z.int().min(1).optional(),
    superseded: z
      .array(z.strictObject({ version: z.int().min(1), sha256: z.string(), publishedAt: instant }))
      .optional(),
  }),
  varia: z.array(remark).optional(),
  feedback: z
    .array(
      z.strictObject({
        lessWell: z.string().optional(),
        good: z.string().optional(),
        heldBack: z.string().optional(),
      }),
    )
    .optional(),
  errata: z.array(remark).optional(),
  minutesFinalAt: instant.optional(),
});
