import type { Nudge, Person, Role, Table } from '../table.ts';

const added = (
  left: Readonly<Record<string, number>>,
  right: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> => {
  const sum: Record<string, number> = { ...left };
  for (const [key, count] of Object.entries(right)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
};

const latest = (left: Nudge | undefined, right: Nudge | undefined): Nudge | undefined =>
  left === undefined || (right !== undefined && right.at >= left.at) ? right : left;

const presence = (old: Person, kept: Person): Pick<Person, 'present' | 'awaySince'> => {
  if (old.present || kept.present) return { present: true };
  const since = [old.awaySince, kept.awaySince].filter((at) => at !== undefined);
  return { present: false, ...(since.length > 0 && { awaySince: Math.max(...since) }) };
};

/** Whoever was here before the running item did not come into it. */
const coming = (old: Person, kept: Person): Pick<Person, 'cameInto'> => {
  const already = [old, kept].some((person) => person.present && person.cameInto === undefined);
  const cameInto = already ? undefined : (kept.cameInto ?? old.cameInto);
  return cameInto === undefined ? {} : { cameInto };
};

/** One person out of two: what both did is added up, and what both said of themselves is the second's. */
export const mergedPerson = (table: Table, old: Person, kept: Person, role: Role): Person => {
  const { awaySince: _, cameInto: __, ...both } = { ...old, ...kept };
  const nudge = latest(old.nudge, kept.nudge);
  const active = [old, kept].some(({ activeIn }) => activeIn !== undefined && activeIn === table.running);
  const lastTurn = Math.max(old.lastTurn ?? 0, kept.lastTurn ?? 0);
  return {
    ...both,
    ...presence(old, kept),
    ...coming(old, kept),
    role,
    account: old.account || kept.account,
    turns: old.turns + kept.turns,
    speakingMilliseconds: old.speakingMilliseconds + kept.speakingMilliseconds,
    turnsByQuestion: added(old.turnsByQuestion, kept.turnsByQuestion),
    ...(lastTurn > 0 && { lastTurn }),
    ...(active && table.running !== undefined && { activeIn: table.running }),
    ...(nudge !== undefined && { nudge }),
    ...((old.leftAlone === true || kept.leftAlone === true) && { leftAlone: true }),
  };
};
