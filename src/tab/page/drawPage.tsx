import { FluentProvider } from '@fluentui/react-components';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Choose } from './Choose.tsx';
import { ChoosePerson } from './ChoosePerson.tsx';
import type { LocalTable } from './localHost.ts';
import type { Opening } from './opening.ts';
import { Sentence } from './Sentence.tsx';
import type { Host, ThemeName } from './teams.ts';
import { themeFor } from './theme.ts';
import { type Words, WordsProvider } from './words.ts';

const Themed = ({ host, children }: { readonly host: Host; readonly children: ReactNode }) => {
  const [theme, setTheme] = useState<ThemeName>(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  return (
    <FluentProvider theme={themeFor[theme]} className={theme}>
      {children}
    </FluentProvider>
  );
};

const draw = (at: HTMLElement, words: Words, page: ReactNode): void =>
  createRoot(at).render(
    <StrictMode>
      <WordsProvider value={words}>{page}</WordsProvider>
    </StrictMode>,
  );

/** The page of who comes to a table. */
export const drawPage = (at: HTMLElement, words: Words, opening: Opening): void =>
  draw(
    at,
    words,
    <Themed host={opening.host}>
      <Choose opening={opening} />
    </Themed>,
  );

/** The page where nobody is anybody yet: on one's own machine one chooses, elsewhere one comes through Teams. */
export const drawLocal = (at: HTMLElement, words: Words, tables: readonly LocalTable[] | undefined): void =>
  draw(
    at,
    words,
    <FluentProvider theme={themeFor.default}>
      {tables === undefined ? (
        <Sentence text="Debattafel · Microsoft Teams" intent="info" />
      ) : (
        <ChoosePerson tables={tables} />
      )}
    </FluentProvider>,
  );
