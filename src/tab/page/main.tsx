import { FluentProvider } from '@fluentui/react-components';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './api.ts';
import { Choose } from './Choose.tsx';
import { ChoosePerson } from './ChoosePerson.tsx';
import { localHost, localTables } from './localHost.ts';
import { Sentence } from './Sentence.tsx';
import { type Host, type ThemeName, teamsHost } from './teams.ts';
import { themeFor } from './theme.ts';
import { languageOf, WordsProvider, wordsIn } from './words.ts';

const Themed = ({ host, children }: { readonly host: Host; readonly children: ReactNode }) => {
  const [theme, setTheme] = useState<ThemeName>(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  return (
    <FluentProvider theme={themeFor[theme]} className={theme}>
      {children}
    </FluentProvider>
  );
};

const root = createRoot(document.getElementById('page') ?? document.body);

const show = async (locale: string, page: ReactNode): Promise<void> => {
  const words = await wordsIn(locale);
  document.documentElement.lang = languageOf(locale);
  document.title = words('title');
  root.render(
    <StrictMode>
      <WordsProvider value={words}>{page}</WordsProvider>
    </StrictMode>,
  );
};

const pageOf = (host: Host): ReactNode => (
  <Themed host={host}>
    <Choose api={createApi(host.authorize)} host={host} />
  </Themed>
);

/** Where nobody signs in one chooses who one is; that only goes on one's own machine. */
const showLocal = async (): Promise<void> => {
  const query = new URLSearchParams(location.search);
  const tables = await localTables();
  const person = query.get('person');
  if (tables !== undefined && person !== null) {
    const host = localHost(query, person);
    return show(host.locale, pageOf(host));
  }
  return show(
    query.get('locale') ?? navigator.language,
    <FluentProvider theme={themeFor.default}>
      {tables === undefined ? (
        <Sentence text="Debattafel · Microsoft Teams" intent="info" />
      ) : (
        <ChoosePerson tables={tables} />
      )}
    </FluentProvider>,
  );
};

const host = await teamsHost().catch(() => undefined);
await (host === undefined ? showLocal() : show(host.locale, pageOf(host)));
