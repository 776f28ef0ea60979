import { untraceable } from './nameless.ts';
import { tagged } from './taggedText.ts';
import { numberIn, optionalText, textIn } from './verbData.ts';
import type { ReadVerb } from './verbs.ts';

/** The verbs about what is said in the closing and after it. */
export const closingVerbs: Readonly<Record<string, ReadVerb>> = {
  'contribution.unnamed': (table, data, click) => ({
    type: 'SayUnnamed',
    contribution: `c:${untraceable(click.command)}`,
    ...tagged(table, data, 'text'),
  }),
  'varia.add': (_, data) => ({ type: 'AddVaria', text: textIn(data, 'text') }),
  'feedback.give': (_, data) => {
    const lessWell = optionalText(data, 'lessWell');
    const good = optionalText(data, 'good');
    const heldBack = optionalText(data, 'heldBack');
    return {
      type: 'GiveFeedback',
      ...(lessWell !== undefined && { lessWell }),
      ...(good !== undefined && { good }),
      ...(heldBack !== undefined && { heldBack }),
    };
  },
  'minutes.finish': () => ({ type: 'FinishMinutes' }),
  'erratum.add': (_, data) => ({ type: 'AddErratum', text: textIn(data, 'text') }),
  'summary.edit': (_, data) => {
    const seen = numberIn(data, 'seen');
    return {
      type: 'EditSummary',
      text: textIn(data, 'text'),
      ...(!Number.isNaN(seen) && { seen }),
    };
  },
};
