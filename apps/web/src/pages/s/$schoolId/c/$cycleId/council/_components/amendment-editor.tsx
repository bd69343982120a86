import type { AmendmentContent, AmendmentView } from '@minhchung/contract';
import { useState } from 'react';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { councilRoleChoices, councilRoleName, groupRoleChoices } from '../../../../../../../lib/cycle/choices.ts';
import { formatDate, readDate } from '../../../../../../../lib/format/dates.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { AutosaveParsed, AutosaveText } from '../../../../../../../lib/saving/autosave-field.tsx';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { TextField } from '../../../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { groupName } from '../_lib/group-name.ts';
import { useAmendment } from '../_lib/use-amendment.ts';
import styles from './amendment.module.css';
import { AmendmentChanges } from './amendment-changes.tsx';
import { SeatList } from './seat-list.tsx';
import { SignAmendment } from './sign-amendment.tsx';
import { DECISION_DATE } from './sign-buttons.tsx';

interface AmendmentEditorProps {
  readonly view: AmendmentView;
  readonly place: CycleAddress;
}

type Group = AmendmentContent['groups'][number];

export function AmendmentEditor({ view, place }: AmendmentEditorProps) {
  const { saver, values, edit, sign, discard } = useAmendment(view, place);
  const [isSigning, setSigning] = useState(false);
  const { content } = values;
  const setMembers = (members: AmendmentContent['members'], undoText?: string) =>
    edit({ ...content, members }, undoText);
  const setGroup = (group: Group, undoText?: string) =>
    edit({ ...content, groups: content.groups.map((one) => (one.key === group.key ? group : one)) }, undoText);
  const error = sign.error ?? discard.error;
  return (
    <div className={styles.split}>
      <div className="stack">
        <section className="sheet" aria-labelledby="amend-decision">
          <h2 id="amend-decision">{m.amDecision()}</h2>
          <div className={styles.fields}>
            <AutosaveText saver={saver} field="reason" label={m.amReason()} hint={m.amReasonHint()} />
            <AutosaveParsed
              saver={saver}
              field="decisionDate"
              label={m.fieldDecisionDate()}
              anchor={DECISION_DATE}
              format={formatDate}
              read={readDate}
              isKind={(value: unknown): value is string => typeof value === 'string'}
              refusal={m.refusalDate()}
              placeholder={m.exampleDate()}
            />
            <AutosaveText
              saver={saver}
              field="decisionNumber"
              isNullable
              label={m.fieldDecisionNumber()}
              hint={m.amNumberHint()}
            />
          </div>
        </section>
        <section className="sheet" aria-labelledby="amend-members">
          <h2 id="amend-members">{m.membersTitle({ count: content.members.length })}</h2>
          <SeatList
            label={m.amCouncil()}
            schoolId={place.schoolId}
            seats={content.members}
            roles={councilRoleChoices()}
            newSeat={(person) => ({ ...person, role: 'member', printedRole: councilRoleName('member'), note: '' })}
            onChange={setMembers}
          />
        </section>
        {content.groups.map((group) => (
          <section key={group.key} className="sheet" aria-label={groupName(group)}>
            <div className={styles.groupHead}>
              <h2>{groupName(group)}</h2>
              <Button
                variant="quiet"
                onClick={() =>
                  edit(
                    { ...content, groups: content.groups.filter(({ key }) => key !== group.key) },
                    m.amGroupTaken({ name: groupName(group) }),
                  )
                }
              >
                <Icon name="remove" /> {m.amGroupRemove()}
              </Button>
            </div>
            <div className={styles.fields}>
              <TextField
                label={m.fieldGroupTitle()}
                value={group.title}
                maxLength={500}
                onChange={(event) => setGroup({ ...group, title: event.currentTarget.value })}
              />
              {group.kind === 'working' && (
                <TextField
                  key={group.standards.join()}
                  label={m.fieldGroupStandards()}
                  defaultValue={group.standards.join(', ')}
                  onBlur={(event) =>
                    setGroup({ ...group, standards: event.currentTarget.value.match(/\d{1,2}/g)?.slice(0, 20) ?? [] })
                  }
                />
              )}
            </div>
            <SeatList
              label={groupName(group)}
              schoolId={place.schoolId}
              seats={group.members}
              roles={groupRoleChoices()}
              newSeat={(person) => ({ ...person, role: 'member', printedRole: m.roleGroupMember() })}
              onChange={(members, undoText) => setGroup({ ...group, members }, undoText)}
            />
          </section>
        ))}
        <div>
          <Button
            variant="quiet"
            onClick={() => edit({ ...content, groups: [...content.groups, newGroup(content.groups)] })}
          >
            <Icon name="add" /> {m.groupAdd({ number: nextNumber(content.groups) })}
          </Button>
        </div>
      </div>
      <aside className={styles.side}>
        <AmendmentChanges view={view} />
        {error && (
          <Notice tone="stop" role="alert">
            <p>{problemText(error, language())}</p>
          </Notice>
        )}
        <div className="row">
          <Button onClick={() => void saver.flush().then(() => setSigning(true))}>{m.decisionSign()}</Button>
          <Button variant="quiet" loading={discard.isPending} onClick={() => discard.mutate()}>
            {m.amDiscard()}
          </Button>
        </div>
      </aside>
      <SignAmendment
        view={view}
        place={place}
        isOpen={isSigning}
        isPending={sign.isPending}
        onSign={(numbering) => sign.mutate(numbering, { onSettled: () => setSigning(false) })}
        onClose={() => setSigning(false)}
      />
    </div>
  );
}

function nextNumber(groups: readonly Group[]): number {
  return Math.max(0, ...groups.map(({ number }) => number)) + 1;
}

function newGroup(groups: readonly Group[]): Group {
  const number = nextNumber(groups);
  return {
    key: `new-${crypto.randomUUID()}`,
    originId: null,
    kind: 'working',
    number,
    title: '',
    standards: [],
    members: [],
  };
}
