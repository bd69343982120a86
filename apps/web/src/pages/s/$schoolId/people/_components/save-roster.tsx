import type { Person } from '@minhchung/contract';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { schoolDay } from '../../../../../lib/format/school-day.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';

interface SaveRosterProps {
  readonly schoolId: string;
  /** What is seen on the page. */
  readonly search: string;
  readonly includeLeft: boolean;
}

/** Everybody whom the page finds, not only the first page of them, as a spreadsheet. */
export function SaveRoster({ schoolId, search, includeLeft }: SaveRosterProps) {
  const save = useMutation({
    mutationFn: async () => {
      const people = await everybody(schoolId, { includeLeft, ...(search ? { search } : {}) });
      const { saveSheet } = await import('../../../../../lib/table/save-sheet.ts');
      const { rosterSheet } = await import('../_lib/roster-sheet.ts');
      await saveSheet(rosterSheet(people, schoolDay(new Date())), m.navPeople({}, { locale: 'vi' }));
    },
  });
  return (
    <>
      <Button variant="outline" loading={save.isPending} onClick={() => save.mutate()} title={m.peopleSaveHint()}>
        <Icon name="download" /> {m.tblExport()}
      </Button>
      {save.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(save.error, language())}</p>
        </Notice>
      )}
    </>
  );
}

async function everybody(
  schoolId: string,
  wanted: { readonly includeLeft: boolean; readonly search?: string },
  cursor?: string,
): Promise<readonly Person[]> {
  const query = { ...wanted, limit: 300, ...(cursor ? { cursor } : {}) };
  const { items, nextCursor } = await call(endpoints.listPeople, { params: { schoolId }, query });
  return nextCursor ? [...items, ...(await everybody(schoolId, wanted, nextCursor))] : items;
}
