import { createContext, useContext } from 'react';
import type { Words } from './words/inTexts.ts';

export type { Words } from './words/inTexts.ts';

const WordsContext = createContext<Words>((key) => key);
export const WordsProvider = WordsContext.Provider;
export const useWords = (): Words => useContext(WordsContext);
