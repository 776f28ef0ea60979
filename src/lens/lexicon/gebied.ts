/**
 * What names a place or a type of area, or says that the approach differs by place.
 * Notation: see `compileLexicon`.
 */
export const gebied = `
wijk, wijken, wijk-, -wijk, buurt, buurten, buurt-, -buurt, straat, straten, straat-, -straat, =laan, =lanen,
=dreef, steenweg, -steenweg, gewestweg, invalsweg, ringweg, landweg, veldweg, bosweg, fietssnelweg, spoorweg,
=wegen, =ring, langs de weg, aan de weg, op de weg, de weg vanaf, plein, pleinen, plein-, -plein, pleintje,
grote markt, op de markt, marktplein, buurtbewoner, wijkbewoner, dorpsbewoner, wijkcomite, buurtcomite,
wijkwerking, buurtwerking, buurtvereniging, dorpsraad, wijkraad, wijkwerker, buurtwerker, wijkagent, =hoekje,
steegje, =steeg, kruispunt, kruispunten, rotonde, schoolstraat, leefstraat, speelstraat, tuinstraat,
winkelstraat, schoolpoort, voetpad, trottoir, stoep, zebrapad, fietspad, fietspaden, jaagpad

centrum, centra, centrum-, -stadscentrum, stadscentrum, stadscentra, dorpscentrum, dorpscentra, buurtcentrum,
wijkcentrum, winkelcentrum, centrumstad, centrumsteden, binnenstad, binnensteden, stadskern, dorpskern,
winkelkern, handelskern, kern, kernen, -kern, kernversterk*, kernwinkel*, kerngebied, kern van de stad,
kern van de gemeente, kern van het dorp, kern van een stad, kern van onze stad, kern van je stad,
kern van jouw stad, dorp, dorpen, dorps-, -dorp, gehucht, gehuchten, deelgemeente, deelgemeenten,
deelgemeentes, fusiegemeente, stadsdeel, stadsdelen, stadswijk, district, districten, stadsrand, dorpsrand,
randgemeente, randgemeenten, buurgemeente, voorstad, voorsteden, buiten de stad, rond de stad,
rand van de stad, rand van het dorp, rand van de gemeente, aan de rand, in de rand, rondom de stad,
doorheen de stad, overal in de stad, in heel de stad, delen van de stad, =steden, de hele stad door,
in de steden, grootstad, grootsteden, provinciestad, stedelijk gebied, stedelijke gebieden,
stedelijk centrum, stedelijke omgeving, stedelijke kern, stedelijke context, verstedelijkt,
stedelijk weefsel

bedrijventerrein, bedrijvenzone, bedrijvenpark, bedrijvensite, industrieterrein, industriezone,
industriepark, industriegebied, kmo zone, kmo zones, ambachtelijke zone, bedrijfssite, fabriekssite, =haven,
havengebied, speelterrein, sportterrein, voetbalterrein, oefenterrein, ziekenhuisterrein,
braakliggende =terreinen, braakliggende =gronden, braakliggende percelen, terreinen, platteland,
plattelands-, buitengebied, landelijk gebied, landelijke gebieden, landelijke gemeente, landelijke gemeenten,
landelijke omgeving, ruraal, rurale, landbouwgebied, landbouwgrond, landbouwgronden, agrarisch gebied,
open ruimte, natuurgebied, natuurgebieden, =bos, =bossen, speelbos, geboortebos, stadsbos, vallei,
valleigebied, =beek, =beken, rivier, vijver, =heide, moeras, duinen, polder, =weide, =weiden, =weides,
=akker, =akkers, langs het kanaal, aan het kanaal, langs de vaart, =park, =parken, stadspark, -park, parkje,
plantsoen, groenzone, speelzone, groene zone, groene plek, landschap, landschappen, kempen, =streek,
=streken, zuiderkempen, regio, regios, regionaal, regionale, verkaveling, verkavelingen, villawijk, tuinwijk,
volkswijk, sociale woonwijk, woonwijk, woonwijken, woongebied, woonkern, woonzone, woonomgeving, perceel,
percelen, =kavel, gronden

gebied, gebieden, gebieds-, -gebied, zone, zones, -zone, locatie, locaties, -locatie, ligging, grondgebied,
omgeving, -omgeving, omgevings-, schoolomgeving, leefomgeving, stationsomgeving, naargelang de omgeving,
omgevingsvergunning, ruimtelijk, ruimtelijke, bebouwing, bebouwd, bebouwde, onbebouwd, onbebouwde,
bebouwingsdicht*, dichtbebouwd, dichtbevolkt, nabijheid, in de nabijheid, om de hoek, ter plaatse,
ter plekke, plaatselijk, plaatselijke, plaatsgebonden, per wijk, per buurt, per straat, per kern,
per deelgemeente, per gebied, per regio, per plek, per =plaats, plaats, =plaatsen, -plaats, plek, plekken,
plek-, -plek, plekje, ontmoetingsplaats, ontmoetingsplek, ontmoetingscentrum, hangplek, rustplek, speelplek,
speelplein, vrijplaats, vrijplaatsen, standplaats, publieke ruimte, publieke ruimtes, openbare ruimte,
openbare ruimten, openbaar domein, publiek domein, publieke domein, openbare domein, openbare plaatsen,
publieke plaatsen, openbare weg, buitenruimte, ontmoetingsruimte, vergaderruimte, werkruimte, groenruimte,
stadsruimte, straatruimte, gedeelde ruimte, gedeelde ruimtes, lege ruimte, leegstaande ruimte, groene ruimte,
polyvalente ruimte, fysieke ruimte, multifunctionele ruimte, ruimtes, verharde oppervlakte, parkeerterrein,
randparking, dorpsplein, kerkplein, stationsplein, stationsbuurt, station

pand, panden, -pand, winkelpand, handelspand, horecapand, gebouw, gebouwen, -gebouw, loods, loodsen, fabriek,
dorpshuis, gemeenschapscentrum, ontmoetingshuis, cultuurhuis, cultuurcentrum, =zaal, =zalen, -zaal, =lokalen,
verenigingslokaal, verenigingslokalen, jeugdlokaal, jeugdlokalen, buurtlokaal, bibliotheek, bib, terras,
terrassen, speeltuin, speeltuinen, speeltuintje, speelplaats, skatepark, sporthal, zwembad, sportpark,
sportcomplex, sportveld, voetbalveld, begraafplaats, campus, moestuin, volkstuin, samentuin, buurttuin,
stadstuin, dorpstuin, volkstuinpark, pluktuin, kerkgebouw, gevel, gevels, fysieke winkel, werkvloer,
buurtwinkel, dorpswinkel

kerkhof, recreatiegebied, recreatiedomein, provinciedomein, oude site, fysieke plek, fysieke plaats,
andere aanpak nodig naargelang, straatbeeld, stadsbeeld, gebiedsgericht, wijkgericht, buurtgericht,
dorpsgericht, wijkniveau, buurtniveau, straatniveau, nabijgelegen, wijkgezondheidscentrum
`;
