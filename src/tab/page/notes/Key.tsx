/** The key that does what a button does; who does not see it hears it as the button's shortcut. */
export const Key = ({ children }: { readonly children: string | number }) => (
  <span className="key" aria-hidden="true">
    {children}
  </span>
);
