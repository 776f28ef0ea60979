import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import type { ThemeName } from './teams.ts';

/** Teams' glass lets the meeting shine through: dark, with nothing behind the page itself. */
const glass: Theme = { ...teamsDarkTheme, colorNeutralBackground1: 'transparent' };

/** Fluent's theme for each of Teams'. */
export const themeFor: Readonly<Record<ThemeName, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
  glass,
};
