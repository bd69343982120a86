import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFramework, type Framework, type FrameworkProblem } from '@minhchung/domain';
import { LineCounter, parseDocument } from 'yaml';
import { projectFolder } from '../platform/config/index.ts';

export type FrameworkFile =
  | { readonly kind: 'framework'; readonly framework: Framework }
  | { readonly kind: 'problems'; readonly problems: readonly PlacedProblem[] }
  | { readonly kind: 'notYaml'; readonly problems: readonly { line: number; message: string }[] };

/** `line` is that of the value itself, or of the nearest thing around it when the value is missing. */
export type PlacedProblem = FrameworkProblem & { readonly line: number };

export async function readFrameworkFile(path: string): Promise<FrameworkFile> {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter: lines });
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({ line: lines.linePos(pos[0]).line, message }));
    return { kind: 'notYaml', problems };
  }
  const checked = checkFramework(document.toJS());
  if ('framework' in checked) return { kind: 'framework', framework: checked.framework };
  const lineOf = (problemPath: string): number => {
    for (let steps = pathSteps(problemPath); ; steps = steps.slice(0, -1)) {
      const node = steps.length === 0 ? document.contents : document.getIn(steps, true);
      if (isPlaced(node)) return lines.linePos(node.range[0]).line;
      if (steps.length === 0) return 1;
    }
  };
  return {
    kind: 'problems',
    problems: checked.problems.map((problem) => ({ ...problem, line: lineOf(problem.path) })),
  };
}

/** The frameworks that come with the product, by id; a file that does not pass its check is left out. */
export async function readPublishedFrameworks(): Promise<readonly Framework[]> {
  const folder = join(projectFolder(), 'frameworks');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml') && !name.startsWith('crosswalk-'));
  const files = await Promise.all(names.sort().map((name) => readFrameworkFile(join(folder, name))));
  return files.flatMap((file) => (file.kind === 'framework' ? [file.framework] : []));
}

/** `$.standards[0].code` → `['standards', 0, 'code']` */
function pathSteps(path: string): (string | number)[] {
  return [...path.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)].map(([, field, index]) => field ?? Number(index));
}

function isPlaced(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
