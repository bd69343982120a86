import { describe, expect, test } from 'vitest';
import {
  councilDecision,
  type DocumentModel,
  listBlanks,
  type PlanPaper,
  plainText,
  selfEvaluationPlan,
} from '../src/index.ts';
import { allPapers } from './all-papers.ts';
import { sampleDecision, samplePlan } from './sample-papers.ts';

const headings = (model: DocumentModel) =>
  model.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) =>
      block.kind === 'heading' && block.level === 1
        ? [block.content.map((one) => ('text' in one ? one.text : '')).join('')]
        : [],
    );
const columnsOf = (model: DocumentModel, summary: string) =>
  model.sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'table' && block.summary === summary ? block.header : []))
    .flatMap((row) =>
      row.cells.map((cell) =>
        cell.paragraphs
          .flat()
          .map((one) => ('text' in one ? one.text : ''))
          .join(''),
      ),
    );

describe('every paper of the samples reads as it did when a person last looked at it', () => {
  test.each(allPapers())('%s', async (name, model) => {
    await expect(`${plainText(model).join('\n')}\n`).toMatchFileSnapshot(`golden/${name.replace(' ', '-')}.txt`);
  });
});

describe('F05, regime A', () => {
  const plan = selfEvaluationPlan(samplePlan('plan-preschool'), 'F05');

  test('has the nine sections in the order of the form', () => {
    expect(headings(plan)).toEqual([
      'I. MỤC ĐÍCH TỰ ĐÁNH GIÁ',
      'II. PHẠM VI TỰ ĐÁNH GIÁ',
      'III. CÔNG CỤ TỰ ĐÁNH GIÁ',
      'IV. HỘI ĐỒNG TỰ ĐÁNH GIÁ',
      'V. TẬP HUẤN NGHIỆP VỤ TỰ ĐÁNH GIÁ',
      'VI. DỰ KIẾN CÁC NGUỒN LỰC VÀ THỜI ĐIỂM CẦN HUY ĐỘNG',
      'VII. DỰ KIẾN THUÊ CHUYÊN GIA TƯ VẤN',
      'VIII. LẬP BẢNG DANH MỤC MÃ MINH CHỨNG',
      'IX. THỜI GIAN VÀ NỘI DUNG HOẠT ĐỘNG',
    ]);
  });

  test('prints the column titles of the form', () => {
    expect(columnsOf(plan, 'Phân công thực hiện theo tiêu chí')).toEqual([
      'TT',
      'Tiêu chí',
      'Nhóm công tác, cá nhân chịu trách nhiệm',
      'Ghi chú',
    ]);
    expect(columnsOf(plan, 'Các nguồn lực và thời điểm cần huy động')).toEqual([
      'Tiêu chuẩn',
      'Tiêu chí',
      'Các nguồn lực cần huy động/cung cấp',
      'Thời điểm cần huy động',
      'Ghi chú',
    ]);
  });

  test('turns the page for the table of section VIII and numbers on', () => {
    expect(plan.sections.map((section) => [section.orientation, section.restartsPageNumbers])).toEqual([
      ['portrait', true],
      ['landscape', false],
      ['portrait', false],
    ]);
  });
});

describe('F05S, the older form', () => {
  const plan = selfEvaluationPlan(samplePlan('plan-luong-son'), 'F05S');

  test('has its seven sections and its two extra tables', () => {
    expect(headings(plan)).toEqual([
      '1. Mục đích, phạm vi tự đánh giá',
      '2. Ban chỉ đạo duy trì xây dựng trường chuẩn Quốc Gia mức độ I và KĐCLGD cấp độ 2 năm học 2021 - 2022 và các năm học tiếp theo.',
      '3. Dự kiến các nguồn lực và thời điểm cần huy động',
      '4. Công cụ đánh giá',
      '5. Xác định các thông tin, minh chứng cần thu thập cho từng tiêu chí',
      '6. Thời gian biểu',
      '7. Kết quả đạt được qua các mốc thời gian',
    ]);
    expect(columnsOf(plan, 'Dự kiến các thông tin, minh chứng cần thu thập')).toHaveLength(7);
    expect(columnsOf(plan, 'Phân công theo tiêu chuẩn, tiêu chí và thời gian')[3]).toBe(
      'Thời gian thu thập thông tin minh chứng',
    );
    expect(columnsOf(plan, 'Danh sách Hội đồng tự đánh giá').at(-1)).toBe('Chữ ký');
  });

  test('an old plan without number prints dots and says so', () => {
    expect(plainText(plan)).toContain('Số: ……/KH-THLS');
    expect(listBlanks(plan)).toEqual([
      { blank: 'number', messageKey: 'paper.blank.number', fillIn: 'paper.fillIn.issue', count: 1 },
    ]);
  });
});

describe('F05B, regime B', () => {
  const plan = selfEvaluationPlan(samplePlan('plan-tt57-primary'), 'F05B');

  test('has the columns of TT57 and of the proposed form', () => {
    expect(columnsOf(plan, 'Danh sách Hội đồng tự đánh giá')).toEqual([
      'TT',
      'Họ và tên',
      'Chức vụ',
      'Vai trò trong Hội đồng',
      'Ghi chú',
    ]);
    expect(columnsOf(plan, 'Thu thập minh chứng và dữ liệu')).toEqual([
      'TT',
      'Tiêu chí',
      'Yêu cầu',
      'Minh chứng, dữ liệu cần có',
      'Nơi có',
      'Người thu thập',
      'Thời hạn',
      'Ghi chú',
    ]);
    expect(columnsOf(plan, 'Bảng phân công nhiệm vụ')).toEqual([
      'TT',
      'Họ và tên',
      'Chức vụ',
      'Vai trò',
      'Nhóm công tác',
      'Tiêu chí phụ trách',
      'Nhiệm vụ cụ thể',
    ]);
  });

  test('priorities of improvement become an annex that names the plan', () => {
    expect(plainText(plan)).toContain(
      '(Kèm theo Kế hoạch số 46/KH-THSN ngày 14 tháng 9 năm 2026 của Trường Tiểu học Suối Ngàn)',
    );
  });

  test('the total stands in figures and in words', () => {
    const text = plainText(plan);
    expect(text).toContain('16.000.000');
    expect(text).toContain('Bằng chữ: Mười sáu triệu đồng.');
  });
});

