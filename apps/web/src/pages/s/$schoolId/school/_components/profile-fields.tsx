import type { SchoolProfile } from '@minhchung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { isRecord } from '../../../../../lib/api/problem.ts';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { AutosaveParsed, AutosaveText } from '../../../../../lib/saving/autosave-field.tsx';
import { useSaver } from '../../../../../lib/saving/use-saver.tsx';
import styles from './profiles.module.css';

interface ProfileFieldsProps {
  readonly schoolId: string;
  readonly profile: SchoolProfile;
}

export function ProfileFields({ schoolId, profile }: ProfileFieldsProps) {
  const queryClient = useQueryClient();
  const saver = useSaver<Omit<SchoolProfile, 'profileId' | 'version'>>({
    key: profile.profileId,
    server: { version: profile.version, values: profile },
    send: async (version, values) => {
      const params = { schoolId, profileId: profile.profileId };
      const saved = await call(endpoints.changeProfile, { params, body: { version, ...values } });
      void queryClient.invalidateQueries({ queryKey: ['school', schoolId] });
      return { version: saved.version, values: saved };
    },
    readCurrent: (current) =>
      isRecord(current) && typeof current.version === 'number'
        ? { version: current.version, values: { ...profile, ...current } }
        : null,
  });
  return (
    <div className={styles.fields}>
      <AutosaveParsed
        saver={saver}
        field="validFrom"
        label={m.profileValidFrom()}
        format={formatDate}
        read={readDate}
        isKind={(value: unknown): value is string => typeof value === 'string'}
        refusal={m.refusalDate()}
        hint={m.orgValidFromHint()}
      />
      <AutosaveText saver={saver} field="governingBody" label={m.fieldGoverningBody()} hint={m.governingBodyHint()} />
      <AutosaveText saver={saver} field="name" label={m.fieldSchoolName()} />
      <AutosaveText saver={saver} field="place" label={m.fieldPlace()} hint={m.placeHint()} />
      <AutosaveText saver={saver} field="notationCode" label={m.fieldNotationCode()} hint={m.notationCodeHint()} />
      <AutosaveText saver={saver} field="address" label={m.fieldAddress()} />
      <AutosaveText saver={saver} field="phone" label={m.fieldPhone()} />
      <AutosaveText saver={saver} field="email" label={m.fieldEmail()} />
      <AutosaveText saver={saver} field="website" label={m.fieldWebsite()} />
    </div>
  );
}
