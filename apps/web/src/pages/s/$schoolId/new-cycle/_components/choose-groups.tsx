import type { CycleProposal, NewCycleDraft } from '@minhchung/contract';
import { groupRoleChoices } from '../../../../../lib/cycle/choices.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { loads } from '../_lib/edited-draft.ts';
import type { NewCycle } from '../_lib/use-new-cycle.ts';
import { MemberList } from './member-list.tsx';
import styles from './new-cycle.module.css';

interface ChooseGroupsProps {
  readonly cycle: NewCycle;
  readonly proposal: CycleProposal;
  readonly draft: NewCycleDraft;
}

/** Secretary group, one group for each standard, and one person for each criterion. */
export function ChooseGroups({ cycle, proposal, draft }: ChooseGroupsProps) {
  const { people } = proposal;
  const roles = groupRoleChoices();
  return (
    <>
      <section className="sheet" aria-labelledby="nc-secretary-group">
        <h3 id="nc-secretary-group">{m.ncSecretaryGroup()}</h3>
        <p className="muted">{m.ncSecretaryGroupWhy()}</p>
        <MemberList
          label={m.ncSecretaryGroup()}
          members={draft.secretaryGroup}
          people={people}
          roles={roles}
          newRole="member"
          onChange={(secretaryGroup) => cycle.edit({ secretaryGroup })}
        />
      </section>
      <p className="muted">{m.ncGroupsWhy()}</p>
      {draft.groups.map((group) => (
        <section key={group.number} className="sheet" aria-labelledby={`nc-group-${group.number}`}>
          <h3 id={`nc-group-${group.number}`}>
            {m.ncGroup({ number: group.number })}: {group.title}
          </h3>
          <MemberList
            label={m.ncGroup({ number: group.number })}
            members={group.members}
            people={people}
            roles={roles}
            newRole={group.members.length === 0 ? 'leader' : 'member'}
            onChange={(members) => cycle.edit({ groups: { ...cycle.edits.groups, [group.number]: members } })}
          />
          <Duties cycle={cycle} proposal={proposal} draft={draft} groupNumber={group.number} />
        </section>
      ))}
      <Loads cycle={cycle} proposal={proposal} draft={draft} />
    </>
  );
}

/** The criteria of one group, each with the member who answers for it. */
function Duties({ cycle, proposal, draft, groupNumber }: ChooseGroupsProps & { readonly groupNumber: number }) {
  const { language } = useLanguage();
  const titles = new Map(
    proposal.framework.standards.flatMap(({ criteria }) => criteria.map((one) => [one.code, one.title] as const)),
  );
  const members = draft.groups.find(({ number }) => number === groupNumber)?.members ?? [];
  const choices = proposal.people.filter(({ personId }) => members.some((one) => one.personId === personId));
  return (
    <ul className={styles.duties}>
      {draft.assignments
        .filter((row) => row.groupNumber === groupNumber)
        .map(({ criterionCode, personId }) => (
          <li key={criterionCode}>
            <label htmlFor={`nc-duty-${criterionCode}`}>
              {criterionCode} {titles.get(criterionCode ?? '')?.[language]}
            </label>
            <select
              id={`nc-duty-${criterionCode}`}
              value={personId ?? ''}
              disabled={choices.length === 0}
              onChange={(event) =>
                cycle.edit({ duties: { ...cycle.edits.duties, [criterionCode ?? '']: event.currentTarget.value } })
              }
            >
              {personId === null && <option value="">{m.ncNobody()}</option>}
              {choices.map((person) => (
                <option key={person.personId} value={person.personId}>
                  {person.fullName}
                </option>
              ))}
            </select>
          </li>
        ))}
    </ul>
  );
}

function Loads({ cycle, proposal, draft }: ChooseGroupsProps) {
  const names = new Map(proposal.people.map(({ personId, fullName }) => [personId, fullName]));
  const all = loads(draft);
  const { duties: _, ...rest } = cycle.edits;
  return (
    <section className="sheet" aria-labelledby="nc-loads">
      <h3 id="nc-loads">{m.ncLoads()}</h3>
      {all.length === 0 ? (
        <p className="muted">{m.ncLoadsEmpty()}</p>
      ) : (
        <ul className={styles.loads}>
          {all.map(([personId, count]) => (
            <li key={personId}>
              {names.get(personId)}: {m.ncLoad({ count })}
            </li>
          ))}
        </ul>
      )}
      {cycle.edits.duties && (
        <Button variant="outline" onClick={() => cycle.replaceEdits(rest)}>
          {m.ncSpreadAgain()}
        </Button>
      )}
    </section>
  );
}
