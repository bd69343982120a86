import type { Cycle } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../lib/api/problem.ts';
import { readDate } from '../../../../../../lib/format/dates.ts';
import { language } from '../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../../lib/ui/button.tsx';
import { TextField } from '../../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../../lib/ui/notice.tsx';

/** Without the date of week one no week has a date: asked for once, where it is missed. */
export function WeekOneForm({ cycle, schoolId }: { readonly cycle: Cycle; readonly schoolId: string }) {
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const queryClient = useQueryClient();
  const date = readDate(typed);
  const save = useMutation({
    mutationFn: (weekOne: string) =>
      call(endpoints.changeCycle, {
        params: { schoolId, cycleId: cycle.cycleId },
        body: { version: cycle.version, weekOne },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['overview', cycle.cycleId] }),
  });
  return (
    <Notice title={m.weekOneTitle()}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (date) save.mutate(date);
        }}
      >
        <TextField
          label={m.weekOneLabel()}
          hint={m.weekOneHint()}
          inputMode="numeric"
          placeholder={m.exampleDate()}
          value={typed}
          error={isTried && !date ? m.refusalDate() : save.error ? problemText(save.error, language()) : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={save.isPending}>
            {m.save()}
          </Button>
        </div>
      </form>
    </Notice>
  );
}
