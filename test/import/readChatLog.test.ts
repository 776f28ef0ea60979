import { describe, expect, test } from '@jest/globals';
import {
  type ChatLog,
  type ChatLogOptions,
  maxLogCharacters,
  maxLogMessages,
  readChatLog,
} from '../../src/import/chatLog.ts';
import { growthAtFourTimes, LINEAR } from '../support/growth.ts';

const read = (text: string, options?: ChatLogOptions): ChatLog => {
  const reading = readChatLog(text, options);
  if (reading.kind !== 'chat-log') throw new Error(`read as ${reading.kind}`);
  return reading;
};
/** A log's messages as "name | time | text". */
const said = (text: string, options?: ChatLogOptions): readonly string[] =>
  read(text, options).messages.map((one) => {
    const at = one.atSeconds;
    const parts = at === undefined ? [] : [at / 3600, (at / 60) % 60, at % 60].map(Math.floor);
    return `${one.name} | ${parts.map((part) => String(part).padStart(2, '0')).join(':')} | ${one.text}`;
  });

describe('a chat saved by Zoom', () => {
  test('with texts below their header is read', () => {
    const log = `14:32:05 From  Ana Claes  to  Everyone:
\tEen plein zonder auto's,
\ten met bomen.
14:33:10 From  Bram  to  Everyone:
\tWie betaalt dat?
`;
    expect(said(log)).toEqual([
      "Ana Claes | 14:32:05 | Een plein zonder auto's, en met bomen.",
      'Bram | 14:33:10 | Wie betaalt dat?',
    ]);
    expect(read(log)).toMatchObject({ form: 'zoom', clock: 'day' });
  });

  test('with texts on the same line is read, with or without whom it is for', () => {
    const log = `09:01:02\t From  Ana : Goedemorgen
allemaal
09:01:30\t From  Bram  to  Everyone : Om 9 uur : daar ben ik
09:02:00\t From  Noor   to   Els(Privately) : dit is voor jou
09:02:30\t From  Noor  to  Els : en dit ook`;
    expect(said(log)).toEqual([
      'Ana | 09:01:02 | Goedemorgen allemaal',
      'Bram | 09:01:30 | Om 9 uur : daar ben ik',
    ]);
    expect(read(log).leftOut.direct).toBe(2);
  });

  test.each([
    ['Dutch', 'Van', 'aan', 'Iedereen', 'Direct bericht'],
    ['French', 'De', 'à', 'Tous', 'Message direct'],
    ['German', 'Von', 'an', 'Alle', 'Direktnachricht'],
    ['English', 'From', 'to', 'Everyone in Meeting', 'Direct Message'],
  ])('in %s is read', (_language, from, to, everyone, direct) => {
    const log = `10:00:00 ${from} Ana ${to} ${everyone}:
\tDag
10:00:05 ${from} Ana ${to} Bram(${direct}):
\tPsst`;
    expect(said(log)).toEqual(['Ana | 10:00:00 | Dag']);
    expect(read(log).leftOut.direct).toBe(1);
  });

  test('with the day before the time is read, and one day can be asked for', () => {
    const log = `2024-03-11 14:32:05 From Ana to Everyone:
\tVorige week
2024-03-12 14:32:05 From Ana to Everyone:
\tVandaag`;
    expect(read(log).messages.map(({ date }) => date)).toEqual(['2024-03-11', '2024-03-12']);
    expect(said(log, { date: '2024-03-12' })).toEqual(['Ana | 14:32:05 | Vandaag']);
    expect(read(log, { date: '2024-03-12' }).leftOut.otherDay).toBe(1);
  });

  test('in the cloud counts its times from the beginning of the recording', () => {
    const log = '00:14:20\tAna Claes:\tEen plein\n00:15:00\tBram:\tZonder auto’s';
    expect(said(log)).toEqual(['Ana Claes | 00:14:20 | Een plein', 'Bram | 00:15:00 | Zonder auto’s']);
    expect(read(log).clock).toBe('recording');
  });

  test('and copied from its panel is read, direct messages to me left out', () => {
    const log = `From Ana to Everyone:  02:05 PM
Een plein
From Bram to Me: (Direct Message) (2:06 PM)
Stil geheim
Van Noor aan iedereen: 14:07
Bomen`;
    expect(said(log)).toEqual(['Ana | 14:05:00 | Een plein', 'Noor | 14:07:00 | Bomen']);
    expect(read(log).leftOut.direct).toBe(1);
  });

  test('may come from somebody with "to" in the name', () => {
    expect(said('10:00:00 From  Back to Basics  to  Everyone:\n\tDag')).toEqual([
      'Back to Basics | 10:00:00 | Dag',
    ]);
  });

  test('may hold nothing but direct messages', () => {
    for (const log of [
      'From Bram to Me: (Direct Message) (2:06 PM)\nStil',
      '10:00:00 From Bram to Els(Direct Message):\n\tStil',
    ])
      expect(read(log)).toMatchObject({ messages: [], leftOut: { direct: 1 } });
  });

  test('loses the quote of what is answered, and counts reactions', () => {
    const log = `15:01:39 From Ana to Everyone:
    Wie doet mee aan het plein?
15:01:47 From Bram to Everyone:
    Replying to "Wie doet mee aan..."

    Ik doe mee
15:01:50 From Noor to Everyone:
    Reacted to "Ik doe mee" with 😂
15:01:52 From Noor to Everyone:
    Removed a 😂 reaction from "Ik doe mee"
15:01:55 From Noor to Everyone:
    `;
    expect(said(log)).toEqual([
      'Ana | 15:01:39 | Wie doet mee aan het plein?',
      'Bram | 15:01:47 | Ik doe mee',
    ]);
    expect(read(log).leftOut).toEqual({ direct: 0, system: 0, reactions: 2, empty: 1, otherDay: 0 });
  });
});

