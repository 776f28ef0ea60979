import { useSyncExternalStore } from 'react';

/** From here on two panels fit beside each other. */
const wide = window.matchMedia('(min-width: 780px)');

const subscribe = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

/** Whether the page has room for two panels. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
