import type { LexiconList } from '../compileLexicon.ts';

/**
 * What formats' own values are most often about, and how people call it: types of area, horizons, groups. A
 * value is taken for what the words of its id and title name; a text then suggests it by any of the other words.
 */
export const concepts: readonly LexiconList[] = [
  {
    lens: 'gebied',
    subject: 'centrum',
    entries: `
    centrum, stadscentrum, dorpscentrum, het centrum, binnenstad, stadskern, dorpskern, kern, kernen,
    -kern, stadshart, grote markt, marktplein, winkelstraat, winkelstraten, winkelkern, winkelcentrum,
    dorpsplein, stationsbuurt, stationsomgeving, stedelijk centrum, hoofdstraat, bebouwde kom,
    handelskern, kerkplein, stationsplein`,
  },
  { lens: 'gebied', subject: 'markt', entries: `markt, de markt, marktplein, grote markt` },
  {
    lens: 'gebied',
    subject: 'bedrijven',
    entries: `
    bedrijventerrein, -bedrijventerrein, bedrijvenzone, bedrijvenpark, industriezone, industriepark,
    industriegebied, industrieterrein, kmo-zone, kmo zone, ambachtelijke zone, ambachtenzone, haven,
    havengebied, haventerrein, brownfield, brownfields, fabrieksterrein, logistieke zone, retailpark,
    baanwinkels, de zone langs, =nijverheidszone`,
  },
  {
    lens: 'gebied',
    subject: 'platteland',
    entries: `
    platteland, plattelands-, landelijk gebied, landelijke gemeenten, landelijk, buitengebied, gehucht,
    gehuchten, polder, polders, landbouwgebied, landbouwgrond, agrarisch gebied, akkers, akker, velden,
    weiland, weide, weilanden, boerenbuiten, de buiten`,
  },
  {
    lens: 'gebied',
    subject: 'onbebouwd',
    entries: `
    onbebouwd, onbebouwde, niet bebouwd, open ruimte, open ruimten, openruimte, open landschap,
    landschap, natuurgebied, natuurgebieden, bos, =bossen, akkers, velden, weiland, weilanden, weide,
    polder, landbouwgebied, groengebied, braakliggend, braakliggende, braakland, buitengebied, vallei,
    beekvallei, heide, duinen`,
  },
  {
    lens: 'gebied',
    subject: 'woonwijk',
    entries: `
    woonwijk, woonwijken, tuinwijk, tuinwijken, villawijk, verkaveling, verkavelingen, -verkaveling,
    lage bebouwing, laagbouw, lintbebouwing, verspreide bebouwing, open bebouwing, halfopen bebouwing,
    villa's, woonerf, woonerven, residentieel, sociale woonwijk, buitenwijk, buitenwijken`,
  },
  {
    lens: 'gebied',
    subject: 'hoogbouw',
    entries: `
    hoogbouw, hoge bebouwing, woontoren, woontorens, appartementsblok, appartementsblokken, woonblok,
    woonblokken, woontorens`,
  },
  {
    lens: 'gebied',
    subject: 'vallei',
    entries: `
    beekvallei, vallei, -vallei, langs de beek, aan de beek, oever, oevers, rivier, overstromingsgebied`,
  },
  {
    lens: 'gebied',
    subject: 'rand',
    entries: `
    stadsrand, stedelijke rand, rand, dorpsrand, randgemeente, randgemeenten, groene rand,
    rand van de stad, rand van de gemeente`,
  },
  {
    lens: 'gebied',
    subject: 'station',
    entries: `station, stationsbuurt, stationsomgeving, stationsplein, -station`,
  },
  {
    lens: 'gebied',
    subject: 'school',
    entries: `
    schoolomgeving, schoolomgevingen, schoolpoort, schoolstraat, schoolstraten, speelplaats`,
  },
  { lens: 'gebied', subject: 'kust', entries: `kust, zeedijk, strand, kustgemeente, aan zee, badplaats` },
  { lens: 'gebied', subject: 'park', entries: `park, stadspark, parken, parkje, -park, plantsoen` },
  {
    lens: 'gebied',
    subject: 'deelgemeente',
    entries: `deelgemeente, deelgemeenten, deelgemeentes, gehucht, gehuchten, dorp, dorpen`,
  },
  {
    lens: 'tijd',
    subject: 'korte-termijn',
    entries: `
    korte termijn, kortetermijn*, korte, op korte termijn, onmiddellijk, meteen, direct, subiet, seffens,
    dadelijk, dringend, dringende, zo snel mogelijk, zo rap mogelijk, quick win, quick wins, nu meteen,
    nu al, deze maand, deze week, binnenkort, dit jaar, nog dit jaar, volgende maand, nog voor de zomer,
    voor de zomer, laaghangend fruit, vandaag nog, binnen # maanden, binnen # weken, nu beginnen,
    nu starten, volgende week`,
  },
  {
    lens: 'tijd',
    subject: 'dit-jaar',
    entries: `
    dit jaar, deze maand, deze week, deze zomer, dit najaar, dit voorjaar, dees jaar, voor nieuwjaar,
    voor het einde van het jaar, tegen het einde van het jaar, onmiddellijk, meteen, zo snel mogelijk,
    vandaag nog, subiet, seffens, nog voor de zomer`,
  },
  {
    lens: 'tijd',
    subject: 'legislatuur',
    entries: `
    legislatuur, deze legislatuur, bestuursperiode, beleidsperiode, meerjarenplan, meerjarenplanning,
    voor de verkiezingen, tot de verkiezingen`,
  },
  {
    lens: 'tijd',
    subject: 'middellange-termijn',
    entries: `
    middellange termijn, middellange, binnen # jaar, binnen een paar jaar, binnen enkele jaren,
    over # jaar, volgend jaar, komende jaren, de volgende jaren, meerjarenplan`,
  },
  {
    lens: 'tijd',
    subject: 'lange-termijn',
    entries: `
    lange termijn, langetermijn*, lange, langere termijn, op lange termijn, lange adem, langere adem,
    over de legislaturen heen, legislaturen, toekomstige generaties, volgende generatie,
    volgende generaties, in 2050, tegen 2050, tegen 2040, binnen twintig jaar, decennia,
    tien jaar vooruit, op termijn, op den duur, verre toekomst`,
  },
  {
    lens: 'tijd',
    subject: 'later',
    entries: `
    later, daarna, op termijn, ooit, nadien, achteraf, volgend jaar, volgende legislatuur,
    op lange termijn, lange termijn, op den duur, kan wachten, in de toekomst, pas later`,
  },
  {
    lens: 'doelgroepen',
    subject: 'jongeren',
    entries: `
    -jongeren, jongere, jeugd, -jeugd, jeugd-, tiener, tieners, puber, pubers, scholieren, student,
    studenten, chiro, scouts, ksa, klj, jeugdhuis, jeugdhuizen, jeugdraad, jeugdbeweging,
    jeugdbewegingen, hangjongeren, skaters, jong volk, jonge mensen, jonge gasten`,
  },
  {
    lens: 'doelgroepen',
    subject: 'kinderen',
    entries: `kind, kinderen, kleuters, kleintjes, peuters, leerlingen, kids, schoolkinderen`,
  },
  {
    lens: 'doelgroepen',
    subject: 'senioren',
    entries: `
    senioren, senior, seniorenraad, ouderen, =ouderen, oudere mensen, bejaarden, gepensioneerden,
    gepensioneerde, okra, neos, oma, oma's, opa, opa's, bomma, bompa, rusthuisbewoners, grootouders,
    65-plussers, plussers, 60-plussers`,
  },
  {
    lens: 'doelgroepen',
    subject: 'gezinnen',
    entries: `
    gezin, gezinnen, -gezin, -gezinnen, ouders, =ouders, families, oudercomite, ouderraad,
    eenoudergezinnen`,
  },
  {
    lens: 'doelgroepen',
    subject: 'huurders',
    entries: `huurder, huurders, huurders-, sociale huurders, huurdersbond`,
  },
  {
    lens: 'doelgroepen',
    subject: 'eigenaars',
    entries: `
    eigenaar, eigenaars, eigenaren, huiseigenaars, verhuurder, verhuurders, huisbaas`,
  },
  {
    lens: 'doelgroepen',
    subject: 'ondernemers',
    entries: `
    handelaar, handelaars, handelaars-, handelaren, winkelier, winkeliers, ondernemer, ondernemers,
    ondernemers-, bedrijf, =bedrijven, bedrijven, kmo, kmo's, zelfstandigen, zelfstandige, middenstand,
    middenstanders, horeca, horecazaken, firma, firma's, unizo, voka, werkgevers, cafebazen, fabrieken`,
  },
  {
    lens: 'doelgroepen',
    subject: 'landbouwers',
    entries: `
    boer, boeren, landbouwer, landbouwers, tuinbouwers, boerenbond, landelijke gilde`,
  },
  {
    lens: 'doelgroepen',
    subject: 'verenigingen',
    entries: `
    vereniging, verenigingen, -vereniging, -club, clubs, sportclubs, middenveld, verenigingsleven,
    jeugdbewegingen`,
  },
  {
    lens: 'doelgroepen',
    subject: 'bewoners',
    entries: `
    bewoner, bewoners, -bewoners, inwoner, inwoners, buurtbewoners, burgers, burger, omwonenden, buren`,
  },
  {
    lens: 'doelgroepen',
    subject: 'nieuwkomers',
    entries: `
    nieuwkomers, anderstaligen, anderstalige, vluchtelingen, migranten, asielzoekers, inburgeraars`,
  },
  {
    lens: 'doelgroepen',
    subject: 'armoede',
    entries: `
    mensen in armoede, kansarmen, kansengroepen, ocmw-clienten, ocmw clienten, leefloners,
    gezinnen in armoede, laag inkomen, daklozen`,
  },
  {
    lens: 'doelgroepen',
    subject: 'scholen',
    entries: `
    school, scholen, basisschool, basisscholen, leerkrachten, leraars, hogeschool, universiteit`,
  },
  { lens: 'doelgroepen', subject: 'vrijwilligers', entries: `vrijwilliger, vrijwilligers, vrijwilligers-` },
];