describe('a direct message', () => {
  test.each([
    [
      'whose sender has a colon in the name',
      '10:00:05\t From  Els : gids  to  Bram(Direct Message) : geheim',
    ],
    [
      'whose sender has "to Everyone" in the name',
      '10:00:05 From  Piet to Everyone  to  Bram(Direct Message):\n\tgeheim',
    ],
    ['to hosts only', '10:00:05 From  Piet  to  Hosts and panelists:\n\tgeheim'],
    ['in a language that is not known', '10:00:05 開始 Piet から Bram：\n\tgeheim'],
    [
      'in which a chat of Teams was pasted',
      '10:00:05 From Piet to Bram(Direct Message):\n\tzie\n[14:00] Piet: geheim',
    ],
    [
      'in which a public header was pasted',
      '10:00:05 From Piet to Bram(Direct Message):\n\t10:00:00 From Ana to Everyone:\n\tgeheim',
    ],
  ])('%s stays out', (_how, direct) => {
    const open = '10:00:00 From  Ana  to  Everyone:\n\tDag';
    for (const log of [`${open}\n${direct}`, `${direct}\n10:01:00 From  Ana  to  Everyone:\n\tDag`]) {
      expect(JSON.stringify(readChatLog(log))).not.toContain('geheim');
      expect(read(log)).toMatchObject({ messages: [{ name: 'Ana', text: 'Dag' }], leftOut: { direct: 1 } });
    }
  });

  test('in Teams is one that only one person can see', () => {
    const log =
      '[10:00] Debattafel\nJe bent aan de beurt\nAlleen jij kunt dit bericht zien\n[10:01] Ana: Dag';
    expect(said(log)).toEqual(['Ana | 10:01:00 | Dag']);
    expect(read(log).leftOut.direct).toBe(1);
  });
});

