import { describe, expect, test } from '@jest/globals';
import type { CommandBody, NotedLine } from '../../src/core/commands.ts';
import {
  contributionById,
  lensesToConfirm,
  lineId,
  linesOfNotes,
  speakersToConfirm,
  standing,
  UNKNOWN_SPEAKER,
} from '../../src/core/contributions.ts';
import { questionBefore } from '../../src/core/questionOrder.ts';
import type { Table } from '../../src/core/table.ts';
import { isToConfirm, nextToConfirm } from '../../src/core/worklist.ts';
import { ana, begunAt, bram, els, joke, type Member, noor } from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

type Speaker = NotedLine['speaker'];
const by = ({ person, name }: Member): Speaker => ({ person, name });
const unclear = (typed: string): Speaker => ({ unclear: typed });
const line = (text: string, speaker: Speaker = by(ana), more: Partial<NotedLine> = {}): NotedLine => ({
  text,
  lenses: [],
  speaker,
  ...more,
});
const take = (lines: readonly NotedLine[], message = 'm', who = joke, time = '14:40', speaker?: Speaker) =>
  who.asks(time, { type: 'TakeNotes', message, lines, ...(speaker !== undefined && { speaker }) });
const name = (contribution: string, author?: { person: string; name: string }, who = joke) =>
  who.asks('14:45', { type: 'NameSpeaker', contribution, ...(author !== undefined && { author }) });
const mark = (
  marks: Omit<Extract<CommandBody, { type: 'MarkContribution' }>, 'type' | 'contribution'>,
  contribution = 'm',
  who = joke,
) => who.asks('14:46', { type: 'MarkContribution', contribution, ...marks });
const bring = (messages: readonly (readonly [string, Member, string])[], who = joke) =>
  who.asks('14:47', {
    type: 'ImportChat',
    messages: messages.map(([contribution, author, text]) => ({
      contribution,
      author: { person: author.person, name: author.name },
      text,
      lenses: [],
    })),
  });
const open = (question: string, time: string) => els.asks(time, { type: 'OpenQuestion', question });

const debate = begunAt('14:20', '14:30');
const final = { body: 'Alles', text: 'Alles', sha256: 'hash' };
const closed: readonly Step[] = [
  ...debate,
  take([line('Voor het einde')], 'vroeger'),
  els.asks('16:30', { type: 'CloseTable', final, draft: { points: [], text: '' } }),
];
const saidIn = (table: Table): readonly string[] =>
  linesOfNotes(table, 'm')
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ author, text }) => `${author} ${text}`);

describe('a name that was typed above several lines', () => {
  const fatima = { person: 'name:fatima', name: 'Fatima' };
  const steps = [
    ...debate,
    take([line('Een', unclear('Fatima')), line('Twee', unclear('fatima')), line('Drie', unclear('b'))]),
  ];

  test('is confirmed once for all of them, where what was typed is the name', () => {
    const table = tableAfter(...steps, name('m', fatima));
    expect(saidIn(table)).toEqual(['name:fatima Een', 'name:fatima Twee', `${UNKNOWN_SPEAKER} Drie`]);
    expect(speakersToConfirm(table).map(({ text }) => text)).toEqual(['Drie']);
  });

  test('is confirmed line by line where it was only the first letters of one', () => {
    const twice = [...debate, take([line('Een', unclear('b')), line('Twee', unclear('b'))])];
    const table = tableAfter(...twice, name('m', bram));
    expect(saidIn(table)).toEqual([`${bram.person} Een`, `${UNKNOWN_SPEAKER} Twee`]);
  });
});

