import type { LexiconList } from '../../compileLexicon.ts';

/** Groups of people and organisations, and how they are reached, beyond what the first lists name. */
export const doelgroepen: readonly LexiconList[] = [
  {
    lens: 'doelgroepen',
    subject: 'ondernemers',
    entries: `
    ondernemersraad, handelsraad, handelsgebuurte, handelsgebuurten, handelsgebuurtes, ondernemersnetwerk,
    ondernemersnetwerken, retailer, retailers, winkelketen, winkelketens, ketenwinkel, ketenwinkels,
    filiaalhouder, filiaalhouders, franchisenemer, franchisenemers, horeca-ondernemer, horeca-ondernemers,
    horeca-uitbaters, cafehouder, cafehouders, restauranthouder, restauranthouders, winkelpersoneel,
    verkoopster, verkoopsters, vastgoedsector, vastgoedmakelaars, retailsector, winkelend publiek, shopper,
    shoppers, klanten en, koper, kopers, cliënteel, marktkooplui, marktkoopman, ambachtsman, ambachtslieden,
    dienstverleners, dienstverlener, vrije beroepen, freelancers, =professionelen, =kiezers, =verkopers,
    banken en verzekeraars|verzekeringen|investeerders, industriepartners`,
  },
  {
    lens: 'doelgroepen',
    subject: 'verenigingen',
    entries: `
    middenveldspeler, middenveldspelers, middenveldactoren, middenveldpartners, jeugdpartners,
    cultuuractoren, cultuursector, sportsector, sportactoren, welzijnsactoren, welzijnssector, zorgactoren,
    onderwijsactoren, sociaal-culturele sector, socioculturele sector, verenigingssector, landbouwactoren,
    economische actoren, sociale actoren, sociale partners, sociale spelers, mensenrechtenorganisaties,
    vredesbeweging, milieubeweging, klimaatbeweging, vakbeweging, vrouwenbeweging, arbeidersbeweging,
    natuurbeweging, klimaatactivisten, activist, activisten, sociale bewegingen, straatwerker, straatwerkers,
    animatoren, animator, trainers van, beroepskracht, beroepskrachten, niet-georganiseerde,
    soorten organisaties, welke organisaties, organisaties betrekken, organisaties bereiken,
    kleinere organisaties, grotere organisaties, adviesraden zoals`,
  },
  {
    lens: 'doelgroepen',
    subject: 'bewoners',
    entries: `
    weggebruiker, weggebruikers, wandelaars en, skater, skaters, skatende, skateboarders, gamers,
    kindvriendelijk, kindvriendelijke, kindvriendelijkheid, kindvriendelijker, gezinsvriendelijk,
    gezinsvriendelijke, seniorvriendelijk, leeftijdsvriendelijk, leeftijdsvriendelijke, dementievriendelijk,
    dementievriendelijke, rolstoelvriendelijk, publiek van, jong publiek, verschillende mensen,
    allerlei mensen, soorten mensen, mensen van alle, alle generaties, verschillende generaties,
    intergenerationeel, intergenerationele, jong tot oud, van jong tot, oud en jong, pendelende, forenzen,
    reizigers, hondenbaasjes, verslaafden, laagopgeleide, laagopgeleiden, mensen op leeftijd,
    mensen onder de, mensen boven de, personen in, slachtoffers, ervaringskundige, ervaringskundigen`,
  },
  {
    lens: 'doelgroepen',
    subject: 'bereik',
    entries: `
    vindplaats, vindplaatsen, vindplaatsgericht, vindplaatsgerichte, outreach, outreachend, outreachende,
    aanklampend, aanklampende, toeleiding, toeleiden, huisbezoek, huisbezoeken, warme overdracht, go-between,
    go-betweens, tussenpersoon, tussenpersonen, tussenfiguur, tussenfiguren, contactpersonen in,
    intermediair, intermediairs, intermediairen, babbelcafe, praatcafe, buurtsalon, postkaart,
    bevraging bij|van|onder, bevragen van, interviews met, interview met, persoonlijk aanspreken,
    persoonlijk uitnodigen, breder publiek, bredere groep, evenwichtige samenstelling,
    samenstelling van de raad, diverse samenstelling, gemengde samenstelling, mix van mensen,
    mix van bewoners|ondernemers|organisaties|leeftijden|deelnemers|partners|profielen|jong|jongeren,
    wie we missen, niet gehoord, niet gehoorde, minder gehoorde, minder gehoord, moeilijker te bereiken,
    moeilijker bereikbaar, moeilijk bereikt, drempelvrees, drempels wegnemen, drempels verlagen voor,
    drempelverlagend, drempelverlagende, laagdrempelig voor, genderbalans, genderevenwicht,
    oververtegenwoordiging, ondervertegenwoordiging`,
  },
  {
    lens: 'doelgroepen',
    subject: 'betrokkenen',
    weak: true,
    entries: `
    professional, professionals, diverse organisaties, verscheiden organisaties, organisaties met,
    organisaties rond, organisaties samenbrengen, organisaties aan tafel, lokale actoren, lokale spelers,
    leden van, vrijwillige, klanten, klant, cliënten, actoren, sleutelactoren, netwerkevent, netwerkmoment,
    netwerkmomenten, ontmoetingsmoment, beweging, bewegingen, trekkersgroep, lokale trekkers, bestuursleden,
    medestander, medestanders, bondgenoot, bondgenoten, gelijkgestemden, gelijkgezinden, organisator,
    organisatoren, initiatiefnemer, initiatiefnemers, ieders stem, ieder zijn, fietsers, winkels,
    supermarkten, scholen, jong, oud, wie bereik, drempels, outsiders, nieuwe leden, leden`,
  },
];
