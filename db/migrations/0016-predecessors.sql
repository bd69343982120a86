-- Schools that live on in another one (C56): links between schools of this server, what becomes of each recognition, the
-- conditions of Điều 16.1 as people state them (C51).

-- "That school stopped and this one goes on", told by an event of either of them. Decided and dated by the event; made by
-- somebody who answers for both schools. The other school is named by its id only: its rows belong to itself.
create table school_link (
  school_id text not null references school,
  school_link_id text not null,
  organization_event_id text not null,
  side text not null check (side in ('predecessor', 'successor')),
  other_school_id text not null,
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, school_link_id),
  foreign key (school_id, organization_event_id) references organization_event on delete cascade,
  check (other_school_id <> school_id)
);
create unique index school_link_once on school_link (school_id, organization_event_id, other_school_id)
  where removed_at is null;
create index school_link_other on school_link (other_school_id);

-- What a recognition of a predecessor is worth for its successor: the circulars leave it to a decision. Kept at the
-- successor; the recognition itself stays where it is.
create table recognition_effect (
  school_id text not null references school,
  predecessor_id text not null,
  source_id text not null,
  kind text not null check (kind in ('nationalStandard', 'accreditation')),
  effect text not null default 'toBeDecided' check (effect in ('toBeDecided', 'kept', 'ended')),
  decision text not null default '',
  decided_on date,
  version integer not null default 1,
  primary key (school_id, predecessor_id, source_id, kind)
);
alter table recognition
  add column effect text not null default 'toBeDecided' check (effect in ('toBeDecided', 'kept', 'ended'));

-- What the framework calls not computable is said by a person, with the day and the ground.
create table recognition_statement (
  school_id text not null references school,
  condition text not null,
  result text not null default 'notAssessed' check (result in ('met', 'notMet', 'notAssessed')),
  stated_on date,
  note text not null default '',
  version integer not null default 1,
  primary key (school_id, condition)
);

-- Whether years evaluated under the rules of 2018 count among the years of data: nobody knows yet (process.md §5).
create table recognition_setting (
  school_id text primary key references school,
  legacy_years_count boolean not null default false,
  version integer not null default 1
);

do $$
declare name text;
begin
  foreach name in array array['school_link', 'recognition_effect', 'recognition_statement', 'recognition_setting']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy of_school on %I using (school_id = current_school()) with check (school_id = current_school())', name);
    execute format('grant select, insert, update, delete on %I to minhchung_app', name);
  end loop;
end $$;

-- Links in force on that day: the event stands, is a merger or a split, is decided, and its day has come. One step only:
-- the predecessor of a predecessor is no predecessor.
create function successions(asked_on date) returns table (predecessor_id text, successor_id text, since date)
language sql stable set search_path = public, pg_temp
as $$
  select l.other_school_id, l.school_id, e.happened_on
  from school_link l
  join organization_event e on e.school_id = l.school_id and e.organization_event_id = l.organization_event_id
  where l.side = 'predecessor' and l.removed_at is null and e.removed_at is null
    and e.kind in ('merger', 'split') and e.status = 'decided' and e.happened_on <= asked_on
  union all
  select l.school_id, l.other_school_id, e.happened_on
  from school_link l
  join organization_event e on e.school_id = l.school_id and e.organization_event_id = l.organization_event_id
  where l.side = 'successor' and l.removed_at is null and e.removed_at is null
    and e.kind in ('merger', 'split') and e.status = 'decided' and e.happened_on <= asked_on
$$;

-- All links of the school of the transaction, told by itself or by the other school: names and dates only.
create function links_of_school(asked_on date)
returns table (school_link_id text, event_school_id text, organization_event_id text, is_own_event boolean, side text,
  other_school_id text, other_name text, kind text, happened_on date, status text, version integer, is_in_force boolean)
language sql stable security definer set search_path = public, pg_temp
as $$
  with told as (
    select l.*, true as is_own_event, l.side as seen_side, l.other_school_id as seen_other
    from school_link l where l.school_id = current_school()
    union all
    select l.*, false, case l.side when 'predecessor' then 'successor' else 'predecessor' end, l.school_id
    from school_link l where l.other_school_id = current_school()
  )
  select t.school_link_id, t.school_id, t.organization_event_id, t.is_own_event, t.seen_side, t.seen_other, h.name, e.kind,
    e.happened_on, e.status, t.version,
    e.kind in ('merger', 'split') and e.status = 'decided' and e.happened_on <= asked_on
  from told t
  join organization_event e on e.school_id = t.school_id and e.organization_event_id = t.organization_event_id
  join school h on h.school_id = t.seen_other
  where t.removed_at is null and e.removed_at is null
  order by e.happened_on, h.name, t.school_link_id
  limit 300
$$;

