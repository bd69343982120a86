-- Printed from the catalogue by tools/print-schema.ts; do not edit.

create table account (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  username text,
  display_username text,
  is_system_administrator boolean default false not null,
  must_change_password boolean default false not null,
  two_factor_enabled boolean default false not null,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint account_email_key UNIQUE (email),
  constraint account_username_key UNIQUE (username),
  constraint account_pkey PRIMARY KEY (id)
);

create table account_credential (
  id text not null,
  account_id text not null,
  provider_account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint account_credential_provider_id_provider_account_id_key UNIQUE (provider_id, provider_account_id),
  constraint account_credential_pkey PRIMARY KEY (id),
  constraint account_credential_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);

create table account_session (
  id text not null,
  account_id text not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint account_session_token_key UNIQUE (token),
  constraint account_session_pkey PRIMARY KEY (id),
  constraint account_session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);

create table account_two_factor (
  id text not null,
  account_id text not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default false not null,
  failed_verification_count integer default 0 not null,
  locked_until timestamp with time zone,
  constraint account_two_factor_pkey PRIMARY KEY (id),
  constraint account_two_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
);

create table account_verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint account_verification_pkey PRIMARY KEY (id)
);

create table assignment (
  school_id text not null,
  assignment_id text not null,
  cycle_id text not null,
  position integer not null,
  standard_code text,
  criterion_code text,
  content text default ''::text not null,
  assignee_text text default ''::text not null,
  period_text text default ''::text not null,
  period_from text,
  period_to text,
  note text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint assignment_pkey PRIMARY KEY (school_id, assignment_id),
  constraint assignment_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint assignment_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table assignment_party (
  school_id text not null,
  party_id text not null,
  assignment_id text not null,
  group_id text,
  person_id text,
  role text default 'responsible'::text not null,
  constraint assignment_party_pkey PRIMARY KEY (school_id, party_id),
  constraint assignment_party_school_id_assignment_id_fkey FOREIGN KEY (school_id, assignment_id) REFERENCES assignment(school_id, assignment_id) ON DELETE CASCADE,
  constraint assignment_party_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint assignment_party_school_id_group_id_fkey FOREIGN KEY (school_id, group_id) REFERENCES working_group(school_id, group_id),
  constraint assignment_party_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id),
  constraint assignment_party_check CHECK (((group_id IS NOT NULL) OR (person_id IS NOT NULL))),
  constraint assignment_party_role_check CHECK ((role = ANY (ARRAY['responsible'::text, 'support'::text, 'overseer'::text])))
);

create table authority (
  authority_id text not null,
  kind text not null,
  name text not null,
  parent_id text,
  created_at timestamp with time zone default now() not null,
  version integer default 1 not null,
  constraint authority_pkey PRIMARY KEY (authority_id),
  constraint authority_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES authority(authority_id),
  constraint authority_kind_check CHECK ((kind = ANY (ARRAY['ministry'::text, 'province'::text, 'department'::text, 'districtOffice'::text, 'commune'::text, 'communeOffice'::text])))
);

create table authority_seat (
  authority_id text not null,
  account_id text not null,
  role text not null,
  valid_to date,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint authority_seat_pkey PRIMARY KEY (authority_id, account_id),
  constraint authority_seat_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint authority_seat_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(authority_id),
  constraint authority_seat_role_check CHECK ((role = 'authorityOfficer'::text))
);

create table budget_line (
  school_id text not null,
  budget_line_id text not null,
  cycle_id text not null,
  position integer not null,
  text text default ''::text not null,
  amount_vnd bigint,
  source text default ''::text not null,
  status text default 'estimated'::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  approved_vnd bigint,
  spent_vnd bigint,
  constraint budget_line_pkey PRIMARY KEY (school_id, budget_line_id),
  constraint budget_line_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint budget_line_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint budget_line_amount_vnd_check CHECK ((amount_vnd >= 0)),
  constraint budget_line_approved_vnd_check CHECK ((approved_vnd >= 0)),
  constraint budget_line_spent_vnd_check CHECK ((spent_vnd >= 0)),
  constraint budget_line_status_check CHECK ((status = ANY (ARRAY['estimated'::text, 'approved'::text, 'spent'::text])))
);

create table calendar_link (
  school_id text not null,
  calendar_link_id text not null,
  cycle_id text not null,
  person_id text,
  token_sha256 text not null,
  created_by text not null,
  created_by_name text not null,
  created_at timestamp with time zone default now() not null,
  expires_on date not null,
  revoked_at timestamp with time zone,
  version integer default 1 not null,
  constraint calendar_link_pkey PRIMARY KEY (school_id, calendar_link_id),
  constraint calendar_link_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint calendar_link_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint calendar_link_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id) ON DELETE CASCADE,
  constraint calendar_link_token_sha256_check CHECK ((token_sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table council (
  school_id text not null,
  council_id text not null,
  cycle_id text not null,
  status text default 'draft'::text not null,
  is_from_outside boolean default false not null,
  decision_number text,
  decision_date date,
  declared_count integer,
  replaces_council_id text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  sealed jsonb,
  upcoming jsonb,
  constraint council_pkey PRIMARY KEY (school_id, council_id),
  constraint council_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint council_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint council_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'inReview'::text, 'signed'::text, 'replaced'::text, 'dissolved'::text]))),
  constraint council_upcoming_is_signed CHECK (((upcoming IS NULL) OR ((status = 'signed'::text) AND (decision_date IS NOT NULL))))
);

create table council_amendment (
  school_id text not null,
  amendment_id text not null,
  cycle_id text not null,
  council_id text not null,
  status text default 'draft'::text not null,
  reason text default ''::text not null,
  decision_number text,
  decision_date date,
  content jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint council_amendment_pkey PRIMARY KEY (school_id, amendment_id),
  constraint council_amendment_school_id_council_id_fkey FOREIGN KEY (school_id, council_id) REFERENCES council(school_id, council_id) ON DELETE CASCADE,
  constraint council_amendment_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint council_amendment_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint council_amendment_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'signed'::text, 'discarded'::text])))
);

create table council_member (
  school_id text not null,
  council_member_id text not null,
  cycle_id text not null,
  council_id text not null,
  position integer not null,
  person_id text not null,
  printed_name text not null,
  printed_post text default ''::text not null,
  role text not null,
  printed_role text default ''::text not null,
  note text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint council_member_pkey PRIMARY KEY (school_id, council_member_id),
  constraint council_member_school_id_council_id_fkey FOREIGN KEY (school_id, council_id) REFERENCES council(school_id, council_id) ON DELETE CASCADE,
  constraint council_member_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint council_member_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint council_member_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id),
  constraint council_member_role_check CHECK ((role = ANY (ARRAY['chair'::text, 'viceChair'::text, 'secretary'::text, 'member'::text])))
);

create table crosswalk_version (
  crosswalk_id text not null,
  version integer not null,
  digest text not null,
  content jsonb not null,
  published_at timestamp with time zone default now() not null,
  constraint crosswalk_version_pkey PRIMARY KEY (crosswalk_id, version)
);

create table cycle (
  school_id text not null,
  cycle_id text not null,
  name text not null,
  framework_id text not null,
  framework_version integer not null,
  levels text[] not null,
  school_years text[] not null,
  status text default 'planned'::text not null,
  is_historic boolean default false not null,
  plan_form text not null,
  week_one date,
  week_mode text default 'teaching'::text not null,
  breaks jsonb default '[]'::jsonb not null,
  import_session_id text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint cycle_pkey PRIMARY KEY (school_id, cycle_id),
  constraint cycle_framework_id_framework_version_fkey FOREIGN KEY (framework_id, framework_version) REFERENCES framework_version(framework_id, version),
  constraint cycle_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint cycle_levels_check CHECK ((cardinality(levels) > 0)),
  constraint cycle_plan_form_check CHECK ((plan_form = ANY (ARRAY['F05'::text, 'F05S'::text, 'F05B'::text]))),
  constraint cycle_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'running'::text, 'closed'::text, 'cancelled'::text]))),
  constraint cycle_week_mode_check CHECK ((week_mode = ANY (ARRAY['calendar'::text, 'teaching'::text])))
);

create table document_file (
  school_id text not null,
  document_file_id text not null,
  document_id text not null,
  kind text not null,
  edition integer not null,
  file_id text not null,
  note text default ''::text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint document_file_edition_once UNIQUE (school_id, document_id, kind, edition),
  constraint document_file_pkey PRIMARY KEY (school_id, document_file_id),
  constraint document_file_school_id_document_id_fkey FOREIGN KEY (school_id, document_id) REFERENCES own_document(school_id, document_id),
  constraint document_file_school_id_file_id_fkey FOREIGN KEY (school_id, file_id) REFERENCES stored_file(school_id, file_id),
  constraint document_file_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint document_file_edition_check CHECK ((edition > 0)),
  constraint document_file_kind_check CHECK ((kind = ANY (ARRAY['source'::text, 'scan'::text])))
);