describe('F01, decision on the council', () => {
  test('legal basis ends with "Theo đề nghị", the articles follow, the lists are numbered annexes', () => {
    const text = plainText(councilDecision(sampleDecision('plan-tt57-primary')));
    const proposal = text.indexOf('Theo đề nghị của Tổ trưởng tổ Văn phòng.');
    expect(text[proposal - 1]).toMatch(/^Căn cứ .*;$/);
    expect(text[proposal + 1]).toBe('QUYẾT ĐỊNH:');
    expect(text[proposal + 2]).toMatch(
      /^Điều 1\. Thành lập Hội đồng tự đánh giá Trường Tiểu học Suối Ngàn gồm 07 người/,
    );
    expect(text.filter((line) => line.startsWith('Phụ lục'))).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục III']);
    expect(text).toContain('Danh sách gồm có 07 người./.');
  });

  test('each regime has its own columns and role words', () => {
    const roleless = (name: 'plan-preschool' | 'plan-tt57-primary') => {
      const paper = sampleDecision(name);
      return councilDecision({ ...paper, members: paper.members.map((member) => ({ ...member, roleText: null })) });
    };
    expect(plainText(roleless('plan-preschool'))).toContain('Phó Chủ tịch HĐ');
    expect(plainText(roleless('plan-tt57-primary'))).toContain('Vai trò trong Hội đồng');
    expect(plainText(roleless('plan-tt57-primary'))).not.toContain('Phó Chủ tịch HĐ');
  });

  test('the council as issuer puts the school on the upper line (own number series)', () => {
    const paper = sampleDecision('plan-tt57-primary');
    const text = plainText(councilDecision({ ...paper, head: { ...paper.head, notation: 'QĐ-HĐTĐG' } }));
    expect(text.slice(0, 2)).toEqual(['TRƯỜNG TIỂU HỌC SUỐI NGÀN', 'HỘI ĐỒNG TỰ ĐÁNH GIÁ']);
  });
});

describe('a school that has only just begun', () => {
  const nothing = { paragraphs: [], items: [] };
  const empty: PlanPaper = {
    head: {
      governingBody: null,
      schoolName: 'Trường Tiểu học Lũng Vân',
      place: null,
      number: null,
      notation: null,
      date: null,
    },
    schoolYear: null,
    subjectLines: [],
    legalBases: [],
    introduction: null,
    purpose: nothing,
    scope: nothing,
    frameworkTitle: null,
    educationalLevels: [],
    locations: [],
    tool: nothing,
    council: {
      steeringTitle: null,
      decision: null,
      statedCount: null,
      members: [],
      secretaryGroup: null,
      workingGroups: [],
    },
    assignments: [],
    training: null,
    resources: { items: [], budget: null, proposedInvestments: [], proposedTo: [] },
    experts: null,
    evidenceNeeds: [],
    improvementPriorities: [],
    timetable: { introduction: null, rows: [] },
    milestones: [],
    organisation: nothing,
    otherSections: [],
    closing: null,
    recipients: [],
    signer: null,
  };

  test.each(['F05', 'F05S', 'F05B'] as const)(
    '%s prints dots for everything that is missing and invents nothing',
    (form) => {
      const model = selfEvaluationPlan(empty, form);
      const blanks = listBlanks(model).map((one) => one.blank);
      expect(blanks).toEqual(
        expect.arrayContaining([
          'governingBody',
          'place',
          'number',
          'notation',
          'date',
          'subject',
          'legalBases',
          'purpose',
          'scope',
          'council',
          'groups',
          'assignments',
          'timetable',
          'signerName',
        ]),
      );
      expect(plainText(model).join('\n')).not.toMatch(/\d{4}|null|undefined/);
    },
  );

  test('day and month are blanks of their own, three times the date', () => {
    expect(listBlanks(selfEvaluationPlan(empty, 'F05')).find((one) => one.blank === 'date')?.count).toBe(3);
  });
});

describe('budget', () => {
  const { resources } = samplePlan('plan-tt57-primary');
  const printed = (sources: readonly (string | null)[]) =>
    plainText(
      selfEvaluationPlan(
        {
          ...samplePlan('plan-tt57-primary'),
          resources: {
            ...resources,
            budget: {
              lines: sources.map((source, index) => ({ text: `Khoản ${index + 1}`, amount: 1_000_000, source })),
              statedTotal: null,
              statedTotalInWords: null,
              source: sources[0] ?? null,
            },
          },
        },
        'F05B',
      ),
    );

  test('paid from one source names it once, below the table', () => {
    const lines = printed(['Chi thường xuyên', 'Chi thường xuyên']);
    expect(lines).toContain('Nguồn kinh phí: Chi thường xuyên.');
    expect(lines).not.toContain('Nguồn');
  });

  test('paid from several sources names each beside its line', () => {
    const lines = printed(['Chi thường xuyên', 'Xã hội hóa', null]);
    expect(lines).toEqual(expect.arrayContaining(['Nguồn', 'Chi thường xuyên', 'Xã hội hóa']));
    expect(lines.some((line) => line.startsWith('Nguồn kinh phí'))).toBe(false);
  });
});
