import type { LexiconList } from '../../compileLexicon.ts';

/** Getting about, living somewhere, and what is built. */
export const space: readonly LexiconList[] = [
  {
    lens: 'themas',
    subject: 'mobiliteit',
    entries: `
    pendelaar, pendelaars, snelheid in de, snelheid op de, te snel gereden, files, deelsteps
    mobiliteit, -mobiliteit-, mobiliteitsplan, mobipunt, mobipunten, -verkeer, -verkeer-, verkeers*,
    verkeersveiligheid, -parkeer-, parkeren, parkeer*, -parking, parkings, parkeerplaats,
    parkeerplaatsen, geparkeerd, -fiets, fiets-, =fietsen, =fietsten, fietsers, fietser, =gefietst,
    fietspad, fietspaden, fietsenstalling, fietsstraat, fietsostrade, deelfiets, deelfietsen, bakfiets,
    -auto, =autos, auto's, autoluw, autoluwe, autovrij, autovrije, autoverkeer, autogebruik, autoloos,
    autostrade, fietszone, fietszones, deelauto, deelwagen, deelwagens, deelwagen-, bestelwagen,
    bestelwagens, vrachtwagen, vrachtwagens, vrachtverkeer, camions, camion, =tram, trams, =trein,
    treinen, treinverbinding, =bus, bussen, bushalte, bushaltes, buslijn, buslijnen, belbus, schoolbus,
    openbaar vervoer, -vervoer, vervoer-, vervoers*, de lijn, nmbs, halte, haltes, zone 30, =knip,
    knippen, verkeersknip, circulatieplan, -circulatieplan, sluipverkeer, snelheidsduivels,
    snelheidsremmers, flitsen, flitspaal, trajectcontrole, oversteek, oversteekplaats, oversteken,
    -zebrapad, zebrapad, kruispunt, -kruispunt, rotonde, stoep, stoepen, voetpad, -voetpad, voetpaden,
    trottoir, te voet, stappers, trage wegen, trage weg, doorsteek, ontsluiting, laadzone, loszone,
    loszones, laden en lossen, snelweg, autosnelweg, autosnelwegen, gewestweg, wegenwerken, e-step,
    brommers, autodelen, carpool*, -bereikbaarheid, schoolstraat, schoolstraten, speelstraat, ov,
    omleiding, tol, rekeningrijden, rijbewijs, pendelen, logistiek`,
  },
  {
    lens: 'themas',
    subject: 'mobiliteit',
    weak: true,
    entries: `
    snelheid, step, rijden, rijd, rijdt, =rij, weg, wegen, wagen, wagens, brug, veilige, herinrichting,
    heraanleg, schoolroute, bereikbaar, station, lift, chauffeurs, verplaats*, transport, hinder,
    vlammen, stilstaan`,
  },
  {
    lens: 'themas',
    subject: 'wonen',
    entries: `
    huisprijs, huisprijzen, woningprijzen, prijs van een huis|woning, woonlening, huurcontract,
    hypotheek, huizen, huurwoningen, oude huizen, ruimtelijke planning, ruimtelijk plan
    wonen, woon-, -woning, woningen, -woningen, woning-, -huisvesting, huisvesting-, sociale woning,
    sociale woningbouw, sociale huisvesting, huurwoning, koopwoningen, woonblok, -woonblokken,
    woningmarkt, woonbeleid, woonkwaliteit, betaalbaar wonen, cohousing, co-housing, kangoeroewonen,
    -appartement, =appartementen, appartement-, appartementjes, =flat, flats, studentenkamers, koten,
    krotten, kernversterking, verdichten, verdichting, inbreiding, verkaveling, verkavelen,
    verkavelingen, -nieuwbouw-, bouwproject, bouwprojecten, =woningbouw, bouwshift, betonstop, renovatie,
    -renovatie-, renove*, gerenoveerd, verbouwen, verbouwing, sloop, sloopwoning, huurprijzen, =huren,
    huurmarkt, huurprijs, vastgoed, grondprijzen, leegstaande woning, leegstaande huizen,
    leegstaand huis, wooncomplex, wachtlijst, ruimtelijke ordening, rup, ruimtebeslag, ruimtelijk beleid,
    rijhuizen, rijwoning, huisjesmelkers, dakisolatie, renovatiecoach, ruimte en mobiliteit,
    architectuur, bouwvergunning, tweede verblijven`,
  },
  {
    lens: 'themas',
    subject: 'wonen',
    weak: true,
    entries: `
    bouwen, slopen, huis, huizen, huur, bouw, bouw-, woont, vergunning, bewonen, ruimtelijk, gevel,
    kelder, oprit, leegstand, leegstaand, leegstaat, pand, panden, architect, grond`,
  },
];
