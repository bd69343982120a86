-- The school's own fixed wording of its papers, by the day from which it holds (C47); signed scans of every paper.

create table paper_wording (
  school_id text not null references school,
  paper text not null check (paper in ('councilDecision', 'amendingDecision', 'plan', 'councilSheet', 'assignmentSheet',
    'evidenceNeedsSheet', 'timetableSheet', 'resourcesSheet', 'weekSheet', 'investmentLetter', 'firstMeetingMinutes',
    'letterhead')),
  place text not null check (place in ('opening', 'closing', 'legalBases', 'recipients', 'governingBody', 'school')),
  valid_from date not null,
  -- Null: the standard wording again from that day on.
  text text,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (school_id, paper, place, valid_from)
);

alter table paper_wording enable row level security;
create policy of_school on paper_wording using (school_id = current_school()) with check (school_id = current_school());
grant select, insert, update, delete on paper_wording to minhchung_app;

alter table paper_scan drop constraint paper_scan_paper_check;
alter table paper_scan add constraint paper_scan_paper_check check (paper in ('councilDecision', 'plan', 'councilSheet',
  'assignmentSheet', 'evidenceNeedsSheet', 'timetableSheet', 'resourcesSheet', 'weekSheet', 'investmentLetter',
  'firstMeetingMinutes'));
