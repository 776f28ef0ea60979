/**
 * What names a group of people or organisations, the channels by which a group is reached, or who is (not)
 * represented. Notation: see `compileLexicon`.
 */
export const doelgroepen = `
doelgroep, doelgroep-, -doelgroep, doelpubliek, kansengroep, kansengroep-, bevolkingsgroep, leeftijdsgroep,
leeftijdscategorie, risicogroep, minderheidsgroep, minderheid, =minderheden, groepen mensen, groep mensen,
soorten mensen, bevolking, bevolkings-, lagen van de bevolking, wie bereiken we niet, wie we niet bereiken,
wie we nog niet bereiken

jongere, jongeren, jongeren-, -jongeren, jeugd, jeugd-, jeugdige, puber, tiener, tiener-, twintiger,
dertiger, veertiger, jongvolwassene, jongvolwassenen, student, studenten-, -student, leerling, leerlingen-,
scholier, scholieren-, kleuter, kleuter-, peuter, kind, kinderen, kinder-, -kinderen, kind-, jongens,
meisjes, jonge mensen, jonge gezinnen, jonge ouders, jong en oud, oud en jong, jonge generatie,
jongere generatie, oudere generatie, generatie, intergenerationeel, =ouders, =grootouders, oudercomite,
oudercontact, ouderraad, ouderverenig*, ouderwerking, oudere, ouderen, ouderen-, senior, senioren, senioren-,
bejaarde, bejaarden-, zestigplus*, zeventigplus*, =plussers, -plussers, gepensioneerde, gepensioneerden,
oudere mensen, oude mensen, hoogbejaarde

bewoner, bewoners-, -bewoner, inwoner, inwoners-, burger, burgers-, burgerinitiatief, burgerpanel,
burgerraad, burgerkabinet, burgerplatform, burgergroep, burgercooperatie, burgerbeweging, burgerwetenschap,
stadsgenoot, stadsgenoten, dorpsgenoot, dorpsgenoten, omwonende, omwonenden, =buren, buren-, buurvrouw,
buurman, wijkbewoner, buurtbewoner, dorpsbewoner, wijkcomite, buurtcomite, buurtvereniging, wijkwerking,
buurtwerking, wijkwerker, buurtwerker, wijkagent, -tenaar, -penaar, dorpsraad, wijkraad, huishouden,
huishoudens, gezin, gezinnen, gezins-, -gezin, alleenstaande, alleenstaanden, jonge koppels, huurder,
huurders-, -huurder, verhuurder, eigenaar, eigenaars, eigenaren, -eigenaar, huiseigenaar, kotstudent,
=huurdersbond, kopers, nieuwe bewoners

vrouw, vrouwen, vrouwen-, =mannen, gender, gender-, geslacht, holebi, =lgbt, =lgbtq, =lgbtqi, transgender,
persoon met, personen met, personen zonder, personen in, mensen met, mensen zonder, mensen in armoede,
mensen die in armoede, gezinnen in armoede, in armoede, die het moeilijk hebben, het minder breed hebben,
het minder goed hebben, kansarm, kansarme, kansarmen, arme mensen, kwetsbare, kwetsbaren, kwetsbaar publiek,
maatschappelijk kwetsbaar, meest kwetsbaren, minderbedeelde, minderbegoede, minderbegoeden, laagopgeleid,
laaggeschoold, laaggeletterd, laaggeletterde, kortgeschoold, hoogopgeleid, ongeletterd, analfabeet,
laag inkomen, lage inkomens, kleine portemonnee, dakloze, daklozen, thuisloze, thuislozen, werkloze,
werklozen, werkzoekende, werkzoekenden, leefloner, leefloon, uitkeringsgerechtigde, ervaringsdeskundige,
ervaringsdeskundigen, nieuwkomer, nieuwkomers-, migrant, migranten, migratieachtergrond, vluchteling,
vluchtelingen-, asielzoeker, anderstalig, anderstalige, anderstaligen, allochtoon, allochtonen, expat,
etnisch, etnische, etnisch culturele, multicultureel, multiculturele, intercultureel, andere culturen,
verschillende culturen, nationaliteit, andere origine, vreemde herkomst, turkse gemeenschap,
marokkaanse gemeenschap, =gemeenschappen, geloofsgemeenschap, moskee, moskeeen, =kerken, kerkgemeenschap,
parochie, geloof en levensbeschouwing, patient, patienten, =zieken, mindervalide, mindervaliden,
rolstoelgebruiker, rolstoelgebruikers, slechtziende, slechtzienden, slechthorende, =doven, =blinden,
met een beperking, met een handicap, zorgbehoevend, zorgbehoevende, zorgbehoevenden, zorgvrager,
mantelzorger, moeilijk bereikbare, moeilijker bereikbare, moeilijk te bereiken, moeilijker te bereiken,
digibeet, digitaal minder vaardig

ondernemer, ondernemers-, -ondernemer, onderneming, ondernemingen, ondernemings-, bedrijf, bedrijven,
bedrijven-, bedrijfsleven, bedrijfsleider, bedrijfsleiders, -bedrijf, handelaar, handelaars, handelaren,
handelaars-, -handelaar, winkelier, winkeliers, winkeliers-, middenstand, middenstander, middenstands-,
horecauitbater, horecazaken, -uitbater, uitbater, zelfstandige, zelfstandigen, =kmo, =kmos, starters,
starter, start ups, startup, scale ups, industrie en, industriele, werkgever, werkgevers-, werknemer,
werknemers-, personeel, vakbond, vakbonds-, -vakbond, syndicaat, projectontwikkelaar, vastgoedontwikkelaar,
bouwpromotor, bouwpromotoren, promotoren, investeerder, aannemer, architect, makelaar, producent,
producenten, leverancier, landbouwer, landbouwers, boer, boeren, boeren-, tuinder, tuinders, korteketenboer,
klant, klanten, klanten-, consument, consumenten-, bezoeker, bezoekers, -bezoeker, toerist, toeristen,
passant, passanten, shopper, -shopper, recreant, wandelaar, wandelaars, fietser, fietsers, fietsers-,
voetganger, voetgangers-, weggebruiker, automobilist, autobestuurder, pendelaar, pendelaars, chauffeur,
gebruikersgroep, eindgebruiker, -gebruikers, zorgsector, sociale sector, culturele sector, jeugdsector,
private sector, privesector, privepartner, sociaal ondernemer

vereniging, verenigingen, verenigings-, -vereniging, =vzws, -club, =clubs, sportclub, voetbalclub,
jeugdbeweging, -beweging, jeugdhuis, speelpleinwerking, middenveld, middenvelds-,
=maatschappelijk middenveld, -organisatie, welke organisaties, lokale organisaties, lokale organisatie,
sociale organisaties, bestaande organisaties, andere organisaties, verschillende organisaties,
kleine organisaties, grote organisaties, culturele organisaties, organisaties die,
organisaties en verenigingen, met organisaties, via organisaties, organisaties zoals, sociaal cultureel werk,
sociaal culturele vereniging, sociaal culturele sector, sociaal culturele organisaties, socioculturele,
sociocultureel, vrijwilliger, vrijwilligers-, -vrijwilliger, buurtvrijwilliger, welzijnsschakel,
welzijnsorganisatie, welzijnswerker, welzijnswerk, welzijnssector, armoedeverenig*, armoedeorganisatie,
jeugdwerk, jeugdwerker, jeugdwerkers, straathoekwerk, straathoekwerker, opbouwwerk, opbouwwerker,
samenlevingsopbouw, maatwerkbedrijf, coöperatie, -cooperatie, burgercooperatie, serviceclub, =rotary,
=kiwanis, -kring, -gilde, fanfare, toneelgroep, =koor, =koren, muziekvereniging, -comite, feestcomite,
oudervereniging, actiegroep, actiegroepen, bewonersgroep, bewonersgroepen, belangengroep, praatgroep,
transitiegroep, ngo, ngos, mutualiteit, ziekenfonds

=unizo, =unizos, =voka, =chiro, =ksa, =klj, =scouts, =gidsen, =kwb, =ferm, =femma, =okra, =samana, =neos,
=vief, =kav, =kvlv, =velt, =natuurpunt, =gezinsbond, =davidsfonds, =willemsfonds, =vermeylenfonds, =markant,
landelijke gilde, landelijke gilden, =boerenbond, =caw, =ocmw, =ocmws, =vdab, =ligo, =saamo, =kaj, =fos,
=flos, =jnm, =avansa, =vormingplus, =bbl, bond beter leefmilieu, =natuurbond, rode kruis, broederlijk delen,
=oxfam, =greenpeace, =fietsersbond, =pasar, =avs, =abvv, =acv, =aclvb, =vokas, villa mescolanza, t antwoord,
t antwoordt, welzijnszorg, rikolto, thomas more, agentschap integratie, huis van het kind, kind en gezin

scholen, school, -school, schoolpoort, hogeschool, hogescholen, universiteit, academie, leerkracht,
leerkrachten, leraar, leraars, leraren, docent, directies, schooldirectie, schoolbestuur, kinderopvang,
creche, burgers en onderwijs, onderwijs en middenveld, middenveld en onderwijs, onderwijs en bedrijven,
bedrijven en onderwijs, overheid en onderwijs, onderwijs en overheid, onderwijsinstelling, onderwijswereld,
onderwijspartner, kennisinstelling, kennisinstellingen, onderzoeker, onderzoekers, wetenschapper,
wetenschappers, academici, ziekenhuis, ziekenhuizen, zorginstelling, zorginstellingen, zorgverlener,
zorgverleners, woonzorgcentrum, rusthuis, huisarts, huisartsen, =artsen, apotheker, thuisverpleegkundige,
kunstenaar, kunstenaars, muzikant, muzikanten, artiest, sporter, sporters, sociaal werker,
maatschappelijk werker, ambassadeur, -ambassadeur, sleutelfiguur, sleutelfiguren, sleutelpersoon,
sleutelpersonen, brugfiguur, brugfiguren, toeleider, toeleiders, intermediair, intermediairs, tussenpersoon,
go between, go betweens, influencer, achterban, achterbannen, medewerkers van, volkstuiniers, moestuiniers,
buurthuis, buurthuizen, wijkhuis, wijkhuizen, burgerbevraging

netwerk, netwerken, -netwerk, kanalen, communicatiekanaal, communicatiekanalen, infokanaal, sociale media,
=facebook, facebookgroep, =instagram, =tiktok, =whatsapp, whatsappgroep, nieuwsbrief, nieuwsbrieven,
infoblad, infomagazine, gemeenteblad, stadsblad, stadskrant, stadsmagazine, buurtkrant, wijkkrant, affiche,
affiches, flyer, flyers, mond tot mond, mond aan mond, mond tot mondreclame, mond aan mondreclame,
van deur tot deur, deur aan deur, huis aan huis, van bus tot bus, lokale pers, regionale pers,
lokale televisie, lokale radio

vertegenwoord*, representatie*, representant*, representativ*, afspiegeling, ondervertegenwoord*,
oververtegenwoord*, stem geven aan, een stem krijgen, wie ontbreekt, wie mist er, wie zit er aan tafel,
wie zit er niet aan tafel, wie zit niet aan tafel, usual suspects, dezelfde gezichten,
steeds dezelfde mensen, altijd dezelfde mensen, altijd dezelfden, steeds dezelfden, dezelfde mensen,
niet georganiseerde, verschillende achtergronden, diverse achtergronden, diverse groep, diverse groepen,
verschillende groepen, brede groep, specifieke groepen, bepaalde groepen, alle groepen, andere groepen,
gemengde groep, brede publiek, breed publiek, grote publiek
`;
