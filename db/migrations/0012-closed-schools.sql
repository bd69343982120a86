-- A closed school is open to nobody: neither by a link to its calendar, nor by an invitation, nor as the sample in use.
create or replace function calendar_link_of(asked_sha256 text, asked_at timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp
as $$
  select jsonb_build_object('schoolId', l.school_id, 'cycleId', l.cycle_id, 'personId', l.person_id)
  from calendar_link l
  join account a on a.id = l.created_by and a.disabled_at is null
  join school h on h.school_id = l.school_id and h.closed_at is null
  where l.token_sha256 = asked_sha256 and l.revoked_at is null
    and l.expires_on >= (asked_at at time zone 'Asia/Ho_Chi_Minh')::date
    and exists (
      select 1 from school_grant g
      where g.school_id = l.school_id and g.account_id = l.created_by and g.revoked_at is null
        and (g.valid_to is null or g.valid_to >= (asked_at at time zone 'Asia/Ho_Chi_Minh')::date))
$$;

create or replace function invitation_of_token(asked_hash text) returns table (school_id text, invitation_id text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select i.school_id, i.invitation_id
  from invitation i join school h on h.school_id = i.school_id and h.closed_at is null
  where i.token_hash = asked_hash
$$;

create or replace function sample_school_in_use() returns text
language sql stable security definer set search_path = public, pg_temp
as $$
  select h.school_id from school h
  where h.is_sample and h.closed_at is null
    and exists (select from school_grant g where g.school_id = h.school_id and g.revoked_at is null)
  order by h.created_at desc, h.school_id desc limit 1
$$;
