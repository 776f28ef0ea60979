import { describe, expect, test } from '@jest/globals';
import { houseLenses } from '../../src/formats/houseLenses.ts';
import { readFormat } from '../../src/formats/readFormat.ts';

const defaults = { locale: 'nl-BE', timeZone: 'Europe/Brussels' };
const item = { id: 'gesprek', title: 'Gesprek', kind: 'discussion', minutes: 20 };
const least = { id: 'klein', title: 'Klein', agenda: [item] };

const formatOf = (json: unknown) => {
  const reading = readFormat(json, defaults);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.format;
};
const problemOf = (json: unknown) => {
  const reading = readFormat(json, defaults);
  return reading.ok ? 'none' : reading.problem;
};

describe('a format with only an id, a title and an agenda', () => {
  test('gets the defaults', () => {
    expect(formatOf(least)).toEqual({
      id: 'klein',
      title: 'Klein',
      locale: 'nl-BE',
      timeZone: 'Europe/Brussels',
      editions: [],
      groundRules: [],
      practicalAgreements: [],
      queueOrder: 'fifo',
      attribution: 'named',
      agenda: [{ ...item, protected: false }],
      lenses: houseLenses,
      questions: [],
      deepeningPrompts: [],
      shortlist: { min: 3, max: 5 },
      votesPerPerson: 1,
    });
  });

  test('has no key for what it does not say', () => {
    const format = formatOf(least);
    expect(Object.keys(format)).not.toContain('participation');
    expect(Object.keys(format)).not.toContain('startsAt');
    expect(Object.keys(format.agenda[0] ?? {})).not.toContain('speakingSeconds');
  });

  test('keeps the four house lenses apart from a format that wants none', () => {
    expect(formatOf({ ...least, lenses: [] }).lenses).toEqual([]);
    expect(houseLenses.map(({ id }) => id)).toEqual(['doelgroepen', 'themas', 'gebied', 'tijd']);
  });
});

test('minutes may be a fraction, since rehearsals run items of seconds', () => {
  expect(formatOf({ ...least, agenda: [{ ...item, minutes: 0.05 }] }).agenda[0]?.minutes).toBe(0.05);
});

test('unknown keys are named with their path and ignored', () => {
  const reading = readFormat(
    { ...least, kleur: 'groen', agenda: [{ ...item, minuten: 3 }], lenses: [{ id: 'a', title: 'A', x: 1 }] },
    defaults,
  );
  expect(reading).toMatchObject({ ok: true, unknownKeys: ['agenda[0].minuten', 'kleur', 'lenses[0].x'] });
  expect(reading.ok && 'kleur' in reading.format).toBe(false);
});

describe('a file that does not fit is refused with its path and what was expected', () => {
  const item2 = { ...item, id: 'twee' };
  const lens = (id: string, ...values: string[]) => ({
    id,
    title: id,
    values: values.map((value) => ({ id: value, title: value })),
  });
  test.each<[string, unknown, string]>([
    ['no object', 'klein', 'the file: expected object, received string'],
    ['no title', { id: 'klein', agenda: [item] }, 'title: expected string, found nothing'],
    ['a blank title', { ...least, title: '  ' }, 'title: expected a text that is not empty'],
    ['no agenda item', { ...least, agenda: [] }, 'agenda: expected at least one agenda item'],
    [
      'an id with a space',
      { ...least, id: 'Mijn tafel' },
      'id: expected lower-case letters, digits and dashes only',
    ],
    [
      'an unknown kind',
      { ...least, agenda: [item, { ...item2, kind: 'lunch' }] },
      'agenda[1].kind: expected one of "introductions"|"plenary"|"longlist"|"deepening"|"discussion"|"decision"|"break"|"closing"',
    ],
    [
      'minutes as text',
      { ...least, agenda: [{ ...item, minutes: '20' }] },
      'agenda[0].minutes: expected number, received string',
    ],
    [
      'no minutes',
      { ...least, agenda: [{ ...item, minutes: 0 }] },
      'agenda[0].minutes: expected a number of minutes above 0',
    ],
    [
      'more than a day',
      { ...least, agenda: [{ ...item, minutes: 1441 }] },
      'agenda[0].minutes: expected at most 1440 minutes',
    ],
    [
      'a least above the whole',
      { ...least, agenda: [{ ...item, minMinutes: 21 }] },
      "agenda[0].minMinutes: expected at most the item's 20 minutes",
    ],
    [
      'an agenda id used twice',
      { ...least, agenda: [item, item] },
      'agenda[1].id: expected an id that is used once, "gesprek" is used twice',
    ],
    [
      'an edition id used twice',
      { ...least, editions: [{ id: 'avond' }, { id: 'avond' }] },
      'editions[1].id: expected an id that is used once, "avond" is used twice',
    ],
    [
      'a value id used in two lenses',
      { ...least, lenses: [lens('a', 'nu'), lens('b', 'straks', 'nu')] },
      'lenses[1].values[1].id: expected an id that is used once, "nu" is used twice',
    ],
    [
      'a lens id used twice',
      { ...least, lenses: [lens('a'), lens('a')] },
      'lenses[1].id: expected an id that is used once, "a" is used twice',
    ],
    [
      'a time past midnight',
      { ...least, startsAt: '24:00' },
      'startsAt: expected a time of day as HH:MM, such as "14:20"',
    ],
    [
      'a time without its zero',
      { ...least, editions: [{ id: 'a', returnToPlenary: '9:30' }] },
      'editions[0].returnToPlenary: expected a time of day as HH:MM, such as "14:20"',
    ],
    [
      'an unknown zone',
      { ...least, timeZone: 'Europe/Lindebeek' },
      'timeZone: expected an IANA time zone such as "Europe/Brussels"',
    ],
    [
      'an offset for a zone',
      { ...least, timeZone: '+02:00' },
      'timeZone: expected an IANA time zone such as "Europe/Brussels"',
    ],
    [
      'a locale with an underscore',
      { ...least, locale: 'nl_BE' },
      'locale: expected a language tag such as "nl-BE"',
    ],
    [
      'a shortlist upside down',
      { ...least, shortlist: { min: 5, max: 3 } },
      'shortlist.min: expected at most the max of 3',
    ],
    ['a null', { ...least, purpose: null }, 'purpose: expected string, received null'],
  ])('%s', (_, json, problem) => {
    expect(problemOf(json)).toBe(problem);
  });

  test('with the first thing that is wrong, and how many more there are', () => {
    expect(problemOf({ ...least, title: 3, locale: 4 })).toBe(
      'title: expected string, received number (and 1 more)',
    );
  });
});
