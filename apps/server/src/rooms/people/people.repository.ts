import type { Person, Post } from '@minhchung/contract';
import { searchKey } from '@minhchung/domain';
import { sql } from 'kysely';
import { z } from 'zod';
import type { SchoolScope } from '../../platform/access/scope.ts';
import type { ReadTransaction, WriteTransaction } from '../../platform/db/database.ts';
import { cutPage, readCursor } from '../../platform/db/page-cursor.ts';
import type { MakeId } from '../../platform/kit/ids.ts';
import type { Sent } from '../../platform/kit/sent.ts';
import {
  nameColumns,
  type PersonFields,
  type PersonRow,
  type PostFields,
  personColumns,
  postColumns,
  toPerson,
  toPost,
} from './person-rows.ts';

export interface PeopleQuery {
  readonly search?: string | undefined;
  readonly includeLeft: boolean;
  /** The school's day, which tells who has left. */
  readonly today: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export type NewPerson = Sent<PersonFields> & { readonly fullName: string; readonly posts: readonly PostFields[] };

export interface PeopleReader {
  /** The whole roster, those who left included, by given name: for matching names of a paper. */
  all(): Promise<Person[]>;
  page(query: PeopleQuery): Promise<{ items: Person[]; nextCursor: string | null }>;
  find(personId: string): Promise<Person | undefined>;
  findPost(postId: string): Promise<Post | undefined>;
}

export interface PeopleWriter extends PeopleReader {
  add(person: NewPerson): Promise<Person>;
  /** Undefined when the stored version is another one. */
  change(personId: string, seen: number, fields: Sent<PersonFields>): Promise<Person | undefined>;
  remove(personId: string, seen: number): Promise<boolean>;
  addPost(personId: string, post: PostFields): Promise<Post>;
  changePost(postId: string, seen: number, fields: Sent<PostFields>): Promise<Post | undefined>;
  removePost(postId: string, seen: number): Promise<boolean>;
}

const cursorKeys = z.tuple([z.string(), z.string()]);

export function peopleReader(tx: ReadTransaction, scope: SchoolScope): PeopleReader {
  const people = () =>
    tx
      .selectFrom('person')
      .select([
        'person.person_id',
        'person.full_name',
        'person.sort_name',
        'person.phone',
        'person.email',
        'person.note',
        'person.left_on',
        'person.birth_date',
        'person.version',
      ])
      .where('person.school_id', '=', scope.schoolId)
      .orderBy('person.sort_name')
      .orderBy('person.person_id');
  const posts = () =>
    tx
      .selectFrom('post')
      .selectAll('post')
      .where('post.school_id', '=', scope.schoolId)
      .orderBy('post.valid_from', (order) => order.desc().nullsLast())
      .orderBy('post.post_id');
  const withPosts = async (rows: readonly PersonRow[]): Promise<Person[]> => {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.person_id);
    const held = Map.groupBy(
      await posts().where(sql<boolean>`post.person_id = any(${ids})`).execute(),
      (post) => post.person_id,
    );
    return rows.map((row) => toPerson(row, held.get(row.person_id) ?? []));
  };

  return {
    async all() {
      const [rows, held] = [await people().execute(), await posts().execute()];
      const byPerson = Map.groupBy(held, (post) => post.person_id);
      return rows.map((row) => toPerson(row, byPerson.get(row.person_id) ?? []));
    },
    async page({ search, includeLeft, today, cursor, limit }) {
      const after = readCursor(cursor, cursorKeys);
      let query = people().limit(limit + 1);
      if (!includeLeft) {
        query = query.where((eb) => eb.or([eb('person.left_on', 'is', null), eb('person.left_on', '>', today)]));
      }
      for (const word of searchKey(search ?? '')
        .split(' ')
        .filter(Boolean))
        query = query.where('person.sort_name', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
      if (after) {
        query = query.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('person.sort_name', 'person.person_id'), '>', tuple(...after)),
        );
      }
      const page = cutPage(await query.execute(), limit, (row) => [row.sort_name, row.person_id]);
      return { items: await withPosts(page.items), nextCursor: page.nextCursor };
    },
    async find(personId) {
      return (await withPosts(await people().where('person.person_id', '=', personId).execute()))[0];
    },
    async findPost(postId) {
      const row = await posts().where('post.post_id', '=', postId).executeTakeFirst();
      return row && toPost(row);
    },
  };
}

export function peopleWriter(tx: WriteTransaction, scope: SchoolScope, makeId: MakeId): PeopleWriter {
  const reader = peopleReader(tx, scope);
  const { schoolId } = scope;
  const addPost = async (personId: string, post: PostFields): Promise<Post> => {
    const row = await tx
      .insertInto('post')
      .values({
        school_id: schoolId,
        post_id: makeId('pst'),
        person_id: personId,
        kind: post.kind,
        title: post.title,
        ...postColumns(post),
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    return toPost(row);
  };
  return {
    ...reader,
    addPost,
    async add({ posts, ...fields }) {
      const row = await tx
        .insertInto('person')
        .values({
          school_id: schoolId,
          person_id: makeId('per'),
          ...nameColumns(fields.fullName),
          ...personColumns(fields),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      const added: Post[] = [];
      for (const post of posts) added.push(await addPost(row.person_id, post));
      return { ...toPerson(row, []), posts: added };
    },
    async change(personId, seen, fields) {
      const row = await tx
        .updateTable('person')
        .set({ ...nameColumns(fields.fullName), ...personColumns(fields), version: seen + 1 })
        .where('person.school_id', '=', schoolId)
        .where('person.person_id', '=', personId)
        .where('person.version', '=', seen)
        .returning('person.person_id')
        .executeTakeFirst();
      return row && reader.find(row.person_id);
    },
    async remove(personId, seen) {
      const result = await tx
        .deleteFrom('person')
        .where('person.school_id', '=', schoolId)
        .where('person.person_id', '=', personId)
        .where('person.version', '=', seen)
        .executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
    async changePost(postId, seen, fields) {
      const row = await tx
        .updateTable('post')
        .set({ kind: fields.kind, title: fields.title, ...postColumns(fields), version: seen + 1 })
        .where('post.school_id', '=', schoolId)
        .where('post.post_id', '=', postId)
        .where('post.version', '=', seen)
        .returningAll()
        .executeTakeFirst();
      return row && toPost(row);
    },
    async removePost(postId, seen) {
      const result = await tx
        .deleteFrom('post')
        .where('post.school_id', '=', schoolId)
        .where('post.post_id', '=', postId)
        .where('post.version', '=', seen)
        .executeTakeFirst();
      return result.numDeletedRows > 0n;
    },
  };
}
