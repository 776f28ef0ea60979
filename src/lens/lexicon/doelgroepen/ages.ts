import type { LexiconList } from '../../compileLexicon.ts';

/** People by their age or their place in a family, and what is organised for them. */
export const ages: readonly LexiconList[] = [
  {
    lens: 'doelgroepen',
    subject: 'jeugd',
    entries: `
    onze generatie, mijn generatie, nieuwe generatie, oudere generaties, tweede generatie,
    derde generatie, jongeren-
    -jongeren, jongere, -jeugd, -jeugd-, -kinderen, -kind, kids, =kleintjes, kleuter, peuter, baby's,
    tiener, puber, -student, -studenten-
    =jeugdraad, jongerenraad, kinderraad, kindergemeenteraad, -leerlingenraad, studentenraad, -leerling,
    scholier, schoolgaande
    =jong en oud, jonge mensen, jonge gast, jonge ouders, jonge gezinnen, jonge koppels, jonge starters,
    jonge generatie, jeugdigen
    jongvolwassene, twintiger, dertiger, veertiger, adolescent, hangjongere, -jeugdbeweging, jeugdhuis,
    jeugdhuizen
    chiro, scouts, ksa, klj, kljers, =kazou, jeugdclub, jeugdwerker, jeugdwerk, jeugdwerking,
    jeugdverenigingen, speelpleinwerking
    toekomstige generaties, volgende generatie, komende generaties, jongste generatie, jeugdatelier,
    jeugddienst
    jong volk, =de jeugd, kleine mannen, jonge kerels, snotneuzen, =gastjes, klasgenoten, speelvogels,
    kroost`,
  },
  {
    lens: 'doelgroepen',
    subject: 'jeugd',
    weak: true,
    entries: `jong, jonge, jonger, generatie, generaties, dochter, zoon, kleinkind, kinder-`,
  },
  {
    lens: 'doelgroepen',
    subject: 'ouderen',
    entries: `
    senioren-, ouderen-
    =ouderen, =oudere mensen, -senioren, -senior, seniorenraad, ouderenraad, gepensioneerde,
    gepensioneerden, 55plusser, 60plusser, 65plusser
    =oudjes, bejaarden, bejaarde, oude mensen, oudere generatie, oudere bewoners, grootouder, =oma's,
    =opa's, bomma, bompa
    okra, neos, s-plus, vief, zestiger, zeventiger, tachtiger, zestigplusser, vijftigplusser,
    zeventigplusser
    rusthuisbewoner, 55 plussers, 60 plussers, 65 plussers, plussers, hoogbejaarden,
    alleenstaande ouderen`,
  },
  {
    lens: 'doelgroepen',
    subject: 'ouderen',
    weak: true,
    entries: `
    rusthuis, woonzorgcentrum, woonzorgcentra, dienstencentrum, vergrijzing, oma, opa, grootmoeder,
    grootvader, pensioen`,
  },
  {
    lens: 'doelgroepen',
    subject: 'gezinnen',
    entries: `
    -gezin, -gezinnen, =ouder, =ouders, grootouder, pleegouder, alleenstaande ouder, generatiekloof,
    generatieverschil, -familie, alleenstaande, alleenstaanden, singles, =koppels, -huishouden, =mama's,
    =papa's, =moeders, =vaders, alleenstaande moeder
    eenoudergezin, -oudercomite, -ouderraad, oudervereniging, oudergroep, ouders en kinderen,
    nieuwe gezinnen, tweeverdieners, tweeverdiener
    vrouw, vrouwen, meisjes, =jongens, =mannen, lgbt*, holebi*, =queer, transgender, regenboog*, moeders,
    werkende ouders, grote gezinnen, zwangeren`,
  },
  {
    lens: 'doelgroepen',
    subject: 'gezinnen',
    weak: true,
    entries: `moeder, vader, mama, papa, man, meneer, mevrouw, gezins-, grootouders`,
  },
];
