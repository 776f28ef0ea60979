import type { Line } from './words.ts';

/** Something to fill in, as Teams takes it. Its id is the name that the verb expects (contract §4). */
export type Input = Readonly<Record<string, unknown>> & { readonly id: string };

interface Labelled {
  readonly id: string;
  /** Always there: a screen reader reads it. */
  readonly label: string;
  /** What is said when it is left empty; without it the input may stay empty. */
  readonly requiredMessage?: string;
}

const labelled = ({ id, label, requiredMessage }: Labelled) => ({
  id,
  label,
  ...(requiredMessage === undefined ? {} : { isRequired: true, errorMessage: requiredMessage }),
});

/** A line, or with `multiline` a box, to type in. `maxLength` is in characters. */
export const textInput = (
  input: Labelled & {
    readonly maxLength?: number;
    readonly multiline?: boolean;
    readonly value?: string;
    readonly placeholder?: string;
  },
): Input => ({
  type: 'Input.Text',
  ...labelled(input),
  ...(input.maxLength === undefined ? {} : { maxLength: input.maxLength }),
  ...(input.multiline === true ? { isMultiline: true } : {}),
  ...(input.value === undefined ? {} : { value: input.value }),
  ...(input.placeholder === undefined ? {} : { placeholder: input.placeholder }),
});

export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** One or several out of a list. Short lists stand open; a long list of names folds away. */
export const choiceInput = (
  input: Labelled & {
    readonly choices: readonly Choice[];
    readonly several?: boolean;
    readonly folded?: boolean;
    readonly value?: string;
    readonly placeholder?: string;
  },
): Input => ({
  type: 'Input.ChoiceSet',
  ...labelled(input),
  style: input.folded === true ? 'compact' : 'expanded',
  wrap: true,
  isMultiSelect: input.several === true,
  choices: input.choices,
  ...(input.value === undefined ? {} : { value: input.value }),
  ...(input.placeholder === undefined ? {} : { placeholder: input.placeholder }),
});

/** A number between two bounds. */
export const numberInput = (
  input: Labelled & { readonly min: number; readonly max: number; readonly value: number },
): Input => ({
  type: 'Input.Number',
  ...labelled(input),
  min: input.min,
  max: input.max,
  value: input.value,
});

/** What a dialog asks, before it is laid out for Teams or for the Playground. */
export interface Form {
  /** Above the dialog, and above the form where it stands on the card. */
  readonly title: string;
  readonly lines?: readonly Line[];
  /** None: there is nothing to choose from, and the lines say so. */
  readonly inputs: readonly Input[];
  /** On the button that sends it. */
  readonly submit: string;
  /** What goes back beside the inputs. */
  readonly data: Readonly<Record<string, unknown>>;
}
