import type { CycleProposal, NewCycleDraft } from '@minhchung/contract';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { isRecord } from '../../../../../lib/api/problem.ts';
import { browserDraftStore } from '../../../../../lib/saving/draft-store.ts';
import { useAccount } from '../../../../../lib/session/session.ts';
import { type CycleEdits, editedDraft } from './edited-draft.ts';

/** What decides the proposal; an empty answer lets the server propose. */
export interface CycleChoices {
  readonly levels?: string;
  readonly date?: string;
  readonly schoolYear?: string;
  readonly template?: string;
  readonly weekOne?: string;
  /** First and last day of the holidays at Tết, `2027-02-01_2027-02-14`. */
  readonly tet?: string;
}

export interface NewCycle {
  readonly choices: CycleChoices;
  readonly edits: CycleEdits;
  readonly step: number;
  readonly proposal: CycleProposal | undefined;
  readonly draft: NewCycleDraft | undefined;
  readonly error: Error | null;
  readonly isProposing: boolean;
  choose(changed: CycleChoices): void;
  edit(changed: CycleEdits): void;
  /** All changes at once: what is not among them follows the proposal again. */
  replaceEdits(edits: CycleEdits): void;
  goTo(step: number): void;
  startAgain(): void;
  forget(): void;
}

const proposalQuery = (schoolId: string, choices: CycleChoices) =>
  queryOptions({
    queryKey: ['new-cycle', schoolId, choices],
    queryFn: ({ signal }) => call(endpoints.proposeCycle, { params: { schoolId }, query: choices, signal }),
    placeholderData: keepPreviousData,
    retry: false,
    // The roster may have grown on another page meanwhile.
    staleTime: 0,
  });

interface Kept {
  readonly choices: CycleChoices;
  readonly edits: CycleEdits;
  readonly step: number;
}

/** Choices, changes and step of a cycle that is being prepared; they survive a closed lid on this computer. */
export function useNewCycle(schoolId: string, fromCycleId: string | undefined): NewCycle {
  const accountId = useAccount()?.accountId ?? null;
  const drafts = useMemo(() => browserDraftStore(window.localStorage, () => accountId), [accountId]);
  const key = `new-cycle.${schoolId}`;
  const first: Kept = { choices: fromCycleId ? { template: fromCycleId } : {}, edits: {}, step: 0 };
  const [kept, setKept] = useState<Kept>(() => readKept(drafts.read(key)) ?? first);
  useEffect(() => {
    if (isTouched(kept)) drafts.keep(key, kept);
  }, [drafts, key, kept]);
  const { data: proposal, error, isFetching } = useQuery(proposalQuery(schoolId, kept.choices));
  const draft = useMemo(() => proposal && editedDraft(proposal, kept.edits), [proposal, kept.edits]);
  return {
    ...kept,
    proposal,
    draft,
    error,
    isProposing: isFetching,
    choose: (changed) => setKept(chosenAnew(kept, changed)),
    edit: (changed) => setKept({ ...kept, edits: { ...kept.edits, ...changed } }),
    replaceEdits: (edits) => setKept({ ...kept, edits }),
    goTo: (step) => setKept({ ...kept, step }),
    startAgain: () => {
      drafts.forget(key);
      setKept(first);
    },
    forget: () => drafts.forget(key),
  };
}

// Other levels, another day or another template bring other people, criteria and words: what was changed there is gone.
function chosenAnew(kept: Kept, changed: CycleChoices): Kept {
  const isOther = changed.levels ?? changed.date ?? changed.template;
  const { council, secretaryGroup, groups, duties } = kept.edits;
  const people = {
    ...(council && { council }),
    ...(secretaryGroup && { secretaryGroup }),
    ...(groups && { groups }),
    ...(duties && { duties }),
  };
  // Another school year has its own Tết.
  const { tet: _tet, ...others } = kept.choices;
  const choices = { ...(changed.schoolYear ? others : kept.choices), ...changed };
  return { ...kept, choices, edits: isOther ? {} : people };
}

function isTouched({ choices, edits, step }: Kept): boolean {
  return step > 0 || Object.keys(choices).length > 0 || Object.keys(edits).length > 0;
}

function readKept(stored: Readonly<Record<string, unknown>>): Kept | null {
  return isKept(stored) ? stored : null;
}

// Our own writing of an earlier visit; anything else in its place is left alone.
function isKept(stored: unknown): stored is Kept {
  return isRecord(stored) && isRecord(stored.choices) && isRecord(stored.edits) && typeof stored.step === 'number';
}
