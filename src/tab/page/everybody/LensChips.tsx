import { ToggleButton } from '@fluentui/react-components';
import { chosenAlso, type LensChoice, lensOf } from '../lensChoice.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** What a text is about: a chip for each lens, and under a chosen one its values. */
export const LensChips = ({
  label,
  chosen,
  choose,
}: {
  readonly label: string;
  readonly chosen: LensChoice;
  readonly choose: (chosen: LensChoice) => void;
}) => {
  const words = useWords();
  const { lenses } = useTable().state.table;
  return (
    <fieldset className="chips">
      <legend>{label}</legend>
      <div className="buttons">
        {lenses.map(({ id, title }) => (
          <ToggleButton
            key={id}
            size="small"
            shape="circular"
            checked={chosen.some((one) => lensOf(one) === id)}
            onClick={() => choose(chosenAlso(chosen, id))}
          >
            {title}
          </ToggleButton>
        ))}
      </div>
      {lenses
        .filter(({ id, values }) => values.length > 0 && chosen.some((one) => lensOf(one) === id))
        .map(({ id, title, values }) => (
          <fieldset key={id} className="buttons values">
            <legend className="unseen">{words('lens.values', { lens: title })}</legend>
            {values.map((value) => (
              <ToggleButton
                key={value.id}
                size="small"
                shape="circular"
                checked={chosen.includes(`${id}:${value.id}`)}
                onClick={() => choose(chosenAlso(chosen, id, value.id))}
              >
                {value.title}
              </ToggleButton>
            ))}
          </fieldset>
        ))}
    </fieldset>
  );
};
