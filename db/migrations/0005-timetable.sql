-- The year of the school, who works on a task and what it waits for, and secret links to a calendar feed.

-- Terms and holidays of one school year. Plans of that year take their breaks from here when it is saved.
create table school_calendar (
  school_id text not null references school,
  school_year text not null,
  term_one_from date not null,
  term_one_to date not null,
  term_two_from date not null,
  term_two_to date not null,
  breaks jsonb not null default '[]',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, school_year)
);

-- Who works on a task beside the person who answers for it: further people, and groups.
create table task_party (
  school_id text not null references school,
  task_party_id text not null,
  task_id text not null,
  person_id text,
  group_id text,
  primary key (school_id, task_party_id),
  foreign key (school_id, task_id) references task on delete cascade,
  foreign key (school_id, person_id) references person on delete cascade,
  foreign key (school_id, group_id) references working_group on delete cascade,
  check (person_id is not null or group_id is not null)
);
create index task_party_task on task_party (school_id, task_id);
create index task_person on task (school_id, person_id);

-- What must be done before the task.
create table task_prerequisite (
  school_id text not null references school,
  task_id text not null,
  prerequisite_id text not null,
  primary key (school_id, task_id, prerequisite_id),
  foreign key (school_id, task_id) references task on delete cascade,
  foreign key (school_id, prerequisite_id) references task (school_id, task_id) on delete cascade
);
create index task_prerequisite_of on task_prerequisite (school_id, prerequisite_id);

-- Whoever holds the link reads dates without signing in; only a digest of it is kept. Without a person it is the feed of
-- the whole cycle.
create table calendar_link (
  school_id text not null references school,
  calendar_link_id text not null,
  cycle_id text not null,
  person_id text,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  created_by text not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  expires_on date not null,
  revoked_at timestamptz,
  version integer not null default 1,
  primary key (school_id, calendar_link_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade,
  foreign key (school_id, person_id) references person on delete cascade
);
create index calendar_link_token on calendar_link (token_sha256);
create index calendar_link_cycle on calendar_link (school_id, cycle_id, created_at);

do $$
declare name text;
begin
  foreach name in array array['school_calendar', 'task_party', 'task_prerequisite', 'calendar_link']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy of_school on %I using (school_id = current_school()) with check (school_id = current_school())', name);
    execute format('grant select, insert, update, delete on %I to minhchung_app', name);
  end loop;
end $$;

-- Who asks with a link has no school yet, so this looks past the policies on purpose: it answers about the holder of one
-- living link only, and only while the account that made it may still enter the school.
create function calendar_link_of(asked_sha256 text, asked_at timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp
as $$
  select jsonb_build_object('schoolId', l.school_id, 'cycleId', l.cycle_id, 'personId', l.person_id)
  from calendar_link l
  join account a on a.id = l.created_by and a.disabled_at is null
  where l.token_sha256 = asked_sha256 and l.revoked_at is null
    and l.expires_on >= (asked_at at time zone 'Asia/Ho_Chi_Minh')::date
    and exists (
      select 1 from school_grant g
      where g.school_id = l.school_id and g.account_id = l.created_by and g.revoked_at is null
        and (g.valid_to is null or g.valid_to >= (asked_at at time zone 'Asia/Ho_Chi_Minh')::date))
$$;
revoke all on function calendar_link_of(text, timestamptz) from public;
grant execute on function calendar_link_of(text, timestamptz) to minhchung_app;