create table event (
  school_id text not null,
  sequence bigint not null,
  at timestamp with time zone not null,
  actor_id text,
  actor_name text not null,
  kind text not null,
  subject_type text not null,
  subject_id text not null,
  cycle_id text,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint event_pkey PRIMARY KEY (school_id, sequence),
  constraint event_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table event_head (
  school_id text not null,
  sequence bigint not null,
  hash text not null,
  constraint event_head_pkey PRIMARY KEY (school_id),
  constraint event_head_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table evidence_need (
  school_id text not null,
  evidence_need_id text not null,
  cycle_id text not null,
  position integer not null,
  standard_code text,
  criterion_code text,
  description text default ''::text not null,
  place text default ''::text not null,
  collector_text text default ''::text not null,
  group_id text,
  person_id text,
  period_text text default ''::text not null,
  period_from text,
  period_to text,
  cost_vnd bigint,
  note text default ''::text not null,
  status text default 'planned'::text not null,
  status_reason text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint evidence_need_pkey PRIMARY KEY (school_id, evidence_need_id),
  constraint evidence_need_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint evidence_need_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint evidence_need_school_id_group_id_fkey FOREIGN KEY (school_id, group_id) REFERENCES working_group(school_id, group_id),
  constraint evidence_need_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id),
  constraint evidence_need_cost_vnd_check CHECK ((cost_vnd >= 0)),
  constraint evidence_need_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'collecting'::text, 'collected'::text, 'checked'::text, 'substituted'::text, 'notApplicable'::text, 'missing'::text])))
);

create table framework_version (
  framework_id text not null,
  version integer not null,
  digest text not null,
  content jsonb not null,
  published_at timestamp with time zone default now() not null,
  constraint framework_version_pkey PRIMARY KEY (framework_id, version)
);

create table group_member (
  school_id text not null,
  group_member_id text not null,
  cycle_id text not null,
  group_id text not null,
  position integer not null,
  person_id text not null,
  printed_name text not null,
  printed_post text default ''::text not null,
  role text not null,
  printed_role text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint group_member_pkey PRIMARY KEY (school_id, group_member_id),
  constraint group_member_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint group_member_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint group_member_school_id_group_id_fkey FOREIGN KEY (school_id, group_id) REFERENCES working_group(school_id, group_id) ON DELETE CASCADE,
  constraint group_member_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id),
  constraint group_member_role_check CHECK ((role = ANY (ARRAY['leader'::text, 'member'::text])))
);

create table handover (
  school_id text not null,
  handover_id text not null,
  person_id text not null,
  leaves_on date not null,
  reason text default ''::text not null,
  status text default 'open'::text not null,
  signed_on date,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint handover_pkey PRIMARY KEY (school_id, handover_id),
  constraint handover_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint handover_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id),
  constraint handover_status_check CHECK ((status = ANY (ARRAY['open'::text, 'signed'::text, 'cancelled'::text])))
);

create table handover_item (
  school_id text not null,
  handover_item_id text not null,
  handover_id text not null,
  kind text not null,
  subject_id text not null,
  cycle_id text,
  label text not null,
  due_text text default ''::text not null,
  outcome text not null,
  receiver_id text,
  receiver_name text default ''::text not null,
  done_at timestamp with time zone not null,
  done_by text not null,
  found jsonb default '{}'::jsonb not null,
  constraint handover_item_once UNIQUE (school_id, handover_id, kind, subject_id),
  constraint handover_item_pkey PRIMARY KEY (school_id, handover_item_id),
  constraint handover_item_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint handover_item_school_id_handover_id_fkey FOREIGN KEY (school_id, handover_id) REFERENCES handover(school_id, handover_id) ON DELETE CASCADE,
  constraint handover_item_school_id_receiver_id_fkey FOREIGN KEY (school_id, receiver_id) REFERENCES person(school_id, person_id),
  constraint handover_item_kind_check CHECK ((kind = ANY (ARRAY['councilSeat'::text, 'groupSeat'::text, 'assignment'::text, 'evidenceNeed'::text, 'task'::text, 'improvementPriority'::text, 'duty'::text, 'account'::text]))),
  constraint handover_item_outcome_check CHECK ((outcome = ANY (ARRAY['handed'::text, 'proposed'::text, 'ended'::text, 'left'::text])))
);

create table import_session (
  school_id text not null,
  import_session_id text not null,
  status text not null,
  file_id text,
  source_name text not null,
  parsed jsonb not null,
  draft jsonb not null,
  choices jsonb default '{}'::jsonb not null,
  cycle_id text,
  applied_event bigint,
  created_by text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  taken_rows jsonb default '[]'::jsonb not null,
  constraint import_session_pkey PRIMARY KEY (school_id, import_session_id),
  constraint import_session_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE SET NULL (cycle_id),
  constraint import_session_school_id_file_id_fkey FOREIGN KEY (school_id, file_id) REFERENCES stored_file(school_id, file_id),
  constraint import_session_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint import_session_status_check CHECK ((status = ANY (ARRAY['parsed'::text, 'applied'::text, 'undone'::text, 'discarded'::text])))
);

create table improvement_priority (
  school_id text not null,
  improvement_priority_id text not null,
  cycle_id text not null,
  position integer not null,
  criterion_code text,
  problem text default ''::text not null,
  goal text default ''::text not null,
  measures text default ''::text not null,
  assignee_text text default ''::text not null,
  person_id text,
  period_text text default ''::text not null,
  period_from text,
  period_to text,
  cost_vnd bigint,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint improvement_priority_pkey PRIMARY KEY (school_id, improvement_priority_id),
  constraint improvement_priority_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint improvement_priority_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint improvement_priority_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id),
  constraint improvement_priority_cost_vnd_check CHECK ((cost_vnd >= 0))
);

create table investment_letter (
  school_id text not null,
  investment_letter_id text not null,
  cycle_id text not null,
  status text default 'draft'::text not null,
  addressee text default ''::text not null,
  subject text default ''::text not null,
  reasons text default ''::text not null,
  proposal text default ''::text not null,
  number text,
  notation text default ''::text not null,
  issued_on date,
  signer_authority text default ''::text not null,
  signer_post text default ''::text not null,
  signer_name text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  sent_content jsonb,
  sent_digest text,
  sent_at timestamp with time zone,
  sent_by text default ''::text not null,
  constraint investment_letter_pkey PRIMARY KEY (school_id, investment_letter_id),
  constraint investment_letter_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint investment_letter_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint investment_letter_check CHECK ((((sent_content IS NULL) = (sent_digest IS NULL)) AND ((sent_content IS NULL) = (sent_at IS NULL)))),
  constraint investment_letter_sent_digest_check CHECK ((sent_digest ~ '^[0-9a-f]{64}$'::text)),
  constraint investment_letter_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'sent'::text])))
);

create table investment_letter_request (
  school_id text not null,
  investment_letter_id text not null,
  investment_request_id text not null,
  position integer not null,
  constraint investment_letter_request_pkey PRIMARY KEY (school_id, investment_letter_id, investment_request_id),
  constraint investment_letter_request_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint investment_letter_request_school_id_investment_letter_id_fkey FOREIGN KEY (school_id, investment_letter_id) REFERENCES investment_letter(school_id, investment_letter_id) ON DELETE CASCADE,
  constraint investment_letter_request_school_id_investment_request_id_fkey FOREIGN KEY (school_id, investment_request_id) REFERENCES investment_request(school_id, investment_request_id) ON DELETE CASCADE
);

create table investment_request (
  school_id text not null,
  investment_request_id text not null,
  cycle_id text not null,
  position integer not null,
  action text default ''::text not null,
  item text default ''::text not null,
  quantity integer,
  school_year text,
  receiver text default ''::text not null,
  status text default 'proposed'::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  cost_vnd bigint,
  due_month text,
  target_ids text[] default '{}'::text[] not null,
  criterion_codes text[] default '{}'::text[] not null,
  note text default ''::text not null,
  constraint investment_request_pkey PRIMARY KEY (school_id, investment_request_id),
  constraint investment_request_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint investment_request_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint investment_request_cost_vnd_check CHECK ((cost_vnd >= 0)),
  constraint investment_request_quantity_check CHECK ((quantity >= 0)),
  constraint investment_request_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'sent'::text, 'approved'::text, 'refused'::text, 'inProgress'::text, 'completed'::text])))
);

create table invitation (
  school_id text not null,
  invitation_id text not null,
  token_hash text not null,
  name text not null,
  person_id text,
  role text not null,
  duties text[] default '{}'::text[] not null,
  valid_to date,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  made_by text,
  constraint invitation_pkey PRIMARY KEY (school_id, invitation_id),
  constraint invitation_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint invitation_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id) ON DELETE CASCADE,
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['schoolAdministrator'::text, 'contributor'::text, 'guestReader'::text]))),
  constraint invitation_token_hash_check CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);

