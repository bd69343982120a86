import type { School } from '@minhchung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { isRecord } from '../../../../../lib/api/problem.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { AutosaveText } from '../../../../../lib/saving/autosave-field.tsx';
import { useSaver } from '../../../../../lib/saving/use-saver.tsx';
import { allLevels, levelName } from '../../../../../lib/school/labels.ts';
import { schoolQuery } from '../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../lib/session/session.ts';
import { CheckField, FieldGroup } from '../../../../../lib/ui/fields.tsx';

export function SchoolFields({ school }: { readonly school: School }) {
  const may = useMay(school.schoolId);
  const queryClient = useQueryClient();
  const saver = useSaver<Pick<School, 'name' | 'levels'>>({
    key: school.schoolId,
    server: { version: school.version, values: school },
    send: async (version, values) => {
      const params = { schoolId: school.schoolId };
      const saved = await call(endpoints.changeSchool, { params, body: { version, ...values } });
      queryClient.setQueryData(schoolQuery(school.schoolId).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['session'] });
      return { version: saved.version, values: saved };
    },
    readCurrent: (current) =>
      isRecord(current) && typeof current.version === 'number'
        ? { version: current.version, values: { ...school, ...current } }
        : null,
  });
  const { levels } = useSyncExternalStore(saver.subscribe, saver.shown);
  const isReadOnly = !may('school.edit');
  return (
    <div className="stack">
      <AutosaveText saver={saver} field="name" label={m.fieldSchoolName()} isReadOnly={isReadOnly} />
      <FieldGroup
        label={m.placeLevel()}
        hint={levels.length === 1 && !isReadOnly ? `${m.levelsHint()} ${m.levelsLastOne()}` : m.levelsHint()}
      >
        {allLevels.map((level) => (
          <CheckField
            key={level}
            label={levelName(level)}
            checked={levels.includes(level)}
            disabled={isReadOnly || (levels.length === 1 && levels.includes(level))}
            onChange={(event) => {
              const chosen = event.currentTarget.checked;
              saver.edit({ levels: allLevels.filter((one) => (one === level ? chosen : levels.includes(one))) });
            }}
          />
        ))}
      </FieldGroup>
    </div>
  );
}
