import type { LexiconList } from '../../compileLexicon.ts';

/** When something is to be done: now, in what order, at which moment. */
export const when: readonly LexiconList[] = [
  {
    lens: 'tijd',
    subject: 'nu',
    entries: `
    overhaast*, de vaart, haast bij, vaart maken, =haasten, urgentie*, trager, traag, snelheid waarmee,
    de snelheid van, direct aan de slag, direct zichtbaar, direct resultaat, geen haast, haast en spoed,
    haastwerk
    vandaag, vandaag nog, morgen al, morgend, gisteren, onmiddellijk, onmiddellijke, meteen,
    direct beginnen, direct starten, dadelijk, seffens, subiet, nu al, nu meteen, nu direct, nu beginnen,
    nu starten, nu begint, nu start, nu nog, nu eindelijk, nu pas, nu of nooit, nu doen, nu aan,
    nu dringend, nu het momentum, vanaf nu, tot nu, tot nu toe, tot dan, op dit moment, dit moment,
    op dit ogenblik, momenteel, actueel moment, eindelijk, binnenkort, weldra, morgen, overmorgen,
    vanavond, vanmiddag, deze namiddag, deze avond, snel, eens en voor altijd, dees week, deze week,
    deze maand, dit jaar, dit voorjaar, dit najaar, deze zomer, deze winter, nog dit jaar, nog dit,
    nog voor, zo snel mogelijk, zo rap mogelijk, zo vlug mogelijk, zo vroeg mogelijk, asap, rap, rapper,
    rapste, vlugger, sneller, snelst, spoedig, snel resultaat, snelle resultaten, snelle, snel schakelen,
    snel beginnen, snel starten, te snel, te traag, te rap, te vlug, voor de start, voor de opstart,
    quick win, quick wins, laaghangend fruit, dringend, dringende, dringender, dringendst, urgent,
    urgentie, urgente, hoogdringend, hoogdringende, hoogdringendheid, spoed, tijdsdruk, tijdnood,
    crisismodus, het water staat ons aan de lippen, vijf voor twaalf, # voor twaalf`,
  },
  {
    lens: 'tijd',
    subject: 'nu',
    weak: true,
    entries: `
    actualiteit, ondertussen, intussen, tegelijkertijd, nu, actueel, huidig, huidige, tegenwoordig,
    vandaag de dag`,
  },
  { lens: 'tijd', subject: 'nog', weak: true, entries: `nog altijd, nog steeds, nog niet, reeds, al lang` },
  {
    lens: 'tijd',
    subject: 'snelheid',
    weak: true,
    entries: `
    direct, directe, haast, snelheid, vlug, traag, efficient, efkes, even, van zodra, wendbaar,
    slagkracht`,
  },
  {
    lens: 'tijd',
    subject: 'volgorde',
    entries: `
    pas … als|nadat|wanneer, kleine stappen, kleine stapjes, als eerste, eerste actie, eerste project,
    om te beginnen, als laatste, te veel tegelijk, alles tegelijk, niet tegelijk, teveel tegelijk
    =eerst, eerste stap, eerste stappen, eerste fase, eerste keer, eerste jaar, eerste moment,
    eerste vergadering, eerste maanden, vooreerst, allereerst, ten eerste moeten, pas daarna, daarna,
    dan pas, pas dan, pas nadat, na # sessies, na # vergaderingen, vraag … voor je, vraag … voor ge,
    uiterlijk, ten laatste, ten vroegste, iteratief, iteratieve, voortdurend, voortdurende, startmoment,
    tussendoor, kick-off, lancering, pas wanneer, nadien, later, straks, vervolgens, vooraf, vooraleer,
    voordat, alvorens, op voorhand, van tevoren, voorafgaand, voor we, nadat, nadat we, na afloop, na de,
    na het, van bij de start, vanaf de start, vanaf het begin, van in het begin, bij de start,
    bij het begin, in het begin, bij de opstart, van meet af aan, in een vroeg stadium, vroeg stadium,
    vroegtijdig, vroeg betrekken, vroeger betrekken, vroeg in, te vroeg, te laat, laattijdig, op tijd,
    tijdig, op het einde, op 't einde van, aan het einde, tegen het einde, eind volgend, stap voor stap,
    stapsgewijs, stapsgewijze, stap per stap, stapje per stapje, volgende stap, volgende stappen,
    tussenstap, tussenstappen, tussendoel, tussendoelen, lange aanloop, aanloopfase,
    in een later stadium, later stadium, aan het begin, fase, fases, fasen, faseren, -fase, gefaseerd,
    gefaseerde, fasering, geleidelijk, gaandeweg, volgorde, in die volgorde, startschot, klein beginnen,
    begin klein, klein starten, start klein, begin met, beginnen met, starten met, start met,
    te beginnen met, daar beginnen, begin daar, begin daar dus, ergens beginnen, vanaf dag, dag een,
    bij aanvang, aanvang, voortraject, natraject, nazorg, na de werf, voorbereidingstijd, tussentijds,
    tussentijdse, parallel, parallelle, gelijktijdig, alles tegelijk, alles ineens, niet te veel ineens,
    in een keer, voorlopig, voorlopige`,
  },
  {
    lens: 'tijd',
    subject: 'begin',
    weak: true,
    entries: `
    opstarten, opschalen, beginnen, begin, begint, starten, start, start-, gestart, begonnen, aanzet,
    aanleiding, voorbereiding, voorbereiden, basis leggen, opstart`,
  },
  {
    lens: 'tijd',
    subject: 'voor en na',
    weak: true,
    entries: `daarvoor, dan, pas, na, voor, voordien, pas als, voor ge, voor je, terug`,
  },
  {
    lens: 'tijd',
    subject: 'einde',
    weak: true,
    entries: `einde, eind, laatste, afronden, afsluiten, stoppen, resultaat, resultaten`,
  },
  {
    lens: 'tijd',
    subject: 'stappen',
    weak: true,
    entries: `
    eerste, stap, stappen, volgende, opvolgen, opvolging, proces, traject, -traject, proces-, evolutie,
    evolueren, groeien, groei, vroeg, tegelijk, ineens, beginfase, gefocust`,
  },
  {
    lens: 'tijd',
    subject: 'moment',
    entries: `
    voor|tegen|na|vanaf|tot|sinds|begin|eind|midden|half|medio januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december,
    tot # u, tot # uur, vanaf # uur, gedurende, voor … begint|beginnen|beginnen|starten, achteraf,
    tijdstip, -tijdstip, tijdstippen, moment, -moment, momenten, -momenten, =momentum, evaluatiemoment,
    evaluatiemomenten, tussentijdse evaluatie, evaluatie na, evalueren na, dan evalueren,
    regelmatig evalueren, contactmoment, overlegmoment, terugkoppelmoment, ijkmoment, ijkpunt, ijkpunten,
    juiste moment, goede moment, verkeerde moment, timing, 's avonds, s avonds, 's nachts, s nachts,
    s morgens, s ochtends, 's weekends, in het weekend, in 't weekend, weekend, weekends, op zondag,
    op zaterdag, zaterdag, zondag, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdagvoormiddag,
    zaterdagnamiddag, woensdagnamiddag, weekavond, weekdag, weekdagen, overdag, na de werkuren,
    tijdens de werkuren, binnen de werkuren, na de kantooruren, kantooruren, werkuren, openingsuren,
    na # uur, voor # uur, om # uur, tot # uur, in juli, in augustus, in september, in oktober,
    in november, in december, in januari, in februari, in maart, in april, in mei, in juni, januari,
    februari, oktober, november, december, september, augustus, =juli, =juni, voorjaar, najaar,
    in de lente, in de herfst, herfst, voor de zomer, na de zomer, na de vakantie, vakanties,
    schoolvakantie, schoolvakanties, zomervakantie, paasvakantie, krokusvakantie, bouwverlof,
    begrotingsronde, voor corona, na corona, na de pauze, volgende keer, volgende vergadering,
    volgende bijeenkomst, volgende sessie`,
  },
  {
    lens: 'tijd',
    subject: 'dagdeel',
    weak: true,
    entries: `
    avond, avonden, ochtend, namiddag, voormiddag, zomer, winter, lente, seizoen, vakantie, tussendoor,
    middags, mei, maart, april, corona, uur, uren, pauze, dag`,
  },
  {
    lens: 'tijd',
    subject: 'evaluatie',
    weak: true,
    entries: `
    evaluatie, evalueren, evaluatie-, bijsturen, bijstellen, monitoren, monitoring, terugkoppeling,
    terugkoppelen, opvolging, opvolgen, vinger aan de pols, leren, toetsen, herbekijken, daarnet`,
  },
  {
    lens: 'tijd',
    subject: 'vergadering',
    weak: true,
    entries: `
    vergadering, vergaderen, overleg, -overleg, bijeenkomst, bijeenkomen, samenkomen, samenkomst,
    workshop, sessies`,
  },
];
