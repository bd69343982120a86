import type { AuthorityKind } from '@minhchung/contract';
import { m } from '../../../lib/i18n/m.ts';

const names: Readonly<Record<AuthorityKind, () => string>> = {
  ministry: m.instKindMinistry,
  province: m.instKindProvince,
  department: m.instKindDepartment,
  districtOffice: m.instKindDistrictOffice,
  commune: m.instKindCommune,
  communeOffice: m.instKindCommuneOffice,
};

export const authorityKindList: readonly AuthorityKind[] = [
  'ministry',
  'province',
  'department',
  'districtOffice',
  'commune',
  'communeOffice',
];

export function authorityKindName(kind: AuthorityKind): string {
  return names[kind]();
}
