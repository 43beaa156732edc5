import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** One colour for what one does next; everything else is grey. From shade 7 on it carries white text (WCAG 2.2, 1.4.3). */
const sea: MantineColorsTuple = [
  '#e8f6f4',
  '#d2ebe7',
  '#a5d8d0',
  '#75c3b8',
  '#4db1a3',
  '#2f9d8e',
  '#178577',
  '#0b6b63',
  '#075850',
  '#03443e',
];

export const theme = createTheme({
  primaryColor: 'sea',
  primaryShade: { light: 7, dark: 7 },
  colors: { sea },
  autoContrast: true,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
});

/** Mantine's own greys for lesser text are too light for small text (its gray 6 on white is 3.3 to 1). */
export const coloursInWords: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-sea-7)',
    '--sambung-ground': '#f7f8f8',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-sea-3)',
    '--sambung-ground': 'var(--mantine-color-dark-8)',
  },
});
