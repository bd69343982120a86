import type { Council, CouncilVersion } from '@minhchung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { call, fileUrl } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { formatDate } from '../../../../../../../lib/format/dates.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { useMay } from '../../../../../../../lib/session/session.ts';
import { Button, buttonClass } from '../../../../../../../lib/ui/button.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import { councilVersionsQuery } from '../_lib/amendment-queries.ts';
import styles from './council.module.css';
import { DecisionScan } from './decision-scan.tsx';

interface CouncilHistoryProps {
  readonly place: CycleAddress;
  readonly status: Council['status'];
}

/** The way to an amending decision; the ones whose day lies ahead, and those that were replaced: all stay readable. */
export function CouncilHistory({ place, status }: CouncilHistoryProps) {
  const may = useMay(place.schoolId, place.cycleId);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { data } = useQuery(councilVersionsQuery(place));
  const goOn = () => navigate({ to: '/s/$schoolId/c/$cycleId/council/amend', params: place });
  const start = useMutation({
    mutationFn: () => call(endpoints.startAmendment, { params: { ...place }, body: {} }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['council-versions', place.cycleId] });
      await goOn();
    },
  });
  const coming = data?.items.filter(({ isUpcoming }) => isUpcoming).toReversed() ?? [];
  const former = data?.items.filter((one) => one.status === 'replaced') ?? [];
  return (
    <div className={`stack ${styles.history}`}>
      {status === 'signed' && may('council.edit') && (
        <div className="row no-print">
          {data?.amendment ? (
            <Link to="/s/$schoolId/c/$cycleId/council/amend" params={place} className={buttonClass()}>
              {m.amGoOn()}
            </Link>
          ) : (
            <Button variant="outline" loading={start.isPending} onClick={() => start.mutate()}>
              {m.amStart()}
            </Button>
          )}
          <span className="muted">{data?.amendment ? m.amOpenHint() : m.amStartHint()}</span>
        </div>
      )}
      {start.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(start.error, language())}</p>
        </Notice>
      )}
      {coming.length > 0 && (
        <section aria-labelledby="coming-title">
          <h3 id="coming-title">{m.amComingTitle()}</h3>
          <p className="muted">{m.amComingHint()}</p>
          <ul className={styles.former}>
            {coming.map((one) => (
              <Version key={one.councilId} council={one} place={place}>
                {m.amComingName({ number: one.decisionNumber ?? '…', date: formatDate(one.decisionDate) })}
              </Version>
            ))}
          </ul>
        </section>
      )}
      {former.length > 0 && (
        <section aria-labelledby="former-title">
          <h3 id="former-title">{m.amFormerTitle()}</h3>
          <ul className={styles.former}>
            {former.map((one) => (
              <Version key={one.councilId} council={one} place={place}>
                {m.amFormerName({ number: one.decisionNumber ?? '…', date: formatDate(one.decisionDate) })}
              </Version>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface VersionProps {
  readonly council: CouncilVersion;
  readonly place: CycleAddress;
  /** What the decision is called. */
  readonly children: string;
}

function Version({ council, place, children }: VersionProps) {
  const may = useMay(place.schoolId, place.cycleId);
  return (
    <li>
      <Link
        to="/s/$schoolId/c/$cycleId/council/versions/$versionId"
        params={{ ...place, versionId: council.councilId }}
      >
        {children}
      </Link>{' '}
      <span className="muted">
        {m.amFormerCount({ count: council.memberCount })}
        {council.decisionDate && council.replacedFrom && (
          <>
            {' · '}
            {m.amFormerSpan({ from: formatDate(council.decisionDate), until: formatDate(council.replacedFrom) })}
          </>
        )}
      </span>
      {council.scans.map((scan) => (
        <span key={scan.paperScanId}>
          {' · '}
          <a href={fileUrl(endpoints.downloadScan, { params: { ...place, paperScanId: scan.paperScanId } })}>
            {scan.name}
          </a>
        </span>
      ))}
      {may('paper.issue') && (
        <DecisionScan place={place} councilId={council.councilId} number={council.decisionNumber ?? '…'} />
      )}
    </li>
  );
}
