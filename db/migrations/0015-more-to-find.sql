-- Recognitions and signed scans are found by the search too; documents of the school also by number, signer and the names
-- of their files. Words for codes are put in here, as posts are for people: the search reads what a person would say.

-- `2021`, `2021-05` or `2021-05-31` as it is written on paper.
create function search_day(stored text) returns text language sql immutable
as $$ select nullif(array_to_string(array(select part from string_to_table(stored, '-') with ordinality t (part, place) order by place desc), '/'), '') $$;

create function enter_recognition_for_search(asked_school text, asked_recognition text) returns void language sql
as $$
  select enter_for_search(row(r.school_id, 'recognition', r.recognition_id, null,
      case r.kind when 'nationalStandard' then 'Trường đạt chuẩn quốc gia mức độ ' else 'Kiểm định chất lượng giáo dục cấp độ ' end
        || r.level || coalesce(' · ' || nullif(r.number, ''), ''),
      left(concat_ws(' · ', nullif(r.issuer, ''), search_day(r.decided_on), nullif(r.held_by, ''), nullif(r.note, '')), 240),
      '', '', '')::search_entry)
  from recognition r
  where r.school_id = asked_school and r.recognition_id = asked_recognition and r.removed_at is null
$$;

create function enter_scan_for_search(asked_school text, asked_scan text) returns void language sql
as $$
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
$$;

create function enter_document_for_search(asked_school text, asked_document text) returns void language sql
as $$
  select enter_for_search(row(d.school_id, 'ownDocument', d.document_id, null,
      left(concat_ws(' · ', nullif(btrim(d.title), ''), nullif(d.number, '')), 360),
      left(concat_ws(' · ', nullif(d.signer, ''), to_char(d.issued_on, 'DD/MM/YYYY'), nullif(d.note, ''), (
        select string_agg(concat_ws(' · ', f.name, nullif(x.note, '')), ' · ' order by x.created_at desc, x.document_file_id)
        from document_file x join stored_file f on f.school_id = x.school_id and f.file_id = x.file_id
        where x.school_id = d.school_id and x.document_id = d.document_id)), 240),
      '', '', '')::search_entry)
  from own_document d
  where d.school_id = asked_school and d.document_id = asked_document and d.removed_at is null and btrim(d.title) <> ''
$$;

create function forget_in_search(asked_school text, asked_kind text, asked_subject text) returns void language sql
as $$
  delete from search_entry e where e.school_id = asked_school and e.kind = asked_kind and e.subject_id = asked_subject
$$;

create function keep_paper_searchable() returns trigger language plpgsql
as $$
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
$$;

drop trigger keep_searchable on own_document;
create trigger keep_searchable after insert or update or delete on own_document
  for each row execute function keep_paper_searchable();
create trigger keep_searchable after insert or update or delete on document_file
  for each row execute function keep_paper_searchable();
create trigger keep_searchable after insert or update or delete on paper_scan
  for each row execute function keep_paper_searchable();
create trigger keep_searchable after insert or update or delete on recognition
  for each row execute function keep_paper_searchable();

select enter_document_for_search(d.school_id, d.document_id) from own_document d;
select enter_scan_for_search(s.school_id, s.paper_scan_id) from paper_scan s;
select enter_recognition_for_search(r.school_id, r.recognition_id) from recognition r;
