import { describe, expect, test } from '@jest/globals';
import { tellNotesStayOpen } from '../../src/application/closingIntents.ts';
import { draftCard } from '../../src/views/draftCard.ts';
import { finalCard } from '../../src/views/finalCard.ts';
import { messageLink } from '../../src/views/messageLink.ts';
import { minutesCard } from '../../src/views/minutesCard.ts';
import { sourcesCard } from '../../src/views/sourcesCard.ts';
import { aheadOfClosing, at, contribution, everyone, moderator, wrappedUp, wrappingUp } from './tables.ts';
import { buttonsOf, outline } from './walkCard.ts';

const text = ({ card }: { card: unknown }): string => outline(card).join('\n');
const typed = contribution('1605884520000', 'Draagvlak is alles');

describe('the way back to a message', () => {
  test('leads into the chat, or into the channel under the post that began the thread', () => {
    expect(messageLink(wrappingUp, typed)).toBe(
      'https://teams.microsoft.com/l/message/19%3Achat/1605884520000?context=%7B%22contextType%22%3A%22chat%22%7D',
    );
    const thread = {
      ...wrappingUp,
      conversation: {
        id: '19:kanaal@thread.tacv2;messageid=1605880000000',
        kind: 'channel' as const,
        tenant: 'tenant',
        channel: '19:kanaal@thread.tacv2',
      },
    };
    expect(messageLink(thread, typed)).toBe(
      'https://teams.microsoft.com/l/message/19%3Akanaal%40thread.tacv2/1605884520000?tenantId=tenant&parentMessageId=1605880000000',
    );
  });

  test('is there for what was typed in the chat alone', () => {
    for (const other of ['spoken', 'card', 'import'] as const)
      expect(messageLink(wrappingUp, { ...typed, source: other })).toBeUndefined();
    expect(messageLink(wrappingUp, { ...typed, id: 'c1' })).toBeUndefined();
  });

  test.each(['organisation', 'confidential'] as const)(
    'names nobody at a table that promised %s',
    (attribution) => {
      const table = { ...wrappingUp, format: { ...wrappingUp.format, attribution } };
      const card = JSON.stringify(sourcesCard(table, everyone).card);
      expect(card).not.toContain('teams.microsoft.com');
      expect(card).not.toMatch(/Bram|Ana|Wout/);
      expect(card).toContain('Draagvlak is alles');
    },
  );
});

describe('a draft in which somebody wrote', () => {
  const later = contribution('c9', 'En de bussen dan?', { author: '29:noor', at: at('16:20') });
  const edited = (edit: boolean) => ({
    ...aheadOfClosing,
    contributions: [...aheadOfClosing.contributions, later],
    summary: {
      ...aheadOfClosing.summary,
      edited: edit,
      draftedAt: at('16:19'),
    } as typeof aheadOfClosing.summary,
  });
  const told = 'Na dit ontwerp kwam er nog 1 bijdrage.';

  test('tells its writers how much was said since, since it is not drawn anew', () => {
    expect(text(draftCard(edited(true), moderator))).toContain(told);
  });

  test('tells nothing of it where it will be drawn anew, nor to who cannot write in it', () => {
    expect(text(draftCard(edited(false), moderator))).not.toContain(told);
    const { ahead: _, ...shared } = edited(true).summary as { ahead?: true };
    const before = { ...edited(true), summary: shared as typeof aheadOfClosing.summary };
    expect(text(draftCard(before, everyone))).not.toContain(told);
    expect(text(draftCard(before, moderator))).toContain(told);
  });
});

describe('the draft', () => {
  test('made ahead has nothing to add to, decide or close; in the closing it has', () => {
    const verbs = (shown: ReturnType<typeof draftCard>) => JSON.stringify(buttonsOf(shown.card));
    const before = verbs(draftCard(aheadOfClosing, moderator));
    for (const verb of ['summary.addition', 'summary.decide', 'table.close', 'feedback.give'])
      expect(before).not.toContain(verb);
    const then = verbs(draftCard({ ...wrappingUp }, moderator));
    for (const verb of [
      'summary.addition',
      'contribution.unnamed',
      'varia.add',
      'feedback.give',
      'summary.edit',
    ])
      expect(then).toContain(verb);
  });

  test('can be written in by the expert, on a view of their own', () => {
    const withExpert = { ...wrappingUp, people: aheadOfClosing.people };
    expect(text(draftCard(withExpert, { ...everyone, viewer: '29:wout' }))).toContain('summary.edit');
    expect(text(draftCard(withExpert, { ...everyone, viewer: '29:ana' }))).not.toContain('summary.edit');
    expect(draftCard(withExpert, everyone).card.refresh).toMatchObject({
      userIds: expect.arrayContaining(['29:wout']),
    });
  });
});

describe('after the closing', () => {
  test('the card in the conversation still asks what people thought, until the minutes are final', () => {
    expect(text(finalCard(wrappedUp, everyone, 'here'))).toContain('feedback.give');
    expect(text(finalCard(wrappedUp, everyone, 'elsewhere'))).not.toContain('feedback.give');
    const done = { ...wrappedUp, minutesFinalAt: at('17:00') };
    expect(text(finalCard(done, everyone, 'here'))).not.toContain('feedback.give');
  });

  test('what people thought stands on nobody’s card but the private one with the minutes', () => {
    const shown = [
      text(finalCard(wrappedUp, everyone, 'here')),
      text(minutesCard(wrappedUp, everyone, { kind: 'buttons' })),
      text(
        minutesCard(wrappedUp, everyone, {
          kind: 'links',
          links: [],
          part: { text: 'gebied', label: 'Gebiedsgericht', count: 0 },
        }),
      ),
    ];
    for (const card of shown) expect(card).not.toContain('Er was weinig tijd');
    expect(text(minutesCard(wrappedUp, everyone, { kind: 'links', links: [] }))).toContain(
      'Er was weinig tijd',
    );
  });

  test('the notetaker hears until when the notes stay open; who leads, where nobody took notes', () => {
    const told = (table: typeof wrappedUp) =>
      tellNotesStayOpen(table, at('16:31')).map((intent) =>
        intent.kind === 'tell' ? [intent.to.person, intent.sentence] : [],
      );
    const sentence = { key: 'sentences:notes-stay-open', values: { until: 'maandag 16:31' } };
    expect(told(wrappedUp)).toEqual([['29:mia', sentence]]);
    const people = new Map([...wrappedUp.people].filter(([id]) => id !== '29:mia'));
    expect(told({ ...wrappedUp, people })).toEqual([['29:els', sentence]]);
  });
});
