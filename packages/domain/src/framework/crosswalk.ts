import type { Text } from './framework.ts';

/** Read a link as: the criterion in `to` is `relation` than/to the one in `from`. `none` has `to: null`. */
export type CrosswalkRelation = 'same' | 'broader' | 'narrower' | 'related' | 'none';

/**
 * Expert judgement on which criterion of a newer framework continues an older one. It proposes evidence links
 * that a person confirms; it converts no levels.
 */
export type Crosswalk = {
  id: string;
  version: number;
  /** Framework ids. */
  from: string;
  to: string;
  title: Text;
  status: 'expert-judgement';
  purpose: Text;
  relations: Record<CrosswalkRelation, Text>;
  mappings: CrosswalkMapping[];
  newInTarget: CrosswalkNewCriterion[];
  notes: Text[];
};

export type CrosswalkMapping = { from: string; fromTitle: Text; links: CrosswalkLink[] };

export type CrosswalkLink = {
  to: string | null;
  toTitle: Text | null;
  relation: CrosswalkRelation;
  confidence: 'high' | 'medium' | 'low';
  reason: Text;
};

export type CrosswalkNewCriterion = { code: string; reason: Text };
