import { beforeAll, describe, expect, test } from 'vitest';
import {
  councilDecision,
  type DocxProfile,
  FORMAT_RULES,
  investmentLetter,
  NO_WORDING,
  renderDocx,
  selfEvaluationPlan,
  UnreadableDocxError,
  validateDocx,
} from '../src/index.ts';
import { allPapers, draftProfile, FIXED_TIME } from './all-papers.ts';
import { SAMPLE_NAMES, sampleDecision, sampleDocx, samplePlan } from './sample-papers.ts';
import { withPart } from './zip-parts.ts';

const DRAFT: DocxProfile = { status: 'draft' };
const ISSUED: DocxProfile = {
  status: 'issued',
  notationCode: 'THSN',
  governingBody: 'Ủy ban nhân dân xã Suối Ngàn',
  place: 'Suối Ngàn',
};
const rulesOf = async (bytes: Uint8Array, profile: DocxProfile) => [
  ...new Set((await validateDocx(bytes, profile)).map((finding) => finding.rule)),
];

describe('papers in order', { timeout: 30_000 }, () => {
  test.each(allPapers())('nothing is found in %s', async (_, model) => {
    expect(await validateDocx(await renderDocx(model, { fixedTime: FIXED_TIME }), draftProfile(model))).toEqual([]);
  });

  test('a letter without any legal basis is in order', async () => {
    const model = investmentLetter({
      head: sampleDecision('plan-tt57-primary').head,
      subject: null,
      receivers: ['UBND xã Suối Ngàn', 'Sở Giáo dục và Đào tạo'],
      legalBases: [],
      lines: [],
      wording: NO_WORDING,
      signer: null,
    });
    const findings = await validateDocx(await renderDocx(model, { fixedTime: FIXED_TIME }), draftProfile(model));
    // The notation of this head is that of a decision.
    expect(findings.map((finding) => finding.rule)).toEqual(['N003']);
  });

  test('a complete decision passes as an issued paper of that school', async () => {
    const bytes = await renderDocx(councilDecision(sampleDecision('plan-tt57-primary')), { fixedTime: FIXED_TIME });
    expect(await validateDocx(bytes, { ...ISSUED, governingBody: 'UBND xã Suối Ngàn' })).toEqual([]);
  });
});

