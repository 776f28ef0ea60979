const labels = `
aandacht aandachtspunt aanvulling achtergrond actie acties actiepunt actiepunten afspraak afspraken agenda
aanleiding advies antwoord argument attentie basis bedenking belangrijk belangrijkste beslissing besluit
besluiten betekenis bezorgdheid bezwaar bijlage bijv bijvoorbeeld bron bronnen budget bv bvb cijfers citaat
conclusie conclusies concreet context correctie cruciaal daarna daarnaast datum debatvraag deadline definitie
deelvraag doel doelen doelgroep doelgroepen doelstelling drempel drempels dringend droom dus eerst email
eerste enkele essentieel feit focus fyi gebied gemeenschappelijk gevaar gevolg gevolgen gsm hoofdtak
hoofdvraag hint http https idee ideeen info inleiding inspiratie interessant kans kansen kern kort kortom
kosten kritiek later lens link locatie maatregel maatregelen mail mailto mening middelen missie
mobiliteit mogelijk mogelijkheid motto nadeel nadelen namelijk nb nodig noot nota note noteer nuance
onderwerp onduidelijk onthouden oorzaak oorzaken oplossing oplossingen opm opmerking opmerkingen opties optie
opvallend organisatie overige partners perspectief plan planning positief pro contra prioriteit prioriteiten probleem
problemen project ps punt punten quote reactie reacties reden redenen resultaat risico risicos rol rollen
samengevat samenvatting sfeer slot slotsom standpunt stap stappen stelling stellingen sterk sterkte structuur
suggestie suggesties taak taken tekst thema themas thuis tijd timing tip tips titel todo tot tussendoor
tweede uitdaging uitdagingen uitkomst uitleg update urgent varia veiligheid verder verduidelijking
vergelijking verslag vertrekpunt vervolg verwijzing visie volgende voorbeeld voorbeelden voordeel voordelen
voorstel voorstellen voorwaarde voorwaarden vraag vragen vzw waarom waarschuwing wanneer wat web website
wens wensen wie wijk wijken www zie zwak zwakte kader hoe waar welke welk gezegd bijkomend bijkomende
aside action actions agreed background because conclusion decision example finding goal however idea important
issue next point problem question reason remark remember result risk so solution source suggestion summary
task that then warning what when where which who why
`;

/** What people write before a colon without meaning anybody, folded: "Belangrijk:", "Let op:", "Voorbeeld:". */
export const labelWords: ReadonlySet<string> = new Set(labels.trim().split(/\s+/));

const topics = `
alleen armoede auto autos begroting belasting beleid bewoners bomen buren buurt bus centrum daarom dorp echter
eigenlijk energie enkel extra fiets fietsen financien geld gemeente goed groen groot handel horeca huizen
huur jeugd jongeren kinderen klein klimaat leefbaar licht lucht markt mensen mobiel natuur niet nieuw nog
onderwijs ook openbaar ouderen ouders park parkeren plein plots pleinen politiek prijs regio scholen
school senioren slecht sport stad station straat straten subsidie toch toekomst trein uur vandaar verkeer
voedsel vooral vroeger vrij water wel welzijn werk winkels wonen zon zorg
`;

/** Topics of a debate that people write before a colon ("water: te duur"): no name typed in haste. */
export const topicWords: ReadonlySet<string> = new Set(topics.trim().split(/\s+/));

/** Endings that things have and people's names have not: "werking", "mogelijkheid", "organisatie". */
export const thingEnding =
  /(?:ing|ingen|heid|heden|tie|ties|schap|schappen|punt|punten|lijk|lijke|isme|iteit|loos)$/;

/** Who writes means themselves. */
export const selfWords: ReadonlySet<string> = new Set(['ik', 'ikzelf', 'ik zelf', 'mezelf', 'myself']);

/** Somebody, and nobody knows who. */
export const unknownWords: ReadonlySet<string> = new Set([
  ...['?', '??', '???', 'iemand', 'onbekend', 'onbekende', 'someone', 'somebody', 'unknown'],
]);

/** Small words inside names that carry no capital: Jan van den Berg. */
export const nameParticles: ReadonlySet<string> = new Set([
  ...['van', 'de', 'den', 'der', 'ter', 'ten', 'te', 'von', 'zu', 'le', 'la', 'du', 'des', 'da', 'dos'],
  ...['di', 'del', 'el', 'al', 'ben', 'bin'],
]);