-- What the predecessors of the school of the transaction are recognised as, on record or told by their plans: one row of
-- JSON a predecessor, as far as it stands on the board of the successor.
create function recognitions_of_predecessors(asked_on date) returns setof jsonb
language sql stable security definer set search_path = public, pg_temp
as $$
  select jsonb_build_object('schoolId', p.predecessor_id, 'name', h.name, 'since', min(p.since),
    'records', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'rowId', r.recognition_id, 'kind', r.kind, 'level', r.level, 'decidedOn', r.decided_on, 'number', r.number,
        'issuer', r.issuer, 'heldBy', r.held_by, 'validUntil', r.valid_until, 'revokedOn', r.revoked_on,
        'revokedText', r.revoked_text, 'milestoneId', r.milestone_id) order by r.recognition_id), '[]')
      from (select * from recognition x where x.school_id = p.predecessor_id and x.removed_at is null
            order by x.recognition_id limit 300) r),
    'milestones', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'rowId', t.milestone_id, 'date', t.date, 'month', t.month, 'nationalStandardDegree', t.national_standard_degree,
        'accreditationLevel', t.accreditation_level, 'planIssuedOn', t.issued_on) order by t.milestone_id), '[]')
      from (
        select m.*, l.issued_on
        from milestone m
        join cycle c on c.school_id = m.school_id and c.cycle_id = m.cycle_id and c.status <> 'cancelled'
        left join plan l on l.school_id = c.school_id and l.cycle_id = c.cycle_id and l.edition = 1
        where m.school_id = p.predecessor_id and m.removed_at is null
          and (m.national_standard_degree is not null or m.accreditation_level is not null)
        order by m.milestone_id limit 500) t))
  from successions(asked_on) p join school h on h.school_id = p.predecessor_id
  where p.successor_id = current_school()
  group by p.predecessor_id, h.name
  order by min(p.since), p.predecessor_id
$$;

-- Whether two schools are linked already, in whichever direction and by whoever: two links could together open both ways.
create function are_linked(one_school text, other_school text) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from school_link l
    join organization_event e on e.school_id = l.school_id and e.organization_event_id = l.organization_event_id
    where l.removed_at is null
      and ((l.school_id = one_school and l.other_school_id = other_school)
        or (l.school_id = other_school and l.other_school_id = one_school)))
$$;

revoke all on function successions(date), links_of_school(date), recognitions_of_predecessors(date), are_linked(text, text)
  from public;
grant execute on function links_of_school(date), recognitions_of_predecessors(date), are_linked(text, text)
  to minhchung_app;

-- As before, and: a school that lives on in another one is only read, by its own people and by those of its successor.
create or replace function actor_of_session(asked_token text, asked_at timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp
as $$
  with caller as (
    select a.id, a.name, a.is_system_administrator, a.must_change_password, s.id as session_id, s.updated_at as seen_at,
      (asked_at at time zone 'Asia/Ho_Chi_Minh')::date as today
    from account_session s join account a on a.id = s.account_id
    where s.token = asked_token and s.expires_at > asked_at and a.disabled_at is null
  ), granted as (
    select g.school_id, g.role, g.duties, g.person_id
    from caller c
    join school_grant g on g.account_id = c.id and g.revoked_at is null and (g.valid_to is null or g.valid_to >= c.today)
    join school h on h.school_id = g.school_id and h.closed_at is null
  ), succeeded as materialized (
    select p.predecessor_id, p.successor_id, p.since from caller c cross join lateral successions(c.today) p
  ), former as (
    -- Guests of a school are no people of it: what came before is not shown to them through it.
    select p.predecessor_id as school_id from granted g join succeeded p on p.successor_id = g.school_id
    where g.role <> 'guestReader'
    union
    select g.school_id from granted g join succeeded p on p.predecessor_id = g.school_id
  ), held as (
    select g.school_id, jsonb_build_array(g.role) || to_jsonb(g.duties) as roles, g.person_id,
      seats_of_person(g.school_id, g.person_id, (asked_at at time zone 'Asia/Ho_Chi_Minh')::date) as seats
    from granted g where g.school_id not in (select f.school_id from former f)
    union all
    select f.school_id, '["formerSchoolReader"]'::jsonb, null, '[]'::jsonb from former f
    union all
    -- A seat at an authority reaches the schools of that authority and of those below it; what is held in the school
    -- itself says more and comes first.
    select below.school_id, '["authorityOfficer"]'::jsonb, null, '[]'::jsonb
    from caller c cross join lateral schools_below_seats(c.id, c.today) below
    join school h on h.school_id = below.school_id and h.closed_at is null
    where below.school_id not in (select g.school_id from granted g union select f.school_id from former f)
  )
  select jsonb_build_object(
    'accountId', c.id, 'sessionId', c.session_id, 'seenAt', c.seen_at, 'name', c.name,
    'isSystemAdministrator', c.is_system_administrator, 'mustChangePassword', c.must_change_password,
    'schools', coalesce((
      select jsonb_agg(jsonb_build_object(
        'schoolId', held.school_id, 'schoolName', h.name, 'isSample', h.is_sample, 'levels', h.levels,
        'roles', held.roles, 'personId', held.person_id, 'seats', held.seats,
        'former', (
          select jsonb_build_object('since', min(p.since), 'successors',
            jsonb_agg(distinct jsonb_build_object('schoolId', p.successor_id, 'schoolName', n.name)))
          from succeeded p join school n on n.school_id = p.successor_id
          where p.predecessor_id = held.school_id having count(*) > 0)) order by held.school_id)
      from held join school h on h.school_id = held.school_id
    ), '[]'))
  from caller c
$$;

-- As before, and nobody is let into a school that is only read.
create or replace function invitation_of_token(asked_hash text) returns table (school_id text, invitation_id text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select i.school_id, i.invitation_id
  from invitation i join school h on h.school_id = i.school_id and h.closed_at is null
  where i.token_hash = asked_hash
    and not exists (
      select from successions((now() at time zone 'Asia/Ho_Chi_Minh')::date) p where p.predecessor_id = i.school_id)
$$;
