import type { CouncilRule, CouncilSeatRule } from '../framework/framework.ts';

export type CouncilRole = 'chair' | 'viceChair' | 'secretary' | 'member';

/** One row of the council list. `posts`: kinds of post that the person holds, as in the framework's `heldBy`. */
export type CouncilMember = { id: string; role: CouncilRole; posts: readonly string[] };

/** What is against the framework's council rule. `rule` is the number in the handbook of checks. */
export type CouncilFinding =
  | { code: 'tooFewMembers'; rule: 'N101'; count: number; min: number; article: string }
  | { code: 'evenMembers'; rule: 'N102'; count: number; article: string }
  | {
      code: 'tooFewInRole' | 'tooManyInRole';
      rule: 'N103' | 'N104' | 'N105';
      role: CouncilSeatRole;
      count: number;
      min: number;
      max: number | null;
      article: string;
    }
  | {
      code: 'postDoesNotFit';
      rule: 'N104' | 'N105';
      role: CouncilSeatRole;
      memberId: string;
      posts: readonly string[];
      heldBy: readonly string[];
      article: string;
    };

export type CouncilSeatRole = Exclude<CouncilRole, 'member'>;

/**
 * Checks a council against `framework.council` (TT 17/2018 Điều 24, TT 57/2026 Điều 9): size, odd number, how many sit
 * in each role and which posts they hold. An empty council has findings like any other; a seat whose holder's posts are
 * not recorded is not judged by post, and an empty `heldBy` judges nobody.
 */
export function checkCouncil(rule: CouncilRule, members: readonly CouncilMember[]): CouncilFinding[] {
  const findings: CouncilFinding[] = [];
  const { article } = rule;
  const count = members.length;
  if (count < rule.minMembers)
    findings.push({ code: 'tooFewMembers', rule: 'N101', count, min: rule.minMembers, article });
  if (rule.oddMembers && count % 2 === 0) findings.push({ code: 'evenMembers', rule: 'N102', count, article });
  for (const role of ['chair', 'viceChair', 'secretary'] as const) {
    const seat = rule[role];
    if (seat)
      findings.push(
        ...checkSeat(
          role,
          seat,
          members.filter((member) => member.role === role),
          article,
        ),
      );
  }
  return findings;
}

function checkSeat(
  role: CouncilSeatRole,
  { min, max, heldBy }: CouncilSeatRule,
  holders: readonly CouncilMember[],
  article: string,
): CouncilFinding[] {
  const findings: CouncilFinding[] = [];
  const seat = { role, count: holders.length, min, max, article, rule: numberRules[role] };
  if (holders.length < min) findings.push({ code: 'tooFewInRole', ...seat });
  if (max !== null && holders.length > max) findings.push({ code: 'tooManyInRole', ...seat });
  for (const { id, posts } of holders) {
    if (heldBy.length === 0 || posts.length === 0 || posts.some((post) => mayHold(post, heldBy))) continue;
    findings.push({ code: 'postDoesNotFit', rule: postRules[role], role, memberId: id, posts, heldBy, article });
  }
  return findings;
}

/** "Capable teacher" is the council's judgement of a teacher, not a post: any teacher may be one. */
export function mayHold(post: string, heldBy: readonly string[]): boolean {
  return heldBy.includes(post) || (post === 'teacher' && heldBy.includes('capable-teacher'));
}

const numberRules = { chair: 'N103', viceChair: 'N105', secretary: 'N104' } as const;
const postRules = { chair: 'N105', viceChair: 'N105', secretary: 'N104' } as const;
