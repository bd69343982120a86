import type { CouncilView } from '@minhchung/contract';
import { checkCouncil, type Framework } from '@minhchung/domain';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { sectionReader } from '../sections/index.ts';
import { changesOf } from './amendments/changes-of.read-model.ts';
import { councilReader } from './council.repository.ts';

type Finding = CouncilView['findings'][number];

/** Council, groups and assignments of a cycle with what the pinned framework says of them. */
export async function readCouncil(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  framework: Framework,
): Promise<CouncilView | undefined> {
  const council = await councilReader(tx, scope).find(cycleId);
  if (!council) return undefined;
  const everyone = await sectionReader(tx, scope, 'councilMembers').list(cycleId);
  const councilMembers = everyone.filter((member) => member.parentId === council.councilId);
  const lists = {
    councilMembers,
    groups: await sectionReader(tx, scope, 'groups').list(cycleId),
    groupMembers: await sectionReader(tx, scope, 'groupMembers').list(cycleId),
    assignments: await sectionReader(tx, scope, 'assignments').list(cycleId),
  };
  return {
    council,
    ...lists,
    findings: await councilFindings(tx, scope, framework, councilMembers),
    changes: council.replaces ? await changesOf(tx, scope, council.councilId, lists) : [],
  };
}

/** What the council rule of the framework says of these members; posts are those of the roster. */
export async function councilFindings(
  tx: ReadTransaction,
  scope: SchoolScope,
  framework: Framework,
  members: readonly Pick<CouncilView['councilMembers'][number], 'rowId' | 'personId' | 'role'>[],
): Promise<Finding[]> {
  const posts = await tx
    .selectFrom('post')
    .select(['post.person_id', 'post.kind'])
    .where('post.school_id', '=', scope.schoolId)
    .where('post.person_id', 'in', ['', ...members.map((member) => member.personId)])
    .execute();
  const held = members.map((member) => ({
    id: member.rowId,
    role: member.role,
    posts: posts.filter((post) => post.person_id === member.personId && post.kind !== 'other').map((post) => post.kind),
  }));
  return checkCouncil(framework.council, held).map(({ code, ...params }) => ({
    code,
    // A post that does not fit may be an old paper's wording; numbers and seats are what the article fixes.
    severity: code === 'postDoesNotFit' ? ('warning' as const) : ('error' as const),
    params,
  }));
}
