import type { LexiconList } from '../../compileLexicon.ts';

/** Speaking of links, couplings and risks between themes themselves. */
export const links: readonly LexiconList[] = [
  {
    lens: 'themas',
    subject: 'koppeling',
    entries: `
    oplossing voor het ene … probleem voor het andere, thema's aan elkaar, thema's linken, elk thema,
    ander thema, meerdere thema's, verschillende thema's, koppelen, gekoppeld, koppeling, koppelingen,
    link met, linken met, linken aan, linken leggen, raakvlak, raakvlakken, dwarsverband, dwarsverbanden,
    neveneffect, neveneffecten, twee vliegen
    andere thema's, verschillende thema's, alle thema's, thema's onderling, tussen thema's,
    tussen de thema's, thema's heen, thema's koppelen, thema's verbinden, thema's combineren,
    ander thema, thema-overschrijdend, themaoverschrijdend, thema overschrijdend, beleidsdomein,
    -beleidsdomeinen, beleidsthema, beleidsthema's, beleidsveld, beleidsvelden, domeinoverschrijdend,
    sectoroverschrijdend, transversaal, transversale, intersectoraal, integraal, integrale,
    integrale aanpak, holistisch, holistische, meekoppel*, koppelkans, koppelkansen, co-benefits,
    nevenvoordelen, werk met werk, verschillende beleids*, andere beleids*, andere domeinen,
    verschillende domeinen, alle domeinen, duurzame ontwikkelingsdoelstellingen, sdg's,
    sociale rechtvaardigheid`,
  },
  {
    lens: 'themas',
    subject: 'thema',
    weak: true,
    entries: `
    thema, thema's, themagericht, thematisch, thematische, -thema, thema-, per thema`,
  },
  {
    lens: 'themas',
    subject: 'verbinden',
    weak: true,
    entries: `
    kruisbestuiving, win-win, winwin, synergie, synergieën, dwarsverband, dwarsverbanden, raakvlak,
    raakvlakken, hokjes, hokjesdenken, silo, verkokering, verkokerd, verband, verbanden, samenhangen,
    neveneffect, twee vliegen, koppeling, koppelingen, gekoppeld, domein, domeinen, link, linken,
    koppelen, verbinden, verbinding, verbindend, verbindende, combineren, combinatie, samenhang,
    overkoepelend, dienstoverschrijdend, afstemmen, afstemming, geheel`,
  },
  {
    lens: 'themas',
    subject: 'risico',
    weak: true,
    entries: `
    hangt samen, hangen samen, risico, risico's, effect, effecten, impact, gevolg, gevolgen, botsen,
    botst, tegenstrijdig, spanning`,
  },
  {
    lens: 'themas',
    subject: 'onderwerpen',
    weak: true,
    entries: `
    onderwerp, onderwerpen, project, projecten, plannen, aspecten, diensten, beleid, beleids-,
    uitdagingen, ambities, tegelijk, inhoud, inhoudelijk, terrein`,
  },
];
