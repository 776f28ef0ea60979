import { describe, expect, test } from '@jest/globals';
import { judgedBy } from '../../src/application/conversation/mayModerate.ts';

const member = { person: '29:ana', name: 'Ana', guest: false };

describe('who may lead a table', () => {
  test.each([
    ['the organiser of a meeting', { ...member, meetingRole: 'organizer' as const }, {}, true],
    ['a presenter', { ...member, meetingRole: 'presenter' as const }, {}, true],
    ['an attendee', { ...member, meetingRole: 'attendee' as const }, {}, false],
    ['a guest who presents', { ...member, guest: true, meetingRole: 'presenter' as const }, {}, true],
    ['a member of a chat', member, {}, true],
    ['a guest in a chat', { ...member, guest: true }, {}, false],
    ['somebody of whom Teams does not tell', undefined, {}, true],
    ['a guest by name of whom Teams does not tell', undefined, { guest: true as const }, false],
  ])('%s', (_, known, sender, may) => {
    expect(judgedBy(known, sender)).toBe(may);
  });
});
