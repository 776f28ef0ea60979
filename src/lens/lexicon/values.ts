/**
 * Words that say a lens value with certainty, by the value's id. A format has the value or not; where it has
 * not, the word still tags the lens. Notation: see `compileLexicon`.
 */
export const valueWords: Readonly<
  Record<string, { readonly lens: 'gebied' | 'tijd'; readonly words: string }>
> = {
  bedrijventerrein: {
    lens: 'gebied',
    words:
      'bedrijventerrein, bedrijvenzone, bedrijvenpark, industrieterrein, industriezone, industriepark, industriegebied, kmo zone, kmo zones, ambachtelijke zone, ambachtelijke zones',
  },
  'stedelijk-centrum': {
    lens: 'gebied',
    words:
      'stadscentrum, binnenstad, stadskern, stedelijk centrum, stedelijke kern, centrum van de stad, kern van de stad, hart van de stad',
  },
  onbebouwd: {
    lens: 'gebied',
    words:
      'open ruimte, platteland, buitengebied, natuurgebied, landbouwgebied, agrarisch gebied, onbebouwd, onbebouwde',
  },
  'lage-bebouwing': { lens: 'gebied', words: 'verkaveling, villawijk' },
  'korte-termijn': { lens: 'tijd', words: 'korte termijn, kortetermijn*' },
  'middellange-termijn': { lens: 'tijd', words: 'middellange termijn, middellangetermijn*' },
  'lange-termijn': { lens: 'tijd', words: 'lange termijn, langere termijn, langetermijn*' },
};
