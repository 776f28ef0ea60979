import { describe, expect, test } from '@jest/globals';
import { isExactStart, readTextCommand } from '../../src/application/textCommands.ts';

const command = (text: string) => readTextCommand(text)?.command;

describe('a word that stands alone', () => {
  test.each([
    ['help', 'help'],
    ['  HELP! ', 'help'],
    ['agenda', 'agenda'],
    ['kaart', 'card'],
    ['card', 'card'],
    ['Volgende.', 'next'],
    ['next', 'next'],
    ['pauze', 'pause'],
    ['pause', 'pause'],
    ['hervat', 'resume'],
    ['resume', 'resume'],
    ['hand', 'raiseHand'],
    ['q+', 'raiseHand'],
    ['hand neer', 'lowerHand'],
    ['Hand  neer', 'lowerHand'],
    ['q-', 'lowerHand'],
    ['wachtrij?', 'queue'],
    ['queue', 'queue'],
    ['spreker', 'giveFloor'],
    ['ack', 'giveFloor'],
    ['klaar', 'yieldFloor'],
    ['done', 'yieldFloor'],
    ['vragen', 'questions'],
    ['questions', 'questions'],
    ['notulen', 'minutes'],
    ['minutes', 'minutes'],
    ['afronding', 'wrapUp'],
    ['wrap up', 'wrapUp'],
    ['sluit', 'close'],
    ['close', 'close'],
    ['koppel', 'makeCode'],
    ['link', 'makeCode'],
    ['wis mij', 'forgetMe'],
    ['forget me', 'forgetMe'],
    ['start', 'formats'],
    ['hand later', 'deferHand'],
    ['lijst dicht', 'closeQueue'],
    ['close list', 'closeQueue'],
    ['lijst open', 'openQueue'],
    ['lijst leeg', 'clearQueue'],
    ['volgorde', 'queue'],
    ['Ongedaan!', 'undoFloor'],
    ['undo', 'undoFloor'],
  ])('"%s" is %s', (text, word) => {
    expect(command(text)?.word).toBe(word);
  });

  test.each([
    ['aanvulling', 'addition'],
    ['Zonder naam:', 'unnamed'],
    ['varia', 'varia'],
    ['erratum', 'erratum'],
  ])('"%s" said to the bot is %s with its sentence missing, and in talk just a word', (text, word) => {
    expect(readTextCommand(text)).toMatchObject({ command: { word, text: '' }, unprompted: false });
  });

  test.each(['sluit', 'wis mij'])('"%s" never counts in talk', (text) => {
    expect(readTextCommand(text)?.unprompted).toBe(false);
  });

  test('has no slash in front', () => {
    expect(command('/help')).toBeUndefined();
  });
});

describe('a word with what it is about', () => {
  test.each([
    ['start turnhout namiddag Tafel 3', { word: 'start', rest: ['turnhout', 'namiddag', 'Tafel', '3'] }],
    ['verleng 5', { word: 'extend', minutes: 5 }],
    ['verleng 2,5', { word: 'extend', minutes: 2.5 }],
    ['extend 0.5', { word: 'extend', minutes: 0.5 }],
    ['verleng -3', { word: 'extend', minutes: -3 }],
    ['verleng even', { word: 'extend', minutes: Number.NaN }],
    ['hand over de kosten', { word: 'raiseHand', reason: 'over de kosten' }],
    ['q+ to ask', { word: 'raiseHand', reason: 'to ask' }],
    ['hand antwoord', { word: 'raiseHand', kind: 'reply' }],
    ['Hand orde!', { word: 'raiseHand', kind: 'order' }],
    ['punt van orde', { word: 'raiseHand', kind: 'order' }],
    ['hand point of order', { word: 'raiseHand', kind: 'order' }],
    ['hand technisch', { word: 'raiseHand', kind: 'technical' }],
    ['hand technical: no sound', { word: 'raiseHand', kind: 'technical', reason: 'no sound' }],
    ['hand antwoord over de bus', { word: 'raiseHand', kind: 'reply', reason: 'over de bus' }],
    ['hand antwoordapparaat', { word: 'raiseHand', reason: 'antwoordapparaat' }],
    ['volgorde nieuwe stemmen', { word: 'queueOrder', order: 'new-voices' }],
    ['volgorde beurtelings', { word: 'queueOrder', order: 'fifo' }],
    ['Volgorde: per organisatie', { word: 'queueOrder', order: 'quota' }],
    ['volgorde least-time', { word: 'queueOrder', order: 'least-time' }],
    ['order new voices', { word: 'queueOrder', order: 'new-voices' }],
    ['volgorde is alles', { word: 'queueOrder', order: 'is alles' }],
    ['vraag Wie betaalt dat?', { word: 'addQuestion', text: 'Wie betaalt dat?' }],
    ['vraag: Wie betaalt dat?', { word: 'addQuestion', text: 'Wie betaalt dat?' }],
    ['question Who pays?', { word: 'addQuestion', text: 'Who pays?' }],
    ['wijzig 3: Wie betaalt?', { word: 'edit', number: 3, text: 'Wie betaalt?' }],
    ['edit 3: Who pays?', { word: 'edit', number: 3, text: 'Who pays?' }],
    ['voeg samen 3 4', { word: 'merge', number: 3, into: 4 }],
    ['merge 3 4', { word: 'merge', number: 3, into: 4 }],
    ['open 10', { word: 'open', number: 10 }],
    ['noteer Ana De Smet: dat is duur', { word: 'note', name: 'Ana De Smet', text: 'dat is duur' }],
    ['note Ana: costs: high', { word: 'note', name: 'Ana', text: 'costs: high' }],
    ['rol notulist Joke', { word: 'role', role: 'notetaker', name: 'Joke' }],
    ['rol moderator', { word: 'role', role: 'moderator', name: '' }],
    ['role expert Ana', { word: 'role', role: 'expert', name: 'Ana' }],
    ['rol deelnemer Bram', { word: 'role', role: 'participant', name: 'Bram' }],
    ['notulen vraag 3', { word: 'minutes', filter: 'vraag 3' }],
    ['aanvulling nog eens kijken', { word: 'addition', text: 'nog eens kijken' }],
    ['addition look again', { word: 'addition', text: 'look again' }],
    ['koppel KLM-274', { word: 'link', code: 'KLM-274' }],
  ])('"%s"', (text, expected) => {
    expect(command(text)).toEqual(expected);
  });

  test('keeps a text of several lines whole', () => {
    expect(command('noteer Ana: eerst dit\nen dan dat')).toEqual({
      word: 'note',
      name: 'Ana',
      text: 'eerst dit\nen dan dat',
    });
  });
});

