interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

/**
 * Circles between rooms, each once. Two rooms can need each other without any two files doing so, which is why this
 * looks at rooms and not at modules.
 */
export function roomCircles(modules: readonly Module[]): string[][] {
  const needs = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = roomOf(source);
    if (from === undefined || source.endsWith('.test.ts')) continue;
    const targets = needs.get(from) ?? new Set();
    for (const { resolved } of dependencies) {
      const to = roomOf(resolved);
      if (to !== undefined && to !== from) targets.add(to);
    }
    needs.set(from, targets);
  }
  const circles = [...needs.keys()].flatMap((room) => pathBack(room, needs));
  // Found once from each of its rooms; the first stays.
  return [...new Map(circles.reverse().map((circle) => [[...new Set(circle)].sort().join(' '), circle])).values()];
}

/** The shortest way from a room back to itself. */
function pathBack(room: string, needs: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const queue = [[room]];
  const visited = new Set<string>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const next of needs.get(path.at(-1) ?? '') ?? []) {
      if (next === room) return [[...path, next]];
      if (visited.has(next)) continue;
      visited.add(next);
      queue.push([...path, next]);
    }
  }
  return [];
}

function roomOf(path: string): string | undefined {
  return /^apps\/server\/src\/rooms\/([^/]+)\//.exec(path)?.[1];
}
