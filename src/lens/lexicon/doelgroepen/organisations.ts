import type { LexiconList } from '../../compileLexicon.ts';

/** Associations, enterprises, schools and professions that a municipality works with. */
export const organisations: readonly LexiconList[] = [
  {
    lens: 'doelgroepen',
    subject: 'verenigingen',
    entries: `
    onze leden, eigen leden, hun leden, onze achterban, natuurorganisatie, milieuorganisatie,
    jeugdorganisatie, vrouwenorganisatie, werkgeversorganisatie, werknemersorganisatie,
    landbouworganisatie, burgerorganisatie, hulporganisatie, ouderenorganisatie, sportorganisatie,
    cultuurorganisatie, koepelorganisatie, lidorganisatie, private actoren, private actor, prive-actoren,
    privé partners, de prive, privé-partners
    -vereniging, -verenigingen-, -verenigingsleven, middenveld, -middenveldorganisatie, middenvelders,
    -ngo, ngo's, natuurpunt, gezinsbond, davidsfonds, willemsfonds, vermeylenfonds, =kwb, femma, kvlv,
    =markant, =beweging.net, rode kruis, greenpeace, bond beter leefmilieu, natuurvereniging,
    milieuvereniging, velt, transitiebeweging, =transitiegroep
    -club, -clubs, sportclub, voetbalclub, wielerclub, -bond, harmonie, fanfare, toneelkring,
    toneelgroep, zangkoor, =koren, heemkring, heemkundige kring, hobbyclub, serviceclub, rotary, lions,
    =kiwanis, carnavalsgroep, schuttersgilde, gilde, wijkclub, vogelvereniging, hengelclub, turnkring,
    kookclub, feestcomite
    cultuurraad, sportraad, jeugdraden, milieuraad, minaraad, =gecoro, gezinsraad, landbouwraad,
    welzijnsraad, middenstandsraad, economische raad, raad voor, noord-zuidraad, =grosa, buurtnetwerk,
    buurtnetwerken, -vrijwilligersorganisatie, =socioculturele organisaties,
    sociaal-culturele organisaties, socio-culturele
    lokale organisaties, sociale organisaties, maatschappelijke organisaties, culturele organisaties,
    organisaties uit, organisaties die, organisaties zoals, private partners, private organisaties,
    private spelers, private sector, privesector, private partij, privepartner, privepartners,
    andere organisaties, kleine organisaties, grote organisaties, partners uit, welke partners,
    externe partners, partnerorganisaties
    cooperanten, cooperatieleden, energiecooperatie, energiecooperaties, burgercooperaties,
    volkstuinders, tuinders, imkers, jagers, vissers, hengelaars, =supporters, =muzikanten`,
  },
  {
    lens: 'doelgroepen',
    subject: 'partners',
    weak: true,
    entries: `
    partner, -partners, actoren, actor, stakeholder, stakeholders, speler, spelers, partij, partijen`,
  },
  {
    lens: 'doelgroepen',
    subject: 'organisaties',
    weak: true,
    entries: `
    organisatie, organisaties, instelling, instellingen, vzw, vzw's, stichting, koepel, koepels,
    verenigings-, parochiaal`,
  },
  {
    lens: 'doelgroepen',
    subject: 'raden',
    weak: true,
    entries: `
    adviesraad, -raad, -werkgroep, werkgroep, bestuurslid, stuurgroep, klankbordgroep, panel, comite,
    forum, -groep, taskforce`,
  },
  { lens: 'doelgroepen', subject: 'leden', weak: true, entries: `leden, =lid, aangesloten` },
  {
    lens: 'doelgroepen',
    subject: 'netwerk',
    weak: true,
    entries: `
    netwerk, -netwerk, netwerken, platform, cooperatie, cooperaties, cooperatief, gemeenschappen,
    ecosysteem, verbinder`,
  },
  {
    lens: 'doelgroepen',
    subject: 'nutsbedrijven',
    weak: true,
    entries: `
    netbeheerder, intercommunale, nutsbedrijf, drinkwatermaatschappij, politieke partij`,
  },
  {
    lens: 'doelgroepen',
    subject: 'ondernemers',
    entries: `
    bedrijven-, prive-investeerders, privé-investeerders, sociaal verhuurkantoor,
    sociale verhuurkantoren, woonmaatschappijen, zorgsector, bouwsector, landbouwsector, bedrijfssector,
    sociale sector, culturele sector, onderwijssector, financiële sector, energiesector,
    toeristische sector, privé-sector, privésector, private sector
    -ondernemer, -ondernemers-, -bedrijf, =bedrijven, =bedrijf, -bedrijven, kmo, =kmo's, zelfstandige,
    zelfstandigen, middenstand, middenstander, handelaar, -handelaars, handelaars-, handelaren,
    -winkelier, winkeliers, -uitbater, cafebaas, cafebazen, horeca, horecazaken, horeca-uitbaters,
    -werkgever, -werkgevers-, start-up, start-ups, startups, starters, =starter, multinational, firma,
    =firma's, fabriek, fabrieken
    bedrijfsleven, bedrijfswereld, ondernemerswereld, ondernemersvereniging, handelaarsvereniging,
    handelsvereniging, unizo, voka, =vbo, etion, kamer van koophandel, middenstandsvereniging,
    marktkramer, =marktkramers, bedrijfsleider, bedrijfsleiders, =ceo, ceo's, industriele partners,
    nijverheid, industriële bedrijven, -onderneming, -ondernemingen, bedrijvengroep, sleutelbedrijven,
    groothandel, warenhuizen, de industrie, industriëlen, havenbedrijven
    projectontwikkelaar, projectontwikkelaars, ontwikkelaar, ontwikkelaars, bouwpromotor, promotor,
    promotoren, investeerder, investeerders, immokantoor, makelaar, makelaars, =notarissen, =architecten,
    aandeelhouders, vennoten, aannemer, aannemers, bouwheer, bouwheren, installateur, installateurs,
    loodgieters, bouwsector, =banken, kredietinstelling, verzekeraar, verzekeraars, energieleverancier,
    sociale verhuurkantoren, =svk, huisvestingsmaatschappij, woonmaatschappij, transportbedrijf,
    transporteurs, logistieke bedrijven, vervoersmaatschappijen, bouwbedrijven, nutsmaatschappijen,
    ambachtslui, =bakkers, slagers, kappers, apothekers, apotheker, kapper, frituur, traiteur,
    restaurants, hoteliers
    boer, boeren, =boerinnen, -landbouwer, landbouwers, tuinbouwer, tuinbouwers, veehouder, veeboer,
    agrariers, boerenbond, algemeen boerensyndicaat, landelijke gilde, landelijke gilden, groene kring,
    bioboer, fruittelers, teler, telers, producenten, =producent, jonge makers`,
  },
  {
    lens: 'doelgroepen',
    subject: 'sector',
    weak: true,
    entries: `
    sector, sectoren, sectoraal, industrie, landbouw, economie, expertise, privaat, private,
    publiek-privaat`,
  },
  {
    lens: 'doelgroepen',
    subject: 'zaken',
    weak: true,
    entries: `
    zaak, winkel, commercieel, bedrijfs-, colruyt, delhaize, boeren-, ondernemend, markt,
    kapitaalkrachtig, vastgoed, bank, supermarkt, kinderopvang, architect, bedrijfswagen`,
  },
  {
    lens: 'doelgroepen',
    subject: 'scholen',
    entries: `
    school, -school, scholen, -kring, woonzorgcentrum, woonzorgcentra, rusthuizen, rusthuis, -leerkracht,
    leraar, leraars, leraren, juf, meester en juf, directeur van de school, schooldirecteur,
    schooldirecties, directies, hogeschool, hogescholen, -universiteit, universiteiten, kennisinstelling,
    kennisinstellingen, onderzoekers, wetenschapper, academici, onderzoeksinstelling,
    onderwijsinstelling, onderwijswereld, academische wereld, scholengroep, scholengemeenschap,
    basisscholen, onderwijspartners, =creches, onthaalouder, onthaalouders, =clb, middelbaar,
    schoolteams, schoolkinderen, academie, muziekschool, avondschool, bibliotheekbezoekers`,
  },
  {
    lens: 'doelgroepen',
    subject: 'scholen',
    weak: true,
    entries: `
    onderwijs, creche, klas, klassen, =thomas more, ku leuven, vives, ugent, =vito, academisch,
    universitair, school-, onderwijs-`,
  },
  {
    lens: 'doelgroepen',
    subject: 'zorgverleners',
    entries: `
    huisarts, huisartsen, =dokters, zorgverlener, zorgverleners, verpleegkundige, verpleegkundigen,
    thuisverpleging, thuiszorg, apothekers, psychologen, kinesisten, zorgorganisatie, zorgorganisaties,
    mutualiteit, mutualiteiten, ziekenfonds, ziekenfondsen, =cm, solidaris, sociaal werker,
    maatschappelijk werker, sociale diensten, welzijnswerk, welzijnspartners, hulpverlener,
    hulpverleners, zorgpartners, hulpverlening, wijkgezondheidscentrum
    brandweer, politie, wijkagenten, postbode, facteur, kunstenaar, kunstenaars, artiesten, cultuurhuis,
    cultuurhuizen, cultuurcentrum, erfgoedcel, erfgoedvereniging, cultuurwerkers, journalisten,
    sociaal huis, woonwinkel`,
  },
  {
    lens: 'doelgroepen',
    subject: 'zorgverleners',
    weak: true,
    entries: `
    ziekenhuis, rusthuis, rusthuizen, dokter, arts, zorg-, welzijns-, cultuur-, sociale dienst,
    energiehuis, vdab, vormingplus, avansa, vorming, museum, bibliotheek, theater`,
  },
];
