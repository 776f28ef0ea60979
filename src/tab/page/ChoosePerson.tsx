import { Link } from '@fluentui/react-components';
import type { LocalTable } from './localHost.ts';
import { useWords } from './words.ts';

/** On one's own machine: which table, and as whom. */
export const ChoosePerson = ({ tables }: { readonly tables: readonly LocalTable[] }) => {
  const words = useWords();
  const address = (table: string, person: string, frame: string): string =>
    `?${new URLSearchParams({ table, person, frame }).toString()}`;
  return (
    <main className="page panel">
      <h1>{words('who')}</h1>
      <p>{tables.length === 0 ? words('noTable') : words('whoHint')}</p>
      {tables.map(({ id, title, people }) => (
        <section key={id} aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {people.map(({ person, name, role }) => (
              <li key={person}>
                <Link href={address(id, person, 'sidePanel')}>{`${name} · ${words(`role.${role}`)}`}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
};
