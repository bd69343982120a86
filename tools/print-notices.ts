/**
 * Prints THIRD-PARTY-NOTICES.md from the lockfile and the installed packages, and refuses licences that are not on the
 * list. Usage: node tools/print-notices.ts [--check]
 */
import { isAllowed } from './notices/licences.ts';
import { lockedPackages } from './notices/locked-packages.ts';
import { noticesText } from './notices/notices-text.ts';
import { printFile } from './run/print-file.ts';
import { root } from './run/root.ts';

const packages = await lockedPackages(root);
const refused = packages.filter(({ licence, isShipped }) => !isAllowed(licence, isShipped ? 'shipped' : 'building'));
for (const { name, version, licence, isShipped } of refused)
  console.error(
    `${name} ${version}: ${licence} is not allowed in what is ${isShipped ? 'shipped' : 'used for building'}`,
  );
const isCurrent = await printFile('THIRD-PARTY-NOTICES.md', await noticesText(packages));
console.log(`notices: ${packages.length} packages, ${packages.filter((entry) => entry.isShipped).length} shipped`);
if (!isCurrent || refused.length > 0 || packages.length === 0) process.exitCode = 1;
