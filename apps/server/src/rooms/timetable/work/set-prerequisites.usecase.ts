import type { Row, TaskLinks } from '@minhchung/contract';
import type { EventRecorder } from '../../../platform/events/event-recorder.ts';
import { changedFields } from '../../../platform/kit/changed-fields.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { SectionWriter } from '../../sections/index.ts';
import { refuseCircles } from './task-circles.rules.ts';
import type { TaskLinksWriter } from './task-links.repository.ts';

interface Dependencies {
  readonly tasks: SectionWriter<'tasks'>;
  readonly links: TaskLinksWriter;
  readonly events: EventRecorder;
}

interface SetPrerequisites {
  readonly cycleId: string;
  readonly changes: readonly {
    readonly taskId: string;
    readonly version: number;
    readonly prerequisiteIds: readonly string[];
  }[];
}

/** What many tasks wait for, put in place of what each waited for. One that is refused refuses all. */
export async function setPrerequisites(
  { tasks, links, events }: Dependencies,
  { cycleId, changes }: SetPrerequisites,
): Promise<{ tasks: Row<'tasks'>[]; links: TaskLinks[] }> {
  await links.lock(cycleId);
  const all = new Map((await tasks.list(cycleId)).map((task) => [task.rowId, task]));
  const stored = new Map((await links.list(cycleId)).map((one) => [one.taskId, one]));
  const wanted = changes.map(({ taskId, prerequisiteIds }): TaskLinks => {
    if (![taskId, ...prerequisiteIds].every((id) => all.has(id))) throw new Refusal('object.notFound');
    return { ...linksOf(stored, taskId), prerequisiteIds: [...new Set(prerequisiteIds)] };
  });
  const labels = new Map([...all].map(([rowId, { label }]) => [rowId, label]));
  refuseCircles([...new Map([...stored, ...wanted.map((one) => [one.taskId, one] as const)]).values()], wanted, labels);

  const changed: Row<'tasks'>[] = [];
  for (const [at, { taskId, version }] of changes.entries()) {
    const before = all.get(taskId);
    const after = wanted[at];
    const task = before && (await tasks.change(cycleId, taskId, version, { label: before.label }));
    if (!task || !after) throw new Refusal('object.changed', { current: before });
    await links.replace(after);
    await events.record({
      kind: 'row.changed',
      subjectType: 'tasks',
      subjectId: taskId,
      cycleId,
      detail: changedFields(linksOf(stored, taskId), after),
    });
    changed.push(task);
  }
  return { tasks: changed, links: wanted };
}

function linksOf(stored: ReadonlyMap<string, TaskLinks>, taskId: string): TaskLinks {
  return stored.get(taskId) ?? { taskId, helperIds: [], groupIds: [], prerequisiteIds: [] };
}
