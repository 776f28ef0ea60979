import type { KeyboardEvent } from 'react';

/** Tabs over panels with the ids `panel-…`: one stop for the keyboard, the arrows go from one to the other. */
export const Tabs = <Name extends string>({
  names,
  shown,
  choose,
  title,
}: {
  readonly names: readonly Name[];
  readonly shown: Name;
  readonly choose: (name: Name) => void;
  readonly title: (name: Name) => string;
}) => {
  const onKeyDown = ({ key, currentTarget }: KeyboardEvent<HTMLElement>): void => {
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
    const step = steps[key];
    if (step === undefined) return;
    const next = names.at((names.indexOf(shown) + step) % names.length);
    if (next === undefined) return;
    choose(next);
    currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" className="tabs" tabIndex={-1} onKeyDown={onKeyDown}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-controls={`panel-${name}`}
          aria-selected={name === shown}
          tabIndex={name === shown ? 0 : -1}
          onClick={() => choose(name)}
        >
          {title(name)}
        </button>
      ))}
    </div>
  );
};