describe('a message of notes', () => {
  test('is a contribution a line, each said aloud by its speaker, under the question under debate', () => {
    given(...debate, open('v2', '14:31'))
      .when(take([line(' Meer banken '), line('En bomen', by(bram), { question: 'v3' })]))
      .thenEvents(
        {
          type: 'ContributionAdded',
          contribution: 'm',
          author: ana.person,
          text: 'Meer banken',
          source: 'spoken',
          item: 'debat-1',
          question: 'v2',
          lenses: [],
          parked: false,
        },
        {
          type: 'ContributionAdded',
          contribution: lineId('m', 1),
          author: bram.person,
          text: 'En bomen',
          source: 'spoken',
          item: 'debat-1',
          question: 'v3',
          lenses: [],
          parked: false,
        },
      );
  });

  test('lets whoever is named for the first time join once', () => {
    const tine = { person: 'name:tine', name: 'Tine' };
    const after = tableAfter(...debate, take([line('Een', tine), line('Twee', tine)]));
    expect(after.people.get('name:tine')).toMatchObject({ account: false, present: true });
    expect(standing(after).map(({ author }) => author)).toEqual(['name:tine', 'name:tine']);
  });

  test('is for the moderator and the notetaker', () => {
    given(...debate)
      .when(take([line('Ja')], 'm', els))
      .thenTable();
    given(...debate)
      .when(take([line('Ja')], 'm', bram))
      .thenRejected('not-moderator-or-notetaker');
  });

  test('without a line or a speaker notes nothing, and no line is empty or under a question that is not there', () => {
    given(...debate)
      .when(take([]))
      .thenRejected('nothing-noted');
    given(...debate)
      .when(take([line(' ')]))
      .thenRejected('empty-text');
    given(...debate)
      .when(take([line('Ja', by(ana), { question: 'v99' })]))
      .thenRejected('question-unknown');
    given(...debate)
      .when(take(Array.from({ length: 501 }, () => line('Ja'))))
      .thenRejected('text-too-long');
  });
});

describe('an edited message of notes', () => {
  const three = [...debate, take([line('Een'), line('Twee'), line('Drie')])];

  test('a line that is put in between leaves the others what they were', () => {
    given(...three)
      .when(take([line('Een'), line('Anderhalf'), line('Twee'), line('Drie')]))
      .thenEvents({
        type: 'ContributionAdded',
        contribution: lineId('m', 3),
        author: ana.person,
        text: 'Anderhalf',
        source: 'spoken',
        item: 'debat-1',
        lenses: [],
        parked: false,
      });
  });

  test('a line that is taken out is withdrawn, and one that changed is revised', () => {
    given(...three)
      .when(take([line('Een'), line('Drie!')]))
      .thenEvents(
        { type: 'ContributionRevised', contribution: lineId('m', 1), text: 'Drie!', lenses: [] },
        { type: 'ContributionWithdrawn', contribution: lineId('m', 2) },
      );
  });

  test('the same again changes nothing, and without lines all of it is withdrawn', () => {
    given(...three)
      .when(take([line('Een'), line('Twee'), line('Drie')]))
      .thenNothing();
    const gone = tableAfter(...three, take([]));
    expect(saidIn(gone)).toEqual([]);
    const back = tableAfter(...three, take([]), take([line('Een'), line('Twee'), line('Drie')]));
    expect(saidIn(back)).toEqual(['29:ana Een', '29:ana Twee', '29:ana Drie']);
    expect(back.contributions).toHaveLength(3);
  });

  test('another name moves the line to another speaker, another heading to another question', () => {
    given(...three)
      .when(take([line('Een', by(bram)), line('Twee', by(ana), { question: 'v3' }), line('Drie')]))
      .thenEvents(
        { type: 'SpeakerNamed', contribution: 'm', author: bram.person },
        { type: 'ContributionMoved', contribution: lineId('m', 1), question: 'v3' },
      );
  });

  test('does not undo that somebody said who spoke, but a name that is typed now counts', () => {
    const confirmed = [...debate, take([line('Een', unclear('b'))]), name('m', { ...bram })];
    given(...confirmed)
      .when(take([line('Een', unclear('b')), line('Twee', unclear('b'))]))
      .thenEvents({
        type: 'ContributionAdded',
        contribution: lineId('m', 1),
        author: UNKNOWN_SPEAKER,
        unclearSpeaker: 'b',
        text: 'Twee',
        source: 'spoken',
        item: 'debat-1',
        lenses: [],
        parked: false,
      });
    given(...confirmed)
      .when(take([line('Een', by(noor))]))
      .thenEvents({ type: 'SpeakerNamed', contribution: 'm', author: noor.person });
  });

  test('that comes in after a newer one changes nothing', () => {
    given(...three, take([line('Een beter'), line('Twee'), line('Drie')], 'm', joke, '14:50'))
      .when(take([line('Een oud'), line('Twee'), line('Drie')], 'm', joke, '14:45'))
      .thenNothing();
  });
});

