import { createTheme } from '@mantine/core';

/** Ink green of the product: the only accent. Shade 7 carries white text at 8:1. */
const ink = [
  '#eef6f5',
  '#e3eeec',
  '#c3dbd8',
  '#9cc4bf',
  '#74aaa4',
  '#4f8f88',
  '#2f746e',
  '#1d5a56',
  '#184d49',
  '#103b38',
] as const;

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: 7,
  defaultRadius: 4,
  white: '#fffdf9',
  black: '#20241f',
  fontFamily: '"Be Vietnam Pro", "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '600' },
  cursorType: 'pointer',
  components: { Select: { defaultProps: { size: 'md' } } },
});