describe('people who simply talk', () => {
  test.each([
    'Vraag blijft hoe we dat betalen',
    'hand in hand gaan we vooruit',
    'hand orde op zaken',
    'volgorde is alles',
    'order more chairs',
    'aanvulling op Bram: dat klopt',
    'rol van de stad is belangrijk',
    'koppel kansen',
    'verleng de straat',
    'open vraag 3',
    'notulen gebied',
    'voeg samen 3 4',
  ])('"%s" is no command', (text) => {
    expect(readTextCommand(text)?.unprompted ?? false).toBe(false);
  });

  test.each([
    ['open 10', true],
    ['hand orde', true],
    ['volgorde minste tijd', true],
    ['verleng 5', true],
    ['koppel KLM-274', true],
    ['noteer Ana: dat is duur', true],
    ['wijzig 3: Wie betaalt?', true],
    ['vraag: Wie betaalt?', true],
    ['aanvulling: nog dit', true],
  ])('"%s" has the exact shape of a command', (text, expected) => {
    expect(readTextCommand(text)?.unprompted).toBe(expected);
  });

  test('"start met de jeugd" opens nothing, "start turnhout" does', () => {
    const knows = (id: string) => id === 'turnhout';
    const start = (text: string) => {
      const read = command(text);
      return read !== undefined && isExactStart(read, knows);
    };
    expect(start('start met de jeugd')).toBe(false);
    expect(start('start turnhout en dan verder')).toBe(false);
    expect(start('Start Turnhout')).toBe(true);
  });

  test.each([
    'pauzes zijn belangrijk',
    'de agenda is vol',
    'klaar is Kees',
    'volgende keer beter',
    '',
    'constructor',
    '__proto__',
  ])('"%s" is not read at all', (text) => {
    expect(readTextCommand(text)).toBeUndefined();
  });
});

describe('the words about the clock and the order of the agenda', () => {
  test.each([
    ['herplan', { word: 'replan' }],
    ['Replan!', { word: 'replan' }],
    ['sla over', { word: 'skip' }],
    ['skip 3', { word: 'skip', item: '3' }],
    ['sla over Koffie', { word: 'skip', item: 'Koffie' }],
    ['sla niet over', { word: 'restore' }],
    ['unskip 4', { word: 'restore', item: '4' }],
    ['terug', { word: 'goBack' }],
    ['terug naar Eerste debat', { word: 'goBack', item: 'Eerste debat' }],
    ['back to 2', { word: 'goBack', item: '2' }],
    ['agenda wissel 3 4', { word: 'swap', item: '3', other: '4' }],
    ['agenda swap 3 and 4', { word: 'swap', item: '3', other: '4' }],
    ['verkort 2,5', { word: 'shorten', minutes: 2.5 }],
    ['shorten by 5 minutes', { word: 'shorten', minutes: 5 }],
    ['pauze 10', { word: 'insertBreak', minutes: 10 }],
    ['pause 10 min', { word: 'insertBreak', minutes: 10 }],
    ['pauze tien', { word: 'insertBreak', minutes: Number.NaN }],
  ])('"%s"', (text, expected) => {
    expect(command(text)).toEqual(expected);
  });

  test('are all the moderator’s', () => {
    for (const text of ['herplan', 'sla over', 'terug', 'pauze 10', 'verkort 5', 'agenda wissel 1 2'])
      expect([text, readTextCommand(text)?.by]).toEqual([text, 'moderator']);
  });

  test.each(['herplan', 'sla over', 'sla over 3', 'pauze 10', 'verkort 5', 'agenda wissel 3 4'])(
    '"%s" counts in talk: it can be nothing else',
    (text) => {
      expect(readTextCommand(text)?.unprompted).toBe(true);
    },
  );

  test.each([
    'terug',
    'back',
    'terug 2',
    'sla over wat niet past',
    'pauze graag',
    'pauze 10 minuten',
    'verkort dat',
  ])('"%s" in talk is something that somebody says', (text) => {
    expect(readTextCommand(text)?.unprompted ?? false).toBe(false);
  });
});
