import type { DatedRecognition } from '@minhchung/contract';
import { targetName } from '../../../../../lib/cycle/targets.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { ListDialog } from '../../../../../lib/school-lists/list-dialog.tsx';
import type { ListField } from '../../../../../lib/school-lists/list-field.ts';
import { effectChoices } from '../_lib/recognition-words.ts';
import { useBoardActions } from '../_lib/use-board-actions.ts';

interface EffectDialogProps {
  readonly schoolId: string;
  readonly recognition: DatedRecognition;
  readonly onClose: () => void;
}

/** What a recognition of a former school is worth here: asked of the authority, entered with its paper. */
export function EffectDialog({ schoolId, recognition, onClose }: EffectDialogProps) {
  const { decide } = useBoardActions(schoolId);
  const { kind, level, heldBy, effect, atPredecessor } = recognition;
  if (!atPredecessor) return null;
  const { predecessorId, sourceId, decision, decidedOn, version } = atPredecessor;
  const before = { effect, decision, decidedOn };
  return (
    <ListDialog
      title={m.recEffectTitle({ what: targetName(kind, level), name: heldBy })}
      fields={fields()}
      start={before}
      save={(values) => decide({ predecessorId, sourceId, kind }, version, before, { ...before, ...values })}
      onClose={onClose}
    />
  );
}

function fields(): readonly ListField[] {
  const isDecided: NonNullable<ListField['isFor']> = (texts) => texts.effect !== 'toBeDecided';
  return [
    {
      id: 'effect',
      label: m.recEffectLabel(),
      hint: m.recEffectHint(),
      kind: 'choice',
      choices: effectChoices(),
    },
    { id: 'decision', label: m.recEffectDecision(), kind: 'text', isFor: isDecided },
    { id: 'decidedOn', label: m.recEffectDecidedOn(), kind: 'date', isRequired: true, isFor: isDecided },
  ];
}
