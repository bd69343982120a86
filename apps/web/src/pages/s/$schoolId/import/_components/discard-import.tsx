import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { type ImportAddress, importQuery, importsQuery } from '../_lib/import-queries.ts';

interface DiscardImportProps {
  readonly address: ImportAddress;
  readonly version: number;
  readonly name: string;
}

/** Puts a paper aside that was never confirmed; its file stays with the school. */
export function DiscardImport({ address, version, name }: DiscardImportProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { language } = useLanguage();
  const discard = useMutation({
    mutationFn: () => call(endpoints.discardImport, { params: { ...address }, query: { version } }),
    onSuccess: () => navigate({ to: '/s/$schoolId/import', params: { schoolId: address.schoolId } }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: importsQuery(address.schoolId).queryKey });
      await client.invalidateQueries({ queryKey: importQuery(address).queryKey, refetchType: 'none' });
    },
  });
  return (
    <>
      <Button
        variant="quiet"
        aria-label={`${m.impDiscard()}: ${name}`}
        loading={discard.isPending}
        onClick={() => discard.mutate()}
      >
        {m.impDiscard()}
      </Button>
      {discard.error && <span role="alert">{problemText(discard.error, language)}</span>}
    </>
  );
}
