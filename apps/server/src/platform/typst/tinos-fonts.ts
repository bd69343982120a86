import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const FACES = [
  '400Regular/Tinos_400Regular.ttf',
  '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  '700Bold/Tinos_700Bold.ttf',
  '700Bold_Italic/Tinos_700Bold_Italic.ttf',
] as const;

/** Files of the four faces of Tinos, wherever the package is installed. Whole TTF files: the compiler skips woff2 in silence. */
export function tinosFontPaths(): readonly string[] {
  return FACES.map((face) => require.resolve(`@expo-google-fonts/tinos/${face}`));
}
