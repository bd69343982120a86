-- Amended councils, handover of a post, legal basis, outgoing numbers, the school's own documents.

-- ── a council that a later decision replaced: its lists as they were on the day it was replaced ──────
alter table council add column sealed jsonb;
alter table paper_scan add column council_id text;
alter table paper_scan add foreign key (school_id, council_id) references council;

-- The lists under change. What is in force stays in its own rows until the new decision is signed.
create table council_amendment (
  school_id text not null references school,
  amendment_id text not null,
  cycle_id text not null,
  council_id text not null,
  status text not null default 'draft' check (status in ('draft', 'signed', 'discarded')),
  reason text not null default '',
  decision_number text,
  decision_date date,
  content jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (school_id, amendment_id),
  foreign key (school_id, cycle_id) references cycle on delete cascade,
  foreign key (school_id, council_id) references council on delete cascade
);
create unique index council_amendment_one_open on council_amendment (school_id, cycle_id) where status = 'draft';

-- ── handover (C36) ───────────────────────────────────────────────────────────────────────────────────
create table handover (
  school_id text not null references school,
  handover_id text not null,
  person_id text not null,
  leaves_on date not null,
  reason text not null default '',
  status text not null default 'open' check (status in ('open', 'signed', 'cancelled')),
  signed_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (school_id, handover_id),
  foreign key (school_id, person_id) references person
);
create unique index handover_one_open on handover (school_id, person_id) where status = 'open';

-- What was handed over, as it was called on that day; what is still open is read from where it lives.
create table handover_item (
  school_id text not null references school,
  handover_item_id text not null,
  handover_id text not null,
  kind text not null check (kind in ('councilSeat', 'groupSeat', 'assignment', 'evidenceNeed', 'task',
    'improvementPriority', 'duty', 'account')),
  subject_id text not null,
  cycle_id text,
  label text not null,
  due_text text not null default '',
  outcome text not null check (outcome in ('handed', 'proposed', 'ended', 'left')),
  receiver_id text,
  receiver_name text not null default '',
  done_at timestamptz not null,
  done_by text not null,
  primary key (school_id, handover_item_id),
  constraint handover_item_once unique (school_id, handover_id, kind, subject_id),
  foreign key (school_id, handover_id) references handover on delete cascade,
  foreign key (school_id, receiver_id) references person
);

-- ── legal basis (C2): texts that the school adds to those which the product brings ───────────────────
create table legal_document (
  school_id text not null references school,
  legal_document_id text not null,
  type text not null,
  number text not null,
  date date,
  issuer text not null default '',
  subject text not null default '',
  valid_from date,
  valid_to date,
  replaced_by text not null default '',
  note text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (school_id, legal_document_id)
);
create unique index legal_document_one_number on legal_document (school_id, number) where removed_at is null;

-- ── outgoing register (C81) ──────────────────────────────────────────────────────────────────────────
-- The last number of a series; its row is locked while a number is taken, so two papers never get the same one.
create table outgoing_series (
  school_id text not null references school,
  year integer not null,
  issuer text not null check (issuer in ('school', 'council')),
  type_code text not null,
  last_number integer not null,
  primary key (school_id, year, issuer, type_code)
);

create table own_document (
  school_id text not null references school,
  document_id text not null,
  title text not null,
  type_code text not null default '',
  number text not null default '',
  issued_on date,
  signer text not null default '',
  note text not null default '',
  is_from_outside boolean not null default false,
  status text not null default 'draft'
    check (status in ('draft', 'forSignature', 'numbered', 'signed', 'issued', 'replaced', 'revoked')),
  status_reason text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (school_id, document_id)
);
create index own_document_newest on own_document (school_id, created_at desc, document_id desc);

create table outgoing_paper (
  school_id text not null references school,
  outgoing_paper_id text not null,
  year integer not null,
  issuer text not null check (issuer in ('school', 'council')),
  type_code text not null,
  number integer not null check (number > 0),
  notation text not null,
  subject text not null,
  issued_on date not null,
  signer text not null default '',
  recipients text not null default '',
  status text not null default 'numbered'
    check (status in ('numbered', 'signed', 'issued', 'replaced', 'revoked', 'voided')),
  status_reason text not null default '',
  cycle_id text,
  paper text not null default '',
  document_id text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (school_id, outgoing_paper_id),
  constraint outgoing_paper_number_once unique (school_id, year, issuer, type_code, number),
  foreign key (school_id, cycle_id) references cycle on delete set null (cycle_id),
  foreign key (school_id, document_id) references own_document
);

-- Why numbers are missing: given out in the paper register before, or by mistake.
create table outgoing_gap (
  school_id text not null references school,
  outgoing_gap_id text not null,
  year integer not null,
  issuer text not null check (issuer in ('school', 'council')),
  type_code text not null,
  number_from integer not null check (number_from > 0),
  number_to integer not null check (number_to >= number_from),
  reason text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (school_id, outgoing_gap_id)
);
create index outgoing_gap_series on outgoing_gap (school_id, year, issuer, type_code, number_from);

-- ── files of the school's own documents (C53): each edition stays as it was ──────────────────────────
create table document_file (
  school_id text not null references school,
  document_file_id text not null,
  document_id text not null,
  kind text not null check (kind in ('source', 'scan')),
  edition integer not null check (edition > 0),
  file_id text not null,
  note text not null default '',
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (school_id, document_file_id),
  constraint document_file_edition_once unique (school_id, document_id, kind, edition),
  foreign key (school_id, document_id) references own_document,
  foreign key (school_id, file_id) references stored_file
);

do $$
declare t text;
begin
  foreach t in array array['council_amendment', 'handover', 'handover_item', 'legal_document', 'outgoing_series',
    'own_document', 'outgoing_paper', 'outgoing_gap', 'document_file']
  loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_school on %I using (school_id = current_school()) with check (school_id = current_school())', t);
    execute format('grant select, insert, update, delete on %I to minhchung_app', t);
  end loop;
end $$;

-- A number that was given stays given, a file that was kept stays as it is.
revoke delete on outgoing_series, outgoing_paper, outgoing_gap, own_document from minhchung_app;
revoke update, delete on document_file from minhchung_app;
revoke update on outgoing_gap from minhchung_app;
