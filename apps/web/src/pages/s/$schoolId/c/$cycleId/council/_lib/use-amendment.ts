import type { Amendment, AmendmentContent, AmendmentView, Numbering } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { isRecord } from '../../../../../../../lib/api/problem.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { useSaver, useSaverValues } from '../../../../../../../lib/saving/use-saver.tsx';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { useOfferUndo } from '../../../../../../../lib/undo/undo.tsx';
import { councilVersionsQuery } from './amendment-queries.ts';

type Values = Pick<Amendment, 'reason' | 'decisionNumber' | 'decisionDate' | 'content'>;

/** The draft as it is typed, saved by itself; signing and putting aside go to the server at once. */
export function useAmendment(view: AmendmentView, place: CycleAddress) {
  const { amendment } = view;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const offerUndo = useOfferUndo();
  const { queryKey } = councilVersionsQuery(place);
  const put = (next: AmendmentView | null) =>
    queryClient.setQueryData(queryKey, (known) => known && { ...known, amendment: next });
  const params = { ...place, amendmentId: amendment.amendmentId };
  const saver = useSaver<Values>({
    key: amendment.amendmentId,
    server: { version: amendment.version, values: amendment },
    send: async (version, values) => {
      const saved = await call(endpoints.changeAmendment, { params, body: { version, ...values } });
      put(saved);
      return { version: saved.amendment.version, values: saved.amendment };
    },
    readCurrent: (current) =>
      isRecord(current) && typeof current.version === 'number'
        ? { version: current.version, values: { ...amendment, ...current } }
        : null,
    words: {
      label: (field) => (field === 'content' ? m.amLists() : field === 'reason' ? m.amReason() : m.decisionTitle()),
      text: (_, value) => (typeof value === 'string' ? value : m.amListsOf({ count: countMembers(value) })),
    },
  });
  const latest = () => queryClient.getQueryData(queryKey)?.amendment?.amendment.version ?? amendment.version;
  const leave = async () => {
    for (const key of ['council-versions', 'council', 'papers', 'preview', 'overview']) {
      void queryClient.invalidateQueries({ queryKey: [key, place.cycleId] });
    }
    void queryClient.invalidateQueries({ queryKey: ['session'] });
    await navigate({ to: '/s/$schoolId/c/$cycleId/council', params: place });
  };
  const sign = useMutation({
    mutationFn: async (numbering: Numbering) => {
      await saver.flush();
      return call(endpoints.signAmendment, { params, body: { version: latest(), numbering } });
    },
    onSuccess: leave,
  });
  const discard = useMutation({
    mutationFn: async () => {
      await saver.flush();
      return call(endpoints.discardAmendment, { params, query: { version: latest() } });
    },
    onSuccess: async () => {
      offerUndo({
        text: m.amDiscarded(),
        undo: async () => {
          await call(endpoints.restoreAmendment, { params, body: {} });
          await queryClient.invalidateQueries({ queryKey });
        },
      });
      await leave();
    },
  });
  const values = useSaverValues(saver);
  const edit = (content: AmendmentContent, undoText?: string) => {
    const before = values.content;
    saver.edit({ content });
    if (undoText) offerUndo({ text: undoText, undo: async () => saver.edit({ content: before }) });
  };
  return { saver, values, edit, sign, discard };
}

function countMembers(value: unknown): number {
  return isRecord(value) && Array.isArray(value.members) ? value.members.length : 0;
}
