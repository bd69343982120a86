import type { Row, TaskLinks } from '@minhchung/contract';
import type { EventRecorder } from '../../../platform/events/event-recorder.ts';
import { changedFields } from '../../../platform/kit/changed-fields.ts';
import { Refusal } from '../../../platform/kit/refusal.ts';
import type { SectionReader, SectionWriter } from '../../sections/index.ts';
import { refuseCircles } from './task-circles.rules.ts';
import type { TaskLinksWriter } from './task-links.repository.ts';

interface Dependencies {
  readonly tasks: SectionWriter<'tasks'>;
  readonly links: TaskLinksWriter;
  readonly groups: SectionReader<'groups'>;
  readonly isPerson: (personId: string) => Promise<boolean>;
  readonly events: EventRecorder;
}

/** Helpers, groups and prerequisites of a task, all at once. A task that would wait for itself is refused with the way. */
export async function setTaskLinks(
  { tasks, links, groups, isPerson, events }: Dependencies,
  input: { readonly cycleId: string; readonly version: number; readonly links: TaskLinks },
): Promise<{ task: Row<'tasks'>; links: TaskLinks }> {
  const { cycleId } = input;
  const wanted = unique(input.links);
  await links.lock(cycleId);
  const all = await tasks.list(cycleId);
  const before = all.find(({ rowId }) => rowId === wanted.taskId);
  if (!before) throw new Refusal('object.notFound');
  const stored = await links.list(cycleId);
  const labels = new Map(all.map(({ rowId, label }) => [rowId, label]));
  const known = new Set((await groups.list(cycleId)).map(({ rowId }) => rowId));
  const isKnown =
    wanted.prerequisiteIds.every((id) => labels.has(id)) && wanted.groupIds.every((groupId) => known.has(groupId));
  if (!isKnown) throw new Refusal('object.notFound');
  for (const personId of wanted.helperIds) if (!(await isPerson(personId))) throw new Refusal('object.notFound');
  refuseCircles(stored, [wanted], labels);

  const task = await tasks.change(cycleId, wanted.taskId, input.version, { label: before.label });
  if (!task) throw new Refusal('object.changed', { current: before });
  await links.replace(wanted);

  const was = stored.find(({ taskId }) => taskId === wanted.taskId) ?? emptyLinks(wanted.taskId);
  await events.record({
    kind: 'row.changed',
    subjectType: 'tasks',
    subjectId: wanted.taskId,
    cycleId,
    detail: changedFields(was, wanted),
  });
  return { task, links: wanted };
}

function emptyLinks(taskId: string): TaskLinks {
  return { taskId, helperIds: [], groupIds: [], prerequisiteIds: [] };
}

function unique({ taskId, helperIds, groupIds, prerequisiteIds }: TaskLinks): TaskLinks {
  const once = (ids: readonly string[]) => [...new Set(ids)];
  return {
    taskId,
    helperIds: once(helperIds),
    groupIds: once(groupIds),
    prerequisiteIds: once(prerequisiteIds),
  };
}