create table legal_basis (
  school_id text not null,
  legal_basis_id text not null,
  cycle_id text not null,
  position integer not null,
  type text default ''::text not null,
  number text default ''::text not null,
  date date,
  issuer text default ''::text not null,
  subject text default ''::text not null,
  text text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint legal_basis_pkey PRIMARY KEY (school_id, legal_basis_id),
  constraint legal_basis_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint legal_basis_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table legal_document (
  school_id text not null,
  legal_document_id text not null,
  type text not null,
  number text not null,
  date date,
  issuer text default ''::text not null,
  subject text default ''::text not null,
  valid_from date,
  valid_to date,
  replaced_by text default ''::text not null,
  note text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint legal_document_pkey PRIMARY KEY (school_id, legal_document_id),
  constraint legal_document_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table milestone (
  school_id text not null,
  milestone_id text not null,
  cycle_id text not null,
  position integer not null,
  month text,
  date date,
  text text default ''::text not null,
  national_standard_degree integer,
  accreditation_level integer,
  quality_level integer,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint milestone_pkey PRIMARY KEY (school_id, milestone_id),
  constraint milestone_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint milestone_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table official_text (
  official_text_id text not null,
  framework_id text not null,
  framework_version integer not null,
  status text default 'review'::text not null,
  source_name text not null,
  sha256 text not null,
  pieces jsonb not null,
  matches jsonb not null,
  loaded_by text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint official_text_pkey PRIMARY KEY (official_text_id),
  constraint official_text_framework_id_framework_version_fkey FOREIGN KEY (framework_id, framework_version) REFERENCES framework_version(framework_id, version),
  constraint official_text_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint official_text_status_check CHECK ((status = ANY (ARRAY['review'::text, 'shown'::text, 'removed'::text])))
);

create table organization_event (
  school_id text not null,
  organization_event_id text not null,
  kind text not null,
  happened_on date not null,
  status text default 'recorded'::text not null,
  decision_number text default ''::text not null,
  decision_date date,
  decided_by text default ''::text not null,
  predecessors text default ''::text not null,
  successors text default ''::text not null,
  recognition_effect text default 'toBeDecided'::text not null,
  note text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint organization_event_pkey PRIMARY KEY (school_id, organization_event_id),
  constraint organization_event_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint organization_event_kind_check CHECK ((kind = ANY (ARRAY['rename'::text, 'merger'::text, 'split'::text, 'governingBodyChange'::text, 'levelAdded'::text, 'levelRemoved'::text]))),
  constraint organization_event_recognition_effect_check CHECK ((recognition_effect = ANY (ARRAY['toBeDecided'::text, 'kept'::text, 'ended'::text]))),
  constraint organization_event_status_check CHECK ((status = ANY (ARRAY['recorded'::text, 'decided'::text])))
);

create table outgoing_gap (
  school_id text not null,
  outgoing_gap_id text not null,
  year integer not null,
  issuer text not null,
  type_code text not null,
  number_from integer not null,
  number_to integer not null,
  reason text not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint outgoing_gap_pkey PRIMARY KEY (school_id, outgoing_gap_id),
  constraint outgoing_gap_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint outgoing_gap_check CHECK ((number_to >= number_from)),
  constraint outgoing_gap_issuer_check CHECK ((issuer = ANY (ARRAY['school'::text, 'council'::text]))),
  constraint outgoing_gap_number_from_check CHECK ((number_from > 0))
);

create table outgoing_paper (
  school_id text not null,
  outgoing_paper_id text not null,
  year integer not null,
  issuer text not null,
  type_code text not null,
  number integer not null,
  notation text not null,
  subject text not null,
  issued_on date not null,
  signer text default ''::text not null,
  recipients text default ''::text not null,
  status text default 'numbered'::text not null,
  status_reason text default ''::text not null,
  cycle_id text,
  paper text default ''::text not null,
  document_id text,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  letter_id text,
  constraint outgoing_paper_number_once UNIQUE (school_id, year, issuer, type_code, number),
  constraint outgoing_paper_pkey PRIMARY KEY (school_id, outgoing_paper_id),
  constraint outgoing_paper_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE SET NULL (cycle_id),
  constraint outgoing_paper_school_id_document_id_fkey FOREIGN KEY (school_id, document_id) REFERENCES own_document(school_id, document_id),
  constraint outgoing_paper_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint outgoing_paper_school_id_letter_id_fkey FOREIGN KEY (school_id, letter_id) REFERENCES investment_letter(school_id, investment_letter_id) ON DELETE SET NULL (letter_id),
  constraint outgoing_paper_issuer_check CHECK ((issuer = ANY (ARRAY['school'::text, 'council'::text]))),
  constraint outgoing_paper_number_check CHECK ((number > 0)),
  constraint outgoing_paper_status_check CHECK ((status = ANY (ARRAY['numbered'::text, 'signed'::text, 'issued'::text, 'replaced'::text, 'revoked'::text, 'voided'::text])))
);

create table outgoing_series (
  school_id text not null,
  year integer not null,
  issuer text not null,
  type_code text not null,
  last_number integer not null,
  constraint outgoing_series_pkey PRIMARY KEY (school_id, year, issuer, type_code),
  constraint outgoing_series_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint outgoing_series_issuer_check CHECK ((issuer = ANY (ARRAY['school'::text, 'council'::text])))
);

create table own_document (
  school_id text not null,
  document_id text not null,
  title text not null,
  type_code text default ''::text not null,
  number text default ''::text not null,
  issued_on date,
  signer text default ''::text not null,
  note text default ''::text not null,
  is_from_outside boolean default false not null,
  status text default 'draft'::text not null,
  status_reason text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  constraint own_document_pkey PRIMARY KEY (school_id, document_id),
  constraint own_document_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint own_document_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'forSignature'::text, 'numbered'::text, 'signed'::text, 'issued'::text, 'replaced'::text, 'revoked'::text])))
);

create table paper_scan (
  school_id text not null,
  paper_scan_id text not null,
  cycle_id text not null,
  paper text not null,
  file_id text not null,
  removed_at timestamp with time zone,
  created_at timestamp with time zone default now() not null,
  created_by text not null,
  council_id text,
  constraint paper_scan_pkey PRIMARY KEY (school_id, paper_scan_id),
  constraint paper_scan_school_id_council_id_fkey FOREIGN KEY (school_id, council_id) REFERENCES council(school_id, council_id),
  constraint paper_scan_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint paper_scan_school_id_file_id_fkey FOREIGN KEY (school_id, file_id) REFERENCES stored_file(school_id, file_id),
  constraint paper_scan_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint paper_scan_paper_check CHECK ((paper = ANY (ARRAY['councilDecision'::text, 'plan'::text, 'councilSheet'::text, 'assignmentSheet'::text, 'evidenceNeedsSheet'::text, 'timetableSheet'::text, 'resourcesSheet'::text, 'weekSheet'::text, 'investmentLetter'::text, 'firstMeetingMinutes'::text])))
);

create table paper_wording (
  school_id text not null,
  paper text not null,
  place text not null,
  valid_from date not null,
  text text,
  version integer default 1 not null,
  changed_at timestamp with time zone default now() not null,
  changed_by text not null,
  constraint paper_wording_pkey PRIMARY KEY (school_id, paper, place, valid_from),
  constraint paper_wording_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint paper_wording_paper_check CHECK ((paper = ANY (ARRAY['councilDecision'::text, 'amendingDecision'::text, 'plan'::text, 'councilSheet'::text, 'assignmentSheet'::text, 'evidenceNeedsSheet'::text, 'timetableSheet'::text, 'resourcesSheet'::text, 'weekSheet'::text, 'investmentLetter'::text, 'firstMeetingMinutes'::text, 'letterhead'::text]))),
  constraint paper_wording_place_check CHECK ((place = ANY (ARRAY['opening'::text, 'closing'::text, 'legalBases'::text, 'recipients'::text, 'governingBody'::text, 'school'::text])))
);

create table person (
  school_id text not null,
  person_id text not null,
  full_name text not null,
  sort_name text not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  note text default ''::text not null,
  left_on date,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  birth_date date,
  constraint person_pkey PRIMARY KEY (school_id, person_id),
  constraint person_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint person_full_name_check CHECK ((full_name <> ''::text))
);

create table plan (
  school_id text not null,
  plan_id text not null,
  cycle_id text not null,
  edition integer default 1 not null,
  status text default 'draft'::text not null,
  is_from_outside boolean default false not null,
  number text,
  notation text default ''::text not null,
  place text default ''::text not null,
  issued_on date,
  type_name text default 'KẾ HOẠCH'::text not null,
  subject text default ''::text not null,
  governing_body text default ''::text not null,
  school_name text default ''::text not null,
  introduction text default ''::text not null,
  purpose text default ''::text not null,
  scope text default ''::text not null,
  tool text default ''::text not null,
  training_time text default ''::text not null,
  training_date date,
  training_participants text default ''::text not null,
  training_content text default ''::text not null,
  experts text default ''::text not null,
  closing text default ''::text not null,
  organisation text default ''::text not null,
  signer_authority text default ''::text not null,
  signer_post text default ''::text not null,
  signer_name text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint plan_one_edition UNIQUE (school_id, cycle_id, edition),
  constraint plan_pkey PRIMARY KEY (school_id, plan_id),
  constraint plan_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint plan_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint plan_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'inReview'::text, 'signed'::text, 'published'::text, 'amended'::text, 'withdrawn'::text])))
);

create table platform_event (
  sequence bigint not null,
  at timestamp with time zone not null,
  actor_id text,
  actor_name text not null,
  kind text not null,
  subject_type text not null,
  subject_id text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint platform_event_pkey PRIMARY KEY (sequence)
);

create table platform_event_head (
  only_row boolean default true not null,
  sequence bigint not null,
  hash text not null,
  constraint platform_event_head_pkey PRIMARY KEY (only_row),
  constraint platform_event_head_only_row_check CHECK (only_row)
);

create table platform_setting (
  key text not null,
  value jsonb not null,
  constraint platform_setting_pkey PRIMARY KEY (key)
);

create table post (
  school_id text not null,
  post_id text not null,
  person_id text not null,
  kind text not null,
  title text not null,
  unit text default ''::text not null,
  valid_from date,
  valid_to date,
  version integer default 1 not null,
  constraint post_pkey PRIMARY KEY (school_id, post_id),
  constraint post_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint post_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id) ON DELETE CASCADE
);

create table rate_limit (
  key text not null,
  window_start timestamp with time zone not null,
  hits integer not null,
  constraint rate_limit_pkey PRIMARY KEY (key)
);

