/**
 * Prints docs/permissions.md from the capability map and the endpoints of the contract.
 * Usage: node tools/print-permissions.ts [--check]
 */
import { allEndpoints, capabilities, roles, rule } from '@minhchung/contract';
import { printFile } from './run/print-file.ts';

function cell(capability: (typeof capabilities)[number], role: (typeof roles)[number]): string {
  const { holders, withinOwnStandards = [] } = rule(capability);
  if (holders.includes(role)) return '●';
  return withinOwnStandards.includes(role) ? '○' : '';
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const matrix = capabilities.map((capability) =>
  row([`\`${capability}\``, ...roles.map((role) => cell(capability, role))]),
);
const endpointsOf = (capability: string) =>
  allEndpoints.filter(({ access }) => access.to === 'school' && access.capability === capability);
const lists = capabilities.map(
  (capability) =>
    `## ${capability}\n\n${endpointsOf(capability)
      .map(({ path, summary }) => `- \`${path}\` — ${summary}`)
      .join('\n')}`,
);
const others = (['public', 'link', 'account', 'system'] as const).map(
  (to) =>
    `## ${{ public: 'Anyone', link: 'Whoever holds the secret link', account: 'Anyone signed in', system: 'The system administrator' }[to]}\n\n${allEndpoints
      .filter(({ access }) => access.to === to)
      .map(({ path, summary }) => `- \`${path}\` — ${summary}`)
      .join('\n')}`,
);

const text = `# Who may do what

Printed by \`node tools/print-permissions.ts\` from the capability map (\`packages/contract/src/capabilities.ts\`), which also
drives menu, buttons, server checks and the role-matrix test; do not edit. ● everywhere in the school, ○ for the standards of
the own group. Rights come from a grant in the school (with duties), a seat in the council in force, or the system itself.

${row(['capability', ...roles])}
${row(['---', ...roles.map(() => ':-:')])}
${matrix.join('\n')}

${[...lists, ...others].join('\n\n')}
`;

const isCurrent = await printFile('docs/permissions.md', text);
console.log(
  `permissions: ${capabilities.length} capabilities, ${roles.length} roles, ${allEndpoints.length} endpoints`,
);
if (!isCurrent || capabilities.length === 0) process.exitCode = 1;
