/**
 * What looks like a word of a lens and is none: sayings, particles, and words that only begin or end like one.
 * They are recognised first, and what they are made of then counts for nothing.
 * Notation: see `compileLexicon`; `…` stands for up to five words.
 */
export const lookAlikes = `
in plaats van, in de plaats van, in de plaats komen, vindt plaats, vind plaats, vinden plaats, vond plaats,
vonden plaats, plaats vinden, plaatsvinden, plaatsvindt, plaatsvond, plaatsgevonden, vindt … plaats,
vinden … plaats, vond … plaats, vonden … plaats, plaats te vinden, plaats heeft, heeft plaats, hebben plaats,
plaatsgrijpt, plaatsgrijpen, grijpt plaats, plaats maken voor, maken plaats voor, neemt plaats, plaats nemen,
plaatsnemen, zijn plaats hebben, een plaats geven, in de eerste plaats, in de tweede plaats, op zijn plaats,
plek aan tafel, plaats aan tafel, een plek geven, in de eerste plek, plaatsvervanger, plaatsvervangend,
werkplaats, verplaatsen, verplaats, geplaatst, plaatst, ambtenaar, ambtenaren, burgemeester, burgemeesters,
burgerlijk, burgerlijke

vaste kern, harde kern, kern van mensen|trekkers|vrijwilligers|leden|deelnemers, kern van de zaak,
kern van het probleem, kern van het verhaal, kern van de boodschap,
kern van hun|ons|onze|mijn|zijn|haar|elk|elke|deze|dit|dat|die|alles|wat|waar|het|de|een|samenwerking|participatie,
kern ervan, tot de kern, de kern is dat, in de kern gaat|komt|draait|is|betekent|blijft|wil, in kern,
de kern raken, kern raakt, kerngroep, centrummanager, kerntaak, kerntaken, kernwaarde, kernwaarden,
kernvraag, kernvragen, kernwoord, kernwoorden, kernteam, kernleden, kernachtig, kernidee, kernboodschap,
kernpunt, kernpunten, kernopdracht, kerncompetenties, kernprobleem, kernelement,
in het centrum van de belangstelling, in het centrum van de aandacht, in het centrum van het verhaal,
expertisecentrum, kenniscentrum, rekencentrum, documentatiecentrum, centraal, centrale

ruimte voor, op het gebied van, op dat gebied, op dit gebied, op gebied van, op elk gebied, op vlak van,
werkgebied, vakgebied, vakgebieden, kennisgebied, beleidsgebied, comfortzone, comfortzones, werkomgeving,
leeromgeving, digitale omgeving, online omgeving, politieke landschap, organisatielandschap, medialandschap,
zorglandschap, landschap van organisaties, landschap van verenigingen, aan de zijlijn, in goede banen,
afwijken, afwijkt, uitwijken, onderwijzen, praktijkgebied, grijze zone, grijze zones, gevarenzone,
toepassingsgebied, aandachtsgebied, zaalvoetbal

de weg naar, de weg wijzen, in de weg, uit de weg, onderweg, weg met, op de goede weg, op de juiste weg,
de weg vinden, weg te vinden, weg van, halverwege, vanwege, vanwege de, wegen af, wegen op tegen, wegen door,
te wegen, afwegen, overwegen, bewegen, afweging, zwaar wegen, wegen zwaar, wegen kiezen, andere wegen zoeken,
andere wegen gaan, middenweg, omweg, uitweg, wegens, samen op weg, eigen weg, langs die weg, op de agenda,
kruispunt van, kruispunt tussen, met een frisse blik, op het terrein, braakliggend terrein, beleidsterrein,
beleidsterreinen, op alle terreinen, vaste grond, van de grond, in de grond, gebouwd op, bouwen aan,
bouwen op, opbouwen, bouwen we|wij|verder, verder bouwen, bruggen bouwen, vertrouwen bouwen, bouwt,
opgebouwd, gebouwd, inbouwen, ingebouwd, uitbouwen, uitgebouwd, opbouw, afbouwen, afgebouwd,
om de hoek kijken, uit deze hoeken, uit alle hoeken

tijdens, altijd, tegelijk, tegelijkertijd, nu eenmaal, nu ook al, nu en dan, af en toe, al snel, niet snel,
minder snel, van vroeger uit, vroeg me|zich|ons|hij|ze|aan, ik vroeg, ten eerste, op tafel, jaarverslag,
contactmoment, contactmomenten, ontmoetingsmoment, ontmoetingsmomenten, inspraakmoment, inspraakmomenten,
overlegmoment, overlegmomenten, infomoment, infomomenten, participatiemoment, participatiemomenten,
goede morgen, goedemorgen, goede avond, goedenavond, goeienavond, goeiemorgen, goede namiddag, goeiemiddag,
jarig, einde van het verhaal, einde van de rit, aan het eind van de dag, op het einde van de dag,
trage verbinding, tijdgeest, van deze tijd, tijdschrift, tijdschriften, het belangrijkste netwerk|partner,
de belangrijkste partner|partners|speler|spelers|actoren|reden|redenen|conclusie|conclusies|rol|vraag|drempel|drempels,
langer dan nodig de, op langere baan, uiteindelijk gaat het om

veel energie, energie steken, energie in, energie van, energie krijgen, energie geven, geeft energie,
met energie, positieve energie, nieuwe energie, negatieve energie, energie om, energie voor, energiek,
energieke, warm water, heet water uitvinden, water bij de wijn, water naar de zee, koudwatervrees, koudwater,
waterdicht, waterdichte, waterval, water aan de lippen, voedingsbodem, voedt, gevoed, dubbele bodem,
bodemloos, autonoom, autonome, autonomie, automatisch, automatische, authentiek, business, businessplan,
businessmodel, natuurlijk, natuurlijke, van nature, groen licht, groene licht, groentje, de kunst is,
kunst is om, de kunst om, is een kunst, kunstmatig, kunstmatige, kunstgreep, kunstjes, cultuur van,
vergadercultuur, bestuurscultuur, organisatiecultuur, bedrijfscultuur, overlegcultuur, participatiecultuur,
debatcultuur, aanspreekcultuur, cultuurverandering, cultuuromslag, cultuurshift, sportief bekijken,
parkeer ideeen, parkeer dit, parkeer dat, parkeer deze, dit parkeren, dat parkeren, even parkeren,
wel gezond, gezond verstand, gezonde basis, gezonde discussie, gezond debat, gezonde spanning,
gezonde competitie, door de bomen het bos, door het bos de bomen, bos en de bomen, mobiele telefoon,
mobiele app, mobiel nummer, woonden, bijwonen, bij te wonen, bijgewoond, bijwoont, gewoonte, gewoontes,
verkeerd, verkeerde, verkeert, handelen, handeling, handelingen, onderhandelen, onderhandeling, behandelen,
afhandelen, handelswijze, industrieel denken, bouwsteen, bouwstenen, terugkoppelen, terugkoppeling, horizon,
in de schaduw, stroomlijnen, gas terug, gas geven

eigenaarschap, eigenaar van het proces|idee|project|plan|probleem, =netwerkt, fietsnetwerk, wegennetwerk,
waternetwerk, netwerkmoment, warmtenetwerk, energienetwerk, school maken, school maakt, naar school,
van de school, oude school, kinderschoenen, kinderziekte, kinderziektes, kinderspel, kinderachtig,
het kind en het badwater, kind met het badwater, kind van de rekening, bewegingen maken, in beweging,
lichaamsbeweging, omgekeerde beweging, tegenbeweging, reorganisatie, desorganisatie, organisatievorm,
samenwerkingsorganisatie, stuurgroep, werkgroep, projectgroep, denkgroep, klankbordgroep, vicieuze cirkel,
kringgesprek, praatkring, in een kring, man en macht, gezond boerenverstand, personeel gezien, klantgericht,
klantvriendelijk, klantvriendelijke, jongste, wifinetwerk, wifi netwerk, trage netwerk, slecht netwerk
`;
