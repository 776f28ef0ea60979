import { asker, type Decider, quiet } from './verdict.ts';

export const nudges: Decider<'DeclineNudges'> = {
  DeclineNudges: (table, command) => {
    const person = asker(command);
    if (person === undefined || table.people.get(person)?.leftAlone === true) return quiet;
    return [{ type: 'NudgesDeclined', person }];
  },
};
