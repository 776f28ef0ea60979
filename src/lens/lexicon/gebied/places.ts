import type { LexiconList } from '../../compileLexicon.ts';

/** Places and types of area. */
export const places: readonly LexiconList[] = [
  {
    lens: 'gebied',
    subject: 'wijk',
    entries: `
    om de hoek, om den hoek, parochiehuis, volkshuis, gildehuis, overkant van, andere kant van, spoorweg,
    aan de spoorweg, langs het spoor, over het spoor
    -wijk, wijk-, -wijken, -buurt, buurt-, -buurten, gebuurte, -straat, =straten, -straten, straat-,
    =straatje, -straatjes, -laan, -lanen, =laantje, -plein, pleintje, pleinen, -gehucht, gehuchten, dorp,
    dorpen, -dorp, -dorpen, dorps-, deelgemeente, -deelgemeenten, deelgemeentes, woonerf, woonerven,
    -steenweg, -dreef, -kaai, -vest, vesten, =binnen de vesten, -dijk, =dijk, de heide, -lei, -steeg,
    steegje, -wegel, kerkstraat, op den hoek, op de hoek, bouwblok, bouwblokken, huizenblok,
    -niveau van de wijk, wijkniveau, buurtniveau, straatniveau, dorpsniveau, wijkgericht, wijkgerichte,
    wijkwerking, wijkbudget, buurthuis, wijkcentrum, wijkcentra, buurtcentrum, buurtplek, dorpshuis,
    dorpszaal, parochiezaal, parochiecentrum, sociale woonwijk, tuinwijk, tuinwijken, cite, achterbuurt,
    aandachtswijk, aandachtswijken, stadsdeel, stadsdelen, district, districten, stadswijk, woonwijk,
    woonwijken, verkavelingswijk`,
  },
  {
    lens: 'gebied',
    subject: 'nabij',
    weak: true,
    entries: `
    hoek, bij ons, adres, dicht bij, dichtbij, in de omgeving, omgeving, op wandelafstand, thuis`,
  },
  {
    lens: 'gebied',
    subject: 'lokaal',
    weak: true,
    entries: `
    plaatselijk, plaatselijke, kaart van, kaart met, lokaal, lokale, lokaal niveau, lokaal verankerd,
    lokale verankering`,
  },
  {
    lens: 'gebied',
    subject: 'infrastructuur',
    weak: true,
    entries: `
    buren, bushalte, halte, achterdeur, voordeur, kruispunt, stoep, voetpad, fietspad, weg, woonblok,
    woonblokken, stadhuis, gemeente, gemeentehuis`,
  },
  {
    lens: 'gebied',
    subject: 'centrum',
    entries: `
    centrum-
    stadscentrum, dorpscentrum, =centrum, het centrum, in 't centrum, -kern, kernen, dorpskern,
    stadskern, handelskern, winkelkern, woonkern, binnenstad, stadshart, historische kern, bebouwde kom,
    marktplein, grote markt, de grote markt, op de markt, wekelijkse markt, stationsplein, winkelstraat,
    winkelstraten, winkelcentrum, stationsbuurt, stationsomgeving, aan het station, rond het station,
    station, begijnhof, kerkplein, dorpsplein, stationsstraat, voetgangerszone, marktstraat, kanaalzone,
    hoofdstraat`,
  },
  {
    lens: 'gebied',
    subject: 'stedelijk',
    weak: true,
    entries: `stedelijk, stedelijke, stad en dorp, stadsrand`,
  },
  { lens: 'gebied', subject: 'markt', weak: true, entries: `markt, kerk, kerken, perron` },
  {
    lens: 'gebied',
    subject: 'bedrijventerrein',
    entries: `
    bedrijventerrein, bedrijventerreinen, bedrijvenzone, bedrijvenpark, bedrijvenparken, industriezone,
    industriezones, industriepark, industriegebied, industrieterrein, industrieterreinen,
    ambachtelijke zone, kmo-zone, kmo zone, ambachtenzone, havengebied, haven, haventerrein,
    haventerreinen, de zone langs, op de zone, brownfield, brownfields, baanwinkel, baanwinkels,
    shoppingcentrum, retailpark, campus, logistieke zone, fabrieksterrein, fabriekssite, luchthaven,
    stortplaats, mijnsite`,
  },
  {
    lens: 'gebied',
    subject: 'buitengebied',
    entries: `
    =velden
    platteland, =plattelands, plattelands-, buitengebied, buitengebieden, open ruimte, open ruimtes,
    onbebouwd, onbebouwde, landelijk gebied, landelijke gebieden, landelijke gemeente,
    landelijke gemeenten, landelijke omgeving, landbouwgebied, landbouwgebieden, agrarisch gebied,
    natuurgebied, natuurgebieden, -vallei, valleien, -polder, -polders, =akkers, weiland, weilanden,
    weide, weides, -weide, -bos, =bossen, heide, duinen, kust, aan zee, kustgemeente, kustgemeenten,
    moeras, -rivier, beekvallei, aan de beek, langs de beek, langs het kanaal, aan het kanaal,
    langs de vaart, aan de vaart, kanaal, oever, oevers, het landschap, open landschap, de kempen,
    stadsregio, vervoerregio, arrondissement, grensstreek, de regio, onze regio, in de streek,
    onze streek, kempen, haspengouw, westhoek, meetjesland, pajottenland, waasland, hageland,
    vlaamse ardennen, noorderkempen, limburg, leiestreek, rand van de stad, rand van het dorp,
    rand van de gemeente, stadsrand, stedelijk gebied, stedelijke gebieden, stedelijke omgeving,
    stedelijk weefsel, binnenstedelijk, binnenstedelijke, studentenstad, dichtbebouwd, dichtbebouwde,
    dichtbevolkt, dichtbevolkte, hart van de stad, hart van het dorp, noordrand, zuidrand, oostrand,
    westrand, stedelijke rand, in de rand, dorpsrand, =rand, randgemeente, randgemeenten, vlaamse rand,
    lintbebouwing, lage bebouwing, verspreide bebouwing, hoogbouw, laagbouw, villawijk, villawijken,
    groene rand, groengebied, natuurdomein, overstromingsgebied, bosrand, langs de leie,
    langs de schelde, =leie, schelde, =dender, =nete, =demer, =maas, =dijle`,
  },
  {
    lens: 'gebied',
    subject: 'buitengebied',
    weak: true,
    entries: `
    landelijk, landelijke, beek, abdij, streek, veld, regio, regio's, water, dorps, kanaal, bebouwing,
    landschap`,
  },
  {
    lens: 'gebied',
    subject: 'plek',
    entries: `
    =gronden, groene ruimte, groene ruimten, groene ruimtes, blauwe ruimte, beschikbare ruimte,
    stedelijke ruimte
    -plek, plekken, -plekken, =plekje, plekjes, publieke ruimte, openbare ruimte, openbaar domein,
    publiek domein, publieke ruimten, fysieke plek, fysieke plaats, fysieke locatie, klimaathuis,
    klimaathuizen, huis van het klimaat, leefomgeving, woonomgeving, woonomgevingen, straatbeeld,
    perceel, percelen, autosnelweg, autosnelwegen, snelweg, gewestweg, gewestwegen, tunnel, -tunnel,
    viaduct, invalsweg, invalswegen, toegangswegen, doortocht, de ring, ringweg, afgelegen,
    ontmoetingshuis, ontmoetingshuizen, wijkhuis, wijkhuizen, buitenruimte, buitenruimtes, groenzone,
    eigen omgeving, directe omgeving, onmiddellijke omgeving, in de nabijheid, vlakbij, fysieke ruimte,
    ontmoetingsplek, ontmoetingsplekken, ontmoetingsplaats, ontmoetingsruimte, pleisterplek, rustplek,
    schaduwplek, speelplek, hangplek, plaatsen waar, plaats waar, een plaats om, -park, parkje, =parken,
    -park-, skatepark, skateparken, stadspark, speelplein, speeltuin, speelstraat, speelstraten,
    schoolstraat, schoolstraten, fietsstraat, fietsstraten, speeltuintje, groene plek, -terrein,
    terreinen, -terreinen, -zone, zones, zone 30, fietszone, =site, =sites, bedrijfssite, locatie,
    -locatie, locaties, kloostertuin, kasteeltuin, stadstuin, buurttuin, -polyvalente zaal,
    polyvalente zaal, buurtzaal, gemeenschapscentrum, ontmoetingscentrum, kerkhof, begraafplaats,
    begraafplaatsen, braakliggend, braakliggende, braakland, leegstaande panden in, sportpark,
    sportterrein, voetbalveld, zwembad, -brug, bruggen, -kruispunt, aan de school, aan de basisschool,
    aan de lagere school, aan de creche, aan de schoolpoort, aan de kerk, rond de kerk, achter de kerk,
    aan de overkant, tussen de huizen, volkstuinen, kasteelpark, site van, oude gebouw, oude fabriek,
    oude school, oude postgebouw, oude kazerne, klooster, kloosters, café op, pleintjes, =bankje,
    =bankjes, zitbank, zitbanken, =bankske, =bankskes, voortuin, voortuinen, gevels, schoolomgeving,
    schoolomgevingen, speelplaats, skateterrein, rond punt, de toren, de kouter, kouter, de meent,
    =dries, binnenplein, binnengebied, binnengebieden, binnentuin`,
  },
  { lens: 'gebied', subject: 'ruimte', weak: true, entries: `ruimte, ruimtes, ruimten, plaats, plaatsen` },
  {
    lens: 'gebied',
    subject: 'gebouw',
    weak: true,
    entries: `
    zaal, café, lokalen, gebouw, gebouwen, infrastructuur, parking, proeftuin, living lab, hub, sporthal,
    zwembad, huis, loket, pand, panden, school, -school, scholen, bibliotheek, tuin, museum, kerk,
    terras, winkel, domein, verkaveling, wandelroute, fietsostrade, huizen, woningen`,
  },
  {
    lens: 'gebied',
    subject: 'waar',
    weak: true,
    entries: `achter de, aan de, langs de, rond de, achter, tussen, waar, daar, naartoe`,
  },
  {
    lens: 'gebied',
    subject: 'aanpak',
    entries: `
    omliggende, naburige, bovenlokale schaal, bovenlokaal, bovenlokale, stedelijke en landelijke,
    stedelijk en landelijk, stad en land
    gebiedsgericht, gebiedsgerichte, gebied, -gebied, gebieden, -gebieden, gebieds-, gebiedswerking,
    per wijk, per buurt, per dorp, per straat, per deelgemeente, per gebied, per zone, per locatie,
    per plek, elke wijk, elk dorp, elke buurt, elke straat, iedere wijk, stad en platteland, stad versus,
    stad of platteland, verschilt per, verschillend per, verschillen tussen wijken, geografisch,
    geografische, grondgebied, schaalniveau, schaalniveaus, ter plaatse, ter plekke, lokale context,
    lokale noden, lokale verschillen, elke gemeente is anders, maatwerk per, op maat van de wijk,
    op maat van elke, ligging, nabijheid, dicht bij huis, in eigen buurt, eigen straat,
    over de gemeentegrenzen, gemeentegrens, gemeentegrenzen, streekgericht, kleinschalig per, grootstad,
    centrumstad, centrumsteden, grotere steden, grote steden, plattelandsgemeente, plattelandsgemeenten,
    noorden van, zuiden van, oosten van, westen van, waar het kan, waar het moet`,
  },
  {
    lens: 'gebied',
    subject: 'steden',
    weak: true,
    entries: `
    in de stad, steden, stads-, stad, gent, antwerpen, leuven, mechelen, brugge, turnhout, hasselt,
    kortrijk, brussel`,
  },
  {
    lens: 'gebied',
    subject: 'regio',
    weak: true,
    entries: `
    gemeenten, gemeentes, kleine gemeenten, intergemeentelijk, intergemeentelijke, buurgemeente,
    buurgemeenten, regionaal, regionale, regio, regio's, bovenlokaal, bovenlokale, provincie, grens,
    grenzen, streek`,
  },
  {
    lens: 'gebied',
    subject: 'schaal',
    weak: true,
    entries: `
    schaal, schaalgrootte, niveau, niveaus, kleinschalig, kleinschalige, grootschalig, ruimtelijk,
    ruimtelijke, overal, nergens, hier in, cluster, clusters`,
  },
];
