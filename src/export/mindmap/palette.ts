/** The colours of the picture: behind dark text on a light card, or the other way round. */
export type Theme = 'light' | 'dark';
export const themes: readonly Theme[] = ['light', 'dark'];

/**
 * How a mindmap is drawn: whole, in the colours of a theme; or for a card, smaller and with larger letters. A
 * card cannot tell who looks in which theme, so that one picture has to hold on both: dark letters on a soft
 * ground of its own with round corners, which is a picture on white and no glaring hole on black.
 */
export type Look = Theme | 'card';
export const looks: readonly Look[] = [...themes, 'card'];

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  /** For what stands beside the matter: the legend, and what is left out. */
  readonly faintInk: string;
  readonly centre: string;
  readonly onCentre: string;
  readonly question: string;
  readonly questionEdge: string;
  readonly lenses: readonly string[];
  /** For points that fit no lens. */
  readonly noLens: string;
  readonly onLens: string;
}

/**
 * Every text has a contrast of at least 4.5 (WCAG 2.2, 1.4.3). The lenses differ in hue along blue and yellow
 * and in lightness, so that they differ for colour-blind eyes too (the test looks with those eyes); each is named
 * beside its colour anyway.
 */
const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#ffffff',
    ink: '#242424',
    faintInk: '#616161',
    centre: '#242424',
    onCentre: '#ffffff',
    question: '#f0f0f0',
    questionEdge: '#8a8a8a',
    lenses: ['#0f5fa6', '#b55d1d', '#157f6b', '#8f3370', '#364caa', '#6a6200'],
    noLens: '#4c4c4c',
    onLens: '#ffffff',
  },
  dark: {
    paper: '#1f1f1f',
    ink: '#f0f0f0',
    faintInk: '#adadad',
    centre: '#f0f0f0',
    onCentre: '#1f1f1f',
    question: '#333333',
    questionEdge: '#8a8a8a',
    lenses: ['#6db7f2', '#eea93e', '#3ab396', '#e492c9', '#9998d6', '#d3cc5a'],
    noLens: '#bebebe',
    onLens: '#1a1a1a',
  },
};

const onCards: Palette = {
  ...palettes.light,
  paper: '#e9edf2',
  faintInk: '#52575d',
  question: '#d9dfe7',
  questionEdge: '#7d8691',
};

export const paletteOf = (look: Look): Palette => (look === 'card' ? onCards : palettes[look]);

/** The colour of a lens by its place in the format; with more lenses than colours, they begin again. */
export const lensColour = (palette: Palette, place: number | undefined): string =>
  place === undefined ? palette.noLens : (palette.lenses[place % palette.lenses.length] ?? palette.noLens);
