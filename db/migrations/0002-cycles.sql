-- One self-evaluation run and everything that its plan sets up.

create table cycle (
  school_id text not null references school,
  cycle_id text not null,
  name text not null,
  framework_id text not null,
  framework_version integer not null,
  levels text[] not null check (cardinality(levels) > 0),
  school_years text[] not null,
  status text not null default 'planned' check (status in ('planned', 'running', 'closed', 'cancelled')),
  is_historic boolean not null default false,
  plan_form text not null check (plan_form in ('F05', 'F05S', 'F05B')),
  week_one date,
  week_mode text not null default 'teaching' check (week_mode in ('calendar', 'teaching')),
  breaks jsonb not null default '[]',
  import_session_id text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, cycle_id),
  foreign key (framework_id, framework_version) references framework_version
);

create table target (
  school_id text not null references school,
  target_id text not null,
  cycle_id text not null,
  position integer not null,
  kind text not null check (kind in ('nationalStandard', 'accreditation', 'qualityLevel')),
  level integer not null,
  due_text text not null default '',
  due_month text,
  source text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, target_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index target_cycle on target (school_id, cycle_id, position);

-- ── council and groups ───────────────────────────────────────────────────────────────────────────────
create table council (
  school_id text not null references school,
  council_id text not null,
  cycle_id text not null,
  status text not null default 'draft' check (status in ('draft', 'inReview', 'signed', 'replaced', 'dissolved')),
  is_from_outside boolean not null default false,
  decision_number text,
  decision_date date,
  declared_count integer,
  replaces_council_id text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, council_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create unique index council_one_open on council (school_id, cycle_id) where status in ('draft', 'inReview', 'signed');

create table council_member (
  school_id text not null references school,
  council_member_id text not null,
  cycle_id text not null,
  council_id text not null,
  position integer not null,
  person_id text not null,
  printed_name text not null,
  printed_post text not null default '',
  role text not null check (role in ('chair', 'viceChair', 'secretary', 'member')),
  printed_role text not null default '',
  note text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, council_member_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade,
  foreign key (school_id, council_id) references council on delete cascade,
  foreign key (school_id, person_id) references person
);
create index council_member_cycle on council_member (school_id, cycle_id, position);
create index council_member_person on council_member (school_id, person_id);

create table working_group (
  school_id text not null references school,
  group_id text not null,
  cycle_id text not null,
  position integer not null,
  kind text not null check (kind in ('secretary', 'working')),
  number integer not null,
  title text not null default '',
  standards text[] not null default '{}',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, group_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index working_group_cycle on working_group (school_id, cycle_id, position);

create table group_member (
  school_id text not null references school,
  group_member_id text not null,
  cycle_id text not null,
  group_id text not null,
  position integer not null,
  person_id text not null,
  printed_name text not null,
  printed_post text not null default '',
  role text not null check (role in ('leader', 'member')),
  printed_role text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, group_member_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade,
  foreign key (school_id, group_id) references working_group on delete cascade,
  foreign key (school_id, person_id) references person
);
create index group_member_cycle on group_member (school_id, cycle_id, position);
create index group_member_person on group_member (school_id, person_id);

create table assignment (
  school_id text not null references school,
  assignment_id text not null,
  cycle_id text not null,
  position integer not null,
  standard_code text,
  criterion_code text,
  content text not null default '',
  assignee_text text not null default '',
  period_text text not null default '',
  period_from text,
  period_to text,
  note text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, assignment_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index assignment_cycle on assignment (school_id, cycle_id, position);

create table assignment_party (
  school_id text not null references school,
  party_id text not null,
  assignment_id text not null,
  group_id text,
  person_id text,
  role text not null default 'responsible' check (role in ('responsible', 'support', 'overseer')),
  primary key (school_id, party_id),
  foreign key (school_id, assignment_id) references assignment on delete cascade,
  foreign key (school_id, group_id) references working_group,
  foreign key (school_id, person_id) references person,
  check (group_id is not null or person_id is not null)
);
create index assignment_party_assignment on assignment_party (school_id, assignment_id);

-- ── the plan paper: prose and head; its tables are the rows below, which belong to the cycle ─────────
create table plan (
  school_id text not null references school,
  plan_id text not null,
  cycle_id text not null,
  edition integer not null default 1,
  status text not null default 'draft' check (status in ('draft', 'inReview', 'signed', 'published', 'amended', 'withdrawn')),
  is_from_outside boolean not null default false,
  number text,
  notation text not null default '',
  place text not null default '',
  issued_on date,
  type_name text not null default 'KẾ HOẠCH',
  subject text not null default '',
  governing_body text not null default '',
  school_name text not null default '',
  introduction text not null default '',
  purpose text not null default '',
  scope text not null default '',
  tool text not null default '',
  training_time text not null default '',
  training_date date,
  training_participants text not null default '',
  training_content text not null default '',
  experts text not null default '',
  closing text not null default '',
  organisation text not null default '',
  signer_authority text not null default '',
  signer_post text not null default '',
  signer_name text not null default '',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, plan_id),
  constraint plan_one_edition unique (school_id, cycle_id, edition),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);

create table legal_basis (
  school_id text not null references school,
  legal_basis_id text not null,
  cycle_id text not null,
  position integer not null,
  type text not null default '',
  number text not null default '',
  date date,
  issuer text not null default '',
  subject text not null default '',
  text text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, legal_basis_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index legal_basis_cycle on legal_basis (school_id, cycle_id, position);

create table resource_item (
  school_id text not null references school,
  resource_item_id text not null,
  cycle_id text not null,
  position integer not null,
  kind text not null default '',
  label text not null default '',
  text text not null default '',
  standard_code text,
  criteria_text text not null default '',
  period_text text not null default '',
  note text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, resource_item_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index resource_item_cycle on resource_item (school_id, cycle_id, position);

create table budget_line (
  school_id text not null references school,
  budget_line_id text not null,
  cycle_id text not null,
  position integer not null,
  text text not null default '',
  amount_vnd bigint check (amount_vnd >= 0),
  source text not null default '',
  status text not null default 'estimated' check (status in ('estimated', 'approved', 'spent')),
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, budget_line_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index budget_line_cycle on budget_line (school_id, cycle_id, position);

create table investment_request (
  school_id text not null references school,
  investment_request_id text not null,
  cycle_id text not null,
  position integer not null,
  action text not null default '',
  item text not null default '',
  quantity integer check (quantity >= 0),
  school_year text,
  receiver text not null default '',
  status text not null default 'proposed'
    check (status in ('proposed', 'sent', 'approved', 'refused', 'inProgress', 'completed')),
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, investment_request_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index investment_request_cycle on investment_request (school_id, cycle_id, position);

create table evidence_need (
  school_id text not null references school,
  evidence_need_id text not null,
  cycle_id text not null,
  position integer not null,
  standard_code text,
  criterion_code text,
  description text not null default '',
  place text not null default '',
  collector_text text not null default '',
  group_id text,
  person_id text,
  period_text text not null default '',
  period_from text,
  period_to text,
  cost_vnd bigint check (cost_vnd >= 0),
  note text not null default '',
  status text not null default 'planned'
    check (status in ('planned', 'collecting', 'collected', 'checked', 'substituted', 'notApplicable', 'missing')),
  status_reason text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, evidence_need_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade,
  foreign key (school_id, group_id) references working_group,
  foreign key (school_id, person_id) references person
);
create index evidence_need_cycle on evidence_need (school_id, cycle_id, position);

create table timetable_row (
  school_id text not null references school,
  timetable_row_id text not null,
  cycle_id text not null,
  position integer not null,
  week_from integer check (week_from > 0),
  week_to integer check (week_to >= week_from),
  date_from date,
  date_to date check (date_to >= date_from),
  owner_text text not null default '',
  product text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, timetable_row_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index timetable_row_cycle on timetable_row (school_id, cycle_id, position);

create table task (
  school_id text not null references school,
  task_id text not null,
  cycle_id text not null,
  timetable_row_id text not null,
  position integer not null,
  label text not null default '',
  person_id text,
  status text not null default 'todo' check (status in ('todo', 'doing', 'done', 'blocked', 'cancelled')),
  note text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, task_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade,
  foreign key (school_id, timetable_row_id) references timetable_row on delete cascade,
  foreign key (school_id, person_id) references person
);
create index task_row on task (school_id, timetable_row_id, position);
create index task_cycle on task (school_id, cycle_id, position);

create table improvement_priority (
  school_id text not null references school,
  improvement_priority_id text not null,
  cycle_id text not null,
  position integer not null,
  criterion_code text,
  problem text not null default '',
  goal text not null default '',
  measures text not null default '',
  assignee_text text not null default '',
  person_id text,
  period_text text not null default '',
  period_from text,
  period_to text,
  cost_vnd bigint check (cost_vnd >= 0),
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, improvement_priority_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade,
  foreign key (school_id, person_id) references person
);
create index improvement_priority_cycle on improvement_priority (school_id, cycle_id, position);

create table milestone (
  school_id text not null references school,
  milestone_id text not null,
  cycle_id text not null,
  position integer not null,
  month text,
  date date,
  text text not null default '',
  national_standard_degree integer,
  accreditation_level integer,
  quality_level integer,
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, milestone_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index milestone_cycle on milestone (school_id, cycle_id, position);

create table recipient (
  school_id text not null references school,
  recipient_id text not null,
  cycle_id text not null,
  position integer not null,
  name text not null default '',
  purpose text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, recipient_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index recipient_cycle on recipient (school_id, cycle_id, position);

-- ── files, imports, issued papers ────────────────────────────────────────────────────────────────────
create table stored_file (
  school_id text not null references school,
  file_id text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  name text not null,
  media_type text not null,
  created_at timestamptz not null default now(),
  primary key (school_id, file_id)
);
create index stored_file_content on stored_file (school_id, sha256);

create table import_session (
  school_id text not null references school,
  import_session_id text not null,
  status text not null check (status in ('parsed', 'applied', 'undone', 'discarded')),
  file_id text,
  source_name text not null,
  parsed jsonb not null,
  draft jsonb not null,
  choices jsonb not null default '{}',
  cycle_id text,
  applied_event bigint,
  created_by text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, import_session_id),
  foreign key (school_id, file_id) references stored_file,
  foreign key (school_id, cycle_id) references cycle on delete set null (cycle_id)
);

-- What was signed on paper, kept beside what the product can render (C53).
create table paper_scan (
  school_id text not null references school,
  paper_scan_id text not null,
  cycle_id text not null,
  paper text not null check (paper in ('councilDecision', 'plan')),
  file_id text not null,
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (school_id, paper_scan_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade,
  foreign key (school_id, file_id) references stored_file
);

-- ── the second lock: row-level security on every table that names a school ───────────────────────────
do $$
declare t record;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind = 'r'
             and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_id')
  loop
    execute format('alter table %I enable row level security', t.relname);
    execute format('create policy of_school on %I using (school_id = current_school()) with check (school_id = current_school())', t.relname);
    execute format('grant select, insert, update, delete on %I to minhchung_app', t.relname);
  end loop;
end $$;

grant select, insert, update, delete on account, account_credential, account_session, account_verification,
  account_two_factor, rate_limit, platform_setting to minhchung_app;
grant select on framework_version, authority, authority_seat to minhchung_app;
grant select, insert on platform_event to minhchung_app;
grant select, update on platform_event_head to minhchung_app;
-- The audit is append-only for the application.
revoke update, delete on event from minhchung_app;
revoke delete on event_head from minhchung_app;

create function seats_of_person(asked_school text, asked_person text) returns jsonb
language sql stable set search_path = public, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object('cycleId', cycle_id, 'seat', seat, 'standards', standards)), '[]')
  from (
    select c.cycle_id, m.role as seat, '{}'::text[] as standards
    from council_member m
    join council c on c.school_id = m.school_id and c.council_id = m.council_id and c.status = 'signed'
    where m.school_id = asked_school and m.person_id = asked_person and m.removed_at is null
    union all
    select w.cycle_id, case when m.role = 'leader' then 'groupLeader' else 'member' end, w.standards
    from group_member m
    join working_group w on w.school_id = m.school_id and w.group_id = m.group_id and w.removed_at is null
    join council c on c.school_id = w.school_id and c.cycle_id = w.cycle_id and c.status = 'signed'
    where m.school_id = asked_school and m.person_id = asked_person and m.removed_at is null and w.kind = 'working'
  ) held
$$;

create function schools_below_seats(asked_account text, today date) returns table (school_id text)
language sql stable set search_path = public, pg_temp
as $$
  with recursive reached as (
    select t.authority_id from authority_seat t
    where t.account_id = asked_account and (t.valid_to is null or t.valid_to >= today)
    union
    select u.authority_id from authority u join reached r on u.parent_id = r.authority_id
  )
  select h.school_id from school h join reached r on r.authority_id = h.authority_id
$$;

-- Who is calling is asked before any school is chosen, so this looks past the policies on purpose: it answers about the
-- account of one living session only.
create function actor_of_session(asked_token text, asked_at timestamptz) returns jsonb
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
      ) held join school h on h.school_id = held.school_id
    ), '[]'))
  from account_session s join account a on a.id = s.account_id
  where s.token = asked_token and s.expires_at > asked_at and a.disabled_at is null
$$;

revoke all on function actor_of_session(text, timestamptz), seats_of_person(text, text),
  schools_below_seats(text, date) from public;
grant execute on function actor_of_session(text, timestamptz) to minhchung_app;
