import type { CouncilView, Row } from '@minhchung/contract';
import { councilRoleName } from '../../../../../../../lib/cycle/choices.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { postKindName } from '../../../../../../../lib/people/post-kinds.ts';

type Finding = CouncilView['findings'][number];

/** What the framework says of the council: what is wrong, by which article, and what would be right. */
export function findingText({ code, params }: Finding, members: readonly Row<'councilMembers'>[] = []): string {
  const count = numberOf(params.count);
  const min = numberOf(params.min);
  const role = roleOf(params.role);
  const article = String(params.article ?? '');
  switch (code) {
    case 'tooFewMembers':
      return m.findingTooFew({ count, min, article });
    case 'evenMembers':
      return m.findingEven({ count, article });
    case 'tooFewInRole':
      return m.findingTooFewInRole({ role, count, min, article });
    case 'tooManyInRole':
      return m.findingTooManyInRole({ role, count, max: numberOf(params.max), article });
    case 'postDoesNotFit':
      return m.findingPost({
        role,
        name: members.find(({ rowId }) => rowId === params.memberId)?.printedName ?? '',
        posts: postsOf(params.heldBy),
        article,
      });
    default:
      return m.findingOther({ code });
  }
}

function numberOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : '';
}

function roleOf(value: unknown): string {
  return value === 'chair' || value === 'viceChair' || value === 'secretary' ? councilRoleName(value) : '';
}

function postsOf(value: unknown): string {
  return Array.isArray(value) ? value.map((post) => postKindName(String(post))).join(', ') : '';
}
