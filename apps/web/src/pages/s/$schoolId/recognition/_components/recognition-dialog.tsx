import type { DatedRecognition } from '@minhchung/contract';
import { targetName } from '../../../../../lib/cycle/targets.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { ListDialog } from '../../../../../lib/school-lists/list-dialog.tsx';
import type { ListField } from '../../../../../lib/school-lists/list-field.ts';
import { useSchoolList } from '../../../../../lib/school-lists/use-school-list.ts';
import { effectChoices } from '../_lib/recognition-words.ts';

/** A recognition on record, one that only a plan tells of, or a new one. */
export type EditedRecognition = Pick<
  DatedRecognition,
  | 'recognitionId'
  | 'milestoneId'
  | 'kind'
  | 'level'
  | 'decidedOn'
  | 'number'
  | 'issuer'
  | 'heldBy'
  | 'effect'
  | 'validUntil'
  | 'isPrintedEnd'
  | 'revokedOn'
  | 'revokedText'
  | 'note'
  | 'version'
>;

export function newRecognition(): EditedRecognition {
  return {
    recognitionId: null,
    milestoneId: null,
    kind: 'nationalStandard',
    level: 1,
    decidedOn: '',
    number: '',
    issuer: '',
    heldBy: '',
    effect: 'toBeDecided',
    validUntil: '',
    isPrintedEnd: false,
    revokedOn: null,
    revokedText: '',
    note: '',
    version: null,
  };
}

const goals = [
  ...([1, 2] as const).map((level) => ({ kind: 'nationalStandard' as const, level })),
  ...([1, 2, 3, 4] as const).map((level) => ({ kind: 'accreditation' as const, level })),
];

interface RecognitionDialogProps {
  readonly schoolId: string;
  readonly edited: EditedRecognition;
  readonly onClose: () => void;
}

export function RecognitionDialog({ schoolId, edited, onClose }: RecognitionDialogProps) {
  const list = useSchoolList('recognitions', schoolId);
  const { recognitionId, version, milestoneId } = edited;
  const row = recognitionId !== null && version !== null ? { rowId: recognitionId, version } : null;
  const start = {
    ...edited,
    goal: `${edited.kind} ${edited.level}`,
    // Only an end that the paper prints is kept; the other is counted out again.
    validUntil: edited.isPrintedEnd ? edited.validUntil : null,
  };
  return (
    <ListDialog
      title={row ? m.recEditTitle() : m.recAdd()}
      fields={fields()}
      start={start}
      save={({ goal, ...values }) => {
        const chosen = goals.find(({ kind, level }) => `${kind} ${level}` === goal);
        return list.save(row, { ...values, ...chosen, milestoneId });
      }}
      remove={row ? () => list.remove(row, m.recRemoved()) : undefined}
      onClose={onClose}
    />
  );
}

function fields(): readonly ListField[] {
  return [
    {
      id: 'goal',
      label: m.recColWhat(),
      kind: 'choice',
      choices: goals.map(({ kind, level }) => ({ value: `${kind} ${level}`, label: targetName(kind, level) })),
    },
    { id: 'decidedOn', label: m.recDecidedOn(), hint: m.recDecidedOnHint(), kind: 'month', isRequired: true },
    { id: 'number', label: m.recNumber(), kind: 'text' },
    { id: 'issuer', label: m.recIssuer(), kind: 'text' },
    { id: 'validUntil', label: m.recValidUntil(), hint: m.recValidUntilHint(), kind: 'month' },
    { id: 'heldBy', label: m.recHeldByLabel(), hint: m.recHeldByHint(), kind: 'text' },
    {
      id: 'effect',
      label: m.recEffectLabel(),
      hint: m.recEffectHint(),
      kind: 'choice',
      choices: effectChoices(),
      isFor: ({ heldBy }) => Boolean(heldBy?.trim()),
    },
    { id: 'revokedOn', label: m.recRevokedOn(), hint: m.recRevokedOnHint(), kind: 'date' },
    { id: 'revokedText', label: m.recRevokedText(), kind: 'text', isFor: ({ revokedOn }) => Boolean(revokedOn) },
    { id: 'note', label: m.colNote(), kind: 'prose' },
  ];
}
