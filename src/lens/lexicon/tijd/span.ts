import type { LexiconList } from '../../compileLexicon.ts';

const unit =
  'jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren|uurtje|minuut|minuten|kwartier|decennia|legislaturen|zomers|winters';

/** How long, how often, how far ahead, and how important compared with the rest. */
export const span: readonly LexiconList[] = [
  {
    lens: 'tijd',
    subject: 'termijn',
    entries: `
    gewacht, vervolg, vervolgtraject, van lange duur, lange duur, korte duur, zo lang, heel lang,
    lang genoeg, lang op, lang over, lang aan, lang gewacht, vooruitgang, naar de toekomst, proefjaar,
    werkjaar, schooljaar, kalenderjaar, verleden, uit het verleden, stilaan, lange procedures,
    verschillende snelheden, einddata, startdata, trage, hou|houden|houdt … vol
    termijn, -termijn, termijn-, op termijn, op lange termijn, lange termijn, langetermijn*,
    korte termijn, kortetermijn*, middellange termijn, op korte termijn, langere termijn, kort op de bal,
    toekomst, toekomstgericht, toekomstbestendig, toekomstvisie, in de toekomst, op den duur,
    in de loop van, op den lange duur, op lange duur, langdurig, langdurige, blijvend, blijvende,
    bestendig, bestendige, continuiteit, continu, permanent, permanente, doorlopend, doorlopende,
    tijdelijk, tijdelijke, eenmalig, eenmalige, eindig, eindigheid, lange adem, langere adem, volhouden,
    volgehouden, over de legislatuur, legislatuur, -legislatuur, legislaturen, beleidsperiode,
    bestuursperiode, meerjarenplan, meerjarenplanning, meerjaren*, meerjarig, meerjarige,
    strategische cyclus, volgende verkiezingen, na de verkiezingen, voor de verkiezingen, verkiezingen,
    verkiezing, volgend bestuur, volgende bestuur, jaren, decennia, generatie op generatie,
    tienjarenplan, vijfjarenplan, jarenlang, =jaar, al jaren, al lang, allang, hoe lang, hoelang,
    jarenlange, eindeloos, eeuwig, wekenlang, urenlang, urenlange, duurt, duren, te lang, een tijdje,
    lange tijd, lang geduurd, langlopend, levensduur, looptijd, doorlooptijd, wachttijd, tijdspanne,
    tijdshorizon, horizon, tijdspad, tijdpad, tijdlijn, tijdslijn, tijdsbestek, deadline, -deadline,
    streefdatum, einddatum, startdatum, datum, data vastleggen, kalender, jaarkalender, -kalender,
    planning, -planning, plannen in de tijd, timing, timings, tijdschema, agenda op voorhand, mijlpaal,
    mijlpalen, roadmap, routekaart, versnel*, vertraag*, verleng*, faseer*, prioriteer*, uitstel*,
    doorschuiven, vooruitschuiven, uitgesteld, vertraging, vertraagd, verlenging, verlengen, verlengd,
    op de lange baan, lange baan, aanslepen, sleept aan, sleept al, sleept, blijft duren, geduld,
    wachten op, waan van de dag, al zo lang, al langer, al lang, al een tijd, kortstondig, vroeger,
    destijds, voorheen, indertijd, jaren geleden, lang geleden, # jaar geleden, dertig jaar,
    proefperiode, -periode, periode, overgangsperiode`,
  },
  {
    lens: 'tijd',
    subject: 'duur',
    entries: `
    # avond|avonden|namiddag|voormiddag|namiddagen|seizoenen|nachten|weekends, seconde, seconden,
    # ${unit}, # volle ${unit}, een half jaar, half jaar, halfjaar, half uur, een kwartier,
    een paar ${unit}, enkele ${unit}, voor lange tijd, een eeuw, nen dag, hele dag, heel de dag,
    heel de avond, ${unit} lang, volgend jaar, volgende jaar, komend jaar, komende jaren,
    komende ${unit}, volgende ${unit}, vorig jaar, verleden jaar, vorige week, vorige maand,
    voorbije jaren, voorbije ${unit}, afgelopen ${unit}, laatste jaren, jaar na jaar, van jaar tot jaar,
    het hele jaar, heel het jaar, gans het jaar, jaarrond, over # jaar, binnen # ${unit}, tien jaar,
    een jaar of`,
  },
  {
    lens: 'tijd',
    subject: 'lang en kort',
    weak: true,
    entries: `
    lang, sinds, zolang, sindsdien, langer, lange, kort, korte, ooit, altijd, nooit, oud, nieuw`,
  },
  {
    lens: 'tijd',
    subject: 'bestendigheid',
    weak: true,
    entries: `
    duurzaam, duurzame, structureel, structurele, verankeren, verankering, verankerd, blijven, doorgaan,
    blijf, volgehouden, vast, vaste, stabiel, stabiliteit, engagement`,
  },
  {
    lens: 'tijd',
    subject: 'wachten',
    weak: true,
    entries: `wachten, afwachten, ad hoc, geduld, uitvallen, sessie, traag`,
  },
  {
    lens: 'tijd',
    subject: 'plannen',
    weak: true,
    entries: `
    plan, plannen, -plan, visie, ambitie, doelstelling, doelstellingen, doel, doelen, actieplan,
    strategie, strategisch, vooruit, actie, acties`,
  },
  {
    lens: 'tijd',
    subject: 'ritme',
    entries: `
    blijf herhalen, blijven herhalen, pauzes,
    ieder|elk|elke|iedere seizoen|winter|lente|herfst|vergadering|ochtend|avond|keer, kwartaal-, maand-,
    week-, iedere keer
    jaarlijks, jaarlijkse, halfjaarlijks, halfjaarlijkse, tweejaarlijks, tweejaarlijkse, driejaarlijks,
    maandelijks, maandelijkse, tweemaandelijks, wekelijks, wekelijkse, dagelijks, dagelijkse,
    driemaandelijks, driemaandelijkse, zesmaandelijks, kwartaal, -kwartaal, elk kwartaal, elk jaar,
    elke maand, elke week, elke dag, elke zomer, ieder jaar, iedere maand, iedere week, iedere dag,
    om de # ${unit}, om de zoveel, om de zoveel tijd, om het jaar, om de maand, om de week,
    # keer per jaar, # keer per maand, # keer per week, # maal per jaar, keer per jaar, per jaar,
    per maand, per week, per kwartaal, regelmatig, regelmatige, regelmaat, op regelmatige basis,
    op geregelde tijdstippen, periodiek, periodieke, frequentie, frequent, frequenter, vaker, hoe vaak,
    ritme, tempo, cyclus, -cyclus, cyclisch, cyclische, terugkerend, terugkerende, af en toe,
    van tijd tot tijd, op tijd en stond, minder vaak, constant evalueren, elke vergadering, elke sessie,
    jaarplan`,
  },
  {
    lens: 'tijd',
    subject: 'vaak',
    weak: true,
    entries: `
    telkens, geregeld, vaak, elke keer, keer, opnieuw, soms, alle dagen, steeds, nog eens, meermaals,
    keren, jaarverslag, jaarprogramma, herhalen, herhaaldelijk, dynamisch, levend`,
  },
  {
    lens: 'tijd',
    subject: 'prioriteit',
    entries: `
    prioriteit, -prioriteit, prioriteiten, prioritair, prioritaire, prioriteren, prioritering,
    belangrijkste, belangrijker, het belangrijkst, belangrijker dan, minder belangrijk, even belangrijk,
    even dringend, voorrang, komt eerst, eerst en vooral, op de eerste plaats zetten, bovenaan de lijst,
    bovenaan de agenda, hoog op de agenda, op nummer een, nummer een, topprioriteit, hoofdprioriteit,
    speerpunt, speerpunten, hoofdzaak, bijzaak, hoofdzaken, urgenter, kan wachten, moet wachten,
    kan niet wachten, niet wachten, eerste werk, allerbelangrijkste, voornaamste, niet alles tegelijk,
    niet alles ineens, niet alles kan`,
  },
  {
    lens: 'tijd',
    subject: 'belang',
    weak: true,
    entries: `
    belangrijk, belangrijke, noodzakelijk, noodzaak, belang, essentie, cruciaal, essentieel, nodig,
    vooral, zeker, fundamenteel, voorwaarde, basisvoorwaarde`,
  },
  {
    lens: 'tijd',
    subject: 'keuze',
    weak: true,
    entries: `
    focus op, keuzes maken, focus, focussen, kiezen, keuze, keuzes, nummer, afwegen, afweging, eerder`,
  },
  {
    lens: 'tijd',
    subject: 'tijd',
    entries: `
    tijd, -tijd, tijd-, tijden, tijds-, tijd vragen, vraagt tijd, kost tijd, kost veel tijd, tijd nodig,
    tijd nemen, neem de tijd, geen tijd, genoeg tijd, weinig tijd, meer tijd, veel tijd, tijd geven,
    tijd krijgen, tijdrovend, tijdrovende, tijdsintensief, tijdsintensieve, tijdsinvestering,
    tijdsbesteding, werktijd, tijdig, tijdstip, op een dag, ooit eens, ooit nog, op het juiste ogenblik,
    ogenblik, nog niet rijp, rijp voor, vroeg of laat, wanneer gaat, tegen wanneer, tot wanneer,
    vanaf wanneer, sinds wanneer`,
  },
];
