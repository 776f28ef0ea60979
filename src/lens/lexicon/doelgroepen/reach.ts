import type { LexiconList } from '../../compileLexicon.ts';

/** Channels and networks by which people are reached, and who is represented or missing. */
export const reach: readonly LexiconList[] = [
  {
    lens: 'doelgroepen',
    subject: 'bereik',
    entries: `
    mensen die het aangaat, wie het aangaat, de juiste mensen, samenstelling van de groep,
    verschillende achtergronden, diverse achtergronden, alle geledingen, uit alle hoeken, andere stemmen,
    alle stemmen, nieuwe mensen, andere mensen, m/v
    doelgroep, -doelgroepen, doelgroepgericht, doelpubliek, doelpublieken, bevolkingsgroepen,
    leeftijdsgroep, leeftijdsgroepen, leeftijden, alle leeftijden, bepaalde groepen,
    verschillende groepen, specifieke groepen, moeilijk bereikbare, moeilijk te bereiken, alle lagen,
    alle rangen en standen, brede groep, grote groep mensen, specifiek publiek, ander publiek,
    zelfde publiek, breed publiek, groot publiek, brede publiek, grote publiek, nieuwe gezichten,
    usual suspects, dezelfde gezichten, dezelfde mensen, zelfde mensen, altijd dezelfden, mondige mensen,
    mondige burger, grootste roepers, luidste roepers, hardste roepers, die altijd roepen, grijze haren
    iedereen bereiken, mensen bereiken, bereik|bereiken|bereikt je|ge|we|wij … niet|nooit|niemand,
    hoe bereik*, wie bereik*, niet bereiken, niet bereikt, bereiken we, beter bereiken,
    wie we niet bereiken, wie missen we, wie ontbreekt, wie mis*, wie zit er niet, wie er niet,
    wie niet komt, wie hier niet, niet vertegenwoordigd, niet aan tafel, wie is er niet,
    wie zit hier niet, wie zit er … aan tafel, ontbreken aan tafel, ontbreken hier, stem geven,
    stemlozen, zonder stem, een stem aan, wie niet gehoord, ongehoorde, ondervertegenwoordigd,
    vertegenwoordig*, oververtegenwoordigd, representatief, representativiteit, representatieve,
    afspiegeling, dwarsdoorsnede, achterban, -achterban, inclusief beleid, inclusief zijn, inclusie,
    inclusief werken, inclusiever, mix van profielen, verschillende profielen, diverse profielen,
    niet iedereen heeft|kan|is|spreekt|begrijpt, stille stemmen, wie het moeilijk heeft,
    wie het lastig heeft, loting, =loten, gelote, uitgelote, uitgeloot, diverse groep, divers publiek,
    diversere, divers samengesteld, gemengd publiek, gemengde groep, diversiteit aan tafel,
    diversiteit in, meer diversiteit`,
  },
  {
    lens: 'doelgroepen',
    subject: 'betrekken',
    weak: true,
    entries: `
    bereiken, bereikt, bereik, betrekken, betrokken, betrokkenheid, meekrijgen, meenemen, aanspreken,
    mobiliseren, sensibiliseren, activeren, aantrekken, motiveren, overtuigen, warm maken, uitnodigen,
    uitgenodigd`,
  },
  {
    lens: 'doelgroepen',
    subject: 'draagvlak',
    weak: true,
    entries: `
    draagvlak, breed, brede, breder, toegankelijk, participatief, inspraak, medezeggenschap,
    eigenaarschap`,
  },
  { lens: 'doelgroepen', subject: 'groep', weak: true, entries: `groep, groepen` },
  {
    lens: 'doelgroepen',
    subject: 'aan tafel',
    weak: true,
    entries: `
    aan tafel, stem, gehoord, ontbreken, vergeten, wie heb* we nodig, wie is er nodig, wie nodig,
    voor iedereen, iedereen mee, iedereen die, wie ontbreekt`,
  },
  {
    lens: 'doelgroepen',
    subject: 'kanalen',
    entries: `
    =kanalen
    sociale media, social media, facebook, -facebookgroep, instagram, insta, tiktok, whatsapp,
    -whatsappgroep, snapchat, linkedin, youtube, hoplr, buurtapp, buurt-app, -nieuwsbrief, -infoblad,
    stadsblad, stadskrant, gemeenteblad, stadsmagazine, -magazine, dorpsblad, wijkblad, wijkkrant,
    wijkkrantje, buurtkrant, buurtkrantje, parochieblad, regionale pers, lokale pers, streekkrant,
    lokale media, lokale radio, regionale televisie, =tv, rtv, ring-tv
    flyer, flyers, =folder, folders, foldertje, affiche, affiches, poster, posters, brief in de bus,
    briefje in de bus, brieven in de bus, in elke bus, brievenbus, mond-tot-mond, mond tot mond,
    mond aan mond, van deur tot deur, deur aan deur, deur-aan-deur, huis-aan-huis, huis aan huis,
    aanbellen, belronde, =bel aan, bellen aan, kraampje, infokraam, keukentafel, keukentafels,
    keukentafelgesprek, keukentafelgesprekken, netwerken aan elkaar, alle netwerken,
    verschillende netwerken, infostand, standje op, infomarkt, infoavond, infomoment, bewonersavond,
    bewonersvergadering, schoolpoort, aan de schoolpoort, kerkbalie, aan de kassa, toog, via de bakker,
    via de scholen, via de school, via scholen, via verenigingen, via de verenigingen, via de jeugd*,
    via hun, via de huisarts, via werkgevers, via bestaande netwerken, bestaande netwerken,
    eigen netwerk, hun netwerk, elkaars netwerk, informele netwerken, netwerken van, influencer,
    influencers, rolmodel, rolmodellen, communicatiekanaal, communicatiekanalen, sms'je, mailing,
    mailinglijst, nieuwsbrieven, digitaal platform, online platform, uithangbord, uithangborden`,
  },
  {
    lens: 'doelgroepen',
    subject: 'communicatie',
    weak: true,
    entries: `
    communicatie, communiceren, communicatie-, campagne, boodschap, reclame, uitleggen, informeren,
    informatie`,
  },
  {
    lens: 'doelgroepen',
    subject: 'middelen',
    weak: true,
    entries: `
    website, app, enquete, vragenlijst, bevraging, =pers, media, mail, radio, brief, infosessie,
    buurtfeest, straatfeest, uitnodiging, digitaal, online`,
  },
];