describe('the speaker that stays set', () => {
  const speakerOf = (table: Table, who = joke) => table.noting?.get(who.person)?.author;

  test('is who said the last line, of each notetaker apart', () => {
    const after = tableAfter(
      ...debate,
      take([line('Een'), line('Twee', by(bram))]),
      take([line('Drie', by(noor))], 'n', els),
    );
    expect(speakerOf(after)).toBe(bram.person);
    expect(speakerOf(after, els)).toBe(noor.person);
  });

  test('is set by a name alone, and not twice by the same', () => {
    given(...debate)
      .when(take([], 'm', joke, '14:40', by(bram)))
      .thenEvents({ type: 'SpeakerSet', message: 'm', author: bram.person });
    given(...debate, take([], 'm', joke, '14:40', by(bram)))
      .when(take([], 'n', joke, '14:41', by(bram)))
      .thenNothing();
    given(...debate)
      .when(take([line('Een')], 'm', joke, '14:40', by(ana)))
      .thenEvents(expect.objectContaining({ type: 'ContributionAdded' }) as never);
  });

  test('is left alone by what is put right in an older message', () => {
    const two = [...debate, take([line('Een')]), take([line('Twee', by(bram))], 'n')];
    const after = tableAfter(
      ...two,
      take([line('Een'), line('Nog', by(noor))], 'm', joke, '14:42', by(noor)),
    );
    expect(speakerOf(after)).toBe(bram.person);
    given(...two)
      .when(take([line('Een', by(noor))], 'm', joke, '14:42', by(noor)))
      .thenEvents({ type: 'SpeakerNamed', contribution: 'm', author: noor.person });
  });

  test('is who an unclear speaker turns out to be', () => {
    const after = tableAfter(...debate, take([line('Een', unclear('b'))]), name('m', { ...bram }));
    expect(after.noting?.get(joke.person)).toEqual({ message: 'm', line: 'm', author: bram.person });
  });

  test('goes along when two people turn out to be one', () => {
    const after = tableAfter(
      ...debate,
      take([line('Een', { person: 'name:tine', name: 'Tine' })]),
      els.asks('14:50', { type: 'MergePeople', person: 'name:tine', into: noor.person }),
    );
    expect(speakerOf(after)).toBe(noor.person);
    expect(saidIn(after)).toEqual(['29:noor Een']);
  });
});

describe('who spoke', () => {
  const noted = [...debate, take([line('Een', unclear('b')), line('Twee', unclear(''))])];

  test('is to be confirmed where it is unclear, and then no longer', () => {
    expect(speakersToConfirm(tableAfter(...noted)).map(({ id }) => id)).toEqual(['m', lineId('m', 1)]);
    given(...noted)
      .when(name('m', { ...bram }))
      .thenEvents({ type: 'SpeakerNamed', contribution: 'm', author: bram.person });
    const after = tableAfter(...noted, name('m', { person: 'name:tine', name: 'Tine' }));
    expect(speakersToConfirm(after).map(({ id }) => id)).toEqual([lineId('m', 1)]);
    expect(after.people.get('name:tine')?.account).toBe(false);
  });

  test('may stay unknown for good', () => {
    given(...noted)
      .when(name('m'))
      .thenEvents({ type: 'SpeakerNamed', contribution: 'm', author: UNKNOWN_SPEAKER });
    const after = tableAfter(...noted, name('m'));
    expect(speakersToConfirm(after).map(({ id }) => id)).toEqual([lineId('m', 1)]);
    expect(after.people.has(UNKNOWN_SPEAKER)).toBe(false);
    given(...noted, name('m'))
      .when(name('m'))
      .thenNothing();
  });

  test('of what somebody typed themselves is theirs; the same again changes nothing', () => {
    const typed = ana.asks('14:41', {
      type: 'AddContribution',
      contribution: 'c',
      text: 'Ja',
      source: 'chat',
      lenses: [],
    });
    given(...debate, typed)
      .when(name('c', { ...bram }))
      .thenRejected('not-author');
    given(...noted)
      .when(name('m', { ...bram }, bram))
      .thenRejected('not-moderator-or-notetaker');
    given(...noted)
      .when(name('m', { person: 'name:', name: ' ' }))
      .thenRejected('no-name');
    given(...noted, name('m', { ...bram }))
      .when(name('m', { ...bram }))
      .thenNothing();
    given(...noted)
      .when(name('nergens', { ...bram }))
      .thenRejected('contribution-unknown');
    given(...noted, take([]))
      .when(name('m', { ...bram }))
      .thenRejected('contribution-withdrawn');
  });
});

