import { hardOrder, type TaskKey, taskLabels } from './tasks.ts';

export type LinkedTask = { id: string; prerequisites: readonly string[] };

/**
 * The way back to the task itself if these became its prerequisites: a task cannot be its own ancestor. Ids from the
 * task over the chosen one back to the task; null when there is no such way.
 */
export function circleThrough(
  tasks: readonly LinkedTask[],
  taskId: string,
  prerequisites: readonly string[],
): string[] | null {
  const links = new Map(tasks.map(({ id, prerequisites: before }) => [id, before]));
  const seen = new Set<string>();
  const search = (id: string, way: readonly string[]): string[] | null => {
    if (id === taskId) return [...way, id];
    if (seen.has(id)) return null;
    seen.add(id);
    for (const before of links.get(id) ?? []) {
      const found = search(before, [...way, id]);
      if (found) return found;
    }
    return null;
  };
  for (const first of prerequisites) {
    const found = search(first, [taskId]);
    if (found) return found;
  }
  return null;
}

export type OrderedTask = LinkedTask & {
  label: string;
  /** Position of its row in the timetable, from the top. */
  order: number;
};

/**
 * Prerequisites that the process itself asks for (handbook, §10.1), for tasks that still carry the wording of the
 * templates: each with the nearest earlier task of its pair. What is linked already, and what would close a circle, is
 * left out.
 */
export function proposePrerequisites(tasks: readonly OrderedTask[]): { taskId: string; prerequisiteId: string }[] {
  const proposed: { taskId: string; prerequisiteId: string }[] = [];
  const linked = new Map(tasks.map((task) => [task.id, [...task.prerequisites]]));
  for (const [earlier, later] of hardOrder) {
    const before = named(tasks, earlier);
    for (const task of named(tasks, later)) {
      const nearest = before.filter(({ order, id }) => order <= task.order && id !== task.id).at(-1);
      const known = linked.get(task.id) ?? [];
      if (!nearest || known.includes(nearest.id)) continue;
      const all = [...linked].map(([id, prerequisites]) => ({ id, prerequisites }));
      if (circleThrough(all, task.id, [nearest.id])) continue;
      linked.set(task.id, [...known, nearest.id]);
      proposed.push({ taskId: task.id, prerequisiteId: nearest.id });
    }
  }
  return proposed;
}

function named(tasks: readonly OrderedTask[], key: TaskKey): OrderedTask[] {
  const { vi } = taskLabels[key];
  return tasks.filter(({ label }) => label === vi).sort((a, b) => a.order - b.order);
}
