import type { DatedRecognition } from '@minhchung/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { m } from '../../../../../lib/i18n/m.ts';
import { useMay, useRights } from '../../../../../lib/session/session.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { EmptyState } from '../../../../../lib/ui/empty-state.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { recognitionQuery } from '../_lib/recognition-query.ts';
import { Conditions } from './conditions.tsx';
import { CycleAims } from './cycle-aims.tsx';
import { EffectDialog } from './effect-dialog.tsx';
import styles from './recognition.module.css';
import { type EditedRecognition, newRecognition, RecognitionDialog } from './recognition-dialog.tsx';
import { RecognitionTable } from './recognition-table.tsx';
import { RenewalSteps } from './renewal-steps.tsx';
import { RulesInForce } from './rules-in-force.tsx';
import { Timeline } from './timeline.tsx';

/** "Đang được công nhận gì, đến khi nào, phải làm gì trước ngày hết hạn?" */
export function RecognitionPage({ schoolId }: { readonly schoolId: string }) {
  const { data: view } = useSuspenseQuery(recognitionQuery(schoolId));
  const canEdit = useMay(schoolId)('school.edit');
  // A school that lives on in another one asks for nothing any more: its history stays.
  const isFormer = (useRights(schoolId)?.former ?? null) !== null;
  const [edited, setEdited] = useState<EditedRecognition | null>(null);
  const [decided, setDecided] = useState<DatedRecognition | null>(null);
  const add = (
    <Button variant="outline" onClick={() => setEdited(newRecognition())}>
      <Icon name="add" /> {m.recAdd()}
    </Button>
  );
  return (
    <>
      <PageHead
        title={m.navRecognition()}
        lead={m.recLead()}
        actions={
          <Button variant="quiet" onClick={() => window.print()}>
            <Icon name="print" /> {m.recPrint()}
          </Button>
        }
      />
      <div className={styles.sections}>
        {!isFormer && <RenewalSteps recognitions={view.recognitions} />}
        <section className="sheet" aria-labelledby="history">
          <h2 id="history">{m.recHistory()}</h2>
          {view.recognitions.length === 0 ? (
            <EmptyState title={m.recEmptyTitle()} action={canEdit && add} hasSample>
              <p>{m.recEmpty()}</p>
            </EmptyState>
          ) : (
            <>
              <Timeline view={view} />
              <RecognitionTable
                recognitions={view.recognitions}
                onEdit={canEdit ? setEdited : undefined}
                onDecide={canEdit ? setDecided : undefined}
              />
              {view.notAssessed.includes('accreditation') && <p className="muted">{m.recNoAccreditation()}</p>}
              {view.notAssessed.includes('nationalStandard') && <p className="muted">{m.recNoNationalStandard()}</p>}
              {canEdit && <p className="no-print">{add}</p>}
            </>
          )}
        </section>
        <CycleAims schoolId={schoolId} />
        {!isFormer && view.conditions.length > 0 && <Conditions schoolId={schoolId} view={view} canEdit={canEdit} />}
        {view.rules && <RulesInForce rules={view.rules} />}
      </div>
      {decided && <EffectDialog schoolId={schoolId} recognition={decided} onClose={() => setDecided(null)} />}
      {edited && <RecognitionDialog schoolId={schoolId} edited={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
