import type { Lens } from '../core/format.ts';

/** The four ways of looking at the notes that hold where a format names none (contract §5). */
export const houseLenses: readonly Lens[] = [
  {
    id: 'doelgroepen',
    title: 'Doelgroepen',
    prompts: ['Wie gaat dit aan, en wie horen we nog niet?', 'Langs welke weg bereik je hen het best?'],
    values: [],
  },
  {
    id: 'themas',
    title: "Link met andere thema's",
    prompts: ['Helpt of hindert dit een ander thema?', 'Wat kunnen we in één moeite meenemen?'],
    values: [],
  },
  {
    id: 'gebied',
    title: 'Gebiedsgericht',
    prompts: ['Werkt dit overal, of vraagt de ene plek iets anders dan de andere?'],
    values: [],
  },
  {
    id: 'tijd',
    title: 'Tijd & prioriteit',
    prompts: ['Wat kan meteen, en wat vraagt een langere adem?', 'Hoe dringend is dit tegenover de rest?'],
    values: [],
  },
];
