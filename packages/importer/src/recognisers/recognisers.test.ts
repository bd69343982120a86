import { describe, expect, test } from 'vitest';
import { paperWith, readTextPlan } from '../testing/read-text-plan.ts';
import { parseLegalBasis } from './legal-bases.ts';
import { schoolLevelOf } from './letterhead.ts';
import { councilRoleOf, groupRoleOf } from './members.ts';

const plan = (body: string) => readTextPlan(paperWith(body)).plan;

describe('legal bases', () => {
  test('number, date, issuer and subject are told apart', () => {
    expect(
      parseLegalBasis(
        'Căn cứ Kế hoạch số 1929/KH-SGDĐT, ngày 27/8/2021 của Sở GDĐT Thái Nguyên về việc tổ chức dạy học;',
        1,
      ),
    ).toMatchObject({
      type: 'Kế hoạch',
      number: '1929/KH-SGDĐT',
      date: '2021-08-27',
      issuer: 'Sở GDĐT Thái Nguyên',
      subject: 'tổ chức dạy học',
    });
  });
  test('spaces inside a number are taken out and the printed form is kept', () => {
    expect(
      parseLegalBasis(
        'Căn cứ Công văn 2345/BGDĐT- GDTH ngày 07 tháng 06 năm 2021 của Bộ Giáo dục và Đào tạo về việc Hướng dẫn;',
        1,
      ),
    ).toMatchObject({ number: '2345/BGDĐT-GDTH', numberText: '2345/BGDĐT- GDTH', date: '2021-06-07' });
  });
  test('a law has no issuer', () => {
    expect(parseLegalBasis('Căn cứ Luật Giáo dục số 43/2019/QH14 ngày 14 tháng 6 năm 2019;', 1)).toMatchObject({
      type: 'Luật',
      issuer: null,
      subject: null,
    });
  });
  test('a basis broken over two lines is one basis', () => {
    const found = plan(
      'Căn cứ Công văn số 5932/BGDĐT-QLCL ngày 28/12/2018 của Bộ Giáo dục\nvà Đào tạo về việc hướng dẫn tự đánh giá;',
    );
    expect(found.legalBases).toHaveLength(2);
    expect(found.legalBases[1]).toMatchObject({ issuer: 'Bộ Giáo dục và Đào tạo', subject: 'hướng dẫn tự đánh giá' });
  });
});

describe('letterhead', () => {
  test.each([
    ['TRƯỜNG TIỂU HỌC LƯƠNG SƠN', 'primary'],
    ['TRƯỜNG MẦM NON HOA BAN', 'preschool'],
    ['TRƯỜNG THCS LÊ LỢI', 'lower-secondary'],
    ['TRƯỜNG THPT CHU VĂN AN', 'upper-secondary'],
    ['TRƯỜNG TH&THCS MƯỜNG KHOA', 'primary-lower-secondary'],
    ['TRƯỜNG PTDTBT TIỂU HỌC NA HẾU', 'primary'],
  ])('%s is a school of level %s', (name, level) => {
    expect(schoolLevelOf(name)).toBe(level);
  });
  test('a missing number is not invented', () => {
    const { head } = readTextPlan(
      'UBND XÃ A\nTRƯỜNG TIỂU HỌC A\nSố: ……/KH-THA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nA, ngày … tháng 9 năm 2026\nKẾ HOẠCH\nTự đánh giá',
    ).plan;
    expect(head).toMatchObject({
      number: null,
      notation: 'KH-THA',
      date: null,
      dateText: 'ngày … tháng 9 năm 2026',
      place: 'A',
    });
  });
});

describe('roles', () => {
  test.each([
    ['P. Chủ tịch HĐ', 'viceChair'],
    ['Phó CT', 'viceChair'],
    ['PCT HĐ', 'viceChair'],
    ['CT HĐ', 'chair'],
    ['Chủ tịch', 'chair'],
    ['Thư ký HĐ', 'secretary'],
    ['TKHĐ', 'secretary'],
    ['UV', 'member'],
    ['Uỷ viên HĐ', 'member'],
    ['Thành viên', 'member'],
  ])('"%s" in the council is %s', (role, key) => {
    expect(councilRoleOf(role)).toBe(key);
  });
  test.each([
    ['Trưởng nhóm TK', 'leader'],
    ['Nhóm trưởng', 'leader'],
    ['Phó trưởng nhóm', 'member'],
    ['Ủy viên', 'member'],
  ])('"%s" in a group is %s', (role, key) => {
    expect(groupRoleOf(role)).toBe(key);
  });
});

