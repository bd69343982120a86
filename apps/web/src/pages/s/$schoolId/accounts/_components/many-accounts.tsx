import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { roleName } from '../../../../../lib/account/role-names.ts';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { Problem, problemText } from '../../../../../lib/api/problem.ts';
import { schoolDay } from '../../../../../lib/format/school-day.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { usePeople } from '../../../../../lib/people/person-choices.ts';
import { useRights } from '../../../../../lib/session/session.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { CheckField, FieldGroup, SelectField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { rightsFor, sentRights, type TypedRights } from '../_lib/chosen-rights.ts';
import { grantsQuery } from '../_lib/grants-query.ts';
import { invitationsQuery } from '../_lib/invitations-query.ts';
import { proposedAccounts } from '../_lib/proposed-accounts.ts';
import styles from './many-accounts.module.css';
import { ManyRightsDialog } from './many-rights-dialog.tsx';
import { type MadeSlip, SlipSheet } from './slip-sheet.tsx';

type Way = 'slips' | 'links';

/** Accounts for chosen people at once: first passwords on slips, or links by which each chooses the own. */
export function ManyAccounts({ schoolId }: { readonly schoolId: string }) {
  const client = useQueryClient();
  const rights = useRights(schoolId);
  const people = usePeople(schoolId);
  const grants = useInfiniteQuery(grantsQuery(schoolId)).data?.pages.flatMap(({ items }) => items) ?? [];
  const invitations = useQuery(invitationsQuery(schoolId)).data?.items ?? [];
  const [way, setWay] = useState<Way>('slips');
  const [days, setDays] = useState('7');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [made, setMade] = useState<readonly MadeSlip[] | null>(null);
  const proposed = proposedAccounts(people, grants, invitations, schoolDay(new Date())).map((one) => ({
    ...one,
    username: names.get(one.personId) ?? one.username,
  }));
  const chosen = proposed.filter(({ personId, isInvited }) => left.has(personId) === isInvited);
  const toggle = (personId: string) => {
    const next = new Set(left);
    if (!next.delete(personId)) next.add(personId);
    setLeft(next);
  };
  const [forAll, setForAll] = useState<TypedRights>({ role: 'contributor', duties: [], validTo: '' });
  const [own, setOwn] = useState<ReadonlyMap<string, TypedRights>>(new Map());
  /** Whose rights are being chosen: one person's, or everybody's. */
  const [asked, setAsked] = useState<string | 'all' | null>(null);
  const askedPerson = proposed.find(({ personId }) => personId === asked);
  const rightsOf = (one: (typeof proposed)[number]) => sentRights(rightsFor(one, forAll, own), one.personId);
  const make = useMutation({
    mutationFn: async (): Promise<MadeSlip[]> => {
      if (way === 'slips') {
        const accounts = chosen.map((one) => ({ name: one.name, username: one.username.trim(), ...rightsOf(one) }));
        const { items } = await call(endpoints.addAccounts, { params: { schoolId }, body: { accounts } });
        return items.map(({ grant, firstPassword }) => ({
          name: grant.accountName,
          username: grant.username,
          firstPassword,
        }));
      }
      const invited = chosen.map((one) => ({ name: one.name, ...rightsOf(one) }));
      const { items } = await call(endpoints.addInvitations, {
        params: { schoolId },
        body: { people: invited, days: Number(days) },
      });
      return items.map(({ invitation, token }) => ({ name: invitation.name, token, expiresAt: invitation.expiresAt }));
    },
    onSuccess: async (slips) => {
      setMade(slips);
      await client.invalidateQueries({ queryKey: grantsQuery(schoolId).queryKey });
      await client.invalidateQueries({ queryKey: invitationsQuery(schoolId).queryKey });
    },
  });
  if (made) return <SlipSheet slips={made} schoolId={schoolId} schoolName={rights?.schoolName ?? ''} />;
  return (
    <>
      <PageHead
        title={m.accManyTitle()}
        lead={m.accManyLead()}
        actions={
          <Link to="/s/$schoolId/accounts" params={{ schoolId }} className={buttonClass('outline')}>
            {m.accManyBack()}
          </Link>
        }
      />
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <FieldGroup label={m.accManyWay()}>
          {(['slips', 'links'] as const).map((one) => (
            <label key={one} className={styles.way}>
              <input type="radio" name="way" value={one} checked={way === one} onChange={() => setWay(one)} />
              <span>
                {one === 'slips' ? m.accManySlips() : m.accManyLinks()}
                <small className="muted">{one === 'slips' ? m.accManySlipsHint() : m.accManyLinksHint()}</small>
              </span>
            </label>
          ))}
        </FieldGroup>
        {way === 'links' && (
          <SelectField
            label={m.accManyDays()}
            value={days}
            choices={['1', '3', '7', '14', '30'].map((value) => ({
              value,
              label: m.accManyDaysCount({ count: value }),
            }))}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
        )}
        {proposed.length === 0 ? (
          <Notice>
            <p>{m.accManyNobody()}</p>
          </Notice>
        ) : (
          <>
            <div className="row">
              <Button
                variant="outline"
                onClick={() =>
                  setLeft(new Set(proposed.filter(({ isInvited }) => isInvited).map(({ personId }) => personId)))
                }
              >
                {m.accManyAll()}
              </Button>
              <Button
                variant="outline"
                onClick={() =>
                  setLeft(new Set(proposed.filter(({ isInvited }) => !isInvited).map(({ personId }) => personId)))
                }
              >
                {m.accManyNone()}
              </Button>
            </div>
            <div className="row">
              <span>{m.accManyRightsAll({ rights: rightsText(forAll) })}</span>
              <Button variant="outline" onClick={() => setAsked('all')}>
                {m.accManyRightsAllChange()}
              </Button>
            </div>
            <ul className={styles.people}>
              {proposed.map((one) => (
                <li key={one.personId}>
                  <CheckField
                    label={
                      <>
                        {one.name}
                        <small className="muted"> · {rightsText(rightsFor(one, forAll, own))}</small>
                        {one.isInvited && <small className="muted"> · {m.accManyInvited()}</small>}
                      </>
                    }
                    checked={left.has(one.personId) === one.isInvited}
                    onChange={() => toggle(one.personId)}
                  />
                  <Button
                    variant="quiet"
                    aria-label={m.accManyRightsOf({ name: one.name })}
                    onClick={() => setAsked(one.personId)}
                  >
                    {m.accManyRights()}
                  </Button>
                  {way === 'slips' && (
                    <input
                      className={styles.username}
                      aria-label={m.accManyUsernameOf({ name: one.name })}
                      value={one.username}
                      pattern="[a-zA-Z0-9][a-zA-Z0-9._\-]{2,39}"
                      title={m.accUsernameHint()}
                      autoCapitalize="none"
                      spellCheck={false}
                      required
                      onChange={(event) => setNames(new Map(names).set(one.personId, event.currentTarget.value))}
                    />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {chosen.length > 60 && (
          <Notice tone="doubt">
            <p>{m.accManyTooMany()}</p>
          </Notice>
        )}
        {make.error && (
          <Notice tone="stop" role="alert">
            <p>
              {takenName(
                make.error,
                chosen.map(({ username }) => username),
              ) ?? problemText(make.error, language())}
            </p>
          </Notice>
        )}
        <div>
          <Button type="submit" loading={make.isPending} disabled={chosen.length === 0 || chosen.length > 60}>
            {way === 'slips'
              ? m.accManyMakeSlips({ count: chosen.length })
              : m.accManyMakeLinks({ count: chosen.length })}
          </Button>
        </div>
      </form>
      {asked === 'all' && (
        <ManyRightsDialog
          title={m.accManyRightsAllTitle()}
          hint={m.accManyRightsAllHint()}
          start={forAll}
          onChoose={(rights) => {
            setForAll(rights);
            setOwn(new Map());
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {askedPerson && (
        <ManyRightsDialog
          title={m.accManyRightsOf({ name: askedPerson.name })}
          start={rightsFor(askedPerson, forAll, own)}
          onChoose={(rights) => setOwn(new Map(own).set(askedPerson.personId, rights))}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

/** "Giáo viên, nhân viên, Kế toán", "Khách, đến 31/12/2026". */
function rightsText({ role, duties, validTo }: TypedRights): string {
  return [roleName(role), ...duties.map(roleName), ...(validTo === '' ? [] : [m.accManyUntil({ date: validTo })])].join(
    ', ',
  );
}

/** Which of the names is taken, by somebody of another school too. */
function takenName(error: unknown, usernames: readonly string[]): string | undefined {
  if (!(error instanceof Problem) || error.code !== 'account.nameTaken') return undefined;
  const index = Number(/^\/accounts\/(\d+)\//.exec(error.problems[0]?.place ?? '')?.[1]);
  const username = usernames[index];
  return username === undefined ? undefined : m.accManyTaken({ username });
}
