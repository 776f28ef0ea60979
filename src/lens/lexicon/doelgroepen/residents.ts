import type { LexiconList } from '../../compileLexicon.ts';

/** Residents, citizens and the roles in which they are met. */
export const residents: readonly LexiconList[] = [
  {
    lens: 'doelgroepen',
    subject: 'bewoners',
    entries: `
    wie er woont, wie hier woont, wie daar woont, hele gemeenschap, heel de gemeenschap,
    klankbordgroep van, sympathisanten, geïnteresseerden, early adopters, nieuwsgierigen,
    enthousiastelingen, beroepsgroepen, jan met de pet, jan modaal, kleine man, lokale helden,
    bekende gezichten, burger-, bevolking, lokale gemeenschap, lokale gemeenschappen,
    geëngageerde|gemotiveerde|geïnteresseerde|actieve mensen|inwoners|burgers
    -bewoner, bewoners-, eindgebruikers, particulieren, -inwoner, -inwoners-, burger, =burgers, -huurder,
    -huurders-, eigenaar, -eigenaars, -eigenaren, huiseigenaar, verhuurder, huisbaas, huisbazen,
    sociale huurders, buurman, buurvrouw, =geburen, omwonende, omwonenden, buurtbewoners, wijkbewoners,
    medebewoners
    dorpsbewoner, dorpelingen, stedeling, stadsbewoner, passant, bezoeker, bezoekers, toerist, toeristen,
    dagjestoerist, nachtburgemeester, particulier, particulieren, landeigenaar, grondeigenaar,
    tweedeverblijvers, mede-eigenaars, syndicus, syndici
    werkende|oudere|jonge|arme|gewone|zieke|eenzame|jongere|bange|rijke|drukke mensen,
    dezelfde … gezichten, mensen … die nooit, gewone burger, gewone mensen, de gewone mens, gewone man,
    modale burger, modale mens, stille meerderheid, man in de straat, de bevolking, lokale bevolking,
    bevolkingsgroep, middenklasse, mensen van de wijk, mensen uit de buurt, mensen in de wijk,
    mensen uit de wijk, mensen van de straat, volk uit de buurt
    de buurt betrekken, de wijk betrekken, vraag|vragen … de buurt, met de buurt, buurt mee,
    buurt inlichten, buurt informeren, heel de straat, iedereen in de straat, burgemeester van de wijk
    burgerinitiatief, burgerinitiatieven, burgercollectief, burgercooperatie, burgerplatform,
    burgerpanel, burgerraad, burgerberaad, burgerbegroting, burgertop, burgerbeweging,
    burgerparticipatie, -burgerparticipatie, burgerjury, wijkpanel, bewonersgroep, bewonersplatform,
    bewonerscomite, bewonersvereniging
    buurtcomite, wijkcomite, straatcomite, buurtvereniging, dorpsraad, dorpsraden, wijkraad, wijkraden,
    bewonersraad, buurtraad, huurdersraad, actiecomite, actiegroep, actiegroepen, buurtgroep,
    straatvrijwilliger, wijkambassadeur, wijkvrijwilliger
    -gebruikers, consument, voetganger, voetgangers, automobilist, automobilisten, pendelaar, pendelaars,
    chauffeur, treinreiziger, busreiziger, sporters, kampeerders`,
  },
  {
    lens: 'doelgroepen',
    subject: 'mensen',
    weak: true,
    entries: `
    mensen, buren, buur, fietser, fietsers, wandelaar, wandelaars, mens, volk, persoon, personen,
    individu, iemand`,
  },
  {
    lens: 'doelgroepen',
    subject: 'publiek',
    weak: true,
    entries: ` publiek, gemeenschap, samenleving, maatschappij, gebuurte, buurt, wijk`,
  },
  { lens: 'doelgroepen', subject: 'iedereen', weak: true, entries: `iedereen, allemaal, alle, elkeen` },
  {
    lens: 'doelgroepen',
    subject: 'betrokkenen',
    weak: true,
    entries: `
    deelnemer, deelnemers, kiezer, belastingbetaler, klant, gebruiker, belanghebbende, betrokkene,
    betrokkenen`,
  },
  {
    lens: 'doelgroepen',
    subject: 'burger',
    weak: true,
    entries: ` bewoners-, inwoners-, huurders-, participatie, burgerparticipatie`,
  },
  { lens: 'doelgroepen', subject: 'wie', weak: true, entries: `namens, =wie` },
  {
    lens: 'doelgroepen',
    subject: 'vrijwilligers',
    entries: `
    techniekers, ingenieurs, planners, juristen, ontwerpers, beleidsmakers, ploegenarbeid, ploegendienst,
    chauffeurs, leidinggevenden, bedrijfsleiders, vertrouwensfiguren, mentoren, ervaren rotten, experten,
    experts, deskundigen, specialisten, believers, overtuigden, klimaatontkenners
    -vrijwilliger, -vrijwilligers-, vrijwillig, vrijwilligerswerk, ambassadeur, -ambassadeurs,
    geengageerde burgers, geengageerden, =helpers, -coach, -coaches, peter en meter, =trekkers uit,
    medewerkers, -medewerker, ambtenaar, ambtenaren, werknemer, werknemers, collega's van, vakbond,
    vakbonden, =acv, =abvv, =aclvb, delegee, arbeider, -arbeiders, poetsvrouw, poetsvrouwen,
    ploegwerkers, bediende, bedienden, =kaderleden, vakmannen, vakman, vakmensen, stielman, stielmannen,
    interimmers, poetshulp, poetspersoneel`,
  },
  {
    lens: 'doelgroepen',
    subject: 'trekkers',
    weak: true,
    entries: `
    voortrekker, voortrekkers, koploper, koplopers, achterblijver, achterblijvers, sceptici,
    tegenstanders, voorstanders, trekker, trekkers, engagement, coach, facilitator, leider, leiders,
    motor, pionier, pioniers, voorloper, voorlopers`,
  },
  {
    lens: 'doelgroepen',
    subject: 'experts',
    weak: true,
    entries: `=collega, wijkagent, studiebureau, consultant, consultants`,
  },
  {
    lens: 'doelgroepen',
    subject: 'politiek',
    weak: true,
    entries: `
    personeel, politici, politicus, politiekers, raadsleden, gemeenteraadsleden, beleidsmakers,
    bestuurders, overheid, overheden, provincie, schepencollege`,
  },
];
