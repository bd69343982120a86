import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { readDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { cyclesQuery, frameworksQuery, schoolQuery } from '../../../../../lib/school/queries.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { fittingFrameworks, schoolYearsAround } from '../_lib/fitting-frameworks.ts';

/** A cycle begins with a school year and the framework in force; plan and council start empty. */
export function NewCyclePage({ schoolId }: { readonly schoolId: string }) {
  const { data: frameworks } = useSuspenseQuery(frameworksQuery);
  const { data: school } = useSuspenseQuery(schoolQuery(schoolId));
  const years = schoolYearsAround(new Date());
  const fitting = fittingFrameworks(frameworks.items, school.levels);
  const [year, setYear] = useState(years[0] ?? '');
  const [name, setName] = useState<string | null>(null);
  const [chosen, setChosen] = useState(fitting[0]?.frameworkId ?? '');
  const [weekOne, setWeekOne] = useState('');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const framework = fitting.find(({ frameworkId }) => frameworkId === chosen);
  const date = readDate(weekOne);
  const isDateWrong = weekOne.trim() !== '' && date === null;
  const shownName = name ?? m.newCycleName({ year });
  const create = useMutation({
    mutationFn: async () => {
      const { cycleId } = await call(endpoints.createCycle, {
        params: { schoolId },
        body: {
          name: shownName,
          frameworkId: framework?.frameworkId ?? '',
          frameworkVersion: framework?.version ?? 1,
          levels: school.levels,
          schoolYears: [year],
          planForm: 'F05B',
          weekOne: date,
          weekMode: 'calendar',
          breaks: [],
        },
      });
      await queryClient.invalidateQueries(cyclesQuery(schoolId));
      await navigate({ to: '/s/$schoolId/c/$cycleId', params: { schoolId, cycleId } });
    },
  });
  return (
    <>
      <PageHead title={m.newCycleTitle()} lead={m.newCycleLead()} />
      {fitting.length === 0 ? (
        <Notice tone="stop">
          <p>{m.newCycleNoFramework()}</p>
        </Notice>
      ) : (
        <form
          className="sheet form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isDateWrong) create.mutate();
          }}
        >
          <SelectField
            label={m.colSchoolYear()}
            value={year}
            choices={years.map((value) => ({ value, label: value }))}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          <TextField
            label={m.newCycleNameLabel()}
            value={shownName}
            required
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SelectField
            label={m.newCycleFramework()}
            value={chosen}
            choices={fitting.map((one) => ({ value: one.frameworkId, label: one.title[language()] }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <TextField
            label={m.weekOneLabel()}
            hint={m.weekOneHint()}
            placeholder="07/09/2026"
            value={weekOne}
            error={isDateWrong ? m.refusalDate() : undefined}
            onChange={(event) => setWeekOne(event.currentTarget.value)}
          />
          {create.error && (
            <Notice tone="stop" role="alert">
              <p>{problemText(create.error, language())}</p>
            </Notice>
          )}
          <div>
            <Button type="submit" loading={create.isPending}>
              {m.newCycleBegin()}
            </Button>
          </div>
        </form>
      )}
    </>
  );
}
