-- Several schools on one server: closing a school, authorities with their seats, the list of the system administrator.

alter table school add column closed_at timestamptz;
create index school_folded_name on school (search_fold(name), school_id);
create index school_authority on school (authority_id);

alter table authority add column version integer not null default 1;
alter table authority_seat add column version integer not null default 1,
  add column created_at timestamptz not null default now();
create index authority_seat_account on authority_seat (account_id);
grant insert, update on authority to minhchung_app;
grant insert, update, delete on authority_seat to minhchung_app;

-- The list of the installation goes over all schools; names and numbers only. The caller is the system administrator.
create function installation_schools(
  asked text, only_school text, with_closed boolean, after_name text, after_school text, asked_limit integer)
returns table (
  school_id text, name text, folded_name text, levels text[], is_sample boolean, closed_at timestamptz, version integer,
  created_at timestamptz, authority_id text, authority_name text, accounts integer, administrators text[])
language sql stable security definer set search_path = public, pg_temp
as $$
  select s.school_id, s.name, search_fold(s.name), s.levels, s.is_sample, s.closed_at, s.version, s.created_at,
    s.authority_id, t.name, g.accounts, g.administrators
  from school s
  left join authority t on t.authority_id = s.authority_id
  cross join lateral (
    select count(*)::integer as accounts,
      coalesce((array_agg(a.name order by h.grant_id) filter (where h.role = 'schoolAdministrator'))[1:3], '{}') as administrators
    from school_grant h join account a on a.id = h.account_id
    where h.school_id = s.school_id and h.revoked_at is null
      and (h.valid_to is null or h.valid_to >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)) g
  where (only_school is null or s.school_id = only_school)
    and (with_closed or s.closed_at is null)
    and not exists (
      select from unnest(search_words(search_fold(asked))) word
      where strpos(' ' || search_fold(s.name), ' ' || word) = 0)
    and (search_fold(s.name), s.school_id) > (after_name, after_school)
  order by search_fold(s.name), s.school_id
  limit asked_limit
$$;

-- Schools below each authority, itself excluded: how far a seat there reaches.
create function authority_reach(asked_authorities text[]) returns table (authority_id text, schools integer)
language sql stable security definer set search_path = public, pg_temp
as $$
  with recursive reached as (
    select a as top, a as below from unnest(asked_authorities) a
    union
    select r.top, u.authority_id from authority u join reached r on u.parent_id = r.below
  )
  select r.top, count(s.school_id)::integer from reached r left join school s on s.authority_id = r.below group by r.top
$$;

revoke all on function installation_schools(text, text, boolean, text, text, integer), authority_reach(text[]) from public;
grant execute on function installation_schools(text, text, boolean, text, text, integer), authority_reach(text[])
  to minhchung_app;

-- As before, and a closed school is open to nobody.
create or replace function actor_of_session(asked_token text, asked_at timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp
as $$
  select jsonb_build_object(
    'accountId', a.id, 'sessionId', s.id, 'seenAt', s.updated_at, 'name', a.name,
    'isSystemAdministrator', a.is_system_administrator, 'mustChangePassword', a.must_change_password,
    'schools', coalesce((
      select jsonb_agg(jsonb_build_object(
        'schoolId', held.school_id, 'schoolName', h.name, 'isSample', h.is_sample, 'levels', h.levels,
        'roles', held.roles, 'personId', held.person_id, 'seats', held.seats) order by held.school_id)
      from (
        select g.school_id, jsonb_build_array(g.role) || to_jsonb(g.duties) as roles, g.person_id,
               seats_of_person(g.school_id, g.person_id) as seats
        from school_grant g
        where g.account_id = a.id and g.revoked_at is null
          and (g.valid_to is null or g.valid_to >= (asked_at at time zone 'Asia/Ho_Chi_Minh')::date)
        union all
        -- A seat at an authority reaches the schools of that authority and of those below it; a grant in the school
        -- itself says more and comes first.
        select below.school_id, '["authorityOfficer"]'::jsonb, null, '[]'::jsonb
        from schools_below_seats(a.id, (asked_at at time zone 'Asia/Ho_Chi_Minh')::date) below
        where not exists (
          select 1 from school_grant g
          where g.account_id = a.id and g.school_id = below.school_id and g.revoked_at is null
            and (g.valid_to is null or g.valid_to >= (asked_at at time zone 'Asia/Ho_Chi_Minh')::date))
      ) held join school h on h.school_id = held.school_id and h.closed_at is null
    ), '[]'))
  from account_session s join account a on a.id = s.account_id
  where s.token = asked_token and s.expires_at > asked_at and a.disabled_at is null
$$;

-- Registers and letters that came after the search.
select make_searchable('legal_document', 'legalDocument', 'legal_document_id', '{type,number,subject}', '{issuer,note}');
select make_searchable('own_document', 'ownDocument', 'document_id', '{title}', '{note}');
select make_searchable('outgoing_paper', 'outgoingPaper', 'outgoing_paper_id', '{notation,subject}', '{signer,recipients}');
select make_searchable('investment_letter', 'investmentLetter', 'investment_letter_id', '{subject,number}', '{addressee,reasons}');
