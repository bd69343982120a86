import type { TaskLinks } from '@minhchung/contract';
import { circleThrough } from '@minhchung/domain';
import { Refusal } from '../../../platform/kit/refusal.ts';

/** A task that would wait for itself, over others too, is refused with the way. `linked` are all tasks as they would be. */
export function refuseCircles(
  linked: readonly TaskLinks[],
  changed: readonly TaskLinks[],
  labels: ReadonlyMap<string, string>,
): void {
  const tasks = linked.map(({ taskId, prerequisiteIds }) => ({ id: taskId, prerequisites: prerequisiteIds }));
  for (const { taskId, prerequisiteIds } of changed) {
    const circle = circleThrough(tasks, taskId, prerequisiteIds);
    if (!circle) continue;
    const way = circle.map((id) => `“${labels.get(id) ?? ''}”`).join(' → ');
    throw new Refusal('task.waitsForItself', { params: { way } });
  }
}
