import { type Person, type Post, postKinds } from '@minhchung/contract';
import type { Selectable } from 'kysely';
import type { PersonTable, PostTable } from '../../platform/db/tables.generated.ts';
import type { Sent } from '../../platform/kit/sent.ts';
import { sortName } from './sort-name.ts';

export type PersonFields = Omit<Person, 'personId' | 'version' | 'posts'>;
export type PostFields = Omit<Post, 'postId' | 'personId' | 'version'>;
export type PersonRow = Omit<Selectable<PersonTable>, 'school_id' | 'created_at'>;
export type PostRow = Selectable<PostTable>;

const kinds: ReadonlyMap<string, Post['kind']> = new Map(postKinds.map((kind) => [kind, kind]));

export function toPerson(row: PersonRow, posts: readonly PostRow[]): Person {
  return {
    personId: row.person_id,
    fullName: row.full_name,
    phone: row.phone,
    email: row.email,
    note: row.note,
    leftOn: row.left_on,
    birthDate: row.birth_date,
    version: row.version,
    posts: posts.map(toPost),
  };
}

export function toPost(row: PostRow): Post {
  return {
    postId: row.post_id,
    personId: row.person_id,
    kind: kinds.get(row.kind) ?? 'other',
    title: row.title,
    unit: row.unit,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
  };
}

/** The name as written, and as the roster sorts and finds it. */
export function nameColumns(fullName: string): { full_name: string; sort_name: string };
export function nameColumns(fullName: string | undefined): { full_name?: string; sort_name?: string };
export function nameColumns(fullName: string | undefined): { full_name?: string; sort_name?: string } {
  return fullName === undefined ? {} : { full_name: fullName, sort_name: sortName(fullName) };
}

// Fields that were not sent are undefined; Kysely leaves those columns alone.
export function personColumns(fields: Sent<PersonFields>) {
  return {
    phone: fields.phone,
    email: fields.email,
    note: fields.note,
    left_on: fields.leftOn,
    birth_date: fields.birthDate,
  };
}

export function postColumns(fields: Sent<PostFields>) {
  return { unit: fields.unit, valid_from: fields.validFrom, valid_to: fields.validTo };
}