describe('marks', () => {
  const noted = [...debate, take([line('Bedankt')])];

  test('say main branch, leaf, or merely practical; the same again changes nothing', () => {
    given(...noted)
      .when(mark({ depth: 'leaf', practical: true }))
      .thenEvents({ type: 'ContributionMarked', contribution: 'm', depth: 'leaf', practical: true });
    given(...noted, mark({ depth: 'leaf' }))
      .when(mark({ depth: 'leaf' }))
      .thenNothing();
    given(...noted)
      .when(mark({ depth: 'none', practical: false }))
      .thenNothing();
    const back = tableAfter(...noted, mark({ depth: 'leaf', practical: true }), mark({ practical: false }));
    expect(contributionById(back, 'm')).toMatchObject({ depth: 'leaf' });
    expect(contributionById(back, 'm')?.practical).toBeUndefined();
  });

  test('are the notetaker’s, the moderator’s and the author’s', () => {
    given(...noted)
      .when(mark({ practical: true }, 'm', bram))
      .thenRejected('not-author');
    given(...noted)
      .when(mark({ practical: true }, 'm', ana))
      .thenTable();
  });

  test('what is merely practical has no lens to confirm, and stays', () => {
    const after = tableAfter(...noted, mark({ practical: true }));
    expect(lensesToConfirm(after)).toEqual([]);
    expect(standing(after).map(({ text }) => text)).toEqual(['Bedankt']);
  });
});

describe('the worklist', () => {
  const noted = [...debate, take([line('Een'), line('Twee'), line('Drie')])];
  const tag = (contribution: string, who = joke) =>
    who.asks('14:48', { type: 'TagContribution', contribution, lenses: [] });
  const next = (table: Table, after?: string) => nextToConfirm(table, 'lenses', after)?.text;

  test('goes in the order of the notes, and what was passed over comes back at the end', () => {
    const table = tableAfter(...noted);
    expect([next(table), next(table, 'm'), next(table, lineId('m', 2))]).toEqual(['Een', 'Twee', 'Een']);
  });

  test('leaves out what somebody looked at, also where they found no lens', () => {
    const table = tableAfter(...noted, tag('m'));
    expect(next(table)).toBe('Twee');
    expect(isToConfirm(table, 'lenses', 'm')).toBe(false);
    const done = tableAfter(...noted, tag('m'), tag(lineId('m', 1)), tag(lineId('m', 2)));
    expect(next(done, lineId('m', 2))).toBeUndefined();
  });

  test('nobody reacts to a second answer that is the same', () => {
    given(...noted, tag('m'))
      .when(tag('m', els))
      .thenNothing();
  });
});

describe('the question before', () => {
  test('is the one that was opened before it; of what hangs under none the one opened last', () => {
    const table = tableAfter(...debate, open('v3', '14:31'), open('v1', '14:35'), open('v2', '14:39'));
    expect(questionBefore(table, 'v2')?.id).toBe('v1');
    expect(questionBefore(table, 'v1')?.id).toBe('v3');
    expect(questionBefore(table, 'v3')).toBeUndefined();
    expect(questionBefore(table, undefined)?.id).toBe('v2');
    expect(questionBefore(table, 'v4')?.id).toBe('v2');
    expect(questionBefore(tableAfter(...debate), undefined)).toBeUndefined();
  });
});

describe('a chat log that is brought in', () => {
  test('adds each message once, by its author', () => {
    given(...debate, bring([['i1', ana, 'Hallo']]))
      .when(
        bring([
          ['i1', ana, 'Hallo'],
          ['i2', bram, 'Dag'],
          ['i2', bram, 'Dag'],
        ]),
      )
      .thenEvents({
        type: 'ContributionAdded',
        contribution: 'i2',
        author: bram.person,
        text: 'Dag',
        source: 'import',
        item: 'debat-1',
        lenses: [],
        parked: false,
      });
  });

  test('with nothing new is refused, as is one from somebody who takes no notes', () => {
    given(...debate, bring([['i1', ana, 'Hallo']]))
      .when(bring([['i1', ana, 'Hallo']]))
      .thenRejected('nothing-to-import');
    given(...debate)
      .when(bring([['i1', ana, 'Hallo']], bram))
      .thenRejected('not-moderator-or-notetaker');
  });
});

describe('after the table closed', () => {
  test('the notes stay open for who takes or leads them, until they are final', () => {
    expect(
      given(...closed)
        .when(take([line('Nog dit')]))
        .thenTable().contributions,
    ).toHaveLength(2);
    given(...closed)
      .when(mark({ practical: true }, 'vroeger', els))
      .thenTable();
    given(...closed)
      .when(take([line('Nog dit')], 'm', ana))
      .thenRejected('table-closed');
    given(...closed)
      .when(mark({ practical: true }, 'vroeger', ana))
      .thenRejected('table-closed');
    given(...closed, els.asks('17:00', { type: 'FinishMinutes' }))
      .when(take([line('Nog dit')]))
      .thenRejected('minutes-final');
  });
});
