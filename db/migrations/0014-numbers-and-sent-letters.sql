-- A letter and the minutes of the first meeting have their number in the outgoing register; what was sent stays as it was.

alter table outgoing_paper add column letter_id text;
alter table outgoing_paper
  add foreign key (school_id, letter_id) references investment_letter on delete set null (letter_id);
create unique index outgoing_paper_one_of_letter on outgoing_paper (school_id, letter_id)
  where letter_id is not null and status <> 'voided';
create unique index outgoing_paper_one_of_cycle on outgoing_paper (school_id, cycle_id, paper)
  where cycle_id is not null and paper in ('plan', 'firstMeetingMinutes') and status <> 'voided';

-- What the sent letter prints and what its requests said, with the digest of both.
alter table investment_letter
  add column sent_content jsonb,
  add column sent_digest text check (sent_digest ~ '^[0-9a-f]{64}$'),
  add column sent_at timestamptz,
  add column sent_by text not null default '',
  add check ((sent_content is null) = (sent_digest is null) and (sent_content is null) = (sent_at is null));

-- Lists that are read as a whole (a history is counted from all of them) take so many living rows of a school and no more:
-- what is over the limit is refused as it is written, so that no reader ever loses a row.
create function refuse_too_many() returns trigger language plpgsql as $$
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
end $$;

create trigger milestone_most before insert or update of removed_at on milestone
  for each row execute function refuse_too_many(500);
create trigger target_most before insert or update of removed_at on target
  for each row execute function refuse_too_many(500);
create trigger recognition_most before insert or update of removed_at on recognition
  for each row execute function refuse_too_many(300);
create trigger legal_document_most before insert or update of removed_at on legal_document
  for each row execute function refuse_too_many(1000);
