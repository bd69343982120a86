-- Money of a budget line at each of its states, what an investment request serves, letters to the authority, totals as
-- imported papers state them; recognitions of the school, its sites and what happened to it as an organisation.

alter table budget_line
  add column approved_vnd bigint check (approved_vnd >= 0),
  add column spent_vnd bigint check (spent_vnd >= 0);

alter table investment_request
  add column cost_vnd bigint check (cost_vnd >= 0),
  add column due_month text,
  add column target_ids text[] not null default '{}',
  add column criterion_codes text[] not null default '{}',
  add column note text not null default '';

-- A total that a paper states, kept beside the sum of the rows: the two may differ (DESIGN, rule 12).
create table stated_total (
  school_id text not null references school,
  cycle_id text not null,
  subject text not null check (subject in ('budget', 'evidenceNeeds')),
  total_text text not null default '',
  total_vnd bigint check (total_vnd >= 0),
  words text not null default '',
  words_vnd bigint check (words_vnd >= 0),
  primary key (school_id, cycle_id, subject),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);

-- A letter that asks the authority for what the chosen requests name (tờ trình, C25).
create table investment_letter (
  school_id text not null references school,
  investment_letter_id text not null,
  cycle_id text not null,
  status text not null default 'draft' check (status in ('draft', 'sent')),
  addressee text not null default '',
  subject text not null default '',
  reasons text not null default '',
  proposal text not null default '',
  number text,
  notation text not null default '',
  issued_on date,
  signer_authority text not null default '',
  signer_post text not null default '',
  signer_name text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, investment_letter_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade
);
create index investment_letter_cycle on investment_letter (school_id, cycle_id, created_at);

create table investment_letter_request (
  school_id text not null references school,
  investment_letter_id text not null,
  investment_request_id text not null,
  position integer not null,
  primary key (school_id, investment_letter_id, investment_request_id),
  foreign key (school_id, investment_letter_id) references investment_letter on delete cascade,
  foreign key (school_id, investment_request_id) references investment_request on delete cascade
);
create index investment_letter_request_of on investment_letter_request (school_id, investment_request_id);

-- What the school was recognised as. Months where the paper gives no day; the end only where the paper prints one.
create table recognition (
  school_id text not null references school,
  recognition_id text not null,
  kind text not null check (kind in ('nationalStandard', 'accreditation')),
  level integer not null check (level between 1 and 4),
  decided_on text not null,
  number text not null default '',
  issuer text not null default '',
  held_by text not null default '',
  valid_until text,
  revoked_on date,
  revoked_text text not null default '',
  milestone_id text,
  note text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, recognition_id),
  foreign key (school_id, milestone_id) references milestone on delete set null (milestone_id)
);

create table site (
  school_id text not null references school,
  site_id text not null,
  kind text not null check (kind in ('main', 'branch', 'satellite')),
  name text not null default '',
  address text not null default '',
  levels text[] not null default '{}',
  opened_on date,
  closed_on date,
  note text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, site_id)
);

-- Mergers, splits, new names, another governing body (C56).
create table organization_event (
  school_id text not null references school,
  organization_event_id text not null,
  kind text not null check (kind in ('rename', 'merger', 'split', 'governingBodyChange', 'levelAdded', 'levelRemoved')),
  happened_on date not null,
  status text not null default 'recorded' check (status in ('recorded', 'decided')),
  decision_number text not null default '',
  decision_date date,
  decided_by text not null default '',
  predecessors text not null default '',
  successors text not null default '',
  recognition_effect text not null default 'toBeDecided' check (recognition_effect in ('toBeDecided', 'kept', 'ended')),
  note text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  primary key (school_id, organization_event_id)
);

do $$
declare name text;
begin
  foreach name in array array['stated_total', 'investment_letter', 'investment_letter_request', 'recognition', 'site',
                              'organization_event']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy of_school on %I using (school_id = current_school()) with check (school_id = current_school())', name);
    execute format('grant select, insert, update, delete on %I to minhchung_app', name);
  end loop;
end $$;