create table recipient (
  school_id text not null,
  recipient_id text not null,
  cycle_id text not null,
  position integer not null,
  name text default ''::text not null,
  purpose text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint recipient_pkey PRIMARY KEY (school_id, recipient_id),
  constraint recipient_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint recipient_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table recognition (
  school_id text not null,
  recognition_id text not null,
  kind text not null,
  level integer not null,
  decided_on text not null,
  number text default ''::text not null,
  issuer text default ''::text not null,
  held_by text default ''::text not null,
  valid_until text,
  revoked_on date,
  revoked_text text default ''::text not null,
  milestone_id text,
  note text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  effect text default 'toBeDecided'::text not null,
  constraint recognition_pkey PRIMARY KEY (school_id, recognition_id),
  constraint recognition_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint recognition_school_id_milestone_id_fkey FOREIGN KEY (school_id, milestone_id) REFERENCES milestone(school_id, milestone_id) ON DELETE SET NULL (milestone_id),
  constraint recognition_effect_check CHECK ((effect = ANY (ARRAY['toBeDecided'::text, 'kept'::text, 'ended'::text]))),
  constraint recognition_kind_check CHECK ((kind = ANY (ARRAY['nationalStandard'::text, 'accreditation'::text]))),
  constraint recognition_level_check CHECK (((level >= 1) AND (level <= 4)))
);

create table recognition_effect (
  school_id text not null,
  predecessor_id text not null,
  source_id text not null,
  kind text not null,
  effect text default 'toBeDecided'::text not null,
  decision text default ''::text not null,
  decided_on date,
  version integer default 1 not null,
  constraint recognition_effect_pkey PRIMARY KEY (school_id, predecessor_id, source_id, kind),
  constraint recognition_effect_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint recognition_effect_effect_check CHECK ((effect = ANY (ARRAY['toBeDecided'::text, 'kept'::text, 'ended'::text]))),
  constraint recognition_effect_kind_check CHECK ((kind = ANY (ARRAY['nationalStandard'::text, 'accreditation'::text])))
);

create table recognition_setting (
  school_id text not null,
  legacy_years_count boolean default false not null,
  version integer default 1 not null,
  constraint recognition_setting_pkey PRIMARY KEY (school_id),
  constraint recognition_setting_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table recognition_statement (
  school_id text not null,
  condition text not null,
  result text default 'notAssessed'::text not null,
  stated_on date,
  note text default ''::text not null,
  version integer default 1 not null,
  constraint recognition_statement_pkey PRIMARY KEY (school_id, condition),
  constraint recognition_statement_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint recognition_statement_result_check CHECK ((result = ANY (ARRAY['met'::text, 'notMet'::text, 'notAssessed'::text])))
);

create table resource_item (
  school_id text not null,
  resource_item_id text not null,
  cycle_id text not null,
  position integer not null,
  kind text default ''::text not null,
  label text default ''::text not null,
  text text default ''::text not null,
  standard_code text,
  criteria_text text default ''::text not null,
  period_text text default ''::text not null,
  note text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint resource_item_pkey PRIMARY KEY (school_id, resource_item_id),
  constraint resource_item_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint resource_item_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table schema_migration (
  name text not null,
  digest text not null,
  applied_at timestamp with time zone default now() not null,
  constraint schema_migration_pkey PRIMARY KEY (name)
);

create table school (
  school_id text not null,
  name text not null,
  levels text[] not null,
  authority_id text,
  is_sample boolean default false not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  closed_at timestamp with time zone,
  constraint school_pkey PRIMARY KEY (school_id),
  constraint school_authority_id_fkey FOREIGN KEY (authority_id) REFERENCES authority(authority_id),
  constraint school_levels_check CHECK ((cardinality(levels) > 0))
);

create table school_calendar (
  school_id text not null,
  school_year text not null,
  term_one_from date not null,
  term_one_to date not null,
  term_two_from date not null,
  term_two_to date not null,
  breaks jsonb default '[]'::jsonb not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint school_calendar_pkey PRIMARY KEY (school_id, school_year),
  constraint school_calendar_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table school_grant (
  school_id text not null,
  grant_id text not null,
  account_id text not null,
  person_id text,
  role text not null,
  duties text[] default '{}'::text[] not null,
  valid_to date,
  revoked_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint school_grant_one_per_account UNIQUE (school_id, account_id),
  constraint school_grant_pkey PRIMARY KEY (school_id, grant_id),
  constraint school_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE,
  constraint school_grant_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint school_grant_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id),
  constraint school_grant_check CHECK (((role <> 'guestReader'::text) OR (valid_to IS NOT NULL))),
  constraint school_grant_role_check CHECK ((role = ANY (ARRAY['schoolAdministrator'::text, 'contributor'::text, 'guestReader'::text])))
);

create table school_link (
  school_id text not null,
  school_link_id text not null,
  organization_event_id text not null,
  side text not null,
  other_school_id text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint school_link_pkey PRIMARY KEY (school_id, school_link_id),
  constraint school_link_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint school_link_school_id_organization_event_id_fkey FOREIGN KEY (school_id, organization_event_id) REFERENCES organization_event(school_id, organization_event_id) ON DELETE CASCADE,
  constraint school_link_check CHECK ((other_school_id <> school_id)),
  constraint school_link_side_check CHECK ((side = ANY (ARRAY['predecessor'::text, 'successor'::text])))
);

create table school_profile (
  school_id text not null,
  profile_id text not null,
  valid_from date not null,
  name text not null,
  governing_body text default ''::text not null,
  place text default ''::text not null,
  notation_code text default ''::text not null,
  address text default ''::text not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  website text default ''::text not null,
  version integer default 1 not null,
  constraint school_profile_one_per_day UNIQUE (school_id, valid_from),
  constraint school_profile_pkey PRIMARY KEY (school_id, profile_id),
  constraint school_profile_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table search_entry (
  school_id text not null,
  kind text not null,
  subject_id text not null,
  cycle_id text,
  title text not null,
  detail text default ''::text not null,
  folded_title text default ''::text not null,
  folded_detail text default ''::text not null,
  keys tsvector default ''::tsvector not null,
  constraint search_entry_pkey PRIMARY KEY (school_id, kind, subject_id),
  constraint search_entry_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id)
);

create table site (
  school_id text not null,
  site_id text not null,
  kind text not null,
  name text default ''::text not null,
  address text default ''::text not null,
  levels text[] default '{}'::text[] not null,
  opened_on date,
  closed_on date,
  note text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint site_pkey PRIMARY KEY (school_id, site_id),
  constraint site_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint site_kind_check CHECK ((kind = ANY (ARRAY['main'::text, 'branch'::text, 'satellite'::text])))
);

create table staff_import (
  school_id text not null,
  staff_import_id text not null,
  status text default 'applied'::text not null,
  source_name text default ''::text not null,
  added integer default 0 not null,
  changed integer default 0 not null,
  gone integer default 0 not null,
  traces jsonb not null,
  applied_by text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default now() not null,
  constraint staff_import_pkey PRIMARY KEY (school_id, staff_import_id),
  constraint staff_import_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint staff_import_status_check CHECK ((status = ANY (ARRAY['applied'::text, 'undone'::text])))
);

create table stated_total (
  school_id text not null,
  cycle_id text not null,
  subject text not null,
  total_text text default ''::text not null,
  total_vnd bigint,
  words text default ''::text not null,
  words_vnd bigint,
  constraint stated_total_pkey PRIMARY KEY (school_id, cycle_id, subject),
  constraint stated_total_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint stated_total_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint stated_total_subject_check CHECK ((subject = ANY (ARRAY['budget'::text, 'evidenceNeeds'::text]))),
  constraint stated_total_total_vnd_check CHECK ((total_vnd >= 0)),
  constraint stated_total_words_vnd_check CHECK ((words_vnd >= 0))
);

create table stored_file (
  school_id text not null,
  file_id text not null,
  sha256 text not null,
  size bigint not null,
  name text not null,
  media_type text not null,
  created_at timestamp with time zone default now() not null,
  constraint stored_file_pkey PRIMARY KEY (school_id, file_id),
  constraint stored_file_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint stored_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table target (
  school_id text not null,
  target_id text not null,
  cycle_id text not null,
  position integer not null,
  kind text not null,
  level integer not null,
  due_text text default ''::text not null,
  due_month text,
  source text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint target_pkey PRIMARY KEY (school_id, target_id),
  constraint target_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint target_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint target_kind_check CHECK ((kind = ANY (ARRAY['nationalStandard'::text, 'accreditation'::text, 'qualityLevel'::text])))
);

create table task (
  school_id text not null,
  task_id text not null,
  cycle_id text not null,
  timetable_row_id text not null,
  position integer not null,
  label text default ''::text not null,
  person_id text,
  status text default 'todo'::text not null,
  note text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint task_pkey PRIMARY KEY (school_id, task_id),
  constraint task_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint task_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint task_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id),
  constraint task_school_id_timetable_row_id_fkey FOREIGN KEY (school_id, timetable_row_id) REFERENCES timetable_row(school_id, timetable_row_id) ON DELETE CASCADE,
  constraint task_status_check CHECK ((status = ANY (ARRAY['todo'::text, 'doing'::text, 'done'::text, 'blocked'::text, 'cancelled'::text])))
);

create table task_party (
  school_id text not null,
  task_party_id text not null,
  task_id text not null,
  person_id text,
  group_id text,
  constraint task_party_pkey PRIMARY KEY (school_id, task_party_id),
  constraint task_party_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint task_party_school_id_group_id_fkey FOREIGN KEY (school_id, group_id) REFERENCES working_group(school_id, group_id) ON DELETE CASCADE,
  constraint task_party_school_id_person_id_fkey FOREIGN KEY (school_id, person_id) REFERENCES person(school_id, person_id) ON DELETE CASCADE,
  constraint task_party_school_id_task_id_fkey FOREIGN KEY (school_id, task_id) REFERENCES task(school_id, task_id) ON DELETE CASCADE,
  constraint task_party_check CHECK (((person_id IS NOT NULL) OR (group_id IS NOT NULL)))
);

create table task_prerequisite (
  school_id text not null,
  task_id text not null,
  prerequisite_id text not null,
  constraint task_prerequisite_pkey PRIMARY KEY (school_id, task_id, prerequisite_id),
  constraint task_prerequisite_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint task_prerequisite_school_id_prerequisite_id_fkey FOREIGN KEY (school_id, prerequisite_id) REFERENCES task(school_id, task_id) ON DELETE CASCADE,
  constraint task_prerequisite_school_id_task_id_fkey FOREIGN KEY (school_id, task_id) REFERENCES task(school_id, task_id) ON DELETE CASCADE
);

create table timetable_row (
  school_id text not null,
  timetable_row_id text not null,
  cycle_id text not null,
  position integer not null,
  week_from integer,
  week_to integer,
  date_from date,
  date_to date,
  owner_text text default ''::text not null,
  product text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint timetable_row_pkey PRIMARY KEY (school_id, timetable_row_id),
  constraint timetable_row_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint timetable_row_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint timetable_row_check CHECK ((week_to >= week_from)),
  constraint timetable_row_check1 CHECK ((date_to >= date_from)),
  constraint timetable_row_week_from_check CHECK ((week_from > 0))
);

create table working_group (
  school_id text not null,
  group_id text not null,
  cycle_id text not null,
  position integer not null,
  kind text not null,
  number integer not null,
  title text default ''::text not null,
  standards text[] default '{}'::text[] not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint working_group_pkey PRIMARY KEY (school_id, group_id),
  constraint working_group_school_id_cycle_id_fkey FOREIGN KEY (school_id, cycle_id) REFERENCES cycle(school_id, cycle_id) ON DELETE CASCADE,
  constraint working_group_school_id_fkey FOREIGN KEY (school_id) REFERENCES school(school_id),
  constraint working_group_kind_check CHECK ((kind = ANY (ARRAY['secretary'::text, 'working'::text])))
);

CREATE INDEX account_credential_account ON public.account_credential USING btree (account_id);
CREATE INDEX account_session_account ON public.account_session USING btree (account_id);
CREATE INDEX assignment_cycle ON public.assignment USING btree (school_id, cycle_id, "position");
CREATE INDEX assignment_party_assignment ON public.assignment_party USING btree (school_id, assignment_id);
CREATE INDEX authority_seat_account ON public.authority_seat USING btree (account_id);
CREATE INDEX budget_line_cycle ON public.budget_line USING btree (school_id, cycle_id, "position");
CREATE INDEX calendar_link_cycle ON public.calendar_link USING btree (school_id, cycle_id, created_at);
CREATE INDEX calendar_link_token ON public.calendar_link USING btree (token_sha256);
CREATE UNIQUE INDEX council_amendment_one_open ON public.council_amendment USING btree (school_id, cycle_id) WHERE (status = 'draft'::text);
CREATE INDEX council_member_cycle ON public.council_member USING btree (school_id, cycle_id, "position");
CREATE INDEX council_member_person ON public.council_member USING btree (school_id, person_id);
CREATE UNIQUE INDEX council_one_open ON public.council USING btree (school_id, cycle_id) WHERE ((status = ANY (ARRAY['draft'::text, 'inReview'::text, 'signed'::text])) AND (upcoming IS NULL));
CREATE INDEX council_upcoming ON public.council USING btree (school_id, decision_date) WHERE (upcoming IS NOT NULL);
CREATE INDEX event_subject ON public.event USING btree (school_id, subject_type, subject_id, sequence);
CREATE INDEX evidence_need_cycle ON public.evidence_need USING btree (school_id, cycle_id, "position");
CREATE INDEX group_member_cycle ON public.group_member USING btree (school_id, cycle_id, "position");
CREATE INDEX group_member_person ON public.group_member USING btree (school_id, person_id);
CREATE UNIQUE INDEX handover_one_open ON public.handover USING btree (school_id, person_id) WHERE (status = 'open'::text);
CREATE INDEX improvement_priority_cycle ON public.improvement_priority USING btree (school_id, cycle_id, "position");
CREATE INDEX investment_letter_cycle ON public.investment_letter USING btree (school_id, cycle_id, created_at);
CREATE INDEX investment_letter_request_of ON public.investment_letter_request USING btree (school_id, investment_request_id);
CREATE INDEX investment_request_cycle ON public.investment_request USING btree (school_id, cycle_id, "position");
CREATE INDEX invitation_person ON public.invitation USING btree (school_id, person_id);
CREATE INDEX invitation_token ON public.invitation USING btree (token_hash);
CREATE INDEX legal_basis_cycle ON public.legal_basis USING btree (school_id, cycle_id, "position");
CREATE UNIQUE INDEX legal_document_one_number ON public.legal_document USING btree (school_id, number) WHERE (removed_at IS NULL);
CREATE INDEX milestone_cycle ON public.milestone USING btree (school_id, cycle_id, "position");
CREATE UNIQUE INDEX official_text_shown ON public.official_text USING btree (framework_id, framework_version) WHERE (status = 'shown'::text);
CREATE INDEX outgoing_gap_series ON public.outgoing_gap USING btree (school_id, year, issuer, type_code, number_from);
CREATE UNIQUE INDEX outgoing_paper_one_of_cycle ON public.outgoing_paper USING btree (school_id, cycle_id, paper) WHERE ((cycle_id IS NOT NULL) AND (paper = ANY (ARRAY['plan'::text, 'firstMeetingMinutes'::text])) AND (status <> 'voided'::text));
CREATE UNIQUE INDEX outgoing_paper_one_of_letter ON public.outgoing_paper USING btree (school_id, letter_id) WHERE ((letter_id IS NOT NULL) AND (status <> 'voided'::text));
CREATE INDEX own_document_newest ON public.own_document USING btree (school_id, created_at DESC, document_id DESC);
CREATE INDEX person_sorted ON public.person USING btree (school_id, sort_name, person_id);
CREATE INDEX post_person ON public.post USING btree (school_id, person_id);
CREATE INDEX recipient_cycle ON public.recipient USING btree (school_id, cycle_id, "position");
CREATE INDEX resource_item_cycle ON public.resource_item USING btree (school_id, cycle_id, "position");
CREATE INDEX school_authority ON public.school USING btree (authority_id);
CREATE INDEX school_folded_name ON public.school USING btree (search_fold(name), school_id);
CREATE INDEX school_grant_account ON public.school_grant USING btree (account_id);
CREATE UNIQUE INDEX school_link_once ON public.school_link USING btree (school_id, organization_event_id, other_school_id) WHERE (removed_at IS NULL);
CREATE INDEX school_link_other ON public.school_link USING btree (other_school_id);
CREATE INDEX search_entry_keys ON public.search_entry USING gin (school_id, keys) WITH (gin_pending_list_limit='256');
CREATE INDEX stored_file_content ON public.stored_file USING btree (school_id, sha256);
CREATE INDEX target_cycle ON public.target USING btree (school_id, cycle_id, "position");
CREATE INDEX task_cycle ON public.task USING btree (school_id, cycle_id, "position");
CREATE INDEX task_party_task ON public.task_party USING btree (school_id, task_id);
CREATE INDEX task_person ON public.task USING btree (school_id, person_id);
CREATE INDEX task_prerequisite_of ON public.task_prerequisite USING btree (school_id, prerequisite_id);
CREATE INDEX task_row ON public.task USING btree (school_id, timetable_row_id, "position");
CREATE INDEX timetable_row_cycle ON public.timetable_row USING btree (school_id, cycle_id, "position");
CREATE INDEX working_group_cycle ON public.working_group USING btree (school_id, cycle_id, "position");

alter table assignment enable row level security; create policy of_school on assignment using ((school_id = current_school())) with check ((school_id = current_school()));
alter table assignment_party enable row level security; create policy of_school on assignment_party using ((school_id = current_school())) with check ((school_id = current_school()));
alter table budget_line enable row level security; create policy of_school on budget_line using ((school_id = current_school())) with check ((school_id = current_school()));
alter table calendar_link enable row level security; create policy of_school on calendar_link using ((school_id = current_school())) with check ((school_id = current_school()));
alter table council enable row level security; create policy of_school on council using ((school_id = current_school())) with check ((school_id = current_school()));
alter table council_amendment enable row level security; create policy of_school on council_amendment using ((school_id = current_school())) with check ((school_id = current_school()));
alter table council_member enable row level security; create policy of_school on council_member using ((school_id = current_school())) with check ((school_id = current_school()));
alter table cycle enable row level security; create policy of_school on cycle using ((school_id = current_school())) with check ((school_id = current_school()));
alter table document_file enable row level security; create policy of_school on document_file using ((school_id = current_school())) with check ((school_id = current_school()));
alter table event enable row level security; create policy of_school on event using ((school_id = current_school())) with check ((school_id = current_school()));
alter table event_head enable row level security; create policy of_school on event_head using ((school_id = current_school())) with check ((school_id = current_school()));
alter table evidence_need enable row level security; create policy of_school on evidence_need using ((school_id = current_school())) with check ((school_id = current_school()));
alter table group_member enable row level security; create policy of_school on group_member using ((school_id = current_school())) with check ((school_id = current_school()));
alter table handover enable row level security; create policy of_school on handover using ((school_id = current_school())) with check ((school_id = current_school()));
alter table handover_item enable row level security; create policy of_school on handover_item using ((school_id = current_school())) with check ((school_id = current_school()));
alter table import_session enable row level security; create policy of_school on import_session using ((school_id = current_school())) with check ((school_id = current_school()));
alter table improvement_priority enable row level security; create policy of_school on improvement_priority using ((school_id = current_school())) with check ((school_id = current_school()));
alter table investment_letter enable row level security; create policy of_school on investment_letter using ((school_id = current_school())) with check ((school_id = current_school()));
alter table investment_letter_request enable row level security; create policy of_school on investment_letter_request using ((school_id = current_school())) with check ((school_id = current_school()));
alter table investment_request enable row level security; create policy of_school on investment_request using ((school_id = current_school())) with check ((school_id = current_school()));
alter table invitation enable row level security; create policy of_school on invitation using ((school_id = current_school())) with check ((school_id = current_school()));
alter table legal_basis enable row level security; create policy of_school on legal_basis using ((school_id = current_school())) with check ((school_id = current_school()));
alter table legal_document enable row level security; create policy of_school on legal_document using ((school_id = current_school())) with check ((school_id = current_school()));
alter table milestone enable row level security; create policy of_school on milestone using ((school_id = current_school())) with check ((school_id = current_school()));
alter table organization_event enable row level security; create policy of_school on organization_event using ((school_id = current_school())) with check ((school_id = current_school()));
alter table outgoing_gap enable row level security; create policy of_school on outgoing_gap using ((school_id = current_school())) with check ((school_id = current_school()));
alter table outgoing_paper enable row level security; create policy of_school on outgoing_paper using ((school_id = current_school())) with check ((school_id = current_school()));
alter table outgoing_series enable row level security; create policy of_school on outgoing_series using ((school_id = current_school())) with check ((school_id = current_school()));
alter table own_document enable row level security; create policy of_school on own_document using ((school_id = current_school())) with check ((school_id = current_school()));
alter table paper_scan enable row level security; create policy of_school on paper_scan using ((school_id = current_school())) with check ((school_id = current_school()));
alter table paper_wording enable row level security; create policy of_school on paper_wording using ((school_id = current_school())) with check ((school_id = current_school()));
alter table person enable row level security; create policy of_school on person using ((school_id = current_school())) with check ((school_id = current_school()));
alter table plan enable row level security; create policy of_school on plan using ((school_id = current_school())) with check ((school_id = current_school()));
alter table post enable row level security; create policy of_school on post using ((school_id = current_school())) with check ((school_id = current_school()));
alter table recipient enable row level security; create policy of_school on recipient using ((school_id = current_school())) with check ((school_id = current_school()));
alter table recognition enable row level security; create policy of_school on recognition using ((school_id = current_school())) with check ((school_id = current_school()));
alter table recognition_effect enable row level security; create policy of_school on recognition_effect using ((school_id = current_school())) with check ((school_id = current_school()));
alter table recognition_setting enable row level security; create policy of_school on recognition_setting using ((school_id = current_school())) with check ((school_id = current_school()));
alter table recognition_statement enable row level security; create policy of_school on recognition_statement using ((school_id = current_school())) with check ((school_id = current_school()));
alter table resource_item enable row level security; create policy of_school on resource_item using ((school_id = current_school())) with check ((school_id = current_school()));
alter table school enable row level security; create policy of_school on school using ((school_id = current_school())) with check ((school_id = current_school()));
alter table school_calendar enable row level security; create policy of_school on school_calendar using ((school_id = current_school())) with check ((school_id = current_school()));
alter table school_grant enable row level security; create policy of_school on school_grant using ((school_id = current_school())) with check ((school_id = current_school()));
alter table school_link enable row level security; create policy of_school on school_link using ((school_id = current_school())) with check ((school_id = current_school()));
alter table school_profile enable row level security; create policy of_school on school_profile using ((school_id = current_school())) with check ((school_id = current_school()));
alter table search_entry enable row level security; create policy of_school on search_entry using ((school_id = current_school())) with check ((school_id = current_school()));
alter table site enable row level security; create policy of_school on site using ((school_id = current_school())) with check ((school_id = current_school()));
alter table staff_import enable row level security; create policy of_school on staff_import using ((school_id = current_school())) with check ((school_id = current_school()));
alter table stated_total enable row level security; create policy of_school on stated_total using ((school_id = current_school())) with check ((school_id = current_school()));
alter table stored_file enable row level security; create policy of_school on stored_file using ((school_id = current_school())) with check ((school_id = current_school()));
alter table target enable row level security; create policy of_school on target using ((school_id = current_school())) with check ((school_id = current_school()));
alter table task enable row level security; create policy of_school on task using ((school_id = current_school())) with check ((school_id = current_school()));
alter table task_party enable row level security; create policy of_school on task_party using ((school_id = current_school())) with check ((school_id = current_school()));
alter table task_prerequisite enable row level security; create policy of_school on task_prerequisite using ((school_id = current_school())) with check ((school_id = current_school()));
alter table timetable_row enable row level security; create policy of_school on timetable_row using ((school_id = current_school())) with check ((school_id = current_school()));
alter table working_group enable row level security; create policy of_school on working_group using ((school_id = current_school())) with check ((school_id = current_school()));

grant delete, insert, select, update on account to minhchung_app;
grant delete, insert, select, update on account_credential to minhchung_app;
grant delete, insert, select, update on account_session to minhchung_app;
grant delete, insert, select, update on account_two_factor to minhchung_app;
grant delete, insert, select, update on account_verification to minhchung_app;
grant delete, insert, select, update on assignment to minhchung_app;
grant delete, insert, select, update on assignment_party to minhchung_app;
grant insert, select, update on authority to minhchung_app;
grant delete, insert, select, update on authority_seat to minhchung_app;
grant delete, insert, select, update on budget_line to minhchung_app;
grant delete, insert, select, update on calendar_link to minhchung_app;
grant delete, insert, select, update on council to minhchung_app;
grant delete, insert, select, update on council_amendment to minhchung_app;
grant delete, insert, select, update on council_member to minhchung_app;
grant select on crosswalk_version to minhchung_app;
grant delete, insert, select, update on cycle to minhchung_app;
grant insert, select on document_file to minhchung_app;
grant insert, select on event to minhchung_app;
grant insert, select, update on event_head to minhchung_app;
grant delete, insert, select, update on evidence_need to minhchung_app;
grant select on framework_version to minhchung_app;
grant delete, insert, select, update on group_member to minhchung_app;
grant delete, insert, select, update on handover to minhchung_app;
grant delete, insert, select, update on handover_item to minhchung_app;
grant delete, insert, select, update on import_session to minhchung_app;
grant delete, insert, select, update on improvement_priority to minhchung_app;
grant delete, insert, select, update on investment_letter to minhchung_app;
grant delete, insert, select, update on investment_letter_request to minhchung_app;
grant delete, insert, select, update on investment_request to minhchung_app;
grant delete, insert, select, update on invitation to minhchung_app;
grant delete, insert, select, update on legal_basis to minhchung_app;
grant delete, insert, select, update on legal_document to minhchung_app;
grant delete, insert, select, update on milestone to minhchung_app;
grant insert, select, update on official_text to minhchung_app;
grant delete, insert, select, update on organization_event to minhchung_app;
grant insert, select on outgoing_gap to minhchung_app;
grant insert, select, update on outgoing_paper to minhchung_app;
grant insert, select, update on outgoing_series to minhchung_app;
grant insert, select, update on own_document to minhchung_app;
grant delete, insert, select, update on paper_scan to minhchung_app;
grant delete, insert, select, update on paper_wording to minhchung_app;
grant delete, insert, select, update on person to minhchung_app;
grant delete, insert, select, update on plan to minhchung_app;
grant insert, select on platform_event to minhchung_app;
grant select, update on platform_event_head to minhchung_app;
grant delete, insert, select, update on platform_setting to minhchung_app;
grant delete, insert, select, update on post to minhchung_app;
grant delete, insert, select, update on rate_limit to minhchung_app;
grant delete, insert, select, update on recipient to minhchung_app;
grant delete, insert, select, update on recognition to minhchung_app;
grant delete, insert, select, update on recognition_effect to minhchung_app;
grant delete, insert, select, update on recognition_setting to minhchung_app;
grant delete, insert, select, update on recognition_statement to minhchung_app;
grant delete, insert, select, update on resource_item to minhchung_app;
grant select on schema_migration to minhchung_app;
grant delete, insert, select, update on school to minhchung_app;
grant delete, insert, select, update on school_calendar to minhchung_app;
grant delete, insert, select, update on school_grant to minhchung_app;
grant delete, insert, select, update on school_link to minhchung_app;
grant delete, insert, select, update on school_profile to minhchung_app;
grant delete, insert, select, update on search_entry to minhchung_app;
grant delete, insert, select, update on site to minhchung_app;
grant delete, insert, select, update on staff_import to minhchung_app;
grant delete, insert, select, update on stated_total to minhchung_app;
grant delete, insert, select, update on stored_file to minhchung_app;
grant delete, insert, select, update on target to minhchung_app;
grant delete, insert, select, update on task to minhchung_app;
grant delete, insert, select, update on task_party to minhchung_app;
grant delete, insert, select, update on task_prerequisite to minhchung_app;
grant delete, insert, select, update on timetable_row to minhchung_app;
grant delete, insert, select, update on working_group to minhchung_app;

CREATE OR REPLACE FUNCTION public.account_may_enter(asked_account text, asked_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.account_reaches_beyond(asked_account text, asked_school text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (select from account a where a.id = asked_account and a.is_system_administrator)
    or exists (select from school_grant g where g.account_id = asked_account and g.school_id <> asked_school and g.revoked_at is null)
    or exists (select from authority_seat t where t.account_id = asked_account)
$function$
;

CREATE OR REPLACE FUNCTION public.actor_of_session(asked_token text, asked_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.are_linked(one_school text, other_school text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from school_link l
    join organization_event e on e.school_id = l.school_id and e.organization_event_id = l.organization_event_id
    where l.removed_at is null
      and ((l.school_id = one_school and l.other_school_id = other_school)
        or (l.school_id = other_school and l.other_school_id = one_school)))
$function$
;

CREATE OR REPLACE FUNCTION public.authority_reach(asked_authorities text[])
 RETURNS TABLE(authority_id text, schools integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive reached as (
    select a as top, a as below from unnest(asked_authorities) a
    union
    select r.top, u.authority_id from authority u join reached r on u.parent_id = r.below
  )
  select r.top, count(s.school_id)::integer from reached r left join school s on s.authority_id = r.below group by r.top
$function$
;

CREATE OR REPLACE FUNCTION public.calendar_link_of(asked_sha256 text, asked_at timestamp with time zone)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.councils_due(today date, asked_limit integer)
 RETURNS TABLE(school_id text, cycle_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select distinct c.school_id, c.cycle_id
  from council c
  join cycle y on y.school_id = c.school_id and y.cycle_id = c.cycle_id and y.status in ('planned', 'running')
  join school h on h.school_id = c.school_id and h.closed_at is null
  where c.upcoming is not null and c.decision_date <= today
    and not exists (select from successions_of(array[c.school_id], today) p where p.predecessor_id = c.school_id)
  order by c.school_id, c.cycle_id limit asked_limit
$function$
;

CREATE OR REPLACE FUNCTION public.current_school()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select current_setting('app.school_id', true) $function$
;

CREATE OR REPLACE FUNCTION public.enter_document_for_search(asked_school text, asked_document text)
 RETURNS void
 LANGUAGE sql
AS $function$
  select enter_for_search(row(d.school_id, 'ownDocument', d.document_id, null,
      left(concat_ws(' · ', nullif(btrim(d.title), ''), nullif(d.number, '')), 360),
      left(concat_ws(' · ', nullif(d.signer, ''), to_char(d.issued_on, 'DD/MM/YYYY'), nullif(d.note, ''), (
        select string_agg(concat_ws(' · ', f.name, nullif(x.note, '')), ' · ' order by x.created_at desc, x.document_file_id)
        from document_file x join stored_file f on f.school_id = x.school_id and f.file_id = x.file_id
        where x.school_id = d.school_id and x.document_id = d.document_id)), 240),
      '', '', '')::search_entry)
  from own_document d
  where d.school_id = asked_school and d.document_id = asked_document and d.removed_at is null and btrim(d.title) <> ''
$function$
;

CREATE OR REPLACE FUNCTION public.enter_for_search(entry search_entry)
 RETURNS void
 LANGUAGE sql
AS $function$
  insert into search_entry (school_id, kind, subject_id, cycle_id, title, detail, folded_title, folded_detail, keys)
  select entry.school_id, entry.kind, entry.subject_id, entry.cycle_id, entry.title, entry.detail, folded.title, folded.detail,
         search_keys(folded.title || ' ' || folded.detail)
  from (select search_fold(entry.title) as title, search_fold(entry.detail) as detail) folded
  on conflict (school_id, kind, subject_id) do update set
    cycle_id = excluded.cycle_id, title = excluded.title, detail = excluded.detail, folded_title = excluded.folded_title,
    folded_detail = excluded.folded_detail, keys = excluded.keys
$function$
;

CREATE OR REPLACE FUNCTION public.enter_person_for_search(asked_school text, asked_person text)
 RETURNS void
 LANGUAGE sql
AS $function$
  select enter_for_search(row(p.school_id, 'person', p.person_id, null, p.full_name, coalesce((
      select left(string_agg(concat_ws(' · ', o.title, nullif(o.unit, '')), ' · ' order by o.valid_from desc nulls last, o.post_id), 240)
      from post o where o.school_id = p.school_id and o.person_id = p.person_id), ''), '', '', '')::search_entry)
  from person p where p.school_id = asked_school and p.person_id = asked_person
$function$
;

CREATE OR REPLACE FUNCTION public.enter_recognition_for_search(asked_school text, asked_recognition text)
 RETURNS void
 LANGUAGE sql
AS $function$
  select enter_for_search(row(r.school_id, 'recognition', r.recognition_id, null,
      case r.kind when 'nationalStandard' then 'Trường đạt chuẩn quốc gia mức độ ' else 'Kiểm định chất lượng giáo dục cấp độ ' end
        || r.level || coalesce(' · ' || nullif(r.number, ''), ''),
      left(concat_ws(' · ', nullif(r.issuer, ''), search_day(r.decided_on), nullif(r.held_by, ''), nullif(r.note, '')), 240),
      '', '', '')::search_entry)
  from recognition r
  where r.school_id = asked_school and r.recognition_id = asked_recognition and r.removed_at is null
$function$
;

CREATE OR REPLACE FUNCTION public.enter_scan_for_search(asked_school text, asked_scan text)
 RETURNS void
 LANGUAGE sql
AS $function$
  select enter_for_search(row(s.school_id, 'paperScan', s.paper_scan_id, s.cycle_id,
      case s.paper
        when 'councilDecision' then 'Quyết định thành lập Hội đồng'
        when 'plan' then 'Kế hoạch tự đánh giá'
        when 'councilSheet' then 'Danh sách Hội đồng có cột chữ ký'
        when 'assignmentSheet' then 'Bảng phân công nhiệm vụ'
        when 'evidenceNeedsSheet' then 'Bảng minh chứng cần thu thập'
        when 'timetableSheet' then 'Thời gian biểu'
        when 'resourcesSheet' then 'Nguồn lực và kinh phí'
        when 'weekSheet' then 'Phiếu việc tuần'
        when 'investmentLetter' then 'Tờ trình đề nghị đầu tư'
        when 'firstMeetingMinutes' then 'Biên bản họp Hội đồng lần thứ nhất'
        else s.paper
      end || ' · ' || left(f.name, 240),
      'Bản quét đã ký · ' || to_char(s.created_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY'), '', '', '')::search_entry)
  from paper_scan s join stored_file f on f.school_id = s.school_id and f.file_id = s.file_id
  where s.school_id = asked_school and s.paper_scan_id = asked_scan and s.removed_at is null
$function$
;

CREATE OR REPLACE FUNCTION public.forget_in_search(asked_school text, asked_kind text, asked_subject text)
 RETURNS void
 LANGUAGE sql
AS $function$
  delete from search_entry e where e.school_id = asked_school and e.kind = asked_kind and e.subject_id = asked_subject
$function$
;

CREATE OR REPLACE FUNCTION public.installation_schools(asked text, only_school text, with_closed boolean, after_name text, after_school text, asked_limit integer)
 RETURNS TABLE(school_id text, name text, folded_name text, levels text[], is_sample boolean, closed_at timestamp with time zone, version integer, created_at timestamp with time zone, authority_id text, authority_name text, accounts integer, administrators text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.invitation_of_token(asked_hash text)
 RETURNS TABLE(school_id text, invitation_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select i.school_id, i.invitation_id
  from invitation i join school h on h.school_id = i.school_id and h.closed_at is null
  where i.token_hash = asked_hash
    and not exists (
      select from successions_of(array[i.school_id], (now() at time zone 'Asia/Ho_Chi_Minh')::date) p
      where p.predecessor_id = i.school_id)
$function$
;

CREATE OR REPLACE FUNCTION public.keep_paper_searchable()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'document_file' then
    if tg_op = 'DELETE' then perform enter_document_for_search(old.school_id, old.document_id);
    else perform enter_document_for_search(new.school_id, new.document_id); end if;
  elsif tg_table_name = 'own_document' then
    if tg_op <> 'INSERT' then perform forget_in_search(old.school_id, 'ownDocument', old.document_id); end if;
    if tg_op <> 'DELETE' then perform enter_document_for_search(new.school_id, new.document_id); end if;
  elsif tg_table_name = 'paper_scan' then
    if tg_op <> 'INSERT' then perform forget_in_search(old.school_id, 'paperScan', old.paper_scan_id); end if;
    if tg_op <> 'DELETE' then perform enter_scan_for_search(new.school_id, new.paper_scan_id); end if;
  else
    if tg_op <> 'INSERT' then perform forget_in_search(old.school_id, 'recognition', old.recognition_id); end if;
    if tg_op <> 'DELETE' then perform enter_recognition_for_search(new.school_id, new.recognition_id); end if;
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_people_of_waiting_lists()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION public.keep_person_searchable()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_table_name = 'person' and tg_op = 'DELETE' then
    delete from search_entry e where e.school_id = old.school_id and e.kind = 'person' and e.subject_id = old.person_id;
    return null;
  end if;
  if tg_op = 'DELETE' then perform enter_person_for_search(old.school_id, old.person_id);
  else perform enter_person_for_search(new.school_id, new.person_id); end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.keep_searchable()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  kind constant text := tg_argv[0];
  id_column constant text := tg_argv[1];
  before search_entry;
  after search_entry;
begin
  if tg_op <> 'INSERT' then
    before := search_entry_of(to_jsonb(old), kind, id_column, tg_argv[2]::text[], tg_argv[3]::text[]);
  end if;
  if tg_op <> 'DELETE' then
    after := search_entry_of(to_jsonb(new), kind, id_column, tg_argv[2]::text[], tg_argv[3]::text[]);
  end if;
  if after.school_id is not null then
    if after is distinct from before then perform enter_for_search(after); end if;
  elsif before.school_id is not null then
    delete from search_entry e
    where e.school_id = before.school_id and e.kind = before.kind and e.subject_id = before.subject_id;
  end if;
  return null;
end
$function$
;

CREATE OR REPLACE FUNCTION public.links_of_school(asked_on date)
 RETURNS TABLE(school_link_id text, event_school_id text, organization_event_id text, is_own_event boolean, side text, other_school_id text, other_name text, kind text, happened_on date, status text, version integer, is_in_force boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.make_searchable(source regclass, kind text, id_column text, titles text[], details text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  execute format(
    'create trigger keep_searchable after insert or update or delete on %s for each row execute function keep_searchable(%L, %L, %L, %L)',
    source, kind, id_column, titles, details);
  execute format(
    'select enter_for_search(entry) from %s t cross join lateral search_entry_of(to_jsonb(t), %L, %L, %L, %L) entry where entry.school_id is not null',
    source, kind, id_column, titles, details);
end
$function$
;

CREATE OR REPLACE FUNCTION public.recognitions_of_predecessors(asked_on date)
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.refuse_too_many()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  living bigint;
begin
  if new.removed_at is not null then return new; end if;
  if tg_op = 'UPDATE' then
    if old.removed_at is null then return new; end if;
  end if;
  perform pg_advisory_xact_lock(hashtextextended(tg_table_name || ' ' || new.school_id, 0));
  execute format('select count(*) from %I where school_id = $1 and removed_at is null', tg_table_name)
    into living using new.school_id;
  if living >= tg_argv[0]::bigint then
    raise exception 'too many rows in %', tg_table_name using errcode = 'MC001', detail = tg_argv[0];
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION public.retire_links_of_removed_events(other_school text, asked_at timestamp with time zone)
 RETURNS SETOF text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update school_link l set removed_at = asked_at, version = l.version + 1
  from organization_event e
  where e.school_id = l.school_id and e.organization_event_id = l.organization_event_id
    and e.removed_at is not null and l.removed_at is null
    and ((l.school_id = current_school() and l.other_school_id = other_school)
      or (l.school_id = other_school and l.other_school_id = current_school()))
  returning l.school_link_id
$function$
;

CREATE OR REPLACE FUNCTION public.sample_school_in_use()
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select h.school_id from school h
  where h.is_sample and h.closed_at is null
    and exists (select from school_grant g where g.school_id = h.school_id and g.revoked_at is null)
  order by h.created_at desc, h.school_id desc limit 1
$function$
;

CREATE OR REPLACE FUNCTION public.school_ids(after_school text, asked_limit integer)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ select s.school_id from school s where s.school_id > after_school order by s.school_id limit asked_limit $function$
;

CREATE OR REPLACE FUNCTION public.schools_below_seats(asked_account text, today date)
 RETURNS TABLE(school_id text)
 LANGUAGE sql
 STABLE ROWS 20
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with recursive reached as (
    select t.authority_id from authority_seat t
    where t.account_id = asked_account and (t.valid_to is null or t.valid_to >= today)
    union
    select u.authority_id from authority u join reached r on u.parent_id = r.authority_id
  )
  select h.school_id from school h join reached r on r.authority_id = h.authority_id
$function$
;

CREATE OR REPLACE FUNCTION public.search_day(stored text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select nullif(array_to_string(array(select part from string_to_table(stored, '-') with ordinality t (part, place) order by place desc), '/'), '') $function$
;

CREATE OR REPLACE FUNCTION public.search_entry_of(stored jsonb, kind text, id_column text, titles text[], details text[])
 RETURNS search_entry
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select row(stored ->> 'school_id', kind, stored ->> id_column, stored ->> 'cycle_id', said.title,
             search_text(stored, details, 240), '', '', '')::search_entry
  from (select search_text(stored, titles, 360) as title) said
  where said.title <> '' and stored ->> 'removed_at' is null
$function$
;

CREATE OR REPLACE FUNCTION public.search_fold(asked text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select btrim(regexp_replace(
    translate(
      regexp_replace(normalize(asked, NFD), '[\u00AD\u0300-\u036F\u200B-\u200D\u2060\uFEFF]', '', 'g'),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZđĐ', 'abcdefghijklmnopqrstuvwxyzdd'),
    '[^a-z0-9]+', ' ', 'g'))
$function$
;

CREATE OR REPLACE FUNCTION public.search_keys(folded text)
 RETURNS tsvector
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
begin
  return (
    select coalesce(array_to_tsvector(array_agg(made.key)), '')
    from (select distinct left(said, 24) as word from string_to_table(folded, ' ') said where said <> '') w
    cross join lateral generate_series(1, length(w.word)) place
    cross join lateral (
      select left(w.word, place)
      union all select '~' || overlay(w.word placing '' from place for 1) where length(w.word) between 3 and 12
      union all select '~' || w.word where place = 1 and length(w.word) between 3 and 12) made (key));
end
$function$
;

CREATE OR REPLACE FUNCTION public.search_near(a text, b text)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
declare
  place integer := 1;
begin
  if least(length(a), length(b)) < 3 or greatest(length(a), length(b)) > 12 or abs(length(a) - length(b)) > 1 then
    return false;
  end if;
  while place <= length(a) and substr(a, place, 1) = substr(b, place, 1) loop place := place + 1; end loop;
  return substr(a, place + 1) = substr(b, place + 1)
    or substr(a, place) = substr(b, place + 1)
    or substr(a, place + 1) = substr(b, place)
    or (substr(a, place, 1) = substr(b, place + 1, 1) and substr(a, place + 1, 1) = substr(b, place, 1)
        and substr(a, place + 2) = substr(b, place + 2));
end
$function$
;

CREATE OR REPLACE FUNCTION public.search_school(asked text, asked_kinds text[], asked_cycle text, asked_limit integer)
 RETURNS TABLE(kind text, subject_id text, cycle_id text, title text, detail text, is_near boolean, total integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  school constant text := current_school();
  folded constant text := search_fold(left(asked, 200));
  words constant text[] := (search_words(folded))[1:8];
  exact constant tsquery := (select string_agg(quote_literal(word), ' & ') from unnest(words) word)::tsquery;
  near constant tsquery := (
    select string_agg('(' || quote_literal(word) || coalesce((
      select string_agg(' | ' || quote_literal(key), '') from search_without_letter(word) key), '') || ')', ' & ')
    from unnest(words) word)::tsquery;
begin
  if school is null or school = '' then
    raise exception 'A search needs the school of a transaction.' using errcode = 'insufficient_privilege';
  end if;
  if cardinality(words) = 0 then return; end if;
  return query
    select r.kind, r.subject_id, r.cycle_id, r.title, r.detail, false, r.total::integer from (
      select e.*, count(*) over (partition by e.kind) as total,
        row_number() over (partition by e.kind order by
          case when e.folded_title = folded then 0
               when starts_with(e.folded_title, folded) then 1
               when strpos(' ' || e.folded_title, ' ' || folded) > 0 then 2
               when strpos(' ' || e.folded_title || ' ' || e.folded_detail, ' ' || folded) > 0 then 3
               else 4 end,
          e.cycle_id is not distinct from asked_cycle desc, e.folded_title, e.subject_id) as place
      from search_entry e
      where e.school_id = school and e.kind = any (asked_kinds) and e.keys @@ exact) r
    where r.place <= asked_limit
    order by r.kind, r.place;
  if found then return; end if;
  -- The index also gives words two errors apart. Each word that occurs is compared once, however many rows have it.
  return query
    with candidate as materialized (
      select e.kind, e.subject_id, e.cycle_id, e.title, e.detail, e.folded_title,
        string_to_array(e.folded_title || ' ' || e.folded_detail, ' ') as said
      from search_entry e
      where e.school_id = school and e.kind = any (asked_kinds) and e.keys @@ near),
    form as materialized (
      select word, array_agg(v.said) as forms
      from unnest(words) word
      join (select distinct one as said from candidate c, unnest(c.said) one) v
        on starts_with(v.said, word) or search_near(word, v.said)
      group by word)
    select r.kind, r.subject_id, r.cycle_id, r.title, r.detail, true, r.total::integer from (
      select c.*, count(*) over (partition by c.kind) as total,
        row_number() over (partition by c.kind order by
          c.cycle_id is not distinct from asked_cycle desc, c.folded_title, c.subject_id) as place
      from candidate c
      where (select count(*) from form) = cardinality(words)
        and not exists (select from form f where not c.said && f.forms)) r
    where r.place <= asked_limit
    order by r.kind, r.place;
end
$function$
;

CREATE OR REPLACE FUNCTION public.search_text(stored jsonb, columns text[], most integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select coalesce(left(string_agg(value, ' · ' order by place), most), '')
  from unnest(columns) with ordinality wanted (name, place)
  cross join lateral (select btrim(stored ->> name)) said (value)
  where value <> ''
$function$
;

CREATE OR REPLACE FUNCTION public.search_without_letter(word text)
 RETURNS SETOF text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
  select '~' || overlay(word placing '' from place for 1) from generate_series(1, length(word)) place
  where length(word) between 3 and 12
  union select '~' || word where length(word) between 3 and 12
$function$
;

CREATE OR REPLACE FUNCTION public.search_words(folded text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select coalesce(array_agg(distinct left(word, 24)), '{}') from string_to_table(folded, ' ') word where word <> '' $function$
;

CREATE OR REPLACE FUNCTION public.seats_of_person(asked_school text, asked_person text, today date)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;

CREATE OR REPLACE FUNCTION public.successions_of(asked_schools text[], asked_on date)
 RETURNS TABLE(predecessor_id text, successor_id text, since date)
 LANGUAGE sql
 STABLE ROWS 3
 SET search_path TO 'public', 'pg_temp'
AS $function$
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
$function$
;
