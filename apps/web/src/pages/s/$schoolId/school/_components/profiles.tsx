import type { School, SchoolProfile } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { TextField } from '../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { newAdministrativeUnits } from '../_lib/new-administrative-units.ts';
import { LetterheadPreview } from './letterhead-preview.tsx';
import { LetterheadProposals } from './letterhead-proposals.tsx';
import { NewUnitsNotice } from './new-units-notice.tsx';
import { ProfileFields } from './profile-fields.tsx';
import styles from './profiles.module.css';

/** Each letterhead from its day on; a paper takes the one that was in force on its date. */
export function Profiles({ school }: { readonly school: School }) {
  const may = useMay(school.schoolId);
  const [open, setOpen] = useState<string | null>(
    school.profiles[0]?.governingBody === '' ? school.profiles[0].profileId : null,
  );
  const canEdit = may('school.edit');
  return (
    <>
      <p className="muted">{m.profilesText()}</p>
      {canEdit && <LetterheadProposals school={school} onAccepted={setOpen} />}
      {canEdit && <NewUnitsNotice school={school} onAdded={setOpen} />}
      <ol className={styles.list}>
        {school.profiles.map((profile, index) => (
          <li key={profile.profileId} className={styles.profile}>
            <div className={styles.head}>
              <h3>
                {m.profileFrom({ date: formatDate(profile.validFrom) })}
                {index === 0 && <span className={styles.now}>{m.profileCurrent()}</span>}
              </h3>
              {canEdit && (
                <Button
                  variant="quiet"
                  aria-expanded={open === profile.profileId}
                  onClick={() => setOpen(open === profile.profileId ? null : profile.profileId)}
                >
                  {open === profile.profileId ? m.done() : m.profileEdit()}
                </Button>
              )}
            </div>
            <LetterheadPreview profile={profile} />
            {open === profile.profileId && (
              <>
                <ProfileFields schoolId={school.schoolId} profile={profile} />
                {school.profiles.length > 1 && <RemoveProfile schoolId={school.schoolId} profile={profile} />}
              </>
            )}
          </li>
        ))}
      </ol>
      {canEdit && <AddProfile school={school} onAdded={setOpen} />}
    </>
  );
}

function RemoveProfile({ schoolId, profile }: { readonly schoolId: string; readonly profile: SchoolProfile }) {
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      call(endpoints.removeProfile, {
        params: { schoolId, profileId: profile.profileId },
        query: { version: profile.version },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['school', schoolId] }),
  });
  return (
    <>
      {remove.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(remove.error, language())}</p>
        </Notice>
      )}
      <p>
        <Button
          variant="quiet"
          loading={remove.isPending}
          onClick={() => {
            if (window.confirm(m.profileRemoveAsk({ date: formatDate(profile.validFrom) }))) remove.mutate();
          }}
        >
          {m.profileRemove()}
        </Button>
      </p>
    </>
  );
}

interface AddProfileProps {
  readonly school: School;
  readonly onAdded: (profileId: string) => void;
}

function AddProfile({ school, onAdded }: AddProfileProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const validFrom = typed === null ? null : readDate(typed);
  const add = useMutation({
    mutationFn: (from: string) => {
      const { name, governingBody, place, notationCode, address, phone, email, website } =
        school.profiles[0] ?? blank(school);
      const body = { validFrom: from, name, governingBody, place, notationCode, address, phone, email, website };
      return call(endpoints.addProfile, { params: { schoolId: school.schoolId }, body });
    },
    onSuccess: async ({ profileId }) => {
      setTyped(null);
      await queryClient.invalidateQueries({ queryKey: ['school', school.schoolId] });
      onAdded(profileId);
    },
  });
  if (typed === null) {
    return (
      <Button variant="quiet" onClick={() => setTyped(proposedStart(school))}>
        <Icon name="add" /> {m.profileAdd()}
      </Button>
    );
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (validFrom) add.mutate(validFrom);
      }}
    >
      <TextField
        label={m.profileValidFrom()}
        hint={m.profileAddHint()}
        value={typed}
        autoFocus
        inputMode="numeric"
        placeholder={m.exampleDate()}
        error={
          typed !== '' && !validFrom ? m.refusalDate() : add.error ? problemText(add.error, language()) : undefined
        }
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" loading={add.isPending}>
          {m.profileAddConfirm()}
        </Button>
        <Button variant="quiet" onClick={() => setTyped(null)}>
          {m.back()}
        </Button>
      </div>
    </form>
  );
}

function proposedStart({ profiles }: School): string {
  return profiles.some(({ validFrom }) => validFrom === newAdministrativeUnits)
    ? ''
    : formatDate(newAdministrativeUnits);
}

function blank({ name }: School) {
  return { name, governingBody: '', place: '', notationCode: '', address: '', phone: '', email: '', website: '' };
}
