import type { ImportDifference } from '@minhchung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { isProblem, problemText } from '../../../../../lib/api/problem.ts';
import { formatMoment } from '../../../../../lib/format/dates.ts';
import { useLanguage } from '../../../../../lib/i18n/language-context.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { frameworksQuery } from '../../../../../lib/school/queries.ts';
import { Button, buttonClass } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { useOfferUndo } from '../../../../../lib/undo/undo.tsx';
import { type DifferenceAddress, differenceQuery } from '../_lib/import-queries.ts';
import { useChosen } from '../_lib/use-chosen.ts';
import styles from './difference-screen.module.css';
import { DifferenceSection } from './difference-section.tsx';
import { RemarkList } from './remark-list.tsx';

interface DifferenceScreenProps {
  readonly address: DifferenceAddress;
  readonly difference: ImportDifference;
}

/** A corrected plan beside the cycle that an earlier one was taken into: only what differs, taken over as chosen. */
export function DifferenceScreen({ address, difference }: DifferenceScreenProps) {
  const { schoolId, importSessionId, cycleId } = address;
  const { items, names, ownRows, blocking, locked, earlier, framework } = difference;
  const client = useQueryClient();
  const navigate = useNavigate();
  const offerUndo = useOfferUndo();
  const { language } = useLanguage();
  const chosen = useChosen(items, earlier !== null);
  const apply = useMutation({
    mutationFn: () =>
      call(endpoints.applyImport, {
        params: { schoolId, importSessionId },
        body: { version: difference.version, cycleId, seen: difference.seen, chosen: [...chosen.ids] },
      }),
    onSuccess: async ({ version }) => {
      await navigate({ to: '/s/$schoolId/c/$cycleId/plan', params: { schoolId, cycleId } });
      await client.invalidateQueries();
      offerUndo({
        text: m.impDiffApplied(),
        undo: async () => {
          await call(endpoints.undoImport, { params: { schoolId, importSessionId }, body: { version } });
          await client.invalidateQueries();
        },
      });
    },
    onError: (error) => {
      if (isProblem(error, 'object.changed'))
        void client.invalidateQueries({ queryKey: differenceQuery(address).queryKey });
    },
  });
  const frameworks = useQuery({ ...frameworksQuery, enabled: framework !== null }).data?.items ?? [];
  const titleOf = (id: string) => frameworks.find(({ frameworkId }) => frameworkId === id)?.title[language] ?? id;
  const sections = Map.groupBy(items, ({ section }) => section);
  const count = (kind: ImportDifference['items'][number]['kind']) => items.filter((item) => item.kind === kind).length;
  const review = (
    <Link
      to="/s/$schoolId/import/$importSessionId"
      params={{ schoolId, importSessionId }}
      className={buttonClass('outline')}
    >
      {m.impDiffCorrectReading()}
    </Link>
  );
  return (
    <>
      <PageHead
        title={m.impDiffTitle({ name: difference.cycleName })}
        lead={
          <>
            <p>{m.impDiffLead()}</p>
            {earlier && <p>{m.impDiffEarlier({ name: earlier.sourceName, date: formatMoment(earlier.takenAt) })}</p>}
          </>
        }
        actions={review}
      />
      <div className="stack">
        {blocking.length > 0 && (
          <Notice tone="stop" title={m.impDiffBlocked()} action={review}>
            <p>{m.impDiffBlockedText()}</p>
            <RemarkList remarks={blocking} />
          </Notice>
        )}
        {earlier === null && items.length > 0 && (
          <Notice tone="doubt" title={m.impDiffHandUnknown()}>
            <p>{m.impDiffHandUnknownText()}</p>
          </Notice>
        )}
        {framework && (
          <Notice tone="doubt" title={m.impDiffFramework()}>
            <p>{m.impDiffFrameworkText({ mine: titleOf(framework.mine), paper: titleOf(framework.paper) })}</p>
          </Notice>
        )}
        {locked.length > 0 && (
          <Notice tone="info" title={m.impDiffLocked()}>
            <p>{m.impDiffLockedText()}</p>
          </Notice>
        )}
        {apply.error && (
          <Notice tone="stop" role="alert">
            {isProblem(apply.error, 'object.changed') ? m.impDiffSeen() : problemText(apply.error, language)}
          </Notice>
        )}
        {items.length === 0 && (
          <EmptyState icon="check" title={m.impDiffNothingTitle()}>
            <p>{m.impDiffNothingText()}</p>
          </EmptyState>
        )}
        {items.length > 0 && (
          <div className={styles.tools}>
            <p role="status">
              {earlier === null
                ? m.impDiffCountsPlain({ added: count('added'), changed: count('changed'), removed: count('removed') })
                : m.impDiffCounts({
                    added: count('added'),
                    changed: count('changed'),
                    removed: count('removed'),
                    kept: count('kept'),
                  })}
            </p>
            <div className="row no-print">
              <Button variant="outline" onClick={() => chosen.set(items, true)}>
                {m.impDiffAll()}
              </Button>
              <Button variant="outline" onClick={() => chosen.set(items, false)}>
                {m.impDiffNone()}
              </Button>
              <Button variant="quiet" onClick={chosen.reset}>
                {m.impDiffDefaults()}
              </Button>
            </div>
            <p className={`${styles.small} no-print`}>{m.impDiffKeys()}</p>
          </div>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the boxes inside are the controls; arrows go from one to the next. */}
        <div className="stack" onKeyDown={walkChoices}>
          {[...sections].map(([section, list]) => (
            <DifferenceSection
              key={section}
              section={section}
              items={list}
              ownRows={ownRows[section] ?? 0}
              names={names}
              chosen={chosen}
            />
          ))}
        </div>
        {items.length > 0 && (
          <div className={`${styles.foot} no-print`}>
            <Button disabled={blocking.length > 0} loading={apply.isPending} onClick={() => apply.mutate()}>
              {chosen.ids.size === 0 ? m.impDiffActionNone() : m.impDiffAction({ count: chosen.ids.size })}
            </Button>
            <span className={styles.small}>{m.impDiffApplyHint()}</span>
          </div>
        )}
      </div>
    </>
  );
}

/** Arrow keys go from box to box, as in a list. */
function walkChoices(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-choice]')];
  const focused = document.activeElement;
  const at = focused instanceof HTMLInputElement ? boxes.indexOf(focused) : -1;
  const next = at < 0 ? undefined : boxes[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
