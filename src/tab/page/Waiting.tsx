import { useWords } from './words.ts';

/** In the place of what is still coming; as the page itself says it before there is anything. */
export const Waiting = () => {
  const words = useWords();
  return (
    <div className="waiting" role="status">
      <span className="turning" />
      <p>{words('loading')}</p>
    </div>
  );
};
