import { describe, expect, test } from 'vitest';
import { paperWith, readTextPlan } from '../testing/read-text-plan.ts';
import { parseRecipient } from './tail.ts';
import { splitActivities } from './timetable.ts';

const plan = (body: string) => readTextPlan(paperWith(body)).plan;

describe('resources and money', () => {
  test('budget lines, stated total and total in words that disagrees', () => {
    const { resources } = plan(
      'VI. NGUỒN LỰC\n1. Kinh phí\n- Tập huấn: 1.500.000 đồng;\n- Văn phòng phẩm: 600.000 đồng;\nTổng cộng: 2.200.000 đồng (Bằng chữ: Hai triệu một trăm nghìn đồng).',
    );
    expect(resources?.budget).toMatchObject({
      statedTotalVnd: 2200000,
      inWordsVnd: 2100000,
      computedTotalVnd: 2100000,
      lines: [{ amountVnd: 1500000 }, { amountVnd: 600000 }],
    });
  });
  test('investments with quantity and year, and whom they are asked of', () => {
    const { resources } = plan(
      'VI. NGUỒN LỰC\n1. Đề xuất đầu tư\nĐề nghị UBND xã Nà Phiêng xây mới 02 phòng học và mua 05 bộ bàn ghế trong năm học 2024-2025.',
    );
    expect(resources?.proposedTo).toEqual(['UBND xã Nà Phiêng']);
    expect(resources?.proposedInvestments).toMatchObject([
      { action: 'xây mới', item: 'phòng học', quantity: 2, schoolYear: '2024-2025' },
      { action: 'mua', item: 'bộ bàn ghế', quantity: 5 },
    ]);
  });
});

describe('training, experts, milestones, implementation', () => {
  test('training by its labels', () => {
    expect(
      plan(
        'V. TẬP HUẤN NGHIỆP VỤ\n1. Thời gian: ngày 29 tháng 9 năm 2023.\n2. Thành phần: toàn trường.\n3. Nội dung: viết phiếu.',
      ).training,
    ).toMatchObject({ date: '2023-09-29', participants: 'toàn trường', content: 'viết phiếu.' });
  });
  test('"Không." means that no expert is planned', () => {
    expect(plan('VII. DỰ KIẾN THUÊ CHUYÊN GIA TƯ VẤN\nKhông.').experts?.planned).toBe(false);
  });
  test('a milestone with Roman degree and accreditation level', () => {
    expect(
      plan(
        '7. Kết quả đạt được qua các mốc thời gian\n- Tháng 11/2018: Trường đạt chuẩn quốc gia mức độ I và KĐCLGD cấp độ 2.',
      ).milestones?.items,
    ).toMatchObject([{ month: '2018-11', cqgLevel: 1, kdclLevel: 2 }]);
  });
  test('who does what, by when', () => {
    expect(
      plan(
        'IX. TỔ CHỨC THỰC HIỆN\n1. Chủ tịch Hội đồng chỉ đạo chung, phê duyệt báo cáo trước ngày 15 tháng 6 năm 2027.',
      ).implementation?.duties,
    ).toMatchObject([{ responsible: 'Chủ tịch Hội đồng', due: '2027-06-15' }]);
  });
});

describe('timetable', () => {
  test('activities: dashes, "; - " inside a line, wrapped lines', () => {
    expect(splitActivities([{ text: '- Họp; - Tập huấn.' }])).toEqual(['Họp', 'Tập huấn']);
    expect(splitActivities([{ text: '- Thu thập,' }, { text: 'xử lý minh chứng;' }, { text: '- Viết phiếu' }])).toEqual(
      ['Thu thập, xử lý minh chứng', 'Viết phiếu'],
    );
  });
  test('weeks and dates in one column', () => {
    expect(
      plan(
        '6. Thời gian biểu\nThời gian | Nội dung hoạt động\nTuần 1 (25/12 - 07/01/2024) | - Họp\nTuần 3 - 8 | - Viết',
      ).timetable?.rows,
    ).toMatchObject([
      { weekFrom: 1, weekTo: 1, dateFrom: '2023-12-25', dateTo: '2024-01-07' },
      { weekFrom: 3, weekTo: 8, dateFrom: null },
    ]);
  });
  test('rows given as lines of prose', () => {
    expect(
      plan('6. Thời gian biểu\n- Tuần 1: Họp Hội đồng\n- Tuần 2-4: Thu thập minh chứng').timetable?.rows,
    ).toMatchObject([
      { weekFrom: 1, activities: ['Họp Hội đồng'] },
      { weekFrom: 2, weekTo: 4 },
    ]);
  });
});

describe('end of the paper', () => {
  test.each([
    ['- UBND phường (để báo cáo;', 'UBND phường', 'để báo cáo'],
    ['- Sở GDĐT (b/c);', 'Sở GDĐT', 'b/c'],
    ['- Lưu: VT.', 'VT', 'Lưu'],
    ['- Lưu VP (Lưu).', 'VP', 'Lưu'],
    ['- Các tổ chuyên môn;', 'Các tổ chuyên môn', null],
  ])('recipient "%s"', (text, name, purpose) => {
    expect(parseRecipient(text, 1)).toMatchObject({ name, purpose });
  });
  test('signed for the Council by the head', () => {
    const { signer } = readTextPlan(
      'KẾ HOẠCH\nTự đánh giá\nTrên đây là kế hoạch./.\nNơi nhận:\tTM. HỘI ĐỒNG TỰ ĐÁNH GIÁ\n- Sở GDĐT (b/c);\tCHỦ TỊCH\n- Lưu: VT.\n\t\tLò Thị Dung',
    ).plan;
    expect(signer).toMatchObject({ authority: 'TM. HỘI ĐỒNG TỰ ĐÁNH GIÁ', post: 'CHỦ TỊCH', name: 'Lò Thị Dung' });
  });
});

test('portal lines around the paper are told apart from it', () => {
  const { plan: read, ledger } = readTextPlan(
    `Wednesday, 28/09/2022 - 23:21|\nTrang chủ\n${paperWith('1. Mục đích: Cải tiến.')}\nTác giả: Trường A\nHôm nay : 8\nTháng 09 : 1.318`,
  );
  expect(read.portal).toMatchObject({
    dateTime: '2022-09-28T23:21',
    author: 'Trường A',
    counters: { today: 8, month: { month: 9, value: 1318 } },
  });
  expect(ledger.noise.get(1)).toBe('portalMenu');
});
