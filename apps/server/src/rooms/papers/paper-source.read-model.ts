import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction } from '../../platform/db/database.ts';
import { readCouncil, readCouncilOn, readCouncilVersion } from '../council/index.ts';
import { cycleReader } from '../cycles/index.ts';
import type { FrameworkShelf } from '../frameworks/index.ts';
import { peopleReader } from '../people/index.ts';
import { readPlan } from '../plans/index.ts';
import { outgoingReader } from '../registers/index.ts';
import { letterReader, readInvestmentLetter } from '../resources/index.ts';
import { schoolReader } from '../schools/index.ts';
import type { PaperSource } from './paper-source.ts';
import { wordingReader } from './wording/wording.repository.ts';

/** Which of the things that a cycle can have several of is wanted; each may be left out. */
export interface PaperChoice {
  /** A former, a coming or a drafted council; when left out, the one that counts on the day of the paper. */
  readonly council?: string | undefined;
  /** A letter to the authority; the newest one when left out. */
  readonly letter?: string | undefined;
  /** Week of the week sheet; the current one when left out. */
  readonly week?: number | undefined;
  /** Day whose wording is wanted instead of the paper's own. */
  readonly wordingOn?: string | undefined;
}

/**
 * Gathers what the papers of a cycle are made from, in one transaction. `today` chooses letterhead and wording of a paper
 * that has no date yet. Undefined when the cycle, or the council or letter that was asked for, is not there.
 */
export async function readPaperSource(
  tx: ReadTransaction,
  scope: SchoolScope,
  cycleId: string,
  { frameworks, today, choice = {} }: { frameworks: FrameworkShelf; today: string; choice?: PaperChoice },
): Promise<PaperSource | undefined> {
  const cycle = await cycleReader(tx, scope).find(cycleId);
  const framework = cycle && (await frameworks.find(tx, cycle.frameworkId, cycle.frameworkVersion));
  if (!cycle || !framework) return undefined;
  const plan = await readPlan(tx, scope, cycleId);
  const council = choice.council
    ? await readCouncilVersion(tx, scope, cycleId, { framework, versionId: choice.council })
    : await readCouncil(tx, scope, cycleId, framework);
  const planCouncil =
    plan && !choice.council
      ? await readCouncilOn(tx, scope, cycleId, { framework, day: plan.plan.issuedOn ?? today })
      : council;
  const school = await schoolReader(tx, scope).get();
  if (!plan || !council || !planCouncil || !school) return undefined;
  const letters = letterReader(tx, scope);
  const letterId = choice.letter ?? (await letters.page(cycleId, { limit: 1 })).items[0]?.investmentLetterId;
  const letter = letterId ? await readInvestmentLetter(tx, scope, cycleId, letterId) : undefined;
  if (choice.letter && !letter) return undefined;
  return {
    cycle,
    framework,
    plan,
    council,
    planCouncil,
    people: await peopleReader(tx, scope).all(),
    schoolName: school.name,
    profiles: school.profiles,
    wordings: await wordingReader(tx, scope).all(),
    letter: letter ?? null,
    sentLetter: (letterId && (await letters.sentContent(letterId))?.paper) || null,
    minutes: (await outgoingReader(tx, scope).ofPaper(cycleId, 'firstMeetingMinutes')) ?? null,
    week: choice.week ?? null,
    wordingOn: choice.wordingOn ?? null,
    today,
    fillsPosts: true,
  };
}
