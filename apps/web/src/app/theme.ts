import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** A deep teal. White text stands on shade 7 (7 : 1) and, in the dark, on shade 6 (5 : 1). */
const teal: MantineColorsTuple = [
  '#e8f6f5',
  '#d0eae9',
  '#a3d5d3',
  '#72bfbc',
  '#4aa9a7',
  '#2c9492',
  '#147c7c',
  '#0b6467',
  '#085154',
  '#053c3f',
];

/** Greys of the dark screen, with a little of the teal in them. */
const dark: MantineColorsTuple = [
  '#e4e8ea',
  '#c3cbd0',
  '#a9b4bb',
  '#77838b',
  '#3b4449',
  '#2f373b',
  '#22282b',
  '#171b1d',
  '#131718',
  '#0e1112',
];

const FONT = "'Source Sans 3 Variable', 'Source Sans 3 Fallback', system-ui, sans-serif";
/** One radius for everything. */
const RADIUS = '6px';

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, dark },
  fontFamily: FONT,
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Consolas, monospace",
  headings: {
    fontFamily: FONT,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.25rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.4' },
  radius: { xs: RADIUS, sm: RADIUS, md: RADIUS, lg: RADIUS, xl: RADIUS },
  defaultRadius: RADIUS,
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 0 },
        // A dialog's <header> would count as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, withInitialFocusPlaceholder: false } },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
    Switch: { defaultProps: { withThumbIndicator: false } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    Badge: { defaultProps: { variant: 'light', tt: 'none', size: 'lg' } },
    Alert: { defaultProps: { variant: 'light' } },
  },
});

/** Mantine's quiet colours are too faint for WCAG 2.2 AA; these carry 4.5 : 1 for text and 3 : 1 for edges. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#54606b',
    '--mantine-color-placeholder': '#66717c',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#c9d0d6',
    '--okenko-edge': '#808b96',
    '--okenko-ground': '#f5f7f7',
    '--okenko-raised': '#ffffff',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b4bb',
    '--mantine-color-placeholder': '#96a1a9',
    '--mantine-color-error': '#ff8f86',
    '--okenko-edge': '#77838b',
    '--okenko-ground': '#111516',
    '--okenko-raised': '#1c2123',
  },
});
