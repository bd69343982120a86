import type { CycleProposal, NewCycleDraft } from '@minhchung/contract';
import { checkCouncil } from '@minhchung/domain';
import { Link } from '@tanstack/react-router';
import { councilRoleChoices } from '../../../../../lib/cycle/choices.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { findingText } from '../../c/$cycleId/council/_lib/finding-text.ts';
import { heldName, seatReason } from '../_lib/remark-text.ts';
import type { NewCycle } from '../_lib/use-new-cycle.ts';
import { MemberList } from './member-list.tsx';
import styles from './new-cycle.module.css';

interface EditCouncilProps {
  readonly cycle: NewCycle;
  readonly proposal: CycleProposal;
  readonly draft: NewCycleDraft;
  readonly schoolId: string;
}

/** The council as the framework's rule and the roster propose it; what the rule still misses is said at once. */
export function EditCouncil({ cycle, proposal, draft, schoolId }: EditCouncilProps) {
  if (proposal.people.length === 0) {
    return (
      <EmptyState
        hasSample
        icon="user"
        title={m.ncRosterTitle()}
        action={
          <>
            <Link to="/s/$schoolId/people" params={{ schoolId }} className={buttonClass()}>
              {m.ncRosterAction()}
            </Link>
            <Button variant="outline" onClick={() => cycle.goTo(2)}>
              {m.ncRosterSkip()}
            </Button>
          </>
        }
      >
        <p>{m.ncRosterText()}</p>
      </EmptyState>
    );
  }
  const { council } = proposal.framework;
  return (
    <div className={`sheet ${styles.fields}`}>
      <p>
        {council.oddMembers
          ? m.ncCouncilRuleOdd({ min: council.minMembers, article: council.article })
          : m.ncCouncilRule({ min: council.minMembers, article: council.article })}
      </p>
      {proposal.people.length < council.minMembers && (
        <Notice title={m.ncRosterFew({ count: proposal.people.length })}>
          <p>{m.ncRosterText()}</p>
          <Link to="/s/$schoolId/people" params={{ schoolId }} className={buttonClass('outline')}>
            {m.ncRosterAction()}
          </Link>
        </Notice>
      )}
      {proposal.peopleLeft.length > 0 && (
        <Notice tone="doubt" title={m.ncPeopleLeft()}>
          <ul className={styles.remarks}>
            {proposal.peopleLeft.map(({ fullName, held }) => (
              <li key={fullName}>
                {fullName}: {held.map(heldName).join(', ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <CouncilFindings proposal={proposal} draft={draft} />
      <MemberList
        label={m.ncCouncil()}
        members={draft.council}
        people={proposal.people}
        roles={councilRoleChoices()}
        newRole="member"
        reason={(personId) => seatReason(proposal, personId)}
        onChange={(next) => cycle.edit({ council: next })}
      />
    </div>
  );
}

/** What is against the rule of the framework, or that nothing is. */
export function CouncilFindings({ proposal, draft }: Pick<EditCouncilProps, 'proposal' | 'draft'>) {
  const people = new Map(proposal.people.map((person) => [person.personId, person]));
  const findings = checkCouncil(
    { ...withoutGap(proposal.framework.council) },
    draft.council.map(({ personId, role }) => ({ id: personId, role, posts: people.get(personId)?.kinds ?? [] })),
  );
  const members = draft.council.map(({ personId, role }, at) => ({
    rowId: personId,
    parentId: null,
    position: at,
    version: 1,
    personId,
    printedName: people.get(personId)?.fullName ?? '',
    printedPost: '',
    printedRole: '',
    role,
    note: '',
  }));
  return (
    <div aria-live="polite">
      {findings.length === 0 ? (
        <Notice tone="done">
          <p>{m.ncCouncilKeepsRule({ count: draft.council.length })}</p>
        </Notice>
      ) : (
        <Notice tone="doubt" title={m.ncCouncilMisses()}>
          <ul className={styles.remarks}>
            {findings.map(({ code, ...params }) => {
              const text = findingText({ code, severity: 'warning', params }, members);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function withoutGap({ viceChair, ...rule }: CycleProposal['framework']['council']) {
  return viceChair ? { ...rule, viceChair } : rule;
}
