import type { ReadCommand, Shape } from './textCommands.ts';

/** What somebody types about what is kept of them. */
export type PersonalDataCommand =
  /** `sure`: they said yes to it at once, as those do whose client shows no cards. */
  | { readonly word: 'forgetMe'; readonly sure?: true }
  | { readonly word: 'exportMe' }
  /** Something that is not to be kept; its text goes no further than here. */
  | { readonly word: 'offRecord' };

type Said = PersonalDataCommand['word'];

/** Words that stand alone; none of them counts where nobody spoke to the bot. */
export const personalDataWords: readonly (readonly [
  words: readonly string[],
  command: { readonly word: Exclude<Said, 'offRecord'> },
  by: 'anyone',
])[] = [
  [['wis mij', 'forget me'], { word: 'forgetMe' }, 'anyone'],
  [['export mij', 'exporteer mij', 'export me'], { word: 'exportMe' }, 'anyone'],
];

const OFF_RECORD = /^[\s"'“”‘’«»(*_]*(?:buiten\s+(?:de\s+)?notulen|off\s+the\s+record)(?![\p{L}\p{N}])/iu;

/** Whether a message begins by asking that nothing of it is kept. Where that is in doubt it is not kept. */
export const isOffRecord = (text: string): boolean => OFF_RECORD.test(text);

const sure: ReadCommand = { command: { word: 'forgetMe', sure: true }, unprompted: false, by: 'anyone' };

export const personalDataShapes: readonly Shape[] = [
  [OFF_RECORD, () => ({ command: { word: 'offRecord' }, unprompted: true, by: 'anyone' })],
  [/^(?:wis mij|forget me)[\s,:]+(?:ja|yes)[\s.!]*$/i, () => sure],
];
