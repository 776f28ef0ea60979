import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react';

const LaterContext = createContext(false);

/** Where the browser does not tell when it has nothing to do (Safari), in milliseconds. */
const SOON = 100;
/** A busy browser does it anyway after this, in milliseconds. */
const AT_LAST = 1_000;

const whenIdle = (then: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(then, SOON);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(then, { timeout: AT_LAST });
  return () => cancelIdleCallback(idle);
};

/**
 * What one came for stands first; what lies folded or further down follows as soon as the browser has nothing
 * else to do, without holding up a press.
 */
export const LaterProvider = ({ children }: { readonly children: ReactNode }) => {
  const [later, setLater] = useState(false);
  useEffect(() => whenIdle(() => startTransition(() => setLater(true))), []);
  return <LaterContext value={later}>{children}</LaterContext>;
};

/** Whether what one came for stands there already. */
export const useLater = (): boolean => useContext(LaterContext);

/** Not needed at first. */
export const Later = ({ children }: { readonly children: ReactNode }): ReactNode =>
  useLater() ? children : null;
