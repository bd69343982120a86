import type { LetterheadProposal, School } from '@minhchung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { useOfferUndo } from '../../../../../lib/undo/undo.tsx';
import { eventKindName } from '../_lib/event-kind-name.ts';
import styles from './profiles.module.css';

interface LetterheadProposalsProps {
  readonly school: School;
  readonly onAccepted: (profileId: string) => void;
}

/** Older papers carry another body than the letterheads say for their day, decided events bring a new name: one press enters it. */
export function LetterheadProposals({ school, onAccepted }: LetterheadProposalsProps) {
  const params = { schoolId: school.schoolId };
  const queryClient = useQueryClient();
  const offerUndo = useOfferUndo();
  const { data } = useQuery({
    // Asked for again when the letterheads change.
    queryKey: ['school', school.schoolId, 'letterheads'],
    queryFn: ({ signal }) => call(endpoints.listLetterheadProposals, { params, signal }),
  });
  const accept = useMutation({
    mutationFn: (proposal: LetterheadProposal) => enter(school, proposal),
    onSuccess: async ({ profileId, version, validFrom }, { fillsProfileId }) => {
      const refresh = () => queryClient.invalidateQueries({ queryKey: ['school', school.schoolId] });
      await refresh();
      onAccepted(profileId);
      if (fillsProfileId !== null) return;
      offerUndo({
        text: m.orgHeadAdded({ date: formatDate(validFrom) }),
        undo: () =>
          call(endpoints.removeProfile, { params: { ...params, profileId }, query: { version } }).then(refresh),
      });
    },
  });
  if (!data || data.items.length === 0) return null;
  return (
    <div className={`stack ${styles.proposals}`}>
      {data.items.map((proposal) => (
        <Notice
          key={proposal.validFrom}
          tone="doubt"
          title={titleOf(proposal)}
          action={
            <Button variant="outline" loading={accept.isPending} onClick={() => accept.mutate(proposal)}>
              {actionOf(proposal)}
            </Button>
          }
        >
          <p>{textOf(proposal)}</p>
        </Notice>
      ))}
      {accept.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(accept.error, language())}</p>
        </Notice>
      )}
    </div>
  );
}

function titleOf({ source, governingBody, name, validFrom }: LetterheadProposal): string {
  const date = formatDate(validFrom);
  if (source.from === 'plan') return m.orgLetterheadTitle({ body: governingBody, date });
  const kind = eventKindName(source.kind);
  return source.kind === 'governingBodyChange'
    ? m.orgHeadByBody({ kind, date, body: governingBody })
    : m.orgHeadByName({ kind, date, name });
}

function textOf({ source, printedNow }: LetterheadProposal): string {
  if (source.from === 'event') {
    const now =
      source.kind === 'governingBodyChange'
        ? m.orgLetterheadNow({ body: printedNow })
        : m.orgHeadNowName({ name: printedNow });
    return [m.orgHeadFromEvent(), printedNow && now].filter((part) => part !== '').join(' ');
  }
  const now = printedNow === '' ? '' : m.orgLetterheadNow({ body: printedNow });
  return [m.orgLetterheadFrom({ cycle: source.cycleName }), now].filter((part) => part !== '').join(' ');
}

function actionOf({ source, fillsProfileId }: LetterheadProposal): string {
  if (source.from === 'event') return m.orgHeadAdd();
  return fillsProfileId ? m.orgLetterheadFill() : m.orgLetterheadAdd();
}

function enter(school: School, proposal: LetterheadProposal) {
  const { governingBody, name, place, notationCode, validFrom } = proposal;
  const filled = school.profiles.find(({ profileId }) => profileId === proposal.fillsProfileId);
  if (filled) {
    return call(endpoints.changeProfile, {
      params: { schoolId: school.schoolId, profileId: filled.profileId },
      body: {
        version: filled.version,
        governingBody,
        place: filled.place || place,
        notationCode: filled.notationCode || notationCode,
      },
    });
  }
  // What nothing tells is taken from the letterhead of that day, before the first from the oldest.
  const before = school.profiles.find((profile) => profile.validFrom <= validFrom) ?? school.profiles.at(-1);
  const { notationCode: known = '', address = '', phone = '', email = '', website = '' } = before ?? {};
  return call(endpoints.addProfile, {
    params: { schoolId: school.schoolId },
    body: {
      validFrom,
      governingBody,
      name,
      place,
      notationCode: notationCode || known,
      address,
      phone,
      email,
      website,
    },
  });
}
