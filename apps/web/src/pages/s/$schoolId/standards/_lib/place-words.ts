import type { OfficialPassage } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';

export type Place = NonNullable<OfficialPassage['address']>;

export function placeName({ criterion, level, indicator }: Place): string {
  return indicator === null
    ? m.stdPlace({ criterion, level })
    : m.stdPlacePoint({ criterion, level, point: indicator });
}

export function placeKey({ criterion, level, indicator }: Place): string {
  return `${criterion}/${level}/${indicator ?? ''}`;
}

/** Where the file itself has a passage. */
export function passagePlace({ place }: OfficialPassage): string {
  const { annex, article, criterion, level, point } = place;
  const parts = [
    annex && m.stdPlaceAnnex({ annex }),
    article && m.stdPlaceArticle({ article }),
    criterion && level !== null && placeName({ criterion, level, indicator: point }),
  ];
  return parts.filter(Boolean).join(' · ');
}

const doubts: Readonly<Record<string, () => string>> = {
  titleDiffers: m.stdReasonTitleDiffers,
  numberFromClause: m.stdReasonClause,
  levelFromArticle: m.stdReasonArticle,
  pointUnknown: m.stdReasonPoint,
};

/** Why a match is not certain. */
export function doubtsOf({ reasons }: OfficialPassage): string[] {
  return reasons.flatMap((reason) => doubts[reason]?.() ?? []);
}

export const isDoubtful = ({ address, confidence }: OfficialPassage): boolean => address !== null && confidence < 0.8;
