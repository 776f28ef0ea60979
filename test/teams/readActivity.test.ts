import { describe, expect, test } from '@jest/globals';
import type { Incoming } from '../../src/application/incoming.ts';
import { parseActivity } from '../../src/teams/activity.ts';
import { readActivity } from '../../src/teams/readActivity.ts';
import { growthAtFourTimes, LINEAR } from '../support/growth.ts';

const bot = { id: '28:bot', name: 'Debattafel' };
const ana = { id: '29:ana', name: 'Ana Peeters', aadObjectId: 'aad-ana' };
const arrivedAt = 1_700_000_000_000;

type Parts = Record<string, unknown>;
const group = { id: '19:chat@thread.v2', conversationType: 'groupChat', tenantId: 'tenant', isGroup: true };

const activity = (parts: Parts): Parts => ({
  type: 'message',
  id: '1001',
  timestamp: '2026-03-04T13:20:00.000Z',
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/emea/',
  from: ana,
  recipient: bot,
  conversation: group,
  channelData: { tenant: { id: 'tenant' } },
  ...parts,
});

const readAny = (parts: Parts) => {
  const parsed = parseActivity(activity(parts));
  if (!parsed) throw new Error('no activity');
  return readActivity(parsed, arrivedAt);
};
const read = (parts: Parts): Incoming => {
  const result = readAny(parts);
  if (result.kind !== 'incoming') throw new Error(result.kind);
  return result.incoming;
};
const message = (parts: Parts) => {
  const incoming = read(parts);
  if (incoming.kind !== 'message') throw new Error(incoming.kind);
  return incoming;
};
const mention = (mentioned: object, text: string) => ({ type: 'mention', mentioned, text });
const html = (content: string) => ({ attachments: [{ contentType: 'text/html', content }] });

