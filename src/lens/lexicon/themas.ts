/**
 * What links a contribution to another field of policy than working together, or speaks of such links.
 * Notation: see `compileLexicon`.
 */
export const themas = `
=themas, andere thema, verschillende themas, themaoverschrijdend, thema overschrijdend, beleidsdomein,
beleidsdomeinen, beleidsthema, beleidsveld, andere domeinen, verschillende domeinen, koppelkans,
koppelkansen, meekoppel*, kruisbestuiving, kruisbestuivingen, raakvlak, raakvlakken, raken aan, raakt aan,
koppel dit, koppel dat, koppelen aan, gekoppeld aan, koppeling met, koppeling tussen, linken aan,
gelinkt aan, link met, link leggen, linken leggen, link tussen, verband met, verbinden met andere,
verweven met, domeinoverschrijdend, beleidsoverschrijdend, sectoroverschrijdend, geintegreerd beleid,
integrale aanpak, win win met

energie, energiecooperatie, energiehuis, energie-, -energie, hernieuwbare energie, zonnepaneel, zonnepanelen,
zonne-energie, zonnedelen, =zon, windmolen, windmolens, windturbine, windenergie, warmtepomp, warmtepompen,
warmtenet, warmtenetten, isolatie, isolatie-, isoleren, geisoleerd, dakisolatie, verwarming, verwarmen,
stookolie, aardgas, =gas, elektriciteit, elektriciteits-, elektrisch, elektrische, elektrificatie, batterij,
batterijen, thuisbatterij, biomassa, geothermie, fossiele, fossielvrij, co2-uitstoot, =co2, uitstoot,
emissie, emissies, stroomverbruik, verlichting, straatverlichting, =epc, energiearmoede, energiedelen,
energiefactuur, energieverbruik, groenestroom, groene stroom

water, water-, -water, droogte, droogte-, wateroverlast, hemelwater, regenwater, grondwater, wadi, wadis,
riool, riolering, ontharding, ontharden, onthard, onthardings-, verharding, verharden, verharde, verhard,
infiltratie, infiltreren, overstroming, overstromingen, overstromings-, hitte, hitte-, hittegolf,
hittestress, hitte-eiland, schaduw, verkoeling, bodem-, bodem, luchtkwaliteit, fijn stof, geluidsoverlast,
geluidshinder, milieuvervuiling, vervuiling, leefmilieu

voeding, voedings-, voedsel, voedsel-, eten, maaltijd, maaltijden, landbouw, landbouw-, korte keten,
korteketen*, streekproduct, streekproducten, lokale producten, moestuin, moestuinen, volkstuin, volkstuinen,
samentuin, pluktuin, composter*, compost, vlees, vegetarisch, veggie, boerenmarkt, voedselbank,
sociale kruidenier, tuinieren, zaden, groenten, fruit

mobiliteit, mobiliteits-, -mobiliteit, mobiel, mobipunt, hoppinpunt, verkeer, verkeers-, -verkeer, parkeer*,
parkeren, parking, parkings, -parking, geparkeerd, fiets, fietsen, fiets-, -fiets, fietser, fietsers,
gefietst, wagen, wagens, wagen-, auto, autos, autodelen, autoluw, autoluwe, autovrij, autovrije, autoverkeer,
autogebruik, autorijden, autostrade, autodeel*, autobestuurder, automobilist, deelauto, deelautos, deelwagen,
deelwagens, deelfiets, deelfietsen, deelstep, deelsystem, openbaar vervoer, vervoer, vervoers-, -vervoer,
vervoersmiddel, =bus, =bussen, =bushalte, bushaltes, belbus, bushokje, trein, treinen, trein-, tram, trams,
=halte, haltes, station, stationsomgeving, laadpaal, laadpalen, laadinfrastructuur, laadpunt, laadpunten,
voetpad, voetpaden, trottoir, zebrapad, fietspad, fietspaden, jaagpad, trage weg, trage wegen, =wegen,
wegennet*, weggebruiker, weginfrastructuur, wegenwerken, snelweg, fietssnelweg, voetganger, voetgangers,
wandelaar, =stappers, =trappers, zone 30, circulatieplan, circulatie, verkeersluw, kruispunt, rotonde,
vrachtwagen, vrachtwagens, vrachtverkeer, sluipverkeer, pendelaar, pendelaars, bereikbaarheid, ontsluiting,
logistiek, rijbaan, =files, schoolstraat, te voet

=wonen, =woon, woon-, woning, woningen, woning-, -woning, huisvesting, huisvestings-, renovatie, renovatie-,
renoveren, gerenoveerd, verbouwen, verbouwing, verbouwingen, huurprijs, huurprijzen, huurwoning, huurmarkt,
sociale woning, sociale woningen, sociale huisvesting, sociaal wonen, cohousing, samenhuizen, appartement,
appartementen, appartements-, appartementsgebouw, woningbouw, bouwproject, bouwprojecten, nieuwbouw,
verdichting, verdichten, kernverdichting, betonstop, bouwshift, ruimtelijke ordening, stedenbouw, vastgoed,
=bouwen, bouwgrond, verkaveling, verkavelingen, woonbeleid, =daken, groendak, groendaken, platte daken

groen, groene, groen-, -groen, vergroen*, bomen, boom, boompje, bomen-, natuur, natuur-, biodiversiteit,
=bos, =bossen, bebossing, bebossen, herbebossing, geboortebos, =park, =parken, stadspark, parkje, geveltuin,
geveltuinen, tuin, tuinen, -tuin, bloemen, bloemenweide, =bijen, insecten, dieren, dierenwelzijn, plantsoen,
plantsoenen, =hagen, plantvakken, beplanting, aanplanten, =plantjes, natuurgebied, tegelwippen, tegels

sport, sporten, sport-, sporthal, voetbal, zwembad, skatepark, cultuur, cultuur-, cultureel, culturele,
erfgoed, erfgoed-, kunst, kunst-, kunstzinnig*, muziek, muziek-, toneel, theater, concert, concerten,
festival, -festival, evenement, evenementen, evenementen-, museum, musea, bibliotheek, =bib, carnaval,
toerisme, toeristisch, toeristische, recreatie, recreatief, recreatieve, vrije tijd, vrijetijds*, vrijetijd

economie, economie-, -economie, economisch, economische, sociaaleconomisch*, winkel, winkels, winkelen,
winkel-, -winkel, winkelpand, winkelpanden, handelspand, handelspanden, horecapand, horecapanden,
kleinhandel, detailhandel, =handel, =handels, handels-, horeca, horeca-, leegstand, leegstands-, leegstaand,
leegstaande, leeg pand, lege panden, lege winkels, retail, koopkracht, ondernemerschap, circulair,
circulaire, tewerkstelling, tewerkstellings-, werkgelegenheid, werkloosheid, arbeidsmarkt, jobs,
bevolkingsgroei, groei van de economie, =boodschappen, shoppen, webshop, webwinkel, webwinkels, e commerce,
braderie, klanten, klant, pop ups, pop up, pop upstore, terrasbeleid, industrie, toeleveringsketen,
productie, sociale economie, deeleconomie

afval, afval-, -afval, zwerfvuil, zwerfafval, sluikstort*, recycl*, recyclage, hergebruik, hergebruiken,
herbruik*, kringloop*, kringwinkel, repair cafe, repair cafes, deelplatform, verpakking, verpakkingen,
plastic, statiegeld, restafval, wegwerp*, consumptie, herstellen van toestellen

onderwijs, onderwijs-, opleiding, opleidingen, lessenpakket, leerplan, armoede, armoede-, -armoede,
kansarmoede, gezondheid, gezondheids-, gezonde, gezond, volksgezondheid, zorgsector, ouderenzorg, thuiszorg,
jeugdzorg, gezondheidszorg, zorgbeleid, welzijn, welzijnsbeleid, eenzaamheid, vereenzaming,
verkeersveiligheid, sociale cohesie, integratiebeleid, digitale kloof, jeugdbeleid, seniorenbeleid,
sociaal beleid, ouderenbeleid
`;
