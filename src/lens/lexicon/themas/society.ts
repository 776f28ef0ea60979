import type { LexiconList } from '../../compileLexicon.ts';

/** Economy, food, care, poverty, learning, culture, sport, safety and the digital. */
export const society: readonly LexiconList[] = [
  {
    lens: 'themas',
    subject: 'economie',
    entries: `
    taxshift, loonkost, loonkosten, lonen, vacatures, economische ontwikkeling, lokale economie
    -economie, economie-, sociaal-economisch, leegstand, -leegstand-, leegstaand, leegstaande, leegstaan,
    leegstaat, leeg staat, leeg staan, staan leeg, staat leeg, winkels, -winkel, winkel-, winkelen,
    winkelstraat, winkelstraten, handelspand, handelspanden, handelskern, lokale handel, kleinhandel,
    detailhandel, kleinhandel, horeca, -horeca, werkgelegenheid, tewerkstelling, =jobs, arbeidsmarkt,
    zonder werk, werkloosheid, vacature, vacatures, bedrijvigheid, terras, terrassen, terrasuren,
    markthal, lokale munt, toerisme, toeristisch, toeristische, lokaal kopen, lokale aankopen,
    koopkracht, pop-up, pop-ups, ateliers, starterswerking, industriebeleid, shopping, webshops,
    e-commerce`,
  },
  {
    lens: 'themas',
    subject: 'geld',
    weak: true,
    entries: `
    economisch, economische, werk, rendement, investeren, investering, prijs, betaalbaar, kosten,
    belasting, premie, financieel, financiële, financiering`,
  },
  {
    lens: 'themas',
    subject: 'bedrijven',
    weak: true,
    entries: `
    handel, innovatie, ondernemerschap, industrie, bedrijf, bedrijven, ondernemers, ondernemen,
    handelaars, zaak, atelier, koffie, klanten, markt, aankoop, aankopen, samenaankoop, handels-,
    stadsmakelaar, supermarkt, sector`,
  },
  {
    lens: 'themas',
    subject: 'voeding',
    entries: `
    melk, kantine, veestapel, supermarktvoedsel
    voeding, -voeding-, voedsel, -voedsel, voedsel-, voedselverspilling, landbouw, -landbouw-, tuinbouw,
    korte keten, korteketen, boerenmarkt, hoeveproduct, hoeveproducten, hoevewinkel, streekproduct,
    streekproducten, landbouwgrond, akkers, akkerbouw, veeteelt, bio, biologisch, moestuinen,
    plukboerderij, zelfplukboerderij, stadslandbouw, stadsboerderij, volkskeuken, sociaal restaurant,
    maaltijd, -maaltijd, maaltijden, =eten, soep, boterham, boterhammen, lege maag, brooddoos,
    lege brooddozen, vegetarisch, veggie, vlees, vleesloos, gezond eten, schoolmaaltijd,
    schoolmaaltijden, schoolkeuken, keukens, =koken, kookles, fruit, groenten, graan, mest,
    mestactieplan`,
  },
  {
    lens: 'themas',
    subject: 'voeding',
    weak: true,
    entries: `
    boeren, oogst, boer, landbouwer, voedselbank, =bakker, frituur, brood, broodautomaat, hoeve,
    boerderij, veld`,
  },
  {
    lens: 'themas',
    subject: 'zorg',
    entries: `
    volksgezondheid, apotheek, verslaafd, ziekte, ziektes
    gezondheid, -gezondheid-, gezondheids*, welzijn, -welzijn-, =zorg, zorg en welzijn, =ouderenzorg,
    =jeugdzorg, =gezondheidszorg, =buurtzorg, thuiszorg, =mantelzorg, -opvang, kinderopvang, eenzaamheid,
    vereenzaming, mentaal welbevinden, geestelijke gezondheid, psychisch*, zorgverleners, huisartsen,
    zorgpunt, vergrijzing, rookvrij, valpreventie, drugs, druggebruik, alcohol, verslaving, dementie,
    buurtzorg, zorgzame, sociale cohesie, samenhang in de wijk, ontmoeting en, levenskwaliteit`,
  },
  {
    lens: 'themas',
    subject: 'zorg',
    weak: true,
    entries: `
    preventie, zorg-, mantelzorgers, ziekenhuis, ziekenhuizen, gezond, gezonde, gezonder, bewegen, ocmw,
    sociaal, sociale, ontmoeten, ontmoeting, huisarts, dokter, rusthuizen, ziek, rolstoel, mutualiteit,
    cohesie`,
  },
  {
    lens: 'themas',
    subject: 'armoede',
    entries: `
    inkomensgerelateerd, inkomensgerelateerde, geldnood
    armoede, -armoede, armoede-, energiearmoede, kinderarmoede, vervoersarmoede, sociale ongelijkheid,
    arm en rijk, sociale rechtvaardigheid, klimaatrechtvaardigheid, sociale correctie, sociaal beleid,
    schulden, schuld-, schuldhulp, laag inkomen, inburgering, racisme, discriminatie, gelijke kansen,
    migratie, superdiversiteit, taalachterstand`,
  },
  {
    lens: 'themas',
    subject: 'armoede',
    weak: true,
    entries: `
    inkomen, inkomens, ongelijkheid, kloof tussen, onbetaalbaar, sociaal, sociale, mensen in armoede,
    kansarmoede, rechtvaardig, kwetsbaar, voedselbank, ongelijk, betaalbaar, leefloon`,
  },
  {
    lens: 'themas',
    subject: 'onderwijs',
    entries: `
    lerarentekort, plaatsgebrek op school, pesten, onderwijs, -onderwijs-, lespakket, leerplan,
    leerplannen, lesprogramma, schooluitval, spijbelen, stages, stageplaatsen, huiswerkbegeleiding,
    zomerschool, zomerscholen, brede school, schooltijd, buitenschools, buitenschoolse, schoolgebouwen,
    schooltoelage, geletterdheid, taallessen, educatie, opvoeding, levenslang leren, schoolkosten,
    schoolkeuze`,
  },
  {
    lens: 'themas',
    subject: 'onderwijs',
    weak: true,
    entries: `
    school, scholen, leerlingen, les, opleiding, opleiden, leren, vorming, student, school-, kinderen`,
  },
  {
    lens: 'themas',
    subject: 'cultuur',
    entries: `
    theatervoorstelling, voorstellingen, optreden, optredens, podium, film, filmvoorstelling, cultuur-,
    culturele, cultureel, -kunst, kunst-, kunstwerk, kunstenaars, muziek, muziekles, -concert, concerten,
    -festival, festivals, theater, toneel, museum, musea, academie, erfgoed, erfgoed-, monument,
    monumenten, geklasseerd, onroerend, kasteel, molen restaureren, kerktoren, herbestemming,
    herbestemmen, carnaval, kermis, kerstmarkt, evenementenbeleid, graffiti, expo, cultuurcentrum,
    cultuurhuis, cultuurbeleid, fuif, fuiven, fuifzaal, nachtleven, uitgaansleven, dorpsfeesten,
    bioscoop, verbeelding en kunst, straattheater`,
  },
  {
    lens: 'themas',
    subject: 'cultuur',
    weak: true,
    entries: `
    historisch, historische, cultuur, bibliotheek, bib, evenement, evenementen, kerk, kerken,
    tentoonstelling, artistiek, vrije tijd, vrijetijds*, feest, harmonie, kunstenaar, repetitie*`,
  },
  {
    lens: 'themas',
    subject: 'sport',
    entries: `
    sport, sport-, -sport, =sporten, sportinfrastructuur, sporthal, sporthallen, zwembad, zwembaden,
    zwemles, voetbal, voetbal-, atletiek, padel, tennis, turnen, lopen op, looppiste, finse piste,
    fitness, =skatepark, skateparken, -toernooi, -tornooi, -stratenloop, speelplein, speelpleinen,
    speeltuin, speeltuinen, speelruimte, speeltuigen, recreatie, recreatief, wandelen, wandelroute,
    wandelroutes, wandelknooppunten, fietsroutes, fietsknooppunten, petanque, jeugdwerk`,
  },
  {
    lens: 'themas',
    subject: 'sport',
    weak: true,
    entries: `
    zwemmen, sportclub, club, spel, spelen, speel-, beweging, sporters, skatepark, wandel-, wielerclub`,
  },
  {
    lens: 'themas',
    subject: 'veiligheid',
    entries: `
    verkeersveiligheid, brandveiligheid
    verkeersonveilig, geluidsoverlast, onveilig, onveilige, onveiligheid, onveiligheidsgevoel, =overlast,
    -overlast, criminaliteit, inbraak, inbraken, vandalisme, diefstal, camera's, bewakingscamera,
    politie, wijkpolitie, brandweer, brandveiligheid, =gas-boete, gas-boetes, nachtlawaai, crisisbeheer,
    noodplan, noodplanning, rampenplan, overstromingsrisico`,
  },
  {
    lens: 'themas',
    subject: 'veiligheid',
    weak: true,
    entries: `
    veiligheid, -veiligheid, veilig, veiligheid, gevaarlijk, levensgevaarlijk, boete, boetes, handhaving,
    camera`,
  },
  {
    lens: 'themas',
    subject: 'digitaal',
    entries: `
    digitalisering, digitaliseren, digitale kloof, digitale inclusie, e-inclusie, digipunt,
    digitale geletterdheid, kunstmatige intelligentie, artificiele intelligentie, =ai, slimme stad,
    smart city, smart cities, open data, glasvezel, 5g, cybersecurity, wifi, slimme sensoren`,
  },
  {
    lens: 'themas',
    subject: 'digitaal',
    weak: true,
    entries: `digitaal, digitale, data, app, computer, internet, online, technologie`,
  },
];