describe('a message in a chat', () => {
  test('is who said what, where and when', () => {
    expect(read({ text: 'Draagvlak zo breed mogelijk', locale: 'nl-BE' })).toEqual({
      kind: 'message',
      message: '1001',
      command: '19:chat@thread.v2|1001',
      text: 'Draagvlak zo breed mogelijk',
      addressed: false,
      private: false,
      mentions: [],
      at: Date.parse('2026-03-04T13:20:00.000Z'),
      sender: { person: '29:ana', name: 'Ana Peeters', aadObjectId: 'aad-ana', locale: 'nl-BE' },
      reference: {
        id: '19:chat@thread.v2',
        kind: 'groupChat',
        tenant: 'tenant',
        serviceUrl: 'https://smba.example/emea/',
        bot: '28:bot',
      },
    });
  });

  test('without a readable time is from when it arrived', () => {
    expect(read({ text: 'x', timestamp: 'gisteren' }).at).toBe(arrivedAt);
  });

  test('from a guest bears no mark in the name and may lack an object id', () => {
    for (const name of ['Noor (Gast)', 'Noor (Guest)', 'Noor  (gast) ']) {
      expect(read({ text: 'x', from: { id: '29:n', name } }).sender).toEqual({
        person: '29:n',
        name: 'Noor',
        guest: true,
      });
    }
  });

  test('takes the language from the client where the activity does not tell it', () => {
    expect(read({ text: 'x', entities: [{ type: 'clientInfo', locale: 'en-GB' }] }).sender.locale).toBe(
      'en-GB',
    );
    expect(read({ text: 'x', locale: '<b>' }).sender.locale).toBeUndefined();
  });

  test('of the bot itself, or of another bot, is nobody’s', () => {
    expect(read({ text: 'hand', from: bot }).kind).toBe('other');
    expect(read({ text: 'hand', from: { id: '28:another', name: 'x' } }).kind).toBe('other');
    expect(read({ text: 'hand', from: { id: 'x', role: 'bot' } }).kind).toBe('other');
    expect(read({ type: 'messageUpdate', text: 'hand', from: bot }).kind).toBe('other');
  });

  test('that is targeted at the bot is private and addressed', () => {
    expect(read({ text: 'wachtrij', recipient: { ...bot, isTargeted: true } })).toMatchObject({
      addressed: true,
      private: true,
    });
  });

  test('in a 1:1 chat is private and addressed', () => {
    expect(
      read({ text: 'hand', conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant' } }),
    ).toMatchObject({
      addressed: true,
      private: true,
      reference: { kind: 'personal', person: '29:ana' },
    });
  });
});

describe('a message in a 1:1 chat', () => {
  const personal = { conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant' } };
  const list = '<p>Els:</p><ul><li>meer <b>banken</b></li><li>en bomen</li></ul>';

  test('keeps its lines, those of its text or those that only the HTML shows', () => {
    expect(message({ ...personal, text: 'Els: een\r\n\ttwee ' })).toMatchObject({
      text: 'Els: een twee',
      lines: 'Els: een\n\ttwee',
    });
    const { lines } = message({ ...personal, text: 'Els: meer banken en bomen', ...html(list) });
    expect(lines?.split(/\n+/)).toEqual(['Els:', '• meer banken', '• en bomen']);
    expect(message({ text: 'Els: een\ntwee' }).lines).toBeUndefined();
  });

  test('brings the files that came with it, and its HTML is none', () => {
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'chat.txt',
      content: { downloadUrl: 'https://files.example/chat.txt', fileType: 'txt' },
    };
    const attachments = [...html(list).attachments, file, { ...file, content: {} }];
    const files = [{ name: 'chat.txt', url: 'https://files.example/chat.txt' }];
    expect(message({ ...personal, text: '', attachments }).files).toEqual(files);
    expect(message({ text: '', attachments }).files).toBeUndefined();
  });
});

describe('what becomes of the text', () => {
  test.each([
    ['white space is folded', ' een \n\n twee\u00a0\u00a0drie\t', 'een twee drie'],
    ['&nbsp; is white space', 'een&nbsp;&nbsp;twee &nbsp;', 'een twee'],
    [
      'entities are decoded, once',
      'Jan &amp; Piet &euro;5 &#8211; &amp;lt;b&amp;gt;',
      'Jan & Piet €5 – &lt;b&gt;',
    ],
    [
      'an address keeps its ampersands',
      'zie https://x.be/?a=1&copy=2&lt=3',
      'zie https://x.be/?a=1&copy=2&lt=3',
    ],
    [
      'markup goes, whatever textFormat says',
      '<p>Ik <b>wil</b> dat<br/>wel</p><p>nu</p>',
      'Ik wil dat wel nu',
    ],
    ['a link keeps its words', '<a href="https://x.be" title="x">het plan</a> dus', 'het plan dus'],
    ['a list keeps its points apart', '<ul><li>een</li><li>twee</li></ul>', 'een twee'],
    ['emoji stay', 'Ja 👍🏽 👨‍👩‍👧 <3', 'Ja 👍🏽 👨‍👩‍👧 <3'],
    [
      'an emoji that comes as a picture stays',
      'ja <img itemtype="http://schema.skype.com/Emoji" alt="😀" src="x">',
      'ja 😀',
    ],
    ['a picture goes', 'zie <img src="https://x/y.png" alt="schema"> hier', 'zie hier'],
    ['a comparison is no markup', 'a < b en c > d, 3<4>2', 'a < b en c > d, 3<4>2'],
    ['what only looks like a tag stays', 'x <y en y> z, <data>, </einde>', 'x <y en y> z, <data>, </einde>'],
    ['a heart stays', 'wij <3 Turnhout', 'wij <3 Turnhout'],
    ['right-to-left text stays', 'שלום \u200fעולם مرحبا', 'שלום \u200fעולם مرحبا'],
    ['control characters go', 'a\u0000b\u200b c\u0007', 'ab c'],
    ['nothing stays nothing', '&nbsp;<p></p>', ''],
  ])('%s', (_rule, text, expected) => {
    expect(message({ text, textFormat: 'plain' }).text).toBe(expected);
  });

  test('what the person typed as markup stays, as the mirror shows', () => {
    expect(message({ text: 'gebruik <b> voor vet', ...html('<p>gebruik &lt;b&gt; voor vet</p>') }).text).toBe(
      'gebruik <b> voor vet',
    );
  });

  test('the HTML that mirrors a message is read once, and no file', () => {
    expect(message({ text: 'hallo', ...html('<p>hallo</p>') }).text).toBe('hallo');
  });

  test('where only the HTML came, it is the message', () => {
    expect(message({ text: '', ...html('<div>hallo&nbsp;<i>daar</i></div>') }).text).toBe('hallo daar');
    expect(message({ text: undefined, ...html('<div>hallo</div>') }).text).toBe('hallo');
  });

  test('10,000 characters survive', () => {
    const text = 'é😀'.repeat(5_000);
    expect(message({ text }).text).toBe(text);
  });

  test.each(['<', '<p', '<p "', '<at>', '<quoted ', '<blockquote ', '&', '<!--', ' ('])(
    'a message of nothing but %j is read in no time',
    (part) => {
      const growth = growthAtFourTimes(part, (text) =>
        message({ text, from: { id: '29:x', name: text }, entities: [mention(bot, '<at>x</at>')] }),
      );
      expect(growth).toBeLessThan(LINEAR);
    },
  );
});

describe('a mention of the bot', () => {
  const entities = [mention(bot, '<at>Debattafel</at>')];

  test.each([
    ['in front', '<at>Debattafel</at> volgende', 'volgende'],
    ['with a hard space behind', '<at>Debattafel</at>&nbsp;volgende', 'volgende'],
    ['at the end', 'volgende <at>Debattafel</at>', 'volgende'],
    ['twice', '<at>Debattafel</at> <at>Debattafel</at> volgende', 'volgende'],
    ['with a number in its tag', '<at id="0">Debattafel</at> volgende', 'volgende'],
    ['with the name gone from the text', 'volgende', 'volgende'],
    ['alone', '<at>Debattafel</at>', ''],
  ])('%s is taken out, and the bot is addressed', (_how, text, expected) => {
    expect(message({ text, entities })).toMatchObject({ text: expected, addressed: true, mentions: [] });
  });

  test('without an entity is known by the bot’s name', () => {
    expect(message({ text: '<at>debattafel</at> hand' })).toMatchObject({ text: 'hand', addressed: true });
    expect(message({ text: '<at id="0">Debattafel</at> hand' })).toMatchObject({
      text: 'hand',
      addressed: true,
    });
  });

  test('without entity and name is known by the mirror', () => {
    const content =
      '<div><span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Debattafel</span>&nbsp;hand</div>';
    expect(message({ text: 'hand', ...html(content) })).toMatchObject({ text: 'hand', addressed: true });
  });

  test('that leaves no trace at all is a message like any other', () => {
    expect(message({ text: 'hand', entities: [] })).toMatchObject({ text: 'hand', addressed: false });
  });

  test('by an entity of the bare name goes once, where it stands first', () => {
    expect(
      message({ text: 'Debattafel vraag: wat doet Debattafel?', entities: [mention(bot, 'Debattafel')] }),
    ).toMatchObject({ text: 'vraag: wat doet Debattafel?', addressed: true });
  });

  test('of another name than its account’s is known by its id', () => {
    expect(
      message({
        text: '<at>Tafel</at> hand',
        entities: [mention({ id: '28:bot', name: 'Tafel' }, '<at>Tafel</at>')],
      }),
    ).toMatchObject({ text: 'hand', addressed: true });
  });

  test('in an edit is taken out too', () => {
    expect(read({ type: 'messageUpdate', text: '<at>Debattafel</at> beter', entities })).toMatchObject({
      text: 'beter',
    });
  });
});

describe('a mention of somebody else', () => {
  test('stays as a name in the text and is listed, once', () => {
    expect(
      message({
        text: '<at>Debattafel</at> rol notulist <at>Bram Maes (Gast)</at>, ja <at>Bram Maes (Gast)</at>',
        entities: [
          mention(bot, '<at>Debattafel</at>'),
          mention({ id: '29:bram', name: 'Bram Maes (Gast)' }, '<at>Bram Maes (Gast)</at>'),
        ],
      }),
    ).toMatchObject({
      text: 'rol notulist Bram Maes, ja Bram Maes',
      addressed: true,
      mentions: [{ person: '29:bram', name: 'Bram Maes' }],
    });
  });

  test('does not address the bot', () => {
    expect(
      message({
        text: '<at>Bram</at> zeg eens',
        entities: [mention({ id: '29:bram', name: 'Bram' }, '<at>Bram</at>')],
      }),
    ).toMatchObject({ text: 'Bram zeg eens', addressed: false });
  });

  test('by a numbered tag is known by its number', () => {
    expect(
      message({
        text: '<at id="0">Debattafel</at> rol expert <at id="1">Maes</at>',
        entities: [mention(bot, ''), mention({ id: '29:bram', name: 'Bram Maes' }, '')],
      }),
    ).toMatchObject({ text: 'rol expert Maes', mentions: [{ person: '29:bram', name: 'Bram Maes' }] });
  });

  test('without an entity stays as a name', () => {
    expect(message({ text: 'dag <at>Wout</at>' })).toMatchObject({
      text: 'dag Wout',
      mentions: [],
      addressed: false,
    });
  });

  test('whose name holds tags or Markdown keeps every character of it', () => {
    const name = 'An <at> *Maes* <b>';
    expect(
      message({
        text: `dag <at>${name}</at>!`,
        entities: [mention({ id: '29:an', name }, `<at>${name}</at>`)],
      }),
    ).toMatchObject({ text: `dag ${name}!`, mentions: [{ person: '29:an', name }] });
  });

  test('whose name begins with another’s is not mistaken for them', () => {
    expect(
      message({
        text: 'Ana en Ana Peeters',
        entities: [
          mention({ id: '29:a', name: 'Ana' }, 'Ana'),
          mention({ id: '29:ap', name: 'Ana Peeters' }, 'Ana Peeters'),
        ],
      }).text,
    ).toBe('Ana en Ana Peeters');
  });
});

describe('a quoted reply', () => {
  const reply = (quote: string) =>
    `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="99">${quote}</blockquote>`;

  test('as an entity with a placeholder leaves only what was added', () => {
    expect(
      message({
        text: '<quoted messageId="99"/> daar ben ik het mee eens',
        entities: [{ type: 'quotedReply', quotedReply: { messageId: '99' } }],
      }).text,
    ).toBe('daar ben ik het mee eens');
    expect(message({ text: '<quoted messageId="99"></quoted>eens' }).text).toBe('eens');
  });

  test('in its older form leaves only what was added', () => {
    expect(
      message({
        text: `${reply('<strong>Bram</strong><p>geen raad</p>')}<p>toch wel</p>`,
        textFormat: 'plain',
      }).text,
    ).toBe('toch wel');
  });

  test.each(['<quoted messageId="99"/> eens', `${reply('geen raad')} eens`])(
    'keeps which message it replies to: %s',
    (text) => {
      expect(message({ text }).quoted).toBe('99');
      expect(message({ text: 'eens' }).quoted).toBeUndefined();
    },
  );

  test('with a quote inside goes whole', () => {
    expect(message({ text: `${reply('a <blockquote>b</blockquote> c')} d` }).text).toBe('d');
  });

  test('that only the HTML shows is taken out too', () => {
    expect(
      message({
        text: 'Bram Maes\r\ngeen raad\r\n\r\ntoch wel',
        ...html(`${reply('Bram Maes geen raad')}<p>toch wel</p>`),
      }).text,
    ).toBe('toch wel');
  });

  test('does not take the quotation style with it, which the person wrote', () => {
    expect(message({ text: '<blockquote>zoals men zegt</blockquote> juist' }).text).toBe(
      'zoals men zegt juist',
    );
  });

  test('of a message that mentioned the bot does not address the bot', () => {
    expect(
      message({
        text: `${reply('<at>Debattafel</at> hand')} waarom`,
        ...html(`${reply('<at>Debattafel</at> hand')} waarom`),
      }),
    ).toMatchObject({ text: 'waarom', addressed: false });
  });
});

describe('what changes a message', () => {
  const change = (type: string, eventType: string, parts: Parts = {}) =>
    read({ type, channelData: { eventType, tenant: { id: 'tenant' } }, text: 'nieuw', ...parts });

  test('an edit revises it, a delete withdraws it, an undelete brings it back', () => {
    expect(change('messageUpdate', 'editMessage')).toMatchObject({
      kind: 'edited',
      message: '1001',
      text: 'nieuw',
    });
    expect(change('messageDelete', 'softDeleteMessage')).toMatchObject({ kind: 'deleted', message: '1001' });
    expect(change('messageUpdate', 'undeleteMessage')).toMatchObject({
      kind: 'undeleted',
      message: '1001',
      text: 'nieuw',
    });
  });

  test('a redelivery has the same id, another edit of the same message another', () => {
    const first = change('messageUpdate', 'editMessage');
    expect(change('messageUpdate', 'editMessage').command).toBe(first.command);
    expect(change('messageUpdate', 'editMessage', { timestamp: '2026-03-04T13:21:00Z' }).command).not.toBe(
      first.command,
    );
    expect(change('messageUpdate', 'undeleteMessage').command).not.toBe(first.command);
    expect(change('messageDelete', 'editMessage').command).not.toBe(first.command);
    expect(read({ text: 'nieuw' }).command).not.toBe(first.command);
  });

  test('a message delivered again, even at another time, is the same', () => {
    expect(read({ text: 'x', timestamp: '2026-03-04T13:21:00Z' }).command).toBe(read({ text: 'x' }).command);
    expect(read({ text: 'x', id: '1002' }).command).not.toBe(read({ text: 'x' }).command);
    expect(read({ text: 'x', conversation: { ...group, id: 'b' } }).command).not.toBe(
      read({ text: 'x' }).command,
    );
  });

  test('what has no id is known by what it says', () => {
    expect(read({ id: undefined, text: 'x' }).command).toBe(read({ id: undefined, text: 'x' }).command);
    expect(read({ id: undefined, text: 'x' }).command).not.toBe(read({ id: undefined, text: 'y' }).command);
  });
});

describe('a click', () => {
  const click = { verb: 'hand.raise', data: { table: 't1', reason: 'x' } };

  test('comes as Action.Execute, as a dialog’s form or as a message, and is the same', () => {
    const data = { verb: 'hand.raise', table: 't1', reason: 'x', msteams: { type: 'messageBack' } };
    const action = { type: 'Action.Execute', verb: 'hand.raise', data: { table: 't1', reason: 'x' } };
    expect(
      read({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } }),
    ).toMatchObject({
      kind: 'click',
      carrier: 'execute',
      automatic: false,
      ...click,
    });
    expect(read({ type: 'invoke', name: 'task/submit', value: { data } })).toMatchObject({
      kind: 'click',
      carrier: 'dialog',
      ...click,
    });
    const message = read({ value: data });
    expect(message).toMatchObject({ kind: 'click', carrier: 'message', ...click });
    expect(message).toHaveProperty('data', click.data);
  });

  test('of a card that refreshed itself is nobody’s press', () => {
    const value = { action: { verb: 'table.view', data: {} }, trigger: 'automatic' };
    expect(read({ type: 'invoke', name: 'adaptiveCard/action', value })).toMatchObject({ automatic: true });
  });

  test('on a button that opens a dialog asks for the dialog', () => {
    const value = {
      data: { msteams: { type: 'task/fetch' }, verb: 'contribution.add', table: 't1' },
      context: {},
    };
    expect(read({ type: 'invoke', name: 'task/fetch', value })).toMatchObject({
      kind: 'dialogOpened',
      verb: 'contribution.add',
      data: { table: 't1' },
    });
  });

  test('without data has none', () => {
    const value = { action: { verb: 'agenda.next' } };
    expect(read({ type: 'invoke', name: 'adaptiveCard/action', value })).toMatchObject({ data: {} });
  });

  test.each([
    ['adaptiveCard/action', undefined],
    ['adaptiveCard/action', {}],
    ['adaptiveCard/action', { action: null }],
    ['adaptiveCard/action', { action: { type: 'Action.Execute' } }],
    ['adaptiveCard/action', { action: { verb: 7 } }],
    ['adaptiveCard/action', 'hand.raise'],
    ['task/submit', { data: {} }],
    ['task/fetch', undefined],
  ])('%s with %j is malformed', (name, value) => {
    expect(readAny({ type: 'invoke', name, value }).kind).toBe('malformedInvoke');
  });

  test('of another name is unknown', () => {
    expect(readAny({ type: 'invoke', name: 'composeExtension/query', value: {} }).kind).toBe('unknownInvoke');
    expect(readAny({ type: 'invoke', value: {} }).kind).toBe('unknownInvoke');
  });

  test('twice is two clicks, delivered again it is one', () => {
    const value = { action: { verb: 'hand.raise' } };
    const once = read({ type: 'invoke', name: 'adaptiveCard/action', id: 'f:1', value });
    expect(read({ type: 'invoke', name: 'adaptiveCard/action', id: 'f:1', value }).command).toBe(
      once.command,
    );
    expect(read({ type: 'invoke', name: 'adaptiveCard/action', id: 'f:2', value }).command).not.toBe(
      once.command,
    );
  });

  test('cannot reach into the prototype of anything', () => {
    const value = JSON.parse('{"verb":"hand.raise","__proto__":{"admin":true}}') as unknown;
    const incoming = read({ value });
    expect(incoming.kind === 'click' && (incoming.data as { admin?: boolean }).admin).toBeFalsy();
  });

  test('a value without a verb leaves the message a message', () => {
    expect(read({ text: 'hallo', value: { x: 1 } })).toMatchObject({ kind: 'message', text: 'hallo' });
  });
});

describe('who is there', () => {
  test('the bot installed and removed, in each of Teams’ words', () => {
    for (const action of ['add', 'add-upgrade']) {
      expect(read({ type: 'installationUpdate', action }).kind).toBe('installed');
    }
    for (const action of ['remove', 'remove-upgrade']) {
      expect(read({ type: 'installationUpdate', action }).kind).toBe('removed');
    }
    expect(read({ type: 'installationUpdate' }).kind).toBe('other');
  });

  test('people who come, apart from the bot', () => {
    expect(
      read({ type: 'conversationUpdate', membersAdded: [bot, { id: '29:bram', aadObjectId: 'b' }] }),
    ).toMatchObject({
      kind: 'joined',
      bot: true,
      people: [{ person: '29:bram', name: '', aadObjectId: 'b' }],
    });
  });

  test('people who go, apart from the bot', () => {
    expect(read({ type: 'conversationUpdate', membersRemoved: [{ id: '29:bram' }] })).toMatchObject({
      kind: 'left',
      bot: false,
      people: ['29:bram'],
    });
    expect(read({ type: 'conversationUpdate', membersRemoved: [bot] })).toMatchObject({
      kind: 'left',
      bot: true,
      people: [],
    });
  });

  test('a renamed channel changes nobody', () => {
    expect(read({ type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } }).kind).toBe(
      'other',
    );
  });

  test('what comes without a sender is read where it needs none, and malformed where it does', () => {
    expect(read({ type: 'conversationUpdate', from: undefined, membersAdded: [bot] })).toMatchObject({
      bot: true,
    });
    expect(readAny({ from: undefined, text: 'x' }).kind).toBe('malformed');
    expect(readAny({ type: 'invoke', from: { name: 'x' } }).kind).toBe('malformed');
  });
});

