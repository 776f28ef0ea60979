/** Why something was refused, beside its button; read out once. */
export const Refusal = ({ text }: { readonly text: string }) => (
  <div role="status" className="refusal">
    {text !== '' && <p>{text}</p>}
  </div>
);
