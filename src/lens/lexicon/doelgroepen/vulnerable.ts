import type { LexiconList } from '../../compileLexicon.ts';

/** People whom life makes it harder for, newcomers, and those who speak for them. */
export const vulnerable: readonly LexiconList[] = [
  {
    lens: 'doelgroepen',
    subject: 'kwetsbaren',
    entries: `
    mensen in … armoede, mensen met … beperking, mensen met een laag|klein inkomen,
    mensen met een handicap, gezinnen in armoede, mensen zonder, mensen met, mensen uit, personen met,
    mensen die het moeilijk hebben
    kwetsbare mensen, kwetsbare groep, kwetsbare doelgroep, kwetsbare bewoners, kwetsbare gezinnen,
    kwetsbaarste, kwetsbaren, zwakkeren, zwaksten, zwakste groepen, maatschappelijk kwetsbare
    =armen, arme mensen, arme gezinnen, minderbedeelden, minderbegoeden, kansarm, kansarmen, kansengroep,
    kansarme, minderheid, minderheden, minderheidsgroep
    ocmw-clienten, ocmw clienten, ocmw client, ocmw klanten, leefloners, leefloner, leefloon,
    steuntrekkers, clienten, ocmw, cliëntenraad
    dakloze, daklozen, thuisloze, sans-papiers, schuldenaars, mensen met schulden, mensen met weinig,
    mensen die weinig, wie weinig heeft, wie het minder breed heeft, lage inkomens, laagste inkomens
    rolstoelgebruiker, =rolstoel, andersvalide, mindervalide, =blinden, slechtziende, slechthorende,
    =doven, gehandicapte, zorgbehoevende, zorgbehoevenden, =zieken, patient, -patienten,
    patiëntenvereniging
    laaggeletterde, laaggeletterden, analfabeten, laaggeschoolde, kortgeschoolde, laaggeschoolden,
    hoogopgeleide, hogeropgeleiden, hoogopgeleiden, werkloze, werklozen, langdurig werklozen,
    werkzoekende, werkzoekenden
    eenzame mensen, eenzame, eenzamen, minder mobiele mensen, minder mobiele, digibeten, digibeet,
    mensen die geen, mensen die niet, wie niet … lezen, wie geen computer, wie geen auto,
    wie geen internet, wie thuis de zorg
    doelgroepmedewerker, maatwerkbedrijf, maatwerkbedrijven, sociale economiebedrijven, mantelzorger,
    mantelzorgers, mantelzorgvereniging
    armoedevereniging, armoedeorganisatie, welzijnsschakel, welzijnsorganisatie, welzijnswerker,
    voedselbank, vereniging waar armen, ervaringsdeskundige, ervaringsdeskundigen, brugfiguur,
    brugfiguren
    buurtwerk, buurtwerker, buurtwerking, buurtwerkers, straathoekwerker, straathoekwerk, opbouwwerk,
    opbouwwerker, =samenlevingsopbouw, sleutelfiguur, sleutelfiguren, toeleider, toeleiders, wijkwerker,
    buddy, buddy's`,
  },
  {
    lens: 'doelgroepen',
    subject: 'kwetsbaren',
    weak: true,
    entries: `
    kwetsbaar, kwetsbaarheid, sociaal zwak, precair, armoede-, uitsluiting, drempel, laagdrempelig,
    uit de boot, arm en rijk, caw`,
  },
  {
    lens: 'doelgroepen',
    subject: 'nieuwkomers',
    entries: `
    vertalen in|naar het, vertaling, vertalingen
    nieuwkomer, -nieuwkomers, anderstalige, anderstaligen, -migrant, vluchteling, -vluchtelingen,
    asielzoeker, allochtoon, allochtonen, nieuwe belgen, nieuwe inwijkelingen, inwijkeling
    mensen met een migratieachtergrond, migratieachtergrond, andere origine, vreemde origine,
    andere afkomst, andere culturen, andere cultuur, etnisch*, zelforganisatie, integratieraad,
    inburgeraar, taalles*, arbeidsmigrant
    Turkse, Marokkaanse, Poolse, Roemeense, Bulgaarse, Syrische, Afghaanse, Oekraïense, Afrikaanse,
    =turken, =polen, =marokkanen, =roemenen, =bulgaren, =syriers, oekraieners, somaliers, =roma,
    woonwagenbewoner, seizoenarbeider
    =moslim, moslims, moskee, moskeegemeenschap, parochie, parochianen, geloofsgemeenschap,
    kerkgemeenschap, kerkfabriek, imam, pastoor, nonnen, nonnekes, paters, gelovigen, asielcentrum,
    asielcentra, expats, grensarbeiders, nieuwe buren
    in meerdere talen, meertalig, meertalige, verschillende talen, in 't turks, in het arabisch,
    in het turks, in het frans, in het engels, andere talen, tolken, tolk, eenvoudige taal, klare taal,
    gebarentaal`,
  },
  {
    lens: 'doelgroepen',
    subject: 'nieuwkomers',
    weak: true,
    entries: `
    diversiteit, divers, diverse achtergronden, taal, nationaliteit, gekleurd, kleur, afkomst`,
  },
];