describe('which conversation', () => {
  const where = (parts: Parts) => read({ text: 'x', ...parts }).reference;

  test('a channel’s thread, with its channel', () => {
    const conversation = {
      id: '19:c@thread.tacv2;messageid=77',
      conversationType: 'channel',
      tenantId: 'tenant',
      isGroup: true,
    };
    expect(where({ conversation, channelData: { channel: { id: '19:c@thread.tacv2' } } })).toMatchObject({
      kind: 'channel',
      id: '19:c@thread.tacv2;messageid=77',
      channel: '19:c@thread.tacv2',
    });
    expect(where({ conversation: { id: '19:c@thread.tacv2;messageid=77' } }).kind).toBe('channel');
  });

  test('a meeting’s chat, with its meeting', () => {
    expect(where({ channelData: { meeting: { id: 'MCMx' } } })).toMatchObject({
      kind: 'meeting',
      meeting: 'MCMx',
    });
  });

  test('the tenant is the conversation’s, else the channel data’s', () => {
    expect(where({ channelData: { tenant: { id: 'other' } } }).tenant).toBe('tenant');
    expect(where({ conversation: { id: 'x' }, channelData: { tenant: { id: 'other' } } }).tenant).toBe(
      'other',
    );
  });
});

describe('what needs no answer', () => {
  test.each([
    [{ type: 'typing' }],
    [{ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    [{ type: 'endOfConversation' }],
    [{ type: 'somethingNew' }],
    [
      {
        type: 'event',
        name: 'application/vnd.microsoft.meetingStart',
        value: {
          MeetingType: 'Scheduled',
          Title: 'x',
          Id: 'MCMx',
          JoinUrl: 'https://x',
          StartTime: '2026-03-04T13:20:00Z',
        },
      },
    ],
    [
      {
        type: 'event',
        name: 'application/vnd.microsoft.meetingEnd',
        value: { meetingType: 'Scheduled', id: 'MCMx', endTime: 'x' },
      },
    ],
    [{ type: 'event', name: 'application/vnd.microsoft.meetingStart', value: null }],
  ])('%j', (parts) => {
    expect(read(parts).kind).toBe('other');
  });

  test.each([
    ['nothing', undefined],
    ['a list', []],
    ['a text', 'hand'],
    ['no type', { ...activity({}), type: undefined }],
    ['no conversation', { ...activity({}), conversation: undefined }],
    ['a conversation without an id', { ...activity({}), conversation: { id: '' } }],
  ])('%s is no activity', (_what, body) => {
    expect(parseActivity(body)).toBeUndefined();
  });

  test('a part of the wrong shape counts as absent', () => {
    expect(
      read({ text: 7, entities: 'x', attachments: [null, { contentType: 3 }], channelData: 5, locale: {} }),
    ).toMatchObject({
      kind: 'message',
      text: '',
    });
  });
});
