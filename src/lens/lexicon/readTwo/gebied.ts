import type { LexiconList } from '../../compileLexicon.ts';

const place =
  'wijk|buurt|straat|kern|dorp|gemeente|stad|deelgemeente|regio|plek|plaats|locatie|plein|winkelstraat';

/** Places and types of area as they are called in plans for town centres, shopping streets and public space. */
export const gebied: readonly LexiconList[] = [
  {
    lens: 'gebied',
    subject: 'plek',
    entries: `
    op|welke|bepaalde|verschillende|andere|meerdere|strategische|drukke|centrale|specifieke|concrete|publieke plaatsen,
    openbare|vaste|leuke|mooie|donkere|onveilige|goede|gepaste|geschikte|juiste|toegankelijke|vergeten plaatsen,
    elke|welke|centrale|publieke|openbare|neutrale|leegstaande|toegankelijke|zichtbare|gezellige|fysieke plaats,
    plaatsen die, plaatsen zonder, plaats in de stad, plaats om elkaar, plaats om te, =stek, =stekje,
    =stekken, op verplaatsing, aan de overzijde, in de omgeving van, in de nabije, verblijfsruimte,
    verblijfskwaliteit, buitenomgeving, publieke plaatsen, publieke en private ruimte, semipublieke ruimte,
    semipubliek, semipublieke, gedeelde ruimte, gemeenschappelijke ruimte, gemeenschappelijke ruimtes,
    collectieve ruimte, collectieve ruimtes, =koer, bereikbare|bereikbaar kern|binnenstad|winkelkern,
    inclusieve ruimte, ruimte in de stad, lege ruimte, lege ruimtes, leegstaande ruimte, leegstaande ruimtes,
    onbenutte ruimte, onbenutte ruimtes, ongebruikte ruimte, ongebruikte ruimtes, ruimtelijke kwaliteit,
    ruimtelijke omgeving, ruimtelijke inrichting,
    kindvriendelijke|groene|aangename|aantrekkelijke|leefbare|gezonde|fysieke|bebouwde|ruimtelijke omgeving,
    publieke|stedelijke|natuurlijke|rustige|autoluwe|prikkelarme|toegankelijke|mooie|propere|bewoonde omgeving,
    inrichting van de, herinrichting van, heraanleg van, speelweefsel, speelzones, promenade, -boulevard,
    boulevard, winkelpassage, winkelgalerij, galerij, esplanade, avenue, binnenkoer, patio, stadspoort,
    toegangspoort, jaagpad, waterkant, aan het water, langs het water, kade, kades, rondpunt, aan de markt,
    rond de markt, markthal, winkelhoek, jeugdlokaal, jeugdlokalen, clublokaal, dorpswinkels, volkscafe`,
  },
  {
    lens: 'gebied',
    subject: 'plek',
    entries: `
    leegstaand|leegstaande|leeg pand|panden|gebouw|gebouwen|winkel|winkels,
    lege|oude|vrije|verlaten|beschikbare|onbenutte pand|panden|winkelpand|winkelpanden|handelspanden|gebouwen|winkels|etalages|fabrieken,
    pand in, panden in, leeg gebouw, gebouwen openstellen, handelsruimte, handelsruimtes, bedrijfsruimte,
    bedrijfsruimtes`,
  },
  {
    lens: 'gebied',
    subject: 'centrum',
    entries: `
    kernversterking, kernversterkend, kernversterkende, kernenbeleid,
    kern van de stad|gemeente|dorp|deelgemeente, kern van het dorp|stadje, kern van een stad|dorp|gemeente,
    winkelas, winkelassen, winkelzones, winkellint, winkelcluster, koopcentrum, shoppingcenter,
    shoppingcenters, shopping center, binnenstadsbeleid, binnensteden, stadscentra, centra, handelscentrum,
    handelscentra, buiten de stad, perifeer, perifere, =periferie, langs de baan, invalsas, invalsassen,
    ommeland`,
  },
  {
    lens: 'gebied',
    subject: 'plek',
    entries: `
    bepaalde|drukke|smalle|gevaarlijke|doorgaande|landelijke|kleine|lokale|autoluwe|slechte|donkere wegen,
    sommige wegen, veel wegen, wegen rond, verbindingsweg, verbindingswegen, landweg, landwegen, veldweg,
    veldwegen, parallelweg, aanrijroutes, schoolroutes, looproute, looproutes, doorgangen`,
  },
  {
    lens: 'gebied',
    subject: 'aanpak',
    entries: `
    per gemeente, per stad, per regio, per provincie, per cluster, per plaats, per omgeving, elke regio,
    gemeente per gemeente, van gemeente tot gemeente, van stad tot stad, plaatsgebonden, gebiedsgebonden,
    locatiegebonden, wijkgebonden, buurtgebonden, plaatsafhankelijk, locatiespecifiek, plaatsspecifiek,
    op maat van de|het|een|elke|elk ${place}, eigen aan de|het|elke|elk|een ${place},
    eigenheid van de|het|elke|elk ${place}, afhankelijk van de|het ${place}, aangepast aan de|het ${place},
    karakter van de|het ${place}, identiteit van de|het ${place}, sfeer van de|het|in ${place},
    schaal van de|het|een ${place}, niveau van de|het|een ${place}, verspreid in, over de hele stad,
    verspreid over de stad|gemeente|wijken|buurten|kernen|dorpen,
    verspreid over het grondgebied|centrum|dorp, in heel de stad|gemeente|wijk|buurt|regio,
    over heel de stad, hele stad, heel de stad, hele gemeente, heel de gemeente, doorheen de stad,
    kleinere gemeenten, stadsontwikkeling, stadsvernieuwing, stadsvernieuwingsproject, wijkplan, wijkplannen,
    wijkverbeter*, masterplan, inrichtingsplan, ruimtelijk verschil, ruimtelijke verschillen, stadsbreed,
    gemeentebreed`,
  },
  {
    lens: 'gebied',
    subject: 'nabij',
    weak: true,
    entries: `
    elke gemeente, iedere gemeente, elke stad, iedere stad, andere gemeenten, omgevings-, leefwereld,
    ruimtelijk, ruimtegebruik, straatmeubilair, zitgelegenheid, etalage, etalages, verblijven,
    ontmoetingskansen, loopafstand, wandelafstand, fietsafstand, nabij, nabije, openstellen, medegebruik,
    multifunctioneel, polyvalent, lokale economie, buiten, buiten spelen, buitenspelen, trage wegen,
    wandelpad, wandelpaden, pad, paden, stads-, jeugdhuis, cafe, tuinen`,
  },
];
