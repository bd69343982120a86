-- Accounts, law, schools, people, rights, events. Every tenant table carries school_id first in its key
-- and a policy on app.school_id; the tables without one are listed with their reason in tools/tenancy-allow-list.ts.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create function current_school() returns text language sql stable parallel safe
  as $$ select current_setting('app.school_id', true) $$;

-- ── accounts (the columns that better-auth asks for, under our names) ────────────────────────────────
create table account (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  username text unique,
  display_username text,
  is_system_administrator boolean not null default false,
  must_change_password boolean not null default false,
  two_factor_enabled boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table account_credential (
  id text primary key,
  account_id text not null references account on delete cascade,
  provider_account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, provider_account_id)
);
create index account_credential_account on account_credential (account_id);

create table account_session (
  id text primary key,
  account_id text not null references account on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index account_session_account on account_session (account_id);

create table account_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table account_two_factor (
  id text primary key,
  account_id text not null references account on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

create table rate_limit (
  key text primary key,
  window_start timestamptz not null,
  hits integer not null
);

create table platform_setting (
  key text primary key,
  value jsonb not null
);

-- ── law ──────────────────────────────────────────────────────────────────────────────────────────────
-- A published version never changes: its digest is compared at every start.
create table framework_version (
  framework_id text not null,
  version integer not null,
  digest text not null,
  content jsonb not null,
  published_at timestamptz not null default now(),
  primary key (framework_id, version)
);

-- ── authorities ──────────────────────────────────────────────────────────────────────────────────────
create table authority (
  authority_id text primary key,
  kind text not null check (kind in ('ministry', 'province', 'department', 'districtOffice', 'commune', 'communeOffice')),
  name text not null,
  parent_id text references authority,
  created_at timestamptz not null default now()
);

create table authority_seat (
  authority_id text not null references authority,
  account_id text not null references account on delete cascade,
  role text not null check (role in ('authorityOfficer')),
  valid_to date,
  primary key (authority_id, account_id)
);

-- ── schools ──────────────────────────────────────────────────────────────────────────────────────────
create table school (
  school_id text primary key,
  name text not null,
  levels text[] not null check (cardinality(levels) > 0),
  authority_id text references authority,
  is_sample boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

-- One row for each stretch of time in which the letterhead stayed the same (C1).
create table school_profile (
  school_id text not null references school,
  profile_id text not null,
  valid_from date not null,
  name text not null,
  governing_body text not null default '',
  place text not null default '',
  notation_code text not null default '',
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  website text not null default '',
  version integer not null default 1,
  primary key (school_id, profile_id),
  constraint school_profile_one_per_day unique (school_id, valid_from)
);

create table person (
  school_id text not null references school,
  person_id text not null,
  full_name text not null check (full_name <> ''),
  sort_name text not null,
  phone text not null default '',
  email text not null default '',
  note text not null default '',
  left_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, person_id)
);
create index person_sorted on person (school_id, sort_name, person_id);

create table post (
  school_id text not null references school,
  post_id text not null,
  person_id text not null,
  kind text not null,
  title text not null,
  unit text not null default '',
  valid_from date,
  valid_to date,
  version integer not null default 1,
  primary key (school_id, post_id),
  foreign key (school_id, person_id) references person on delete cascade
);
create index post_person on post (school_id, person_id);

create table school_grant (
  school_id text not null references school,
  grant_id text not null,
  account_id text not null references account on delete cascade,
  person_id text,
  role text not null check (role in ('schoolAdministrator', 'contributor', 'guestReader')),
  duties text[] not null default '{}',
  valid_to date,
  revoked_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, grant_id),
  constraint school_grant_one_per_account unique (school_id, account_id),
  foreign key (school_id, person_id) references person,
  check (role <> 'guestReader' or valid_to is not null)
);
create index school_grant_account on school_grant (account_id);

-- ── events: audit and outbox, hash-chained per school ────────────────────────────────────────────────
create table event (
  school_id text not null references school,
  sequence bigint not null,
  at timestamptz not null,
  actor_id text,
  actor_name text not null,
  kind text not null,
  subject_type text not null,
  subject_id text not null,
  cycle_id text,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (school_id, sequence)
);
create index event_subject on event (school_id, subject_type, subject_id, sequence);

create table event_head (
  school_id text primary key references school,
  sequence bigint not null,
  hash text not null
);

create table platform_event (
  sequence bigint primary key,
  at timestamptz not null,
  actor_id text,
  actor_name text not null,
  kind text not null,
  subject_type text not null,
  subject_id text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null
);

create table platform_event_head (
  only_row boolean primary key default true check (only_row),
  sequence bigint not null,
  hash text not null
);
insert into platform_event_head (sequence, hash) values (0, '');

-- ── questions asked before, or across, schools: each looks past the policies for one narrow answer ───
create function account_may_enter(asked_account text, asked_at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (
    select from account a
    where a.id = asked_account and a.disabled_at is null
      and (a.is_system_administrator or exists (
        select from school_grant g
        where g.account_id = a.id and g.revoked_at is null
          and (g.valid_to is null or g.valid_to >= (asked_at at time zone 'Asia/Ho_Chi_Minh')::date))
        or exists (
        select from authority_seat t
        where t.account_id = a.id
          and (t.valid_to is null or t.valid_to >= (asked_at at time zone 'Asia/Ho_Chi_Minh')::date))))
$$;

-- Whether the account reaches beyond that school: then the school's administrator does not touch its password.
create function account_reaches_beyond(asked_account text, asked_school text) returns boolean
language sql stable security definer set search_path = public, pg_temp
as $$
  select exists (select from account a where a.id = asked_account and a.is_system_administrator)
    or exists (select from school_grant g where g.account_id = asked_account and g.school_id <> asked_school and g.revoked_at is null)
    or exists (select from authority_seat t where t.account_id = asked_account)
$$;

-- For checks of the whole installation: the hash chains, one school after the other.
create function school_ids(after_school text, asked_limit integer) returns setof text
language sql stable security definer set search_path = public, pg_temp
as $$ select s.school_id from school s where s.school_id > after_school order by s.school_id limit asked_limit $$;

revoke all on function account_may_enter(text, timestamptz), account_reaches_beyond(text, text), school_ids(text, integer)
  from public;
grant execute on function account_may_enter(text, timestamptz), account_reaches_beyond(text, text), school_ids(text, integer)
  to minhchung_app;
