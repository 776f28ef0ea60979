import type { PersonId } from '../core/ids.ts';
import type { Addition } from '../core/summary.ts';
import type { Table } from '../core/table.ts';
import type { Translate } from '../locale/translate.ts';
import { onOneLine } from './canonicalText.ts';

/** The additions that people made to the draft; none where there is no draft. */
export const additionsOf = (table: Table): readonly Addition[] =>
  table.summary.status === 'none' ? [] : table.summary.additions;

/** Whose name stands with an addition or a remark, as far as the format promised that names may be given. */
const signature = (table: Table, author: PersonId): string => {
  const person = table.people.get(author);
  const name = { named: person?.name, organisation: person?.organisation, confidential: undefined }[
    table.format.attribution
  ];
  const printed = onOneLine(name ?? '');
  return printed === '' ? '' : ` (${printed})`;
};

const decision = ({ decision: decided, reason }: Addition, translate: Translate): string => {
  if (decided === 'accepted') return translate('summary:accepted');
  if (decided === 'open') return translate('summary:notDiscussed');
  const why = onOneLine(reason ?? '');
  return why === '' ? translate('summary:declined') : translate('summary:declinedBecause', { reason: why });
};

/** The additions under their heading, numbered, each with what was decided; nothing where there are none. */
export const additionLines = (
  table: Table,
  additions: readonly Addition[],
  translate: Translate,
): readonly string[] =>
  additions.length === 0
    ? []
    : [
        translate('summary:additions'),
        ...[...additions]
          .sort((one, other) => one.number - other.number)
          .map(
            (addition) =>
              `${addition.number}. ${onOneLine(addition.text)}${signature(table, addition.author)} – ${decision(addition, translate)}`,
          ),
      ];

/** What came up beside the questions under its heading, numbered; nothing where nothing did. */
export const variaLines = (table: Table, translate: Translate): readonly string[] =>
  table.varia.length === 0
    ? []
    : [
        translate('summary:varia'),
        ...table.varia.map(
          ({ number, text, author }) => `${number}. ${onOneLine(text)}${signature(table, author)}`,
        ),
      ];
