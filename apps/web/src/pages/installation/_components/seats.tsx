import type { Authority, AuthoritySeat } from '@minhchung/contract';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Slip } from '../../../lib/account/password-slip.tsx';
import { call } from '../../../lib/api/call.ts';
import { endpoints } from '../../../lib/api/endpoints.ts';
import { problemText } from '../../../lib/api/problem.ts';
import { formatDate, formatMoment, readDate } from '../../../lib/format/dates.ts';
import { language } from '../../../lib/i18n/language.ts';
import { m } from '../../../lib/i18n/m.ts';
import { Button } from '../../../lib/ui/button.tsx';
import { TextField } from '../../../lib/ui/fields.tsx';
import { Notice } from '../../../lib/ui/notice.tsx';
import { choiceBody, choiceFaults, emptyChoice } from '../_lib/account-choice.ts';
import { seatsQuery } from '../_lib/installation-queries.ts';
import { AccountChoiceFields } from './account-choice-fields.tsx';
import styles from './installation.module.css';

interface SeatsProps {
  readonly authority: Authority;
  readonly onChanged: () => void;
  readonly onSlip: (slip: Slip) => void;
}

/** Who sits at the authority, what that allows, and one more. */
export function Seats({ authority, onChanged, onSlip }: SeatsProps) {
  const { authorityId } = authority;
  const list = useInfiniteQuery(seatsQuery(authorityId));
  const seats = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const remove = useMutation({
    mutationFn: (seat: AuthoritySeat) =>
      call(endpoints.removeAuthoritySeat, {
        params: { authorityId, accountId: seat.accountId },
        query: { version: seat.version },
      }),
    onSettled: onChanged,
  });
  return (
    <section>
      <Notice title={m.instSeatAllows({ count: authority.schools })}>
        <p>{m.instSeatAllowsText()}</p>
      </Notice>
      <ul className={styles.seats}>
        {seats.map((seat) => (
          <li key={seat.accountId}>
            <span>
              <strong>{seat.name}</strong>
              <small className={styles.under}>
                {seat.username} · {seat.validTo ? m.instUntil({ date: formatDate(seat.validTo) }) : m.accNoEnd()} ·{' '}
                {seat.lastSeenAt ? m.instLastSeen({ time: formatMoment(seat.lastSeenAt) }) : m.accNeverSeen()}
              </small>
            </span>
            <Button variant="quiet" loading={remove.isPending} onClick={() => remove.mutate(seat)}>
              {m.instRemoveSeat()}
              <span className="visually-hidden"> {seat.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {list.isSuccess && seats.length === 0 && <p className="muted">{m.instNoSeats()}</p>}
      {remove.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(remove.error, language())}</p>
        </Notice>
      )}
      <AddSeat authorityId={authorityId} onChanged={onChanged} onSlip={onSlip} />
    </section>
  );
}

function AddSeat({ authorityId, onChanged, onSlip }: Omit<SeatsProps, 'authority'> & { readonly authorityId: string }) {
  const [officer, setOfficer] = useState(emptyChoice);
  const [until, setUntil] = useState('');
  const isDateWrong = until !== '' && !readDate(until);
  const add = useMutation({
    mutationFn: () =>
      call(endpoints.addAuthoritySeat, {
        params: { authorityId },
        body: { officer: choiceBody(officer), validTo: readDate(until) },
      }),
    onSuccess: ({ account, seat, firstPassword }) => {
      setOfficer(emptyChoice);
      setUntil('');
      onChanged();
      if (firstPassword) onSlip({ ...account, firstPassword, validTo: seat.validTo });
    },
  });
  const isBeside = Object.keys(choiceFaults(add.error)).length > 0;
  return (
    <details className={styles.apart}>
      <summary>{m.instAddSeat()}</summary>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isDateWrong) add.mutate();
        }}
      >
        <AccountChoiceFields label={m.instOfficer()} form={officer} error={add.error} onChange={setOfficer} />
        <TextField
          label={m.accEndDate()}
          hint={m.accEndDateHint()}
          value={until}
          inputMode="numeric"
          placeholder={m.exampleDate()}
          error={isDateWrong ? m.refusalDate() : undefined}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        {add.error && !isBeside && (
          <Notice tone="stop" role="alert">
            <p>{problemText(add.error, language())}</p>
          </Notice>
        )}
        <div>
          <Button type="submit" loading={add.isPending}>
            {m.instAddSeat()}
          </Button>
        </div>
      </form>
    </details>
  );
}
