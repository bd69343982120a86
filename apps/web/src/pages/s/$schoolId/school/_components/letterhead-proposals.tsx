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
import styles from './profiles.module.css';

interface LetterheadProposalsProps {
  readonly school: School;
  readonly onAccepted: (profileId: string) => void;
}

/** Older papers carry another body than the letterheads say for their day: one press enters it. */
export function LetterheadProposals({ school, onAccepted }: LetterheadProposalsProps) {
  const params = { schoolId: school.schoolId };
  const queryClient = useQueryClient();
  const { data } = useQuery({
    // Asked for again when the letterheads change.
    queryKey: ['school', school.schoolId, 'letterheads'],
    queryFn: ({ signal }) => call(endpoints.listLetterheadProposals, { params, signal }),
  });
  const accept = useMutation({
    mutationFn: (proposal: LetterheadProposal) => enter(school, proposal),
    onSuccess: async ({ profileId }) => {
      await queryClient.invalidateQueries({ queryKey: ['school', school.schoolId] });
      onAccepted(profileId);
    },
  });
  if (!data || data.items.length === 0) return null;
  return (
    <div className={`stack ${styles.proposals}`}>
      {data.items.map((proposal) => (
        <Notice
          key={proposal.validFrom}
          tone="doubt"
          title={m.orgLetterheadTitle({ body: proposal.governingBody, date: formatDate(proposal.validFrom) })}
          action={
            <Button variant="outline" loading={accept.isPending} onClick={() => accept.mutate(proposal)}>
              {proposal.fillsProfileId ? m.orgLetterheadFill() : m.orgLetterheadAdd()}
            </Button>
          }
        >
          <p>
            {m.orgLetterheadFrom({ cycle: proposal.cycleName })}{' '}
            {proposal.printedNow !== '' && m.orgLetterheadNow({ body: proposal.printedNow })}
          </p>
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
  // What no paper tells is taken from the oldest letterhead.
  const { notationCode: known = '', address = '', phone = '', email = '', website = '' } = school.profiles.at(-1) ?? {};
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
