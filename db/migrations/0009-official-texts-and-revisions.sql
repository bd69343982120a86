-- Crosswalks between sets of standards, official wording loaded beside our paraphrase, and what each paper said when it
-- was taken in, so that a corrected one can be compared with it row by row.

-- A published version never changes, as with the sets of standards.
create table crosswalk_version (
  crosswalk_id text not null,
  version integer not null,
  digest text not null,
  content jsonb not null,
  published_at timestamptz not null default now(),
  primary key (crosswalk_id, version)
);

create table official_text (
  official_text_id text primary key,
  framework_id text not null,
  framework_version integer not null,
  status text not null default 'review' check (status in ('review', 'shown', 'removed')),
  source_name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What was read: numbered pieces in the order of the file.
  pieces jsonb not null,
  -- Which piece stands beside which place of the framework.
  matches jsonb not null,
  loaded_by text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  foreign key (framework_id, framework_version) references framework_version
);
create unique index official_text_shown on official_text (framework_id, framework_version) where status = 'shown';

-- Rows of the paper with the rows of the workspace that they became; none until the paper is taken in.
alter table import_session add column taken_rows jsonb not null default '[]';

grant select on crosswalk_version to minhchung_app;
grant select, insert, update on official_text to minhchung_app;
