import {
  createTheme,
  Modal,
  Notification,
  PasswordInput,
  Tabs,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';
import { webTexts } from '../language/web-texts.js';

const harbour: MantineColorsTuple = [
  '#edf6f6',
  '#d5e9ea',
  '#aed4d6',
  '#82bdc1',
  '#5ba6ac',
  '#3c9198',
  '#27797f',
  '#1b686e',
  '#14595f',
  '#0d474c',
];

const ink: MantineColorsTuple = [
  '#d3dade',
  '#b9c3c9',
  '#97a4ac',
  '#6b7983',
  '#414d56',
  '#333e46',
  '#262f36',
  '#1b2328',
  '#151b20',
  '#0f1417',
];

/** Shade 8 with automatic contrast keeps every filled control at WCAG AA in both schemes. */
export const theme = createTheme({
  colors: { harbour, dark: ink },
  primaryColor: 'harbour',
  primaryShade: 8,
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: '-apple-system, "Segoe UI", Inter, Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A dialog's `<header>` would count as a second banner of the page.
    Modal: Modal.extend({
      defaultProps: {
        attributes: { header: { role: 'presentation' } },
        closeButtonProps: { 'aria-label': webTexts.close },
      },
      styles: { title: { fontSize: '1.15rem', fontWeight: 650 } },
    }),
    // The filled shade is hardly seen on a dark page.
    Tabs: Tabs.extend({ defaultProps: { color: 'var(--mantine-color-anchor)' } }),
    // Whoever works by keyboard may look at what was typed, too.
    PasswordInput: PasswordInput.extend({ defaultProps: { visibilityToggleFocusable: true } }),
    // Mantine's grey of the message fails WCAG contrast.
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { 'aria-label': webTexts.close } },
      styles: { description: { color: 'var(--mantine-color-text)' } },
    }),
  },
});

/** Mantine's own dimmed, placeholder and error colours fail WCAG contrast on our surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#54616a',
    '--mantine-color-placeholder': '#6a7780',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#14595f',
    '--mantine-color-body': '#ffffff',
    '--baton-page': '#f4f7f7',
    '--baton-line': '#d9e1e3',
  },
  dark: {
    '--mantine-color-dimmed': '#a3b0b8',
    '--mantine-color-placeholder': '#8f9ca5',
    '--mantine-color-error': '#ff9c92',
    '--mantine-color-anchor': '#82bdc1',
    '--baton-page': '#151b20',
    '--baton-line': '#38434b',
  },
});