describe('a chat copied from Teams', () => {
  test.each([
    ['time and name on the text’s line', '[14:32] Ana Peeters: Een plein\n[14:33] Bram: Bomen'],
    ['time and name above the text', '[14:32] Ana Peeters\nEen plein\n\n[14:33] Bram\nBomen\n'],
    ['a date before the time', '[12/03/2024 14:32] Ana Peeters\nEen plein\n[12/03/2024 14:33] Bram\nBomen'],
    ['a weekday before the time', '[dinsdag 14:32] Ana Peeters\nEen plein\n[dinsdag 14:33] Bram:\nBomen'],
    [
      'the time before the date',
      '[14:32 • 12/03/2024] Ana Peeters:\nEen plein\n[14:33 • 12/03/2024] Bram:\nBomen',
    ],
    ['English times', '[2:32 PM] Ana Peeters\nEen plein\n[2:33 PM] Bram\nBomen'],
    [
      'English times with a narrow space',
      '[2:32\u202fPM] Ana Peeters\nEen plein\n[2:33\u202fPM] Bram\nBomen',
    ],
    ['the time behind the name', 'Ana Peeters, 14:32\nEen plein\nBram, 14:33\nBomen'],
    ['the time after wide space', 'Ana Peeters  14:32\nEen plein\nBram  14:33\nBomen'],
    ['day and time behind the name', 'Ana Peeters gisteren 14:32\nEen plein\nBram 12/03/2024 14:33\nBomen'],
    ['the time below the name', 'Ana Peeters\n14:32\nEen plein\n\nBram\n14:33\nBomen'],
    [
      'previews, and the time above one’s own name',
      'Een plein by Ana Peeters\n14:32\nAna Peeters\nEen plein\nBomen by Bram\nBram\n14:33\nBomen',
    ],
  ])('with %s is read', (_form, log) => {
    expect(said(log)).toEqual(['Ana Peeters | 14:32:00 | Een plein', 'Bram | 14:33:00 | Bomen']);
    expect(read(log)).toMatchObject({ form: 'teams', clock: 'day' });
  });

  test('keeps whose it is, without what the program put behind the name', () => {
    const log =
      '[14:32] Peeters, Ana (Gast)\nDag\n[14:33] Bram Wouters (Unizo) (Extern): Dag\n[14:34] jan de wit: Dag';
    expect(read(log).messages.map(({ name }) => name)).toEqual([
      'Peeters, Ana',
      'Bram Wouters (Unizo)',
      'jan de wit',
    ]);
  });

  test('loses what Teams itself wrote', () => {
    const log = `Vergadering gestart
dinsdag 12 maart 2024
Ana Peeters 14:32
Een plein
Bewerkt
1 Like reaction.
Bram Claes heeft deelgenomen aan de vergadering
woensdag 13 maart
Bram Claes 14:33 Bewerkt
Bomen
Noor 14:35
Dit bericht is verwijderd.`;
    expect(said(log)).toEqual(['Ana Peeters | 14:32:00 | Een plein', 'Bram Claes | 14:33:00 | Bomen']);
    expect(read(log).leftOut).toMatchObject({ reactions: 1, empty: 0 });
    expect(read(log).leftOut.system).toBeGreaterThanOrEqual(2);
  });

  test('keeps a day, a time or a place that somebody answered', () => {
    const log = `[14:32] Ana: Wanneer?
[14:33] Bram
Vandaag
[14:34] Noor
Station Turnhout 14:30
[14:35] Els
Ik kan
morgen of
vandaag`;
    expect(said(log)).toEqual([
      'Ana | 14:32:00 | Wanneer?',
      'Bram | 14:33:00 | Vandaag',
      'Noor | 14:34:00 | Station Turnhout 14:30',
      'Els | 14:35:00 | Ik kan morgen of vandaag',
    ]);
  });

  test('dates its messages where it writes the day out, the day before the month', () => {
    const dates = (stamp: string) => read(`[${stamp}] Ana: Dag`).messages[0]?.date;
    expect(dates('3/12/2024 14:32')).toBe('2024-12-03');
    expect(dates('12/3/24 14:32')).toBe('2024-03-12');
    expect(dates('3/12/2024 2:32 PM')).toBe('2024-03-12');
    expect(dates('3/25/2024 14:32')).toBe('2024-03-25');
    expect(dates('2024-03-12 14:32')).toBe('2024-03-12');
    expect(dates('dinsdag 14:32')).toBeUndefined();
    expect(dates('12/03 14:32')).toBeUndefined();
  });
});

describe('a transcript with captions', () => {
  test('is read by who speaks; a sentence over several captions is one message', () => {
    const log = `WEBVTT

00:00:05.000 --> 00:00:08.000
<v Ana Peeters>Een plein met</v>

00:00:08.000 --> 00:00:10.000
<v Ana Peeters>bomen &amp; banken.</v>

x-1
00:00:12.500 --> 00:00:14.000
<v Ana Peeters>En water.</v>

01:00:00.000 --> 01:00:02.000
Bram Claes: Wie betaalt dat?

01:00:03.000 --> 01:00:04.000
(gelach)
`;
    expect(said(log)).toEqual([
      'Ana Peeters | 00:00:05 | Een plein met bomen & banken.',
      'Ana Peeters | 00:00:12 | En water.',
      'Bram Claes | 01:00:00 | Wie betaalt dat?',
    ]);
    expect(read(log)).toMatchObject({ form: 'transcript', clock: 'recording', leftOut: { system: 1 } });
  });
});

