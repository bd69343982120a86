import type { PostKind } from '@minhchung/contract';
import { m } from '../i18n/m.ts';

const names: Readonly<Record<PostKind | 'capable-teacher', () => string>> = {
  principal: m.postPrincipal,
  'vice-principal': m.postVicePrincipal,
  'subject-group-head': m.postSubjectGroupHead,
  'subject-group-deputy': m.postSubjectGroupDeputy,
  'office-group-head': m.postOfficeGroupHead,
  'unit-head': m.postUnitHead,
  'party-secretary': m.postPartySecretary,
  'union-chair': m.postUnionChair,
  'youth-union-secretary': m.postYouthUnionSecretary,
  'youth-leader': m.postYouthLeader,
  teacher: m.postTeacher,
  accountant: m.postAccountant,
  clerk: m.postClerk,
  librarian: m.postLibrarian,
  'health-worker': m.postHealthWorker,
  'equipment-keeper': m.postEquipmentKeeper,
  guard: m.postGuard,
  'capable-teacher': m.postCapableTeacher,
  other: m.postOther,
};

function isKnown(kind: string): kind is PostKind | 'capable-teacher' {
  return Object.hasOwn(names, kind);
}

export function postKindName(kind: string): string {
  return isKnown(kind) ? names[kind]() : kind;
}

export function postKindChoices(): readonly { readonly value: PostKind; readonly label: string }[] {
  return Object.keys(names)
    .filter(isKnown)
    .flatMap((kind) => (kind === 'capable-teacher' ? [] : [{ value: kind, label: names[kind]() }]));
}
