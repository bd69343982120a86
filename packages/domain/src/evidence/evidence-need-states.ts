/** States of an evidence need, in the order of the work and then its branches. */
export const evidenceNeedStates = [
  'planned',
  'collecting',
  'collected',
  'checked',
  'substituted',
  'notApplicable',
  'missing',
] as const;

export type EvidenceNeedState = (typeof evidenceNeedStates)[number];

/** A step that may be taken; a reason is needed for a branch that explains itself and for every step back. */
export type EvidenceNeedStep = { to: EvidenceNeedState; needsReason: boolean };

const path: readonly EvidenceNeedState[] = ['planned', 'collecting', 'collected', 'checked'];
/** Reached from the first two states only. */
const branches: readonly EvidenceNeedStep[] = [
  { to: 'substituted', needsReason: true },
  { to: 'notApplicable', needsReason: true },
  { to: 'missing', needsReason: false },
];

/**
 * The steps from a state: forward along planned → collecting → collected → checked (several at once pass through those
 * between), the branches from the first two, missing → collecting, and back with a reason. Nearest steps ahead come first.
 */
export function stepsOfEvidenceNeed(from: EvidenceNeedState): EvidenceNeedStep[] {
  const at = path.indexOf(from);
  if (at < 0) {
    const forward = from === 'missing' ? [{ to: 'collecting' as const, needsReason: false }] : [];
    const back: EvidenceNeedState[] = from === 'missing' ? ['planned'] : ['collecting', 'planned'];
    return [...forward, ...back.map((to) => ({ to, needsReason: true }))];
  }
  const back = path.slice(0, at).map((to) => ({ to, needsReason: true }));
  const forward = path.slice(at + 1).map((to) => ({ to, needsReason: false }));
  return [...forward, ...(at < 2 ? branches : []), ...back];
}

/** The step from one state to another; undefined when there is none, also when nothing would change. */
export function evidenceNeedStep(from: EvidenceNeedState, to: EvidenceNeedState): EvidenceNeedStep | undefined {
  return stepsOfEvidenceNeed(from).find((step) => step.to === to);
}

/** States in which something is still to be done. */
export function isOpenEvidenceNeed(state: EvidenceNeedState): boolean {
  return state === 'planned' || state === 'collecting' || state === 'missing';
}

/** Whether the school holds what it looked for. */
export function isCollectedEvidenceNeed(state: EvidenceNeedState): boolean {
  return state === 'collected' || state === 'checked';
}
