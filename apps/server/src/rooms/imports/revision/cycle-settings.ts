import { endpoints, type ImportChoices } from '@minhchung/contract';
import type { SchoolScope } from '../../../platform/access/scope.ts';
import type { WriteTransaction } from '../../../platform/db/database.ts';
import { given } from '../../../platform/kit/given.ts';
import type { MakeId } from '../../../platform/kit/ids.ts';
import { cycleWriter } from '../../cycles/index.ts';
import type { DraftRow } from './paper-rows.ts';

/** What a paper says of the cycle itself and a cycle may still change; the framework and the levels are pinned. */
export const settingNames = ['name', 'schoolYears', 'planForm', 'weekOne'] as const;

const settings = endpoints.changeCycle.body.pick({ name: true, schoolYears: true, planForm: true, weekOne: true });

/** The answers of a review as one row beside the plan; what the paper does not say is no difference. */
export function settingsRow({ cycleName, schoolYears, planForm, weekOne }: ImportChoices): DraftRow {
  const said = {
    ...(cycleName === '' ? {} : { name: cycleName }),
    ...(schoolYears.length === 0 ? {} : { schoolYears }),
    planForm,
    ...(weekOne === null ? {} : { weekOne }),
  };
  return { section: 'cycle', ref: 'cycle:0', parentRef: null, place: '/choices/cycleName', values: said };
}

/** Writes chosen settings, or puts old ones back. False when the cycle is another one by now. */
export function changeSettings(
  { tx, scope, makeId }: { readonly tx: WriteTransaction; readonly scope: SchoolScope; readonly makeId: MakeId },
  cycleId: string,
  version: number,
  content: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  return cycleWriter(tx, scope, makeId).change(cycleId, version, given(settings.parse(content)));
}
