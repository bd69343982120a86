import type { Para } from '../model/blocks.ts';
import { type Context, joined } from '../model/context.ts';
import type { SchoolLevelKey } from '../plan-draft.ts';
import { findDate } from '../text/dates.ts';
import { fold, isUpperCase } from '../text/fold.ts';

const AUTHORITY =
  /^(ubnd|uy ban nhan dan|so (gd|giao duc)|phong |bo giao duc|hoi dong (quan tri|truong)|cong ty|tap doan|dang uy|dai hoc|thanh pho|tp\b|tinh |thi xa |thi tran |huyen|quan |xa |phuong )/;
const PLACE_DATE = /ngay\s.*thang\s.*nam\b|,\s*ngay\s+\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}$/;
const SCHOOL = /^(truong|nhom tre|lop mau giao|trung tam|truong (mam non|mau giao|tieu hoc|thcs|thpt|ptdt))/;

/** School level by its name. */
export function schoolLevelOf(name: string): SchoolLevelKey | null {
  const folded = ` ${fold(name).replace(/[^a-z&]+/g, ' ')} `;
  const primary = /tieu hoc| th /.test(folded) || / th&/.test(folded) || / th va /.test(folded);
  const lower = /trung hoc co so|thcs/.test(folded);
  const upper = /trung hoc pho thong|thpt/.test(folded);
  if (/mam non|mau giao|nha tre/.test(folded)) return 'preschool';
  if (lower && upper) return 'multi-level';
  if (primary && lower) return 'primary-lower-secondary';
  if (lower) return 'lower-secondary';
  if (upper) return 'upper-secondary';
  return primary ? 'primary' : null;
}

/** Letterhead: national title, motto, governing body, school, number and notation, place and date (NĐ 30/2020, Phụ lục I). */
export function readLetterhead(context: Context, paras: readonly Para[]): void {
  const { head } = context.plan;
  const { ledger } = context;
  for (const [index, here] of paras.entries()) {
    const folded = fold(here.text);
    if (here.text === '') continue;
    if (/^cong hoa xa hoi chu nghia/.test(folded)) {
      head.nationalTitle ??= here.text;
      ledger.claim('/head/nationalTitle', here);
    } else if (folded === 'viet nam' && head.nationalTitle !== null) {
      head.nationalTitle = `${head.nationalTitle} ${here.text}`;
      ledger.claim('/head/nationalTitle', here);
    } else if (/^doc lap\s*[-–]\s*tu do/.test(folded)) {
      head.motto ??= here.text;
      ledger.claim('/head/motto', here);
    } else if (/^so\s*[:.]|^so\s+\d+\s*\//.test(folded)) readNumber(context, here);
    else if (PLACE_DATE.test(folded) && here.text.length < 90) readPlaceAndDate(context, here);
    else if (/^hoi dong (tu danh gia|tdg)/.test(folded)) {
      head.issuingBody = here.text;
      ledger.claim('/head/issuingBody', here);
    } else if (SCHOOL.test(folded) && head.school === null && (isUpperCase(here.text) || here.text.length < 60)) {
      head.school = here.text;
      ledger.claim('/head/school', here);
    } else if (AUTHORITY.test(folded) && here.text.length < 90) {
      head.governingBody = head.governingBody === null ? here.text : `${head.governingBody} ${here.text}`;
      ledger.claim('/head/governingBody', here);
    } else if (
      isUpperCase(here.text) &&
      head.school !== null &&
      index > 0 &&
      here.text.length < 50 &&
      !/ke hoach/.test(folded)
    ) {
      head.school = joined([{ ...here, text: head.school }, here]);
      ledger.claim('/head/school', here);
    }
  }
  if (head.school) {
    head.schoolLevel = schoolLevelOf(head.school);
    const claim = ledger.claims.get('/head/school');
    if (claim && head.schoolLevel) ledger.claims.set('/head/schoolLevel', { ...claim, confidence: 0.9 });
  }
}

function readNumber(context: Context, here: Para): void {
  const { head } = context.plan;
  if (head.numberLine !== null) return;
  head.numberLine = here.text;
  const match = /^số\s*[:.]?\s*([\d]*[a-zđ]?)[\s._…-]*\/\s*(.+)$/iu.exec(here.text);
  if (!match) {
    const only = /^số\s*[:.]?\s*(\d+)/iu.exec(here.text);
    head.number = only?.[1] ?? null;
  } else {
    head.number = match[1] || null;
    head.notation = match[2]?.replace(/\s+/g, '').replace(/[.;,]+$/, '') || null;
  }
  for (const field of ['number', 'notation', 'numberLine']) context.ledger.claim(`/head/${field}`, here);
}

function readPlaceAndDate(context: Context, here: Para): void {
  const { head } = context.plan;
  if (head.dateText !== null) return;
  const at = fold(here.text).search(/(,\s*)?ngay\s/);
  const place = here.text
    .slice(0, Math.max(0, at))
    .replace(/[,\s]+$/, '')
    .trim();
  head.place = place || null;
  head.dateText = here.text.slice(at).replace(/^[,\s]+/, '');
  head.date = findDate(here.text)?.iso ?? null;
  for (const field of ['place', 'date', 'dateText']) context.ledger.claim(`/head/${field}`, here);
}
