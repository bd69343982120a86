-- A council counts from the day of its decision; an invitation has a maker; a handover remembers what it found.

-- ── a signed council whose day lies ahead: its lists wait here, and the living rows stay the council in force ────────
alter table council add column upcoming jsonb;
alter table council add constraint council_upcoming_is_signed
  check (upcoming is null or (status = 'signed' and decision_date is not null));
drop index council_one_open;
create unique index council_one_open on council (school_id, cycle_id)
  where status in ('draft', 'inReview', 'signed') and upcoming is null;
create index council_upcoming on council (school_id, decision_date) where upcoming is not null;

-- Seats that a person holds on that day. Lists whose day has come count at once, also before they are put in place.
drop function seats_of_person(text, text);
create function seats_of_person(asked_school text, asked_person text, today date) returns jsonb
language sql stable set search_path = public, pg_temp
as $$
  with due as (
    select distinct on (c.cycle_id) c.cycle_id, c.upcoming
    from council c
    where c.school_id = asked_school and c.upcoming is not null and c.decision_date <= today
    order by c.cycle_id, c.decision_date desc, c.council_id desc
  ), in_force as (
    select c.cycle_id, c.council_id
    from council c
    where c.school_id = asked_school and c.status = 'signed' and c.upcoming is null
      and (c.decision_date is null or c.decision_date <= today)
      and not exists (select from due d where d.cycle_id = c.cycle_id)
  )
  select coalesce(jsonb_agg(jsonb_build_object('cycleId', cycle_id, 'seat', seat, 'standards', standards)), '[]')
  from (
    select c.cycle_id, m.role as seat, '[]'::jsonb as standards
    from council_member m join in_force c on c.council_id = m.council_id
    where m.school_id = asked_school and m.person_id = asked_person and m.removed_at is null
    union all
    select w.cycle_id, case when m.role = 'leader' then 'groupLeader' else 'member' end, to_jsonb(w.standards)
    from group_member m
    join working_group w on w.school_id = m.school_id and w.group_id = m.group_id and w.removed_at is null
    join in_force c on c.cycle_id = w.cycle_id
    where m.school_id = asked_school and m.person_id = asked_person and m.removed_at is null and w.kind = 'working'
    union all
    select d.cycle_id, m ->> 'role', '[]'
    from due d cross join lateral jsonb_array_elements(d.upcoming -> 'members') m
    where m ->> 'personId' = asked_person
    union all
    select d.cycle_id, case when m ->> 'role' = 'leader' then 'groupLeader' else 'member' end, g -> 'standards'
    from due d
    cross join lateral jsonb_array_elements(d.upcoming -> 'groups') g
    cross join lateral jsonb_array_elements(g -> 'members') m
    where g ->> 'kind' = 'working' and m ->> 'personId' = asked_person
  ) held
$$;

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
               seats_of_person(g.school_id, g.person_id, (asked_at at time zone 'Asia/Ho_Chi_Minh')::date) as seats
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

-- Cycles whose signed council is to be put in place, in whichever school: names only, and few.
create function councils_due(today date, asked_limit integer) returns table (school_id text, cycle_id text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select distinct c.school_id, c.cycle_id from council c
  where c.upcoming is not null and c.decision_date <= today
  order by c.school_id, c.cycle_id limit asked_limit
$$;

revoke all on function seats_of_person(text, text, date), councils_due(date, integer) from public;
grant execute on function councils_due(date, integer) to minhchung_app;

-- ── an invitation ends with the right of whoever made it ─────────────────────────────────────────────────────────────
alter table invitation add column made_by text;

-- ── what a handover found, so that taking back gives everybody what was theirs ───────────────────────────────────────
alter table handover_item add column found jsonb not null default '{}';
