import { type ReactNode, type ToggleEvent, useId, useState } from 'react';
import { useLater } from '../Later.tsx';

interface Part {
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/** A part of a panel under its heading. */
export const Section = ({ title, children }: Part) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="section">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
};

/** What is folded away, once somebody opens it or there is time for it. */
const Folded = ({ children, open }: { readonly children: ReactNode; readonly open: boolean }) => {
  const later = useLater();
  return <div className="folded">{(open || later) && children}</div>;
};

/** Opens and closes as the browser does, and says whether it was open: what stood in it stays. */
const useOpened = (open: boolean) => {
  const [opened, setOpened] = useState(open);
  return {
    opened: opened || open,
    onToggle: ({ currentTarget }: ToggleEvent<HTMLDetailsElement>): void => {
      if (currentTarget.open) setOpened(true);
    },
  };
};

/** Something that is there for who looks for it. */
export const Fold = ({
  title,
  children,
  open = false,
}: Part & {
  /** Whether it stands open at first. */
  readonly open?: boolean;
}) => {
  const { opened, onToggle } = useOpened(open);
  return (
    <details className="fold" open={open} onToggle={onToggle}>
      <summary>{title}</summary>
      <Folded open={opened}>{children}</Folded>
    </details>
  );
};

/** A part of a panel that can be put away. */
export const FoldedSection = ({ title, children, open = false }: Part & { readonly open?: boolean }) => {
  const { opened, onToggle } = useOpened(open);
  return (
    <details className="section" open={open} onToggle={onToggle}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <Folded open={opened}>{children}</Folded>
    </details>
  );
};
