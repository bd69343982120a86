-- What the review of 0013–0016 found: rights on a server with many links, and what stood on a server before them.

-- Links in force on that day that touch one of these schools: this is asked on every request, however many links the
-- server has. The event stands, is a merger or a split, is decided, and its day has come. One step only: the predecessor
-- of a predecessor is no predecessor.
create function successions_of(asked_schools text[], asked_on date)
returns table (predecessor_id text, successor_id text, since date)
language sql stable rows 3 set search_path = public, pg_temp
as $$
  with touched as (
    select l.* from school_link l where l.school_id = any(asked_schools) and l.removed_at is null
    union
    select l.* from school_link l where l.other_school_id = any(asked_schools) and l.removed_at is null
  )
  select case t.side when 'predecessor' then t.other_school_id else t.school_id end,
    case t.side when 'predecessor' then t.school_id else t.other_school_id end, e.happened_on
  from touched t
  join organization_event e on e.school_id = t.school_id and e.organization_event_id = t.organization_event_id
  where e.removed_at is null and e.kind in ('merger', 'split') and e.status = 'decided' and e.happened_on <= asked_on
$$;

-- As before, by its own links.
create or replace function recognitions_of_predecessors(asked_on date) returns setof jsonb
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
  from successions_of(array[current_school()], asked_on) p join school h on h.school_id = p.predecessor_id
  where p.successor_id = current_school()
  group by p.predecessor_id, h.name
  order by min(p.since), p.predecessor_id
$$;

-- As before, by the links of the caller's schools; what a former school is called is put together once.
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
  ), below as materialized (
    select below.school_id
    from caller c cross join lateral schools_below_seats(c.id, c.today) below
    join school h on h.school_id = below.school_id and h.closed_at is null
  ), own as materialized (
    select g.school_id from granted g union select b.school_id from below b
  ), succeeded as materialized (
    -- Twice: a predecessor may have successors beside the school through which it is reached.
    select p.predecessor_id, p.successor_id, p.since
    from caller c cross join lateral successions_of(array(
      select o.school_id from own o
      union
      select r.predecessor_id from successions_of(array(select o.school_id from own o), c.today) r), c.today) p
  ), told as materialized (
    select p.predecessor_id, jsonb_build_object('since', min(p.since), 'successors',
      jsonb_agg(distinct jsonb_build_object('schoolId', p.successor_id, 'schoolName', n.name))) as former
    from succeeded p join school n on n.school_id = p.successor_id
    group by p.predecessor_id
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
    select b.school_id, '["authorityOfficer"]'::jsonb, null, '[]'::jsonb
    from below b
    where b.school_id not in (select g.school_id from granted g union select f.school_id from former f)
  )
  select jsonb_build_object(
    'accountId', c.id, 'sessionId', c.session_id, 'seenAt', c.seen_at, 'name', c.name,
    'isSystemAdministrator', c.is_system_administrator, 'mustChangePassword', c.must_change_password,
    'schools', coalesce((
      select jsonb_agg(jsonb_build_object(
        'schoolId', held.school_id, 'schoolName', h.name, 'isSample', h.is_sample, 'levels', h.levels,
        'roles', held.roles, 'personId', held.person_id, 'seats', held.seats,
        'former', told.former) order by held.school_id)
      from held join school h on h.school_id = held.school_id
      left join told on told.predecessor_id = held.school_id
    ), '[]'))
  from caller c
$$;

-- As before, by the links of its school.
create or replace function invitation_of_token(asked_hash text) returns table (school_id text, invitation_id text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select i.school_id, i.invitation_id
  from invitation i join school h on h.school_id = i.school_id and h.closed_at is null
  where i.token_hash = asked_hash
    and not exists (
      select from successions_of(array[i.school_id], (now() at time zone 'Asia/Ho_Chi_Minh')::date) p
      where p.predecessor_id = i.school_id)
$$;

drop function successions(date);

-- Most people have no seat at an authority: the schools of this server are not read as a whole for them.
alter function schools_below_seats(text, date) rows 20;

-- A link whose event was taken away gives way to a new one between the same two schools: bringing the event back must not
-- open them to each other. The school of the transaction and another one; the caller answers for both. Their ids come back.
create function retire_links_of_removed_events(other_school text, asked_at timestamptz) returns setof text
language sql security definer set search_path = public, pg_temp
as $$
  update school_link l set removed_at = asked_at, version = l.version + 1
  from organization_event e
  where e.school_id = l.school_id and e.organization_event_id = l.organization_event_id
    and e.removed_at is not null and l.removed_at is null
    and ((l.school_id = current_school() and l.other_school_id = other_school)
      or (l.school_id = other_school and l.other_school_id = current_school()))
  returning l.school_link_id
$$;

revoke all on function successions_of(text[], date), retire_links_of_removed_events(text, timestamptz) from public;
grant execute on function retire_links_of_removed_events(text, timestamptz) to minhchung_app;

-- A council that was put in place for a later day, before days counted, has replaced the former one: nobody else sits.
-- Of a cycle that is over, a seat says so: it reaches that cycle only, no longer the whole school.
create or replace function seats_of_person(asked_school text, asked_person text, today date) returns jsonb
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
      and (c.decision_date is null or c.decision_date <= today or c.replaces_council_id is not null)
      and not exists (select from due d where d.cycle_id = c.cycle_id)
  )
  select coalesce(jsonb_agg(jsonb_build_object('cycleId', held.cycle_id, 'seat', seat, 'standards', standards,
    'isOver', y.status in ('closed', 'cancelled'))), '[]')
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
  ) held join cycle y on y.school_id = asked_school and y.cycle_id = held.cycle_id
$$;

-- As before, where somebody still works: what is only read stays as it was left.
create or replace function councils_due(today date, asked_limit integer) returns table (school_id text, cycle_id text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select distinct c.school_id, c.cycle_id
  from council c
  join cycle y on y.school_id = c.school_id and y.cycle_id = c.cycle_id and y.status in ('planned', 'running')
  join school h on h.school_id = c.school_id and h.closed_at is null
  where c.upcoming is not null and c.decision_date <= today
    and not exists (select from successions_of(array[c.school_id], today) p where p.predecessor_id = c.school_id)
  order by c.school_id, c.cycle_id limit asked_limit
$$;

-- Links that were open before an invitation had a maker: the diary knows who sent them.
update invitation i set made_by = e.actor_id
from event e
where e.school_id = i.school_id and e.kind = 'invitation.added' and e.subject_id = i.invitation_id
  and i.made_by is null and e.actor_id is not null;

-- Lists that wait for their day, and drafts of them, name people like rows do: a person in them stays in the roster,
-- whoever takes people away. Otherwise such a council could never come into force.
create function keep_people_of_waiting_lists() returns trigger language plpgsql as $$
begin
  if exists (
    select from (
      select c.upcoming as lists from council c where c.school_id = old.school_id and c.upcoming is not null
      union all
      select a.content from council_amendment a where a.school_id = old.school_id and a.status = 'draft'
    ) waiting
    where jsonb_path_exists(waiting.lists, '$.**.personId ? (@ == $who)', jsonb_build_object('who', old.person_id)))
  then
    raise exception 'a waiting council names this person' using errcode = '23503', constraint = 'waiting_lists_person';
  end if;
  return old;
end $$;
create trigger keep_people_of_waiting_lists before delete on person
  for each row execute function keep_people_of_waiting_lists();
