import { type ReactNode, useId } from 'react';

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

/** Something that is there for who looks for it. */
export const Fold = ({
  title,
  children,
  open = false,
}: Part & {
  /** Whether it stands open at first. */
  readonly open?: boolean;
}) => (
  <details className="fold" open={open}>
    <summary>{title}</summary>
    <div className="folded">{children}</div>
  </details>
);

/** A part of a panel that can be put away. */
export const FoldedSection = ({ title, children, open = false }: Part & { readonly open?: boolean }) => (
  <details className="section" open={open}>
    <summary>
      <h2>{title}</h2>
    </summary>
    <div className="folded">{children}</div>
  </details>
);
