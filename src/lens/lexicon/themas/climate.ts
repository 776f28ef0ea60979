import type { LexiconList } from '../../compileLexicon.ts';

/** Energy, water, green, waste and climate. */
export const climate: readonly LexiconList[] = [
  {
    lens: 'themas',
    subject: 'energie',
    entries: `
    panelen, geïsoleerd, ongeïsoleerd, houtkachel, houtkachels, ketel, ketels, stoken, airco,
    zonneboiler, besparen op energie, gascentrale, netbeheerder, netbeheerders
    -energie, -energie-, energiedelen, zonnedelen, energetisch, energiehuis, energiehuizen, energieloket,
    hernieuwbare, stroom, walstroom, stroomnet, stroomuitval, elektriciteit, -elektriciteit, elektrisch,
    elektrificatie, stookolie, stookolieketel, mazout, mazouttank, aardgas, gasketel, gasnet, gasleiding,
    zonnepaneel, zonnepanelen, -zonnepanelen, zonne-energie, windmolen, windmolens, windturbine,
    windturbines, windenergie, warmtepomp, warmtepompen, -warmtenet, -warmtenetten, restwarmte,
    aardwarmte, geothermie, biomassa, biogas, waterstof, kernenergie, batterij, thuisbatterij,
    buurtbatterij, netaansluiting, netcapaciteit, laadpaal, laadpalen, laadinfrastructuur, laadplein,
    isoleren, isolatie, -isolatie, dubbel glas, dubbele beglazing, epc, =beng, koude huizen, koud huis,
    verwarming, verwarmen, stookkosten, warmtescan, -verlichting, straatverlichting, lichtvervuiling,
    ledlampen, fossiele, fossielvrij, brandstof, verbruik, energiefactuur, digitale meter, zonnedak,
    daken vol`,
  },
  {
    lens: 'themas',
    subject: 'energie',
    weak: true,
    entries: `
    verlichting, gas, warmte, =net, kilowatt*, opwekken, factuur, fluvius, dak, daken, zon, wind`,
  },
  {
    lens: 'themas',
    subject: 'water',
    entries: `
    beken, de beek, gracht, grachten, sloot, sloten, fontein, fonteinen, droog, regenton, tegels, put,
    putten, hemelwaterplan, asfalt, beton
    =water, -water, water-, droogte, -droogte-, verdroging, -wateroverlast, overstroming, overstromen,
    =overstroomt, overstromings*, regen, regenval, hevige regen, regenput, regenputten, regenton,
    hemelwater, grondwater, grondwaterlaag, afvalwater, drinkwater, waterpeil, waterpeilen, waterbuffer,
    waterbekken, bufferbekken, buffering, wadi, wadi's, infiltratie, infiltreren, insijpelen, onthard*,
    tegelwip, verharding, verhard, riool, -riolering, rioleringswerken, sponsstad, sponsplan,
    waterhuishouding, waterlopen, waterkwaliteit, pfas, vijvers, vernatten, vernatting, natte natuur,
    =dijken, overstromingsgebied`,
  },
  {
    lens: 'themas',
    subject: 'water',
    weak: true,
    entries: `
    regen, beek, rivier, vijver, beton, put, kelder, gracht, nat, dorst, kanaal, waterlijn`,
  },
  {
    lens: 'themas',
    subject: 'groen',
    entries: `
    egels, koeien, varkens, kippen, paarden, stadsnatuur, plantgoed, boomplantactie, bomen planten,
    bloemen planten, open landschap
    groen, -groen, groen-, vergroen*, =groener, =groenere, natuur, -natuur-, -boom, =bomen, bomenplan,
    boom-, bomen-, -bos, =bossen, bebossing, voedselbos, speelbos, geboortebos, bosuitbreiding, bloemen,
    bloemenweide, bloembakken, bermen, bermbeheer, geveltuin, geveltuinen, gevelgroen, groendak,
    groendaken, gras, haag, hagen, =planten, =plantjes, plantvakken, struiken, biodiversiteit, =bijen,
    insecten, vogels, dieren, dierenwelzijn, ecologie, ecologisch, ecologische, ecosysteem, moestuin,
    -moestuinen, volkstuin, volkstuintjes, samentuin, buurttuin, warmteplan, onkruid, pesticiden,
    schaduw, schaduwplek, schaduwplekken, koelteplek, koelteplekken, koelte, hitte, hitte-, hittestress,
    hittegolf, hittegolven, verkoeling, groenaanleg, stikstof, bodem-, verstening, versteend, snoeien,
    maaien, maaibeheer, parkbeheer, eikenprocessierups, natuurgebied, natuurgebieden, landschaps*,
    zwerfkatten`,
  },
  {
    lens: 'themas',
    subject: 'groen',
    weak: true,
    entries: `
    bodem, landschap, planten, park, parken, bladeren, hondenpoep, hond, wortel, milieu, leefmilieu,
    milieu-, zaad, lawaai, geluid`,
  },
  {
    lens: 'themas',
    subject: 'afval',
    entries: `
    tweedehands, tweedehandse, textiel, verpakking, verpakkingen, kledij, geefkast, geefplein, ruilen,
    toestellen herstellen, herstelcafé, herstelcafés, ruilwinkel
    afval, -afval-, sluikstort, sluikstorten, sluikstorters, zwerfvuil, vuilbak, vuilbakken,
    vuilniszakken, vuilnis, recycl*, recyclagepark, containerpark, circulair, circulaire, circulariteit,
    kringloop, -kringloop*, kringwinkel, hergebruik*, herbruik*, statiegeld, plastic, compost, -compost*,
    gft, glasbol, glasbollen, repair cafe, repaircafe, deeleconomie, delen van gereedschap, bouwafval,
    overschotten, ophaling, diftar, wegwerp*`,
  },
  {
    lens: 'themas',
    subject: 'afval',
    weak: true,
    entries: `container, vuil, vuiligheid, proper, netheid, materialen`,
  },
  {
    lens: 'themas',
    subject: 'klimaat',
    entries: `
    vervuil*, vuile lucht, lucht is … vuil, luchtvervuiling, geurhinder, fijnstof, propere lucht,
    zuivere lucht, gezonde lucht, klimaatadaptatie, co2, co2-*, co2-uitstoot, uitstoot, emissies,
    broeikasgas*, klimaatneutraal, klimaatneutrale, opwarming, klimaat … koppelen, klimaat en,
    luchtkwaliteit, fijn stof, roetfilter, lage-emissiezone, lez`,
  },
  {
    lens: 'themas',
    subject: 'klimaat',
    weak: true,
    entries: `
    klimaat, klimaat-, klimaatplan, duurzaam, duurzaamheid, duurzame, verduurzamen, verduurzaming,
    transitie, ambitie, sdg, leefbaarheid, leefbaar, adaptatie, mitigatie`,
  },
];