describe('what is no chat log', () => {
  test.each([
    ['nothing', ''],
    ['a sentence', 'We beginnen om 14:32'],
    [
      'prose with a name and a time in it',
      'Verslag van de avond.\nAna Peeters sprak eerst.\nWe begonnen om 14:32\nEn toen Bram.',
    ],
    ['minutes with names', 'Ana: een plein\nBram: bomen\nNoor: wie betaalt dat?'],
    ['a plan of the day', 'Opening 14:20\nDebat 14:30\nPauze 15:10\nAfronding 16:25'],
    [
      'a plan with times in front',
      '14:20 Opening\n14:30 Van Gent naar Leuven: vertrek\n16:25 De burgemeester: slot',
    ],
    ['a plan to the second', '10:00:00 De burgemeester: welkom\n10:10:00 Van alles: wat'],
    ['a journey', 'Van Gent naar Leuven: 09:00'],
    [
      'a chat of Zoom far below prose',
      `${'Een inleiding.\n'.repeat(10)}10:00:00 From Ana to Everyone:\n\tDag`,
    ],
    ['a text with a zero byte', `[14:32] Ana: Dag${' dag'.repeat(200)}\0`],
    ['a table', 'tijd;naam;tekst\n14:32;Ana;Een plein\n14:33;Bram;Bomen'],
    ['a web page', '<!doctype html>\n<html><body><p>[14:32] Ana: Dag</p></body></html>'],
    ['a log far below prose', `${'Dit is een lange inleiding.\n'.repeat(10)}[14:32] Ana: Dag`],
    ['a program', '\u007fELF\u0002\u0001\u0001\0\0\0\0[14:32] Ana: Dag'],
    ['bytes that were no letters', `[14:32] Ana: ${'\ufffd'.repeat(200)}`],
    ['a heading without captions', 'WEBVTT\n\nNOTE leeg\n'],
  ])('is refused: %s', (_what, text) => {
    expect(readChatLog(text)).toEqual({ kind: 'not-a-chat-log' });
  });
});

describe('a log that is too big', () => {
  test('is refused by its length before anything is read', () => {
    const log = '[14:32] Ana: Dag\n';
    expect(readChatLog(log.padEnd(maxLogCharacters, 'x')).kind).toBe('chat-log');
    expect(readChatLog(log.padEnd(maxLogCharacters + 1, 'x'))).toEqual({
      kind: 'too-big',
      limit: 'characters',
    });
  });

  test('is refused by its messages; direct ones do not count', () => {
    const log = '10:00:00 From Ana to Everyone:\n\tDag\n'.repeat(maxLogMessages);
    const direct = '10:00:00 From Ana to Bram(Direct Message):\n\tDag\n';
    expect(read(log + direct).messages).toHaveLength(maxLogMessages);
    expect(readChatLog(`${log}10:00:00 From Ana to Everyone:\n\tDag`)).toEqual({
      kind: 'too-big',
      limit: 'messages',
    });
  });

  test.each([
    ['spaces', ' '],
    ['colons', 'a: '],
    ['brackets', '[('],
    ['quotes', 'Replying to "'],
    ['names', 'Ana Van '],
    ['directions', 'From a to '],
    ['captions', '<v '],
    ['tabs', '\t: '],
  ])('of %s does not keep the bot waiting', (_what, piece) => {
    const heads = [
      '',
      '[14:32] ',
      '10:00:00 From ',
      '10:00:00\t From Ana : ',
      'WEBVTT\n\n00:00:05.000 --> x\n',
      'From ',
    ];
    const growth = growthAtFourTimes(piece, (junk) => {
      for (const head of heads)
        for (const tail of ['', ' 14:32', ':']) readChatLog(`${head}${junk}${tail}\n${junk}`);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
