import { useEffect, useRef, useState } from 'react';
import type { TabState } from '../../state.ts';
import type { Connection } from '../tableStore.ts';
import { useWords } from '../words.ts';

interface Heard {
  readonly connection: Connection;
  readonly speaks: boolean;
  readonly next: boolean;
}

/** Which sentence is worth an interruption: my turn, my turn next, the connection gone or back. */
export const worthSaying = (before: Heard, now: Heard): string | undefined => {
  if (now.connection !== before.connection) {
    if (now.connection === 'reconnecting') return 'reconnecting';
    if (before.connection === 'reconnecting' && now.connection === 'live') return 'reconnected';
  }
  if (now.speaks && !before.speaks) return 'floor.you';
  return now.next && !before.next && !now.speaks ? 'hand.next' : undefined;
};

/** How long a sentence can be found where it was read out, in milliseconds: soon it no longer holds. */
const STAYS = 10_000;

/** Reads out the few things that somebody who does not look must know at once. */
export const Announcements = ({
  state,
  connection,
}: {
  readonly state: TabState;
  readonly connection: Connection;
}) => {
  const words = useWords();
  const [said, say] = useState<{ readonly key: string; readonly time: number }>();
  const speaks = state.me.speaks;
  const next = state.me.hand?.place === 1;
  const before = useRef<Heard>({ connection, speaks, next });
  useEffect(() => {
    const now = { connection, speaks, next };
    const worth = worthSaying(before.current, now);
    before.current = now;
    if (worth !== undefined) say((last) => ({ key: worth, time: (last?.time ?? 0) + 1 }));
  }, [connection, speaks, next]);
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => say(undefined), STAYS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div role="status" className="unseen">
      {/* The same sentence a second time is new to who listens. */}
      {said !== undefined && <span key={said.time}>{words(said.key)}</span>}
    </div>
  );
};
