import { startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { useLater } from './Later.tsx';
import { loadPart, type PartName, type Parts, parts } from './parts.ts';

/** How soon a part that did not come is asked for again, in milliseconds. */
const ASK_AGAIN = 5_000;

/** Asks for a part until it is here; returns how to give that up. */
const askFor = (name: PartName, here: () => void): (() => void) => {
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (): void =>
    void loadPart(name).then(
      () => {
        if (!over) here();
      },
      () => {
        if (!over) timer = setTimeout(ask, ASK_AGAIN);
      },
    );
  ask();
  return () => {
    over = true;
    clearTimeout(timer);
  };
};

/**
 * A part of the page, once it is here. What is here already is drawn with the rest: React's own `lazy` draws it
 * afterwards and in small pieces, which on a slow device takes three times as long.
 */
export const usePart = <Name extends PartName>(name: Name): Parts[Name] => {
  const loaded = useSyncExternalStore(parts.subscribe, parts.get);
  useEffect(() => askFor(name, () => undefined), [name]);
  return loaded[name];
};

/** A part that follows once what one came for stands there, drawn without holding up a press. */
export const usePartLater = <Name extends PartName>(name: Name): Parts[Name] => {
  const later = useLater();
  const [loaded, setLoaded] = useState(parts.get);
  const missing = loaded[name] === undefined;
  useEffect(
    () => (later && missing ? askFor(name, () => startTransition(() => setLoaded(parts.get()))) : undefined),
    [later, missing, name],
  );
  return loaded[name];
};
