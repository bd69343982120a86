import type { OutgoingSeries } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Dialog } from '../../../../../lib/ui/dialog.tsx';
import { SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { FormFoot } from '../../../../../lib/ui/form-foot.tsx';
import { choiceOfCode, codeOfChoice, typeChoices, typeName } from '../_lib/register-words.ts';
import styles from './registers.module.css';

interface OutgoingGapsProps {
  readonly series: readonly OutgoingSeries[];
  readonly schoolId: string;
  readonly year: number;
  readonly isReadOnly: boolean;
}

interface Gap {
  readonly issuer: OutgoingSeries['issuer'];
  readonly typeCode: string;
  readonly from: number;
  readonly to: number;
}

/** Where each series stands, and the numbers without a line: explained, or still to be explained. */
export function OutgoingGaps({ series, schoolId, year, isReadOnly }: OutgoingGapsProps) {
  const [open, setOpen] = useState<Gap | null>(null);
  const start: Gap = { issuer: 'school', typeCode: 'QĐ', from: 1, to: 1 };
  return (
    <section className="sheet" aria-labelledby="series-title">
      <h2 id="series-title">{m.rgSeriesTitle({ year })}</h2>
      {series.length === 0 && <p className="muted">{m.rgSeriesEmpty()}</p>}
      <ul className={styles.gaps}>
        {series.map((one) => (
          <li key={`${one.issuer} ${one.typeCode}`}>
            <strong>
              {typeName(one.typeCode)}
              {one.issuer === 'council' && ` (${m.rgIssuerCouncil()})`}
            </strong>
            <span>{m.rgSeriesLast({ last: one.lastNumber, count: one.count })}</span>
            {one.gaps.map((gap) => (
              <span key={gap.from}>
                {m.rgGap({ numbers: gap.from === gap.to ? String(gap.from) : `${gap.from}–${gap.to}` })}{' '}
                {gap.reason ?? (
                  <>
                    <strong>{m.rgGapOpen()}</strong>{' '}
                    {!isReadOnly && (
                      <button
                        type="button"
                        className={`no-print ${styles.name}`}
                        onClick={() => setOpen({ ...one, from: gap.from, to: gap.to })}
                      >
                        {m.rgGapExplain()}
                      </button>
                    )}
                  </>
                )}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <p className="no-print">
          <Button variant="quiet" onClick={() => setOpen(start)}>
            {m.rgPaperRegister()}
          </Button>
        </p>
      )}
      {open && <ExplainGap gap={open} schoolId={schoolId} year={year} onClose={() => setOpen(null)} />}
    </section>
  );
}

interface ExplainGapProps {
  readonly gap: Gap;
  readonly schoolId: string;
  readonly year: number;
  readonly onClose: () => void;
}

function ExplainGap({ gap, schoolId, year, onClose }: ExplainGapProps) {
  const queryClient = useQueryClient();
  const [type, setType] = useState(choiceOfCode(gap.typeCode));
  const [from, setFrom] = useState(String(gap.from));
  const [to, setTo] = useState(String(gap.to));
  const [reason, setReason] = useState<string>(m.rgPaperRegisterReason());
  const explain = useMutation({
    mutationFn: () =>
      call(endpoints.explainOutgoingGap, {
        params: { schoolId },
        body: { year, issuer: gap.issuer, typeCode: codeOfChoice(type), from: Number(from), to: Number(to), reason },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['registers', schoolId] });
      onClose();
    },
  });
  const isOrdered = Number(from) > 0 && Number(to) >= Number(from);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isOrdered && reason.trim() !== '') explain.mutate();
  };
  return (
    <Dialog title={m.rgGapTitle({ year })} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>{m.rgGapText()}</p>
        <SelectField
          label={m.rgColType()}
          value={type}
          choices={typeChoices()}
          onChange={(event) => setType(event.currentTarget.value)}
        />
        <div className={styles.pair}>
          <TextField
            label={m.rgGapFrom()}
            value={from}
            inputMode="numeric"
            onChange={(event) => setFrom(event.currentTarget.value.replace(/\D/g, ''))}
          />
          <TextField
            label={m.rgGapTo()}
            value={to}
            inputMode="numeric"
            error={isOrdered ? undefined : m.rgGapOrder()}
            onChange={(event) => setTo(event.currentTarget.value.replace(/\D/g, ''))}
          />
        </div>
        <TextField
          label={m.rgReason()}
          value={reason}
          maxLength={500}
          error={reason.trim() === '' ? m.rgReasonMissing() : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <FormFoot work={explain} submit={m.save()} onClose={onClose} />
      </form>
    </Dialog>
  );
}
