-- Search over everything that a school has, without diacritics and with one typing error a word. `search_entry` is
-- derived: triggers keep it in step inside the writer's transaction, a backup leaves it out. A room makes its table
-- searchable by one call of make_searchable in its own migration.

create extension if not exists btree_gin;

create table search_entry (
  school_id text not null references school,
  kind text not null,
  subject_id text not null,
  cycle_id text,
  title text not null,
  detail text not null default '',
  folded_title text not null default '',
  folded_detail text not null default '',
  -- Beginnings of the words, and after "~" the words with one letter left out.
  keys tsvector not null default '',
  primary key (school_id, kind, subject_id)
);
-- A short pending list: it is read through at every search.
create index search_entry_keys on search_entry using gin (school_id, keys) with (gin_pending_list_limit = 256);

alter table search_entry enable row level security;
create policy of_school on search_entry using (school_id = current_school()) with check (school_id = current_school());
grant select, insert, update, delete on search_entry to minhchung_app;

-- ── text as it is searched: the same as searchFold, isNear of packages/domain, and tested against them ─────────
create function search_fold(asked text) returns text language sql immutable parallel safe strict
as $$
  select btrim(regexp_replace(
    translate(
      regexp_replace(normalize(asked, NFD), '[\u00AD\u0300-\u036F\u200B-\u200D\u2060\uFEFF]', '', 'g'),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZđĐ', 'abcdefghijklmnopqrstuvwxyzdd'),
    '[^a-z0-9]+', ' ', 'g'))
$$;

-- Words of folded text, each once, cut at 24 letters.
create function search_words(folded text) returns text[] language sql immutable parallel safe strict
as $$ select coalesce(array_agg(distinct left(word, 24)), '{}') from string_to_table(folded, ' ') word where word <> '' $$;

-- The word with one letter left out, in every way, and the word itself; for words of 3 to 12 letters.
create function search_without_letter(word text) returns setof text language sql immutable parallel safe strict
as $$
  select '~' || overlay(word placing '' from place for 1) from generate_series(1, length(word)) place
  where length(word) between 3 and 12
  union select '~' || word where length(word) between 3 and 12
$$;

-- One query in a language that keeps its plan: this runs for every row that is written.
create function search_keys(folded text) returns tsvector language plpgsql immutable parallel safe strict
as $$
begin
  return (
    select coalesce(array_to_tsvector(array_agg(made.key)), '')
    from (select distinct left(said, 24) as word from string_to_table(folded, ' ') said where said <> '') w
    cross join lateral generate_series(1, length(w.word)) place
    cross join lateral (
      select left(w.word, place)
      union all select '~' || overlay(w.word placing '' from place for 1) where length(w.word) between 3 and 12
      union all select '~' || w.word where place = 1 and length(w.word) between 3 and 12) made (key));
end
$$;

-- One letter put in, left out, exchanged, or two neighbours in the wrong order.
create function search_near(a text, b text) returns boolean language plpgsql immutable parallel safe strict
as $$
declare
  place integer := 1;
begin
  if least(length(a), length(b)) < 3 or greatest(length(a), length(b)) > 12 or abs(length(a) - length(b)) > 1 then
    return false;
  end if;
  while place <= length(a) and substr(a, place, 1) = substr(b, place, 1) loop place := place + 1; end loop;
  return substr(a, place + 1) = substr(b, place + 1)
    or substr(a, place) = substr(b, place + 1)
    or substr(a, place + 1) = substr(b, place)
    or (substr(a, place, 1) = substr(b, place + 1, 1) and substr(a, place + 1, 1) = substr(b, place, 1)
        and substr(a, place + 2) = substr(b, place + 2));
end
$$;

-- ── keeping entries ──────────────────────────────────────────────────────────────────────────────────
create function enter_for_search(entry search_entry) returns void language sql
as $$
  insert into search_entry (school_id, kind, subject_id, cycle_id, title, detail, folded_title, folded_detail, keys)
  select entry.school_id, entry.kind, entry.subject_id, entry.cycle_id, entry.title, entry.detail, folded.title, folded.detail,
         search_keys(folded.title || ' ' || folded.detail)
  from (select search_fold(entry.title) as title, search_fold(entry.detail) as detail) folded
  on conflict (school_id, kind, subject_id) do update set
    cycle_id = excluded.cycle_id, title = excluded.title, detail = excluded.detail, folded_title = excluded.folded_title,
    folded_detail = excluded.folded_detail, keys = excluded.keys
$$;

-- What a row says under those columns, in that order. Long texts are found by their beginning.
create function search_text(stored jsonb, columns text[], most integer) returns text language sql immutable
as $$
  select coalesce(left(string_agg(value, ' · ' order by place), most), '')
  from unnest(columns) with ordinality wanted (name, place)
  cross join lateral (select btrim(stored ->> name)) said (value)
  where value <> ''
$$;

-- Null for a row that is not there (any more), or says nothing.
create function search_entry_of(stored jsonb, kind text, id_column text, titles text[], details text[]) returns search_entry
language sql immutable
as $$
  select row(stored ->> 'school_id', kind, stored ->> id_column, stored ->> 'cycle_id', said.title,
             search_text(stored, details, 240), '', '', '')::search_entry
  from (select search_text(stored, titles, 360) as title) said
  where said.title <> '' and stored ->> 'removed_at' is null
$$;

create function keep_searchable() returns trigger language plpgsql
as $$
declare
  kind constant text := tg_argv[0];
  id_column constant text := tg_argv[1];
  before search_entry;
  after search_entry;
begin
  if tg_op <> 'INSERT' then
    before := search_entry_of(to_jsonb(old), kind, id_column, tg_argv[2]::text[], tg_argv[3]::text[]);
  end if;
  if tg_op <> 'DELETE' then
    after := search_entry_of(to_jsonb(new), kind, id_column, tg_argv[2]::text[], tg_argv[3]::text[]);
  end if;
  if after.school_id is not null then
    if after is distinct from before then perform enter_for_search(after); end if;
  elsif before.school_id is not null then
    delete from search_entry e
    where e.school_id = before.school_id and e.kind = before.kind and e.subject_id = before.subject_id;
  end if;
  return null;
end
$$;

-- The one call with which a room makes a table searchable, rows that are already there included.
create function make_searchable(source regclass, kind text, id_column text, titles text[], details text[]) returns void
language plpgsql
as $$
begin
  execute format(
    'create trigger keep_searchable after insert or update or delete on %s for each row execute function keep_searchable(%L, %L, %L, %L)',
    source, kind, id_column, titles, details);
  execute format(
    'select enter_for_search(entry) from %s t cross join lateral search_entry_of(to_jsonb(t), %L, %L, %L, %L) entry where entry.school_id is not null',
    source, kind, id_column, titles, details);
end
$$;

-- A person is also found by posts; the end of a post does not hide who held it.
create function enter_person_for_search(asked_school text, asked_person text) returns void language sql
as $$
  select enter_for_search(row(p.school_id, 'person', p.person_id, null, p.full_name, coalesce((
      select left(string_agg(concat_ws(' · ', o.title, nullif(o.unit, '')), ' · ' order by o.valid_from desc nulls last, o.post_id), 240)
      from post o where o.school_id = p.school_id and o.person_id = p.person_id), ''), '', '', '')::search_entry)
  from person p where p.school_id = asked_school and p.person_id = asked_person
$$;

create function keep_person_searchable() returns trigger language plpgsql
as $$
begin
  if tg_table_name = 'person' and tg_op = 'DELETE' then
    delete from search_entry e where e.school_id = old.school_id and e.kind = 'person' and e.subject_id = old.person_id;
    return null;
  end if;
  if tg_op = 'DELETE' then perform enter_person_for_search(old.school_id, old.person_id);
  else perform enter_person_for_search(new.school_id, new.person_id); end if;
  return null;
end
$$;

create trigger keep_searchable after insert or delete or update of full_name on person
  for each row execute function keep_person_searchable();
create trigger keep_searchable after insert or delete or update of title, unit, valid_from, person_id on post
  for each row execute function keep_person_searchable();
select enter_person_for_search(p.school_id, p.person_id) from person p;

select make_searchable('cycle', 'cycle', 'cycle_id', '{name}', '{}');
select make_searchable('evidence_need', 'evidenceNeed', 'evidence_need_id', '{description}', '{criterion_code,place,collector_text,note}');
select make_searchable('timetable_row', 'timetableRow', 'timetable_row_id', '{product}', '{owner_text}');
select make_searchable('task', 'task', 'task_id', '{label}', '{note}');
select make_searchable('milestone', 'milestone', 'milestone_id', '{text}', '{month,date}');
select make_searchable('working_group', 'workingGroup', 'group_id', '{title}', '{}');
select make_searchable('improvement_priority', 'improvementPriority', 'improvement_priority_id', '{problem}', '{goal,measures,assignee_text}');
select make_searchable('resource_item', 'resourceItem', 'resource_item_id', '{label,text}', '{note}');
select make_searchable('budget_line', 'budgetLine', 'budget_line_id', '{text}', '{source}');
select make_searchable('investment_request', 'investmentRequest', 'investment_request_id', '{item}', '{action,receiver,school_year}');
select make_searchable('legal_basis', 'legalBasis', 'legal_basis_id', '{type,number,subject}', '{issuer,text}');

-- ── asking ───────────────────────────────────────────────────────────────────────────────────────────
-- Trigram and full-text operators are not leakproof: under the policies their indexes would not be used. So this looks
-- past them and filters by the transaction's school itself; without one it refuses.
create function search_school(asked text, asked_kinds text[], asked_cycle text, asked_limit integer)
returns table (kind text, subject_id text, cycle_id text, title text, detail text, is_near boolean, total integer)
language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  school constant text := current_school();
  folded constant text := search_fold(left(asked, 200));
  words constant text[] := (search_words(folded))[1:8];
  exact constant tsquery := (select string_agg(quote_literal(word), ' & ') from unnest(words) word)::tsquery;
  near constant tsquery := (
    select string_agg('(' || quote_literal(word) || coalesce((
      select string_agg(' | ' || quote_literal(key), '') from search_without_letter(word) key), '') || ')', ' & ')
    from unnest(words) word)::tsquery;
begin
  if school is null or school = '' then
    raise exception 'A search needs the school of a transaction.' using errcode = 'insufficient_privilege';
  end if;
  if cardinality(words) = 0 then return; end if;
  return query
    select r.kind, r.subject_id, r.cycle_id, r.title, r.detail, false, r.total::integer from (
      select e.*, count(*) over (partition by e.kind) as total,
        row_number() over (partition by e.kind order by
          case when e.folded_title = folded then 0
               when starts_with(e.folded_title, folded) then 1
               when strpos(' ' || e.folded_title, ' ' || folded) > 0 then 2
               when strpos(' ' || e.folded_title || ' ' || e.folded_detail, ' ' || folded) > 0 then 3
               else 4 end,
          e.cycle_id is not distinct from asked_cycle desc, e.folded_title, e.subject_id) as place
      from search_entry e
      where e.school_id = school and e.kind = any (asked_kinds) and e.keys @@ exact) r
    where r.place <= asked_limit
    order by r.kind, r.place;
  if found then return; end if;
  -- The index also gives words two errors apart. Each word that occurs is compared once, however many rows have it.
  return query
    with candidate as materialized (
      select e.kind, e.subject_id, e.cycle_id, e.title, e.detail, e.folded_title,
        string_to_array(e.folded_title || ' ' || e.folded_detail, ' ') as said
      from search_entry e
      where e.school_id = school and e.kind = any (asked_kinds) and e.keys @@ near),
    form as materialized (
      select word, array_agg(v.said) as forms
      from unnest(words) word
      join (select distinct one as said from candidate c, unnest(c.said) one) v
        on starts_with(v.said, word) or search_near(word, v.said)
      group by word)
    select r.kind, r.subject_id, r.cycle_id, r.title, r.detail, true, r.total::integer from (
      select c.*, count(*) over (partition by c.kind) as total,
        row_number() over (partition by c.kind order by
          c.cycle_id is not distinct from asked_cycle desc, c.folded_title, c.subject_id) as place
      from candidate c
      where (select count(*) from form) = cardinality(words)
        and not exists (select from form f where not c.said && f.forms)) r
    where r.place <= asked_limit
    order by r.kind, r.place;
end
$$;

revoke all on function search_school(text, text[], text, integer) from public;
grant execute on function search_school(text, text[], text, integer) to minhchung_app;