describe('a planted fault is found under its rule', { timeout: 30_000 }, () => {
  let decision: Uint8Array;
  let plan: Uint8Array;
  beforeAll(async () => {
    decision = await renderDocx(councilDecision(sampleDecision('plan-tt57-primary')), { fixedTime: FIXED_TIME });
    plan = await renderDocx(selfEvaluationPlan(samplePlan('plan-tt57-primary'), 'F05B'), { fixedTime: FIXED_TIME });
  });

  const faults: readonly (readonly [rule: string, fault: string, part: string, change: (xml: string) => string])[] = [
    [
      'N701',
      'Letter paper instead of A4',
      'document',
      (xml) => xml.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
    ],
    ['N702', 'left margin of 25 mm', 'document', (xml) => xml.replace('w:left="1701"', 'w:left="1417"')],
    [
      'N702',
      'bottom margin of 10 mm on the landscape page',
      'document',
      (xml) => xml.replace(/(w:orient="landscape"\/><w:pgMar[^>]*w:bottom=")850/, '$1567'),
    ],
    [
      'N703',
      'Arial in one run',
      'document',
      (xml) =>
        xml.replace(
          '<w:t xml:space="preserve">Phan Đức Hiệp</w:t>',
          '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t xml:space="preserve">Phan Đức Hiệp</w:t>',
        ),
    ],
    [
      'N703',
      'red text',
      'document',
      (xml) =>
        xml.replace(
          '<w:t xml:space="preserve">Phan Đức Hiệp</w:t>',
          '<w:rPr><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">Phan Đức Hiệp</w:t>',
        ),
    ],
    [
      'N704',
      'body text of 12 points',
      'styles',
      (xml) => xml.replace(/(w:styleId="NoiDung".*?<w:sz w:val=")28/, '$124'),
    ],
    ['N704', 'type name not bold', 'styles', (xml) => xml.replace(/(w:styleId="TenLoai".*?)<w:b\/>/, '$1')],
    ['N704', 'legal basis upright', 'styles', (xml) => xml.replace(/(w:styleId="CanCu".*?)<w:i\/>/, '$1')],
    ['N705', 'old spelling of the state title', 'document', (xml) => xml.replace('CỘNG HÒA XÃ HỘI', 'CỘNG HOÀ XÃ HỘI')],
    [
      'N705',
      'cell too narrow for the state title',
      'document',
      (xml) =>
        xml.replaceAll(
          '<w:gridCol w:w="3798"/><w:gridCol w:w="5556"/>',
          '<w:gridCol w:w="4398"/><w:gridCol w:w="4956"/>',
        ),
    ],
    [
      'N706',
      'dashes instead of hyphens in the motto',
      'document',
      (xml) => xml.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc'),
    ],
    [
      'N706',
      'no spaces around the hyphens',
      'document',
      (xml) => xml.replace('Độc lập - Tự do - Hạnh phúc', 'Độc lập-Tự do-Hạnh phúc'),
    ],
    [
      'N707',
      'no rule below the motto',
      'document',
      (xml) =>
        xml.replace(
          /(Hạnh phúc<\/w:t><\/w:r><\/w:p><w:p><w:pPr><w:pStyle w:val="DuongKe"\/>)<w:pBdr>.*?<\/w:pBdr>/,
          '$1',
        ),
    ],
    [
      'N707',
      'rule below the motto far too short',
      'document',
      (xml) =>
        xml.replace(
          /(Hạnh phúc<\/w:t>.*?)<w:ind w:left="\d+" w:right="\d+"\/>/,
          '$1<w:ind w:left="2400" w:right="2400"/>',
        ),
    ],
    [
      'N708',
      'governing body that no longer exists',
      'document',
      (xml) => xml.replace('UBND XÃ SUỐI NGÀN', 'PHÒNG GDĐT HUYỆN SUỐI'),
    ],
    ['N709', 'place of another commune', 'document', (xml) => xml.replace('Suối Ngàn, ngày', 'Suối Trăng, ngày')],
    [
      'N710',
      'day without leading zero',
      'document',
      (xml) => xml.replace('ngày 09 tháng 9 năm 2026', 'ngày 9 tháng 9 năm 2026'),
    ],
    [
      'N710',
      'month 9 with leading zero',
      'document',
      (xml) => xml.replace('ngày 09 tháng 9 năm 2026', 'ngày 09 tháng 09 năm 2026'),
    ],
    [
      'N739',
      'a day that does not exist',
      'document',
      (xml) => xml.replace('ngày 09 tháng 9 năm 2026', 'ngày 31 tháng 9 năm 2026'),
    ],
    [
      'N711',
      'issued without date',
      'document',
      (xml) => xml.replace('ngày 09 tháng 9 năm 2026', 'ngày …… tháng …… năm 2026'),
    ],
    ['N001', 'issued without number', 'document', (xml) => xml.replace('38/QĐ', '……/QĐ')],
    ['N002', 'number of one digit', 'document', (xml) => xml.replace('38/QĐ', '8/QĐ')],
    ['N003', 'code of a plan on a decision', 'document', (xml) => xml.replace('38/QĐ', '38/KH')],
    [
      'N004',
      'code of another school',
      'document',
      (xml) => xml.replace(/(<w:noBreakHyphen\/><w:t xml:space="preserve">)THSN/, '$1THST'),
    ],
    [
      'N712',
      'legal basis ending with a comma',
      'document',
      (xml) => xml.replace(' ngày 14 tháng 6 năm 2019;', ' ngày 14 tháng 6 năm 2019,'),
    ],
    ['N714', 'recipients without archive line', 'document', (xml) => xml.replace('Lưu: VT.', 'Phòng Hành chính.')],
    [
      'N715',
      'recipient ending with a full stop',
      'document',
      (xml) => xml.replace('Như Điều\u00a03;', 'Như Điều\u00a03.'),
    ],
    [
      'N716',
      'recipient that no longer exists',
      'document',
      (xml) => xml.replace('Sở GDĐT (để b/c);', 'Phòng GDĐT (để b/c);'),
    ],
    [
      'N718',
      'issued without name',
      'document',
      (xml) => xml.replace(/(<w:pStyle w:val="HoTen"\/>.*?preserve">)[^<]+/, '$1'),
    ],
    [
      'N719',
      'deputy signs without saying for whom',
      'document',
      (xml) => xml.replace(/(<w:pStyle w:val="ChucVu"\/>.*?preserve">)HIỆU TRƯỞNG/, '$1KT HIỆU TRƯỞNG'),
    ],
    [
      'N720',
      'degree before the name',
      'document',
      (xml) => xml.replace(/(<w:pStyle w:val="HoTen"\/>.*?preserve">)/, '$1ThS. '),
    ],
    ['N721', 'no page number in the header', 'header1', (xml) => xml.replace('PAGE', 'DATE')],
    ['N721', 'page number on page 1', 'document', (xml) => xml.replace('<w:titlePg/>', '')],
    ['N722', 'header row not repeated', 'document', (xml) => xml.replace('<w:tblHeader/>', '')],
    ['N722', 'rows may split', 'document', (xml) => xml.replaceAll('<w:cantSplit/><w:tblHeader w:val="off"/>', '')],
    [
      'N723',
      'annex without "Kèm theo"',
      'document',
      (xml) =>
        xml.replace('(Kèm theo Quyết định số ', '(Theo Quyết định số ').replace('<w:pStyle w:val="KemTheo"/>', ''),
    ],
    [
      'N723',
      'annex of another paper',
      'document',
      (xml) => xml.replace(/(Kèm theo Quyết định số .*?)38\/QĐ/, '$139/QĐ'),
    ],
    ['N723', 'annex whose pages count on', 'document', (xml) => xml.replaceAll('<w:pgNumType w:start="1"/>', '')],
    ['N724', 'column of 8 mm', 'document', (xml) => xml.replace('<w:gridCol w:w="680"/>', '<w:gridCol w:w="454"/>')],
    ['N725', 'no end mark', 'document', (xml) => xml.replace('kể từ ngày ký./.', 'kể từ ngày ký.')],
    ['N000', 'language of the document is English', 'styles', (xml) => xml.replace('w:val="vi-VN"', 'w:val="en-US"')],
    ['N735', 'detached accents', 'document', (xml) => xml.replace('Điều\u00a01.', 'Điều\u00a01.'.normalize('NFD'))],
    ['N038', 'marker of a template', 'document', (xml) => xml.replace('Như Điều\u00a03;', '{{nơi nhận}};')],
  ];

  test.each(faults)('%s: %s', async (rule, _, part, change) => {
    const faulty = await withPart(decision, `word/${part}.xml`, change);
    expect(await rulesOf(faulty, { ...ISSUED, governingBody: 'UBND xã Suối Ngàn' })).toContain(rule);
  });

  test('every rule of the list has at least one planted fault', () => {
    expect(FORMAT_RULES.filter((rule) => !faults.some(([planted]) => planted === rule))).toEqual([]);
  });

  test('N708: the governing body differs from the one on record', async () => {
    expect(await rulesOf(decision, { ...ISSUED, governingBody: 'UBND xã Nà Phiêng' })).toContain('N708');
  });

  test('N038: dots are no breach in a draft, but one in an issued paper', async () => {
    expect(await rulesOf(plan, DRAFT)).toEqual([]);
    expect(await rulesOf(plan, { status: 'issued' })).toContain('N038');
  });
});

describe('papers of others', { timeout: 30_000 }, () => {
  test.each(SAMPLE_NAMES)('%s.docx is read and its own faults are reported with their place', async (name) => {
    const findings = await validateDocx(sampleDocx(name), DRAFT);
    const rules = findings.map((finding) => finding.rule);
    expect(rules).toContain('N000');
    expect(rules).not.toContain('N705');
    expect(rules).not.toContain('N706');
    expect(findings.every((finding) => finding.place.kind === 'document' || finding.place.index > 0)).toBe(true);
  });

  test('the plan of Lương Sơn lacks its number, its archive line and has a space before the colon', async () => {
    const rules = await rulesOf(sampleDocx('plan-luong-son'), { status: 'issued' });
    expect(rules).toEqual(expect.arrayContaining(['N002', 'N714', 'N715']));
  });

  test.each([
    ['text', Buffer.from('KẾ HOẠCH tự đánh giá')],
    ['nothing', Buffer.alloc(0)],
    ['half a file', Buffer.from(sampleDocx('plan-preschool')).subarray(0, 20_000)],
  ])('%s is refused with a code', async (_, bytes) => {
    await expect(validateDocx(bytes, DRAFT)).rejects.toBeInstanceOf(UnreadableDocxError);
  });
});
