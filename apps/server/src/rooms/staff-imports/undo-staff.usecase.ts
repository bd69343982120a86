import type { StaffImport } from '@minhchung/contract';
import { Refusal } from '../../platform/kit/refusal.ts';
import { requireSeen } from '../../platform/kit/require-seen.ts';
import { changePerson, changePost, removePerson, removePost } from '../people/index.ts';
import type { ApplyTools } from './apply-staff.usecase.ts';

/** Everything as it was before, or nothing: one row that somebody has touched since keeps the whole list. */
export async function undoStaff(
  tools: ApplyTools,
  input: { readonly staffImportId: string; readonly version: number },
): Promise<StaffImport> {
  const { imports, people } = tools;
  await imports.takeTurn();
  const before = requireSeen(await imports.find(input.staffImportId), input.version);
  if (before.status === 'undone') throw new Refusal('import.closed');
  const traces = await imports.traces(input.staffImportId);

  for (const { postId, version } of traces.postsAdded) {
    if ((await people.findPost(postId))?.version !== version) throw new Refusal('import.builtUpon');
    await removePost(tools, { postId, version });
  }
  for (const { before: post, version } of traces.postsChanged) {
    if ((await people.findPost(post.postId))?.version !== version) throw new Refusal('import.builtUpon');
    await changePost(tools, { postId: post.postId, version, unit: post.unit });
  }
  for (const { before: person, version } of traces.changed) {
    const now = await people.find(person.personId);
    if (now?.version !== version) throw new Refusal('import.builtUpon');
    const { phone, email, note, leftOn, birthDate } = person;
    await changePerson(tools, { personId: person.personId, version, phone, email, note, leftOn, birthDate });
  }
  for (const { personId, version, posts } of traces.added) {
    const now = await people.find(personId);
    // Removed by hand meanwhile is as good as taken back.
    if (!now) continue;
    if (now.version !== version || now.posts.length !== posts) throw new Refusal('import.builtUpon');
    await removePerson(tools, { personId, version });
  }

  const after = await imports.markUndone(input.staffImportId, input.version);
  if (!after) throw new Refusal('object.changed');
  const { sourceName, added, changed, gone } = after;
  await tools.events.record({
    kind: 'staff.importUndone',
    subjectType: 'staffImport',
    subjectId: after.staffImportId,
    detail: { sourceName, added, changed, gone },
  });
  return after;
}
