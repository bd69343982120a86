import { basename } from 'node:path';
import { checkCrosswalk, checkFramework } from '@minhchung/domain';
import { parse } from 'yaml';
import type { SourceFile } from '../run/source-files.ts';
import type { CheckReport } from '../run/step.ts';

/** Every framework is valid, every crosswalk fits the two frameworks that it names, each lies under the name of its id. */
export function checkLawData(files: readonly SourceFile[]): CheckReport {
  const isCrosswalk = (file: SourceFile) => basename(file.path).startsWith('crosswalk-');
  const checked = files
    .filter((file) => !isCrosswalk(file))
    .map((file) => ({ file, result: checkFramework(parse(file.text)) }));
  const frameworks = checked.flatMap(({ result }) => ('framework' in result ? [result.framework] : []));
  const crosswalks = files
    .filter(isCrosswalk)
    .map((file) => ({ file, result: checkCrosswalk(parse(file.text), frameworks) }));
  const invalid = [...checked, ...crosswalks].flatMap(({ file, result }) =>
    'problems' in result
      ? result.problems.map((problem) => `${file.path} ${problem.path}: ${problem.code} → ${problem.fix}`)
      : [],
  );
  const misplaced = files.flatMap((file) => {
    const value: unknown = parse(file.text);
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    return id === basename(file.path, '.yaml') ? [] : [`${file.path}: its id is ${String(id)}`];
  });
  return { looked: files.length, unit: 'law files', problems: [...invalid, ...misplaced] };
}
