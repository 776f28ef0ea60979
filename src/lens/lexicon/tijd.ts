/**
 * What says when, how long, how often, in what order, how urgent, or how important compared with the rest.
 * Notation: see `compileLexicon`.
 */
export const tijd = `
tijd, =tijden, tijd-, tijdig, tijdige, tijdelijk, tijdelijke, tijds-, tussentijds, tussentijdse, looptijd,
doorlooptijd, wachttijd, spreektijd, reactietijd, levensduur, tijdrovend, tijdrovende, tijdlijn, tijdspad,
tijdsbesteding, tijdsgebonden, =nu, vandaag, =morgen, gisteren, overmorgen, binnenkort, weldra, =straks,
=later, =latere, dadelijk, =meteen, onmiddellijk, onmiddellijke, ogenblikkelijk, momenteel, ondertussen,
intussen, nadien, daarna, hierna, vervolgens, =eerst, eerstvolgende, eerste stap, eerste stappen,
volgende stap, volgende stappen, eerste =fase, eerste jaar, de eerste keer, vooraf, vooraleer, op voorhand,
voordien, voorafgaand*, achteraf, naderhand, vroeg, vroege, vroeger, vroegtijdig, tot dan, tot nu toe,
tot nog toe, voorlopig, voorlopige, uiteindelijk, ten laatste, uiterlijk, zodra, pas als, pas wanneer,
pas nadat, als we eerst, nadat, voordat, alvorens, =sinds, sindsdien, tegen dan,
tegen het eind|einde|najaar|voorjaar|jaareinde, tegen eind, tegen einde, tegen volgend, vanaf volgend,
vanaf nu, vanaf het begin, van bij het begin, van in het begin, van bij de start, bij de start,
aan het begin, in het begin, begin van, op het einde, aan het einde, eind van, einde van, tot het einde,
te laat, laattijdig, laattijdige, te snel, zo snel mogelijk, snel, snelle, sneller, vlug, zo vlug mogelijk,
zo spoedig, spoedig, langzaam, traag, trage, onlangs, recent, recente, recentelijk, jongstleden, verleden,
toekomst, toekomst-, toekomstig, toekomstige, toekomstgericht, toekomstgerichte, geleden, ooit later,
te vroeg

jaar, jaren, jaar-, -jaar, jaarlijks, jaarlijkse, halfjaarlijks*, tweejaarlijks*, driejaarlijks*, meerjarig*,
meerjaren*, vijfjaren*, maand, maanden, maandelijks, maandelijkse, tweemaandelijks*, driemaandelijks*,
kwartaal, trimester, semester, =week, =weken, wekelijks, wekelijkse, tweewekelijks*, =dagen, elke dag,
iedere dag, per dag, een dag, dagelijks, dagelijkse, =uur, =uren, uurtje, minuut, minuten, seconden, eeuw,
decennium, decennia, decennialang, jarenlang, maandenlang, wekenlang, weekend, weekends, avond, avonden,
-avond, -voormiddag, -namiddag, -ochtend, lange adem, s avonds, s ochtends, s morgens, s middags, overdag,
ochtend, namiddag, voormiddag, werkuren, schooluren, openingsuren, kantooruren, vakantie, vakanties,
-vakantie, schoolvakantie, zomer, zomers, zomer-, winter, winters, lente, herfst, voorjaar, najaar, seizoen,
seizoenen, seizoens-, schooljaar, werkjaar, werkingsjaar, kalenderjaar, januari, februari, =maart, april,
=mei, juni, juli, augustus, september, oktober, november, december, maandag, dinsdag, woensdag, donderdag,
vrijdag, zaterdag, zondag, legislatuur, legislaturen, bestuursperiode, beleidsperiode, bestuursperiodes,
periode, periodes, periodiek, periodieke, regelmatig, regelmatige, geregeld, frequent, frequente, frequenter,
frequentie, hoe vaak, vaker, eenmalig, eenmalige, tweemaal per, eenmaal per, per keer, op vaste tijdstippen,
tijdstip, tijdstippen, vaste momenten, moment, momenten, evaluatiemoment, evaluatiemomenten,
terugkoppelmoment, startmoment, meetmoment, ijkmoment, tussentijdse evaluatie, scharniermoment, ogenblik,
verkiezingen

korte termijn, middellange termijn, lange termijn, langetermijn*, kortetermijn*, op termijn, termijn,
termijnen, -termijn, deadline, deadlines, timing, planning, tijdschema, kalender, agenda in de tijd, fase,
=fasen, =fases, -fase, fasering, faseren, gefaseerd, gefaseerde, faseer, stap voor stap, stapsgewijs,
stapsgewijze, geleidelijk, geleidelijke, gaandeweg, beetje bij beetje, tempo, ritme, mijlpaal, mijlpalen,
=duurt, =duren, =duurde, duurtijd, langdurig, langdurige, kortdurend*, kortlopend, kortlopende, langlopend,
langlopende, lang duren, hoe lang, hoelang, te lang, heel lang, lang =wachten, =wacht, al lang, langer,
eindeloos, eindeloze, blijvend, blijvende, permanent, permanente, doorlopend, doorlopende, continuiteit,
volgehouden, uitstellen, uitgesteld, uitstel, stel niet uit, wachten, afwachten, afgewacht, niet wachten,
wacht niet, verwijl, vertraging, vertragen, versnellen, versnelling, versneld, versnelde

prioriteit, prioriteiten, prioriteiten-, -prioriteit, prioritair, prioritaire, prioriteer, prioriteren,
geprioriteerd, dringend, dringende, dringender, urgent, urgente, urgentie, hoogdringend, spoed, spoedeisend,
voorrang geven, voorrang krijgen, voorrang verdienen, voorrang verdient, geef voorrang, op de eerste plaats,
bovenaan de lijst, bovenaan de agenda, het belangrijkste, de belangrijkste, allerbelangrijkst*,
belangrijker dan de, minder dringend, niet dringend, het meest dringend, hoogste tijd, tijd vragen,
eerst en vooral, om te beginnen, als eerste, ten laatste, voor later, nu of nooit, vijf voor twaalf,
al geruime, geruime tijd, een tijdje, tijdje, al een tijd,
om de paar|twee|drie|vier|vijf|zes|zoveel|week|maand|maanden|weken,
wanneer is|zijn|kan|kunnen|gaan|gaat|moet|moeten|start|starten|komt|komen|beginnen|begint|zal|zullen|zou|willen|wordt|worden|dienen|dient|mogen|mag|hebben|heeft,
vanaf wanneer, tegen wanneer, weten wanneer, bepalen wanneer, en wanneer, tot wanneer, sinds wanneer
`;
