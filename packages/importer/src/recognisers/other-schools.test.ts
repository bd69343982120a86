import { describe, expect, test } from 'vitest';
import { paperWith, readTextPlan } from '../testing/read-text-plan.ts';
import { findMoney, moneyOfCell } from '../text/money.ts';
import { isName } from '../text/names.ts';
import { criteriaOf } from './assignments.ts';
import { splitPerson } from './council.ts';
import { parseLegalBasis } from './legal-bases.ts';
import { namedWithPosition } from './members.ts';
import { parseRecipient } from './tail.ts';

const plan = (body: string) => readTextPlan(paperWith(body)).plan;

describe('habits of other schools', () => {
  test('a family name that is also a word of offices is a name before "Thị" and "Văn"', () => {
    expect([isName('Đồng Thị Kim Thoa'), isName('Cấn Thị Hoa'), isName('Hội Đồng Trường')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('"không" in a money cell costs nothing', () => {
    expect([moneyOfCell('không'), moneyOfCell('Không.'), moneyOfCell('không rõ')]).toEqual([0, 0, null]);
    expect(findMoney('2 triệu đồng')?.vnd).toBe(2_000_000);
  });

  test.each([
    ['Tiêu chí 1.1, 1.2, 1.3', ['1.1', '1.2', '1.3']],
    ['1.9 đến 1.11', ['1.9', '1.10', '1.11']],
    ['TC 2.1; 2.2 và 2.3', ['2.1', '2.2', '2.3']],
    ['Tiêu chí 1.10', ['1.10']],
    ['1.1 Tầm nhìn, sứ mạng', ['1.1']],
    ['Tổ chuyên môn', []],
  ])('the criteria of "%s"', (text, criteria) => {
    expect(criteriaOf(text)).toEqual(criteria);
  });

  test('a row that lists criteria is one assignment for each', () => {
    const { assignments } = plan(
      '3. Phân công thực hiện\nTT | Tiêu chí | Cá nhân chịu trách nhiệm\n1 | Tiêu chí 1.1, 1.2 | Kim Thị Thanh\n2 | Tiêu chí 2.1 | Danh Hoàng',
    );
    expect(assignments?.rows.map((row) => [row.criterion, row.assignee])).toEqual([
      ['1.1', 'Kim Thị Thanh'],
      ['1.2', 'Kim Thị Thanh'],
      ['2.1', 'Danh Hoàng'],
    ]);
  });

  test('name and position in one cell', () => {
    expect(namedWithPosition('Phạm Gia Bình – Hiệu trưởng')).toEqual({
      name: 'Phạm Gia Bình',
      position: 'Hiệu trưởng',
    });
    expect(namedWithPosition('Lý Thị Mai (Kế toán)')).toEqual({ name: 'Lý Thị Mai', position: 'Kế toán' });
    expect(namedWithPosition('Phạm Gia Bình')).toBeNull();
    const { council } = plan(
      '1. Hội đồng tự đánh giá\nTT | Nhiệm vụ trong Hội đồng | Họ tên – chức vụ\n1 | Chủ tịch | Phạm Gia Bình – Hiệu trưởng\n2 | Thư ký | Nông Văn Thiệu – Kế toán',
    );
    expect(council?.members[0]).toMatchObject({ name: 'Phạm Gia Bình', position: 'Hiệu trưởng', roleKey: 'chair' });
  });

  test('a position with commas keeps them', () => {
    expect(splitPerson('- Bà Hứa Thị Châu, Tổ trưởng tổ 1, 2, 3, Ủy viên;')).toEqual({
      name: 'Hứa Thị Châu',
      position: 'Tổ trưởng tổ 1, 2, 3',
      role: 'Ủy viên',
    });
  });

  test('the sentence that founds the Council is no heading; the heading may carry the decision', () => {
    const { council } = plan(
      'IV. Hội đồng tự đánh giá\n1. Thành phần Hội đồng\nHội đồng tự đánh giá được thành lập theo Quyết định số 9/QĐ-TA ngày 01/9/2022, gồm có 07 thành viên:\n- Bà Lê Thị Út, Hiệu trưởng, Chủ tịch Hội đồng;',
    );
    expect(council).toMatchObject({ heading: '1. Thành phần Hội đồng', declaredCount: 7 });
    expect(council?.decision).toEqual({ number: '9/QĐ-TA', date: '2022-09-01' });
    expect(plan('1. Danh sách Hội đồng (Quyết định số 25/QĐ-MN ngày 10/9/2026)\n').council?.decision?.date).toBe(
      '2026-09-10',
    );
  });

  test('a group a line, with the title of its standard and its leader', () => {
    const { workingGroups } = plan(
      '2. Các nhóm công tác\n- Nhóm 1: Tiêu chuẩn 1 - Tổ chức và quản lý nhà trường: bà Đường Thị Lụa (nhóm trưởng), ông Lù Văn Vân.',
    );
    expect(workingGroups[0]).toMatchObject({ standards: [1], standardTitle: 'Tổ chức và quản lý nhà trường' });
    expect(workingGroups[0]?.members.map((member) => [member.name, member.role, member.roleKey])).toEqual([
      ['Đường Thị Lụa', 'nhóm trưởng', 'leader'],
      ['Lù Văn Vân', null, 'member'],
    ]);
  });

  test('the task table beside the Council fills groups and assignments', () => {
    const read = plan(
      '1. Danh sách Hội đồng\nTT | Họ và tên | Chức vụ | Vai trò\n1 | Lê Văn Phong | Hiệu trưởng | Chủ tịch\n2. Bảng phân công nhiệm vụ\nTT | Họ và tên | Vai trò | Nhóm công tác | Tiêu chí phụ trách | Nhiệm vụ cụ thể\n1 | Võ Thị Thúy | Nhóm trưởng | Nhóm 1 | 1.1, 1.2 | Điều hành\n2 | Trà Văn Nghĩa | Thành viên | Nhóm 1 | 1.3 | Viết phiếu',
    );
    expect(read.council?.members).toHaveLength(1);
    expect(read.workingGroups[0]?.members).toMatchObject([
      { name: 'Võ Thị Thúy', roleKey: 'leader', duty: 'Điều hành' },
      { name: 'Trà Văn Nghĩa', roleKey: 'member', duty: 'Viết phiếu' },
    ]);
    expect(read.assignments?.rows.map((row) => row.criterion)).toEqual(['1.1', '1.2', '1.3']);
  });

  test('a timetable by months has first and last days; capitals after a semicolon begin an activity', () => {
    const { timetable } = plan(
      'V. Tiến độ thực hiện\nThời gian | Nội dung | Chủ trì\nTháng 9/2026 | Lập kế hoạch; Tập huấn | Hiệu trưởng\nTháng 11/2026 - 02/2027 | Thu thập, mã hóa; lưu minh chứng | Nhóm trưởng',
    );
    expect(timetable?.rows).toMatchObject([
      { dateFrom: '2026-09-01', dateTo: '2026-09-30', activities: ['Lập kế hoạch', 'Tập huấn'] },
      { dateFrom: '2026-11-01', dateTo: '2027-02-28', activities: ['Thu thập, mã hóa; lưu minh chứng'] },
    ]);
  });

  test('milestones after a flattened timetable begin at their own heading', () => {
    const { milestones } = plan(
      'VII/ Kết quả qua các mốc thời gian\n- Tháng 5/2016: Trường đạt chuẩn quốc gia mức độ 1.',
    );
    expect(milestones?.items).toMatchObject([{ month: '2016-05', cqgLevel: 1 }]);
  });

  test('purposes and requirements under their own labels', () => {
    const { purpose } = plan(
      'II. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nXác định mức đạt được.\n2. Yêu cầu\nTrung thực, có minh chứng.',
    );
    expect(purpose?.items ?? purpose?.text).toEqual(['Xác định mức đạt được.', 'Trung thực, có minh chứng.']);
  });

  test('a number alone on its line is the number of a page', () => {
    const { plan: read, ledger } = readTextPlan(
      paperWith('II. PHẠM VI\nToàn bộ hoạt động.\n1\nIII. CÔNG CỤ\nThông tư.'),
    );
    expect(read.scope?.text).toBe('Toàn bộ hoạt động.');
    expect([...ledger.noise.values()]).toContain('pageNumber');
  });

  test('the total, lines that cost nothing and the source of the money', () => {
    const budget = plan(
      'VI. KINH PHÍ\n- Tập huấn: 2 triệu đồng\n- Thuê chuyên gia: không\nTổng: 2.000.000đ\nKinh phí lấy từ nguồn chi thường xuyên.',
    ).resources?.budget;
    expect(budget).toMatchObject({
      statedTotalVnd: 2_000_000,
      computedTotalVnd: 2_000_000,
      source: 'chi thường xuyên',
    });
    expect(budget?.lines.map((line) => line.amountVnd)).toEqual([2_000_000, 0]);
  });

  test('investments asked for under the heading of the budget', () => {
    const { resources } = plan(
      'III. KINH PHÍ VÀ ĐIỀU KIỆN THỰC HIỆN\n- Đề nghị UBND xã sửa chữa 03 phòng học trong năm học 2027-2028.',
    );
    expect(resources?.proposedInvestments).toMatchObject([{ item: 'phòng học', quantity: 3, schoolYear: '2027-2028' }]);
  });

  test('types written short; a comma before the sentence that introduces the plan', () => {
    expect(
      parseLegalBasis('Căn cứ KH số 65/KH-PGDĐT ngày 8/9/2020 của Phòng GD-ĐT về công tác kiểm định', 1).type,
    ).toBe('Kế hoạch');
    const read = plan(
      'Căn cứ Kế hoạch số 5/KH-PGDĐT ngày 8/9/2020 của Phòng GDĐT về kiểm định,\nTrường Tiểu học Tân An xây dựng kế hoạch tự đánh giá như sau:',
    );
    expect(read.introduction).toBe('Trường Tiểu học Tân An xây dựng kế hoạch tự đánh giá như sau:');
  });

  test('recipients without brackets', () => {
    expect(parseRecipient('- PGD&ĐT để b/c;', 1)).toMatchObject({ name: 'PGD&ĐT', purpose: 'để b/c' });
    expect(parseRecipient('- Như Điều 9;', 1)).toMatchObject({ name: 'Như Điều 9', purpose: null });
  });

  test('letterhead over two lines, a short date, and who signs as acting head', () => {
    const read = readTextPlan(
      'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nTHỊ XÃ CỒN TRÒN\nTRƯỜNG MẪU GIÁO BÔNG SÚNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nCồn Tròn, ngày 14/9/2021\nKẾ HOẠCH\nTự đánh giá\nCăn cứ Thông tư số 19/2018/TT-BGDĐT;\nI. MỤC ĐÍCH\nCải tiến chất lượng.\nNơi nhận:\n- Lưu: VT.\nQ. HIỆU TRƯỞNG\nChu Bá Đạt',
    ).plan;
    expect(read.head).toMatchObject({
      governingBody: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THỊ XÃ CỒN TRÒN',
      school: 'TRƯỜNG MẪU GIÁO BÔNG SÚNG',
      place: 'Cồn Tròn',
      date: '2021-09-14',
    });
    expect(read.signer).toMatchObject({ post: 'Q. HIỆU TRƯỞNG', name: 'Chu Bá Đạt' });
  });
});
