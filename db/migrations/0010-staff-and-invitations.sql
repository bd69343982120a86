-- Staff from a list (C37): the day of birth tells namesakes apart; each import is kept with what it did, so that it can be
-- taken back as a whole. Invitations: a person chooses user name and password by a link that works once.

alter table person add column birth_date date;

create table staff_import (
  school_id text not null references school,
  staff_import_id text not null,
  status text not null default 'applied' check (status in ('applied', 'undone')),
  source_name text not null default '',
  added integer not null default 0,
  changed integer not null default 0,
  gone integer not null default 0,
  -- Which rows were made and what the changed ones said before; read by the undo only.
  traces jsonb not null,
  applied_by text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, staff_import_id)
);

create table invitation (
  school_id text not null references school,
  invitation_id text not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  name text not null,
  person_id text,
  role text not null check (role in ('schoolAdministrator', 'contributor', 'guestReader')),
  duties text[] not null default '{}',
  valid_to date,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, invitation_id),
  foreign key (school_id, person_id) references person on delete cascade
);
-- Not unique: that would reach beyond a school, and 160 random bits do not meet.
create index invitation_token on invitation (token_hash);
create index invitation_person on invitation (school_id, person_id);

do $$
declare name text;
begin
  foreach name in array array['staff_import', 'invitation']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy of_school on %I using (school_id = current_school()) with check (school_id = current_school())', name);
    execute format('grant select, insert, update, delete on %I to minhchung_app', name);
  end loop;
end $$;

-- Whoever holds a link belongs to no school yet, so this looks past the policies: it answers about one token only.
create function invitation_of_token(asked_hash text) returns table (school_id text, invitation_id text)
language sql stable security definer set search_path = public, pg_temp
as $$ select i.school_id, i.invitation_id from invitation i where i.token_hash = asked_hash $$;

-- The sample school of this server that is in use: whoever asks for it may not belong to it yet. Starting it afresh makes a
-- new one and takes the rights in the old one away, because a chain of events is never cut.
create function sample_school_in_use() returns text
language sql stable security definer set search_path = public, pg_temp
as $$
  select h.school_id from school h
  where h.is_sample and exists (select from school_grant g where g.school_id = h.school_id and g.revoked_at is null)
  order by h.created_at desc, h.school_id desc limit 1
$$;

revoke all on function invitation_of_token(text), sample_school_in_use() from public;
grant execute on function invitation_of_token(text), sample_school_in_use() to minhchung_app;
