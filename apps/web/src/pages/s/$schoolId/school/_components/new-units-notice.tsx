import type { School, SchoolProfile } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { schoolDay } from '../../../../../lib/format/school-day.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { belongsToCommune, newAdministrativeUnits } from '../_lib/new-administrative-units.ts';
import styles from './profiles.module.css';

interface NewUnitsNoticeProps {
  readonly school: School;
  readonly onAdded: (profileId: string) => void;
}

/** The newest letterhead is older than the new administrative units: the next one is begun with its body left to fill in. */
export function NewUnitsNotice({ school, onAdded }: NewUnitsNoticeProps) {
  const queryClient = useQueryClient();
  const [newest] = school.profiles;
  const add = useMutation({
    mutationFn: ({ name, place, notationCode, address, phone, email, website }: SchoolProfile) =>
      call(endpoints.addProfile, {
        params: { schoolId: school.schoolId },
        body: {
          validFrom: newAdministrativeUnits,
          governingBody: '',
          ...{ name, place, notationCode, address, phone, email, website },
        },
      }),
    onSuccess: async ({ profileId }) => {
      await queryClient.invalidateQueries({ queryKey: ['school', school.schoolId] });
      onAdded(profileId);
    },
  });
  const isOld = newest !== undefined && newest.validFrom < newAdministrativeUnits;
  if (!isOld || schoolDay(new Date()) < newAdministrativeUnits || !belongsToCommune(school.levels)) return null;
  return (
    <div className={styles.proposals}>
      <Notice
        tone="doubt"
        title={m.orgNewUnitsTitle()}
        action={
          <Button variant="outline" loading={add.isPending} onClick={() => add.mutate(newest)}>
            {m.orgNewUnitsAction()}
          </Button>
        }
      >
        <p>{m.orgNewUnitsText()}</p>
        {add.error && <p role="alert">{problemText(add.error, language())}</p>}
      </Notice>
    </div>
  );
}