describe('working groups', () => {
  test('leader and comma list in a sentence', () => {
    const { workingGroups } = plan(
      '1. Nhóm công tác\nNhóm 2 (Tiêu chuẩn 2, 3): Nhóm trưởng: Bà Lê Thị Út; Thành viên: Giàng A Páo, Kiều Thị Ngà.',
    );
    expect(workingGroups).toMatchObject([
      {
        number: 2,
        standards: [2, 3],
        members: [{ name: 'Lê Thị Út', roleKey: 'leader' }, { name: 'Giàng A Páo' }, { name: 'Kiều Thị Ngà' }],
      },
    ]);
  });
  test('a group merged over its rows in one table', () => {
    const { workingGroups } = plan(
      'b) Các nhóm công tác\nNhóm | TT | Họ và tên | Chức vụ | Nhiệm vụ\nNhóm 1 | 1 | Vi Thị Mai | GV | Nhóm trưởng\n | 2 | Lò Văn Sơn | GV | Thành viên\nNhóm 2 | 3 | Cà Thị Xuân | GV | Nhóm trưởng',
    );
    expect(workingGroups.map((group) => group.members.length)).toEqual([2, 1]);
  });
});

describe('tables flattened to lines', () => {
  const header = ['TT', 'Họ và tên', 'Chức danh,', 'chức vụ', 'Nhiệm vụ'];
  test('a header cell broken over two lines is one column', () => {
    const { council } = plan(
      [
        '1. Hội đồng tự đánh giá',
        ...header,
        '1',
        'Lê Thị Út',
        'HT',
        'Chủ tịch HĐ',
        '2',
        'Vi Văn Ba',
        'GV',
        'Thư ký HĐ',
      ].join('\n'),
    );
    expect(council?.columns).toEqual(['TT', 'Họ và tên', 'Chức danh, chức vụ', 'Nhiệm vụ']);
    expect(council?.members.map((member) => member.position)).toEqual(['HT', 'GV']);
  });
  test('a whole row glued to one line is dealt out by what the words mean', () => {
    const { council } = plan(
      [
        '1. Hội đồng tự đánh giá',
        'TT Họ và tên Chức vụ Nhiệm vụ',
        '1 Lê Thị Út Hiệu trưởng Chủ tịch HĐ',
        '2 Vi Văn Ba Giáo viên Thư ký HĐ',
      ].join('\n'),
    );
    expect(council?.members).toMatchObject([
      { name: 'Lê Thị Út', position: 'Hiệu trưởng', role: 'Chủ tịch HĐ' },
      { name: 'Vi Văn Ba', position: 'Giáo viên', role: 'Thư ký HĐ' },
    ]);
  });
  test('columns in another order are read by their headers', () => {
    const { council } = plan(
      '1. Hội đồng tự đánh giá\nSTT\tVai trò\tHọ tên\tChức vụ\n1\tChủ tịch\tLê Thị Út\tHT\n2\tỦy viên\tVi Văn Ba\tGV',
    );
    expect(council?.members[0]).toMatchObject({
      name: 'Lê Thị Út',
      position: 'HT',
      role: 'Chủ tịch',
      roleKey: 'chair',
    });
  });
});

describe('assignments, evidence and priorities', () => {
  test('standard cells merged over their criteria', () => {
    const { assignments } = plan(
      '3. Phân công\nTiêu chuẩn | Tiêu chí | Người phụ trách\n1 | 1.1 | Lê Thị Út\n | 1.10 | Vi Văn Ba\n2 | 2.1 | Nhóm 2',
    );
    expect(assignments?.rows.map((row) => [row.standard, row.criterion, row.groups])).toEqual([
      [1, '1.1', []],
      [1, '1.10', []],
      [2, '2.1', [2]],
    ]);
  });
  test('the stated total of the evidence table is kept apart from the sum', () => {
    const { evidenceNeeds } = plan(
      '5. Minh chứng cần thu thập\nTiêu chuẩn | Minh chứng | Nơi có | Nhóm | Thời gian | Kinh phí\n1 | Nghị quyết | Trường | Nhóm 1 | Tháng 1-5/2022 | 120000 đ\nTổng cộng | | | | | 150.000 đ',
    );
    expect(evidenceNeeds).toMatchObject({
      statedTotalVnd: 150000,
      computedTotalVnd: 120000,
      rows: [{ periodFrom: '2022-01', periodTo: '2022-05' }],
    });
  });
  test('priorities with problem, goal and measures', () => {
    const { improvementPriorities } = plan(
      'V. VẤN ĐỀ ƯU TIÊN CẢI TIẾN\nTT | Tiêu chí | Điểm hạn chế | Mục tiêu | Giải pháp | Thời gian\n1 | 4.1 | Thiếu đèn | Đủ đèn | Lắp 08 bộ | 10/2026 - 5/2027',
    );
    expect(improvementPriorities?.rows).toMatchObject([
      { criterion: '4.1', problem: 'Thiếu đèn', periodFrom: '2026-10', periodTo: '2027-05' },
    ]);
  });
});
