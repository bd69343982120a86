import type { ImportChoices, PersonQuestion } from '@minhchung/contract';
import { compareNames } from '@minhchung/domain';
import type { Spelling } from './spellings.ts';

export interface RosterEntry {
  readonly personId: string;
  readonly fullName: string;
}

const RANK = { same: 0, toneStyle: 1, possiblySame: 2 } as const;

/**
 * Each spelling with whom it may mean: people of the roster and earlier spellings of the same paper. Only a name that
 * stands letter for letter in the roster once, or that resembles nobody, needs no answer.
 */
export function personQuestions(
  spellings: readonly Spelling[],
  roster: readonly RosterEntry[],
  choices: ImportChoices['people'],
): PersonQuestion[] {
  const answered = new Set(choices.map((choice) => choice.name));
  return spellings.map(({ name, places, post }, at) => {
    const candidates = roster
      .flatMap(({ personId, fullName }) => {
        const likeness = compareNames(name, fullName);
        return likeness === 'different' ? [] : [{ personId, fullName, likeness }];
      })
      .sort((a, b) => RANK[a.likeness] - RANK[b.likeness] || a.fullName.localeCompare(b.fullName, 'vi'));
    const alike = spellings.slice(0, at).flatMap((earlier) => {
      const likeness = compareNames(name, earlier.name);
      return likeness === 'toneStyle' || likeness === 'possiblySame' ? [{ name: earlier.name, likeness }] : [];
    });
    return {
      name,
      post,
      places: [...places],
      candidates,
      alike,
      isOpen: !answered.has(name) && !onlySame(candidates) && alike.length + candidates.length > 0,
    };
  });
}

/** Whom a spelling means when nobody was asked: the one person of the roster who is written just so, or a new one. */
export function plainAnswer(question: PersonQuestion): ImportChoices['people'][number] {
  return { name: question.name, personId: onlySame(question.candidates)?.personId ?? null, sameAs: null };
}

function onlySame(candidates: PersonQuestion['candidates']): PersonQuestion['candidates'][number] | undefined {
  const same = candidates.filter((candidate) => candidate.likeness === 'same');
  return same.length === 1 ? same[0] : undefined;
}
