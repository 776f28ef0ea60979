import { Button, Field, Textarea } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useRef } from 'react';

/** What makes a form of one text. */
export interface TextFormParts {
  readonly label: string;
  readonly submit: string;
  readonly text: string;
  readonly write: (text: string) => void;
  /** Called with something in the text. */
  readonly send: (text: string) => void;
  readonly rows?: number;
  readonly most?: number;
  readonly hint?: string;
  /** Stands between the text and its button. */
  readonly children?: ReactNode;
  /** More buttons. */
  readonly more?: ReactNode;
}

/** Somewhere to write a text and send it, also with Ctrl+Enter. */
export const TextForm = ({
  label,
  submit,
  text,
  write,
  send,
  rows = 3,
  most,
  hint,
  children,
  more,
}: TextFormParts) => {
  const form = useRef<HTMLFormElement>(null);
  const trySend = (): void => {
    if (text.trim() === '') form.current?.querySelector('textarea')?.focus();
    else send(text.trim());
  };
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    trySend();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    trySend();
  };
  return (
    <form ref={form} className="stack" onSubmit={onSubmit}>
      <Field label={label} {...(hint !== undefined && { hint })}>
        <Textarea
          value={text}
          rows={rows}
          resize="vertical"
          {...(most !== undefined && { maxLength: most })}
          onChange={(_, { value }) => write(value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      {children}
      <div className="buttons">
        <Button type="submit">{submit}</Button>
        {more}
      </div>
    </form>
  );
};
