import type { Criterion, CriterionLevel, Framework } from '@minhchung/domain';
import { likeness, wordBag } from '../revision/likeness.ts';
import type {
  Circular,
  CircularPassage,
  MatchedCircular,
  MatchReason,
  OfficialAddress,
  PassageMatch,
} from './circular.ts';

/**
 * Which passage of a circular is the wording of which place of the framework, by the numbering alone; the title beside a
 * number speaks for it or against it. Several passages may stand beside one place (the items of a level without letters);
 * a passage stands beside one place at most. Where the framework names its annex and the file has that annex, the others
 * are not looked at: both annexes of a circular number their criteria alike.
 */
export function matchCircular({ passages }: Pick<Circular, 'passages'>, framework: Framework): MatchedCircular {
  const criteria = new Map(
    framework.standards.flatMap((standard) => standard.criteria.map((criterion) => [criterion.code, criterion])),
  );
  const annex = annexOf(framework, passages);
  const matches = passages
    .filter((passage) => passage.kind === 'requirement')
    .map((passage) => matchPassage(passage, criteria, annex));
  const taken = new Set(matches.flatMap(({ address }) => (address ? [addressKey(address)] : [])));
  const unmatched = officialAddresses(framework).filter((address) => !taken.has(addressKey(address)));
  return { matches, unmatched };
}

/** Every place of a framework that has a wording in the law, in its order. */
export function officialAddresses(framework: Framework): OfficialAddress[] {
  return framework.standards.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) =>
      criterion.levels.flatMap((level) =>
        indicatorsOf(level).map((indicator) => ({ criterion: criterion.code, level: level.level, indicator })),
      ),
    ),
  );
}

/** Whether passages may stand at that place: one of `officialAddresses`, or what stands before the letters of a level. */
export function isOfficialAddress(framework: Framework, { criterion, level, indicator }: OfficialAddress): boolean {
  const found = framework.standards
    .flatMap(({ criteria }) => criteria)
    .find(({ code }) => code === criterion)
    ?.levels.find((one) => one.level === level);
  return found !== undefined && (indicator === null || indicatorsOf(found).includes(indicator));
}

export function addressKey({ criterion, level, indicator }: OfficialAddress): string {
  return [criterion, level, indicator ?? ''].join('/');
}

/** Letters of the level; one without letters is one passage. A level that asks nothing has none. */
function indicatorsOf({ requirements }: CriterionLevel): (string | null)[] {
  const letters = [...new Set(requirements.map(({ indicator }) => indicator ?? '*'))];
  return letters.map((letter) => (letter === '*' ? null : letter));
}

function annexOf({ legalBasis }: Framework, passages: readonly CircularPassage[]): string | null {
  const wanted = /([IVXLC]+|\d+)\s*$/.exec(legalBasis.annex ?? '')?.[1] ?? null;
  return wanted !== null && passages.some(({ place }) => place.annex === wanted) ? wanted : null;
}

function matchPassage(
  passage: CircularPassage,
  criteria: ReadonlyMap<string, Criterion>,
  annex: string | null,
): PassageMatch {
  const { place, id } = passage;
  const nowhere: PassageMatch = { passage: id, address: null, confidence: 0, reasons: [] };
  const criterion = criteria.get(place.criterion ?? '');
  if (!criterion || (annex !== null && place.annex !== annex)) return nowhere;
  const byArticle = place.level === null ? levelOfArticle(criterion, place.article) : null;
  const number = place.level ?? byArticle;
  const level = criterion.levels.find((one) => one.level === number);
  if (!level || level.requirements.length === 0) return nowhere;

  const title = titleLikeness(passage, criterion);
  const letters = indicatorsOf(level);
  const isLettered = !letters.includes(null);
  const isUnknownPoint = isLettered && place.point !== null && !letters.includes(place.point);
  const reasons: MatchReason[] = [
    passage.criterionFrom === 'clause' ? 'numberFromClause' : 'numberPrinted',
    byArticle !== null ? 'levelFromArticle' : passage.levelFrom === 'heading' ? 'levelFromHeading' : 'levelPrinted',
    ...(title === null ? [] : [title >= 0.5 ? ('titleSame' as const) : ('titleDiffers' as const)]),
    ...(isUnknownPoint ? (['pointUnknown'] as const) : []),
  ];
  const sureness: number[] = reasons.map((reason) => SURENESS[reason]);
  const indicator = isLettered && !isUnknownPoint ? place.point : null;
  return {
    passage: id,
    address: { criterion: criterion.code, level: level.level, indicator },
    confidence: Math.min(...sureness),
    reasons,
  };
}

const SURENESS: Readonly<Record<MatchReason, number>> = {
  numberPrinted: 0.98,
  numberFromClause: 0.85,
  levelPrinted: 0.98,
  levelFromHeading: 0.95,
  levelFromArticle: 0.85,
  titleSame: 1,
  titleDiffers: 0.5,
  pointUnknown: 0.4,
};

/** "Điều 7 khoản 1; Điều 12 khoản 1": the second article named is that of level 2. */
function levelOfArticle({ article, levels }: Criterion, number: string | null): number | null {
  if (number === null) return null;
  const at = article.split(';').findIndex((part) => new RegExp(`Điều ${number}(?!\\d)`, 'u').test(part));
  return levels[at]?.level ?? null;
}

function titleLikeness({ criterionTitle }: CircularPassage, { title }: Criterion): number | null {
  return criterionTitle === null ? null : likeness(wordBag(criterionTitle), wordBag(title.vi));
}
