import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { StageShared, StageSharing } from '../stageSharing.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** The table for all to see, on the meeting's stage. Where Teams does not let this app, there is no button. */
export const ShareToStage = () => {
  const { stage } = useTable();
  const [available, setAvailable] = useState(false);
  useEffect(() => {
    let gone = false;
    void stage?.available().then((may) => !gone && setAvailable(may));
    return () => {
      gone = true;
    };
  }, [stage]);
  return stage !== undefined && available ? <ShareButton stage={stage} /> : null;
};

const ShareButton = ({ stage }: { readonly stage: StageSharing }) => {
  const words = useWords();
  const { state } = useTable();
  const [became, setBecame] = useState<StageShared | 'asking'>();
  const share = async (): Promise<void> => {
    if (became === 'asking') return;
    setBecame('asking');
    setBecame(await stage.share(state.table.id));
  };
  const said = became === undefined || became === 'asking' ? '' : words(`lead:stage.${became}`);
  return (
    <>
      <Button onClick={() => void share()}>{words('lead:stage.share')}</Button>
      <div role="status" className={became === 'shared' ? 'quiet' : 'refusal'}>
        {said !== '' && <p>{said}</p>}
      </div>
    </>
  );
};
