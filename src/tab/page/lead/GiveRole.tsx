import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Role } from '../../../core/table.ts';
import { PersonForm } from '../behalf/PersonForm.tsx';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

const roles: readonly Role[] = ['notetaker', 'moderator', 'expert', 'participant'];

/** Who leads says who takes notes, who leads too, and who is there as an expert. */
export const GiveRole = () => {
  const words = useWords();
  const { notes } = useTable().state;
  const [role, choose] = useState<string>('notetaker');
  return (
    <PersonForm
      title={words('lead:role.title')}
      label={words('lead:floor.who')}
      submit={words('lead:role.give')}
      people={(notes?.people ?? []).filter(({ present }) => present)}
      verb="person.role"
      data={{ role }}
    >
      <Field label={words('lead:role.which')}>
        <Select value={role} onChange={(_, { value }) => choose(value)}>
          {roles.map((one) => (
            <option key={one} value={one}>
              {words(`role.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
    </PersonForm>
  );
};
