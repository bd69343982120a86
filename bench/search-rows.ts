import type pg from 'pg';

export const SCHOOLS = 300;
export const ROWS = 200_000;

/** With and without diacritics, whole and begun, one word and several, with a typing error, and for nothing. */
export const searches: readonly string[] = [
  'nghi quyet hoi dong',
  'Nghị quyết của Hội đồng trường',
  'nguyen thi huong',
  'ngueyn thi huong',
  'ke hoach chien luoc',
  'ke hoahc chien luoc',
  'ho so chuyen mon',
  'to',
  'tr',
  'h',
  'bien ban hop cha me',
  'bao cao tong ket nam hoc 2024',
  'bao cao tong kte nam hoc',
  'thu vien',
  'thuw vien',
  'khong co gi nhu the nay',
  'truong van',
  'danh sach',
  'quyet dinh thanh lap',
  'pccc',
];

/** The question that `search_school` asks, written for one school and asked past the policies: exact, then near. */
export const BARE_SEARCH = `
  with asked as (
    select search_fold($1) as folded, search_words(search_fold($1)) as words),
  query as (
    select folded, words,
      (select string_agg(quote_literal(word), ' & ') from unnest(words) word)::tsquery as exact,
      (select string_agg('(' || quote_literal(word) || coalesce((select string_agg(' | ' || quote_literal(key), '')
        from search_without_letter(word) key), '') || ')', ' & ') from unnest(words) word)::tsquery as near
    from asked),
  exact as (
    select e.kind, e.subject_id, e.title, count(*) over (partition by e.kind) as total,
      row_number() over (partition by e.kind order by
        case when e.folded_title = q.folded then 0 when starts_with(e.folded_title, q.folded) then 1
             when strpos(' ' || e.folded_title, ' ' || q.folded) > 0 then 2
             when strpos(' ' || e.folded_title || ' ' || e.folded_detail, ' ' || q.folded) > 0 then 3 else 4 end,
        e.folded_title, e.subject_id) as place
    from search_entry e, query q where e.school_id = $2 and e.keys @@ q.exact),
  candidate as materialized (
    select e.*, string_to_array(e.folded_title || ' ' || e.folded_detail, ' ') as said from search_entry e, query q
    where not exists (select from exact) and e.school_id = $2 and e.keys @@ q.near),
  form as materialized (
    select word, array_agg(v.said) as forms from query q, unnest(q.words) word
    join (select distinct one as said from candidate c, unnest(c.said) one) v
      on starts_with(v.said, word) or search_near(word, v.said)
    group by word),
  near as (
    select c.kind, c.subject_id, c.title, count(*) over (partition by c.kind) as total,
      row_number() over (partition by c.kind order by c.folded_title, c.subject_id) as place
    from candidate c, query q
    where (select count(*) from form) = cardinality(q.words) and not exists (select from form f where not c.said && f.forms))
  select * from exact where place <= 5 union all select * from near where place <= 5`;

/** Rows of many schools in one heap, strewn as years of work strew them. */
export async function fillSearch(owner: pg.Client, schoolId: string): Promise<void> {
  await owner.query(
    `insert into school (school_id, name, levels)
     select 'sch_' || lpad(n::text, 20, '0'), 'Trường số ' || n, '{primary}' from generate_series(1, ${SCHOOLS - 1}) n`,
  );
  await owner.query(
    `insert into search_entry (school_id, kind, subject_id, title, detail, folded_title, folded_detail, keys)
     select school, kind, subject, title, detail, search_fold(title), search_fold(detail),
            search_keys(search_fold(title) || ' ' || search_fold(detail))
     from (
       select case when n % ${SCHOOLS} = 0 then $1 else 'sch_' || lpad((n % ${SCHOOLS})::text, 20, '0') end as school,
         (array['evidenceNeed', 'evidenceNeed', 'task', 'timetableRow', 'milestone', 'person'])[1 + n / ${SCHOOLS} % 6] as kind,
         'row_' || lpad(n::text, 20, '0') as subject,
         case when n / ${SCHOOLS} % 6 = 5
           then (array['Nguyễn', 'Trần', 'Lò', 'Quàng', 'Đặng', 'Vi', 'Hoàng', 'Lường'])[1 + (n % 997 * 7919) % 8] || ' ' ||
                (array['Thị', 'Văn', 'Đức', 'Thuỳ', 'Ngọc'])[1 + (n % 991 * 104729) % 5] || ' ' ||
                (array['Hương', 'Giang', 'Én', 'Hiệp', 'Dũng', 'Ánh', 'Thuỷ', 'Sơn', 'Hằng'])[1 + (n % 983 * 15486) % 9]
           else (array['Nghị quyết của Hội đồng trường', 'Kế hoạch chiến lược phát triển nhà trường', 'Biên bản họp Ban đại diện cha mẹ học sinh',
                       'Báo cáo tổng kết năm học', 'Quyết định thành lập tổ chuyên môn', 'Hồ sơ chuyên môn của giáo viên', 'Danh sách thư viện, thiết bị',
                       'Sổ theo dõi sức khỏe học sinh', 'Hồ sơ phòng cháy, chữa cháy', 'Thu thập minh chứng của tiêu chí'])[1 + (n % 997 * 7919) % 10]
                || ' năm ' || 2015 + (n * 31) % 12 || ', lần ' || 1 + (n * 17) % 40 end as title,
         (array['Văn phòng', 'Thư viện nhà trường', 'Tổ chuyên môn 1, phòng hội đồng', 'Phòng Phó Hiệu trưởng'])[1 + (n * 13) % 4] ||
           ' · nhóm trưởng ' || (array['Nguyễn Thị Hương', 'Lò Văn Sơn', 'Vi Thị Én'])[1 + (n * 29) % 3] as detail
       from generate_series(1, ${ROWS}) n order by hashtext(n::text)) made
     on conflict do nothing`,
    [schoolId],
  );
  await owner.query('vacuum analyze search_entry');
}
