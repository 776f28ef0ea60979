import type { TabPlace } from '../../state.ts';
import type { Words } from '../words.ts';

/** Why somebody stands where they stand, in the words of the cards. */
export const placeReason = (
  { reason, raisedAt, away }: TabPlace,
  words: Words,
  timeOfDay: (at: number) => string,
): string => {
  const why = (): string => {
    switch (reason.kind) {
      case 'raised':
        return words('queue.since', { time: timeOfDay(raisedAt) });
      case 'order':
      case 'reply':
        return words(`kind.${reason.kind}`);
      case 'waited':
        return words('queue.waited', { count: reason.turns });
      case 'deferred':
        return words('queue.deferred');
      case 'not-spoken':
        return words('queue.notSpoken');
      case 'turns':
        return words('queue.turns', { count: reason.turns });
      case 'spoken':
        return words('queue.spoken', { count: reason.times });
      case 'seconds':
        return reason.seconds < 60
          ? words('queue.seconds', { count: Math.max(1, Math.round(reason.seconds)) })
          : words('queue.minutes', { count: Math.round(reason.seconds / 60) });
      case 'organisation-turns':
        return words('queue.organisationTurns', { count: reason.turns });
      case 'after-colleague':
        return words('queue.afterColleague');
    }
  };
  return away ? `${why()}, ${words('queue.away')}` : why();
};
