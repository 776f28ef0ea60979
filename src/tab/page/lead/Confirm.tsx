import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../words.ts';

/** A button for what cannot be taken back: it asks once more first. */
export const Confirm = ({
  label,
  question,
  yes,
  confirmed,
}: {
  readonly label: string;
  readonly question: string;
  readonly yes: string;
  readonly confirmed: () => void;
}) => {
  const words = useWords();
  const [asking, setAsking] = useState<boolean>();
  if (asking !== true)
    return (
      // Back to where the focus was, once the question went away.
      <Button autoFocus={asking === false} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  return (
    <fieldset className="confirm" onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}>
      <legend>{question}</legend>
      <div className="buttons">
        <Button
          appearance="primary"
          onClick={() => {
            setAsking(false);
            confirmed();
          }}
        >
          {yes}
        </Button>
        <Button autoFocus onClick={() => setAsking(false)}>
          {words('cancel')}
        </Button>
      </div>
    </fieldset>
  );
};
