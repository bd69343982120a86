import { expect, test } from 'vitest';
import { paperWith, readTextPlan } from '../testing/read-text-plan.ts';

const plan = (body: string) => readTextPlan(paperWith(body)).plan;

test('a council written out line by line', () => {
  const { council } = plan(
    '4.1. Thành phần Hội đồng\n1. Bà Lô Thị Nhung - Hiệu trưởng - Chủ tịch Hội đồng;\n2. Ông Vừ Pà Tểnh - Tổ trưởng tổ 4, 5 - Ủy viên.',
  );
  expect(council?.members).toMatchObject([
    { name: 'Lô Thị Nhung', position: 'Hiệu trưởng', roleKey: 'chair' },
    { name: 'Vừ Pà Tểnh', position: 'Tổ trưởng tổ 4, 5', roleKey: 'member' },
  ]);
});

test('a secretary group by its labels', () => {
  const { secretaryGroup } = plan(
    '2. Nhóm thư ký\n- Trưởng nhóm: Kha Thị Hiền\n- Thành viên: Lương Văn May, Moong Thị Bích',
  );
  expect(secretaryGroup?.members.map((member) => [member.name, member.roleKey])).toEqual([
    ['Kha Thị Hiền', 'leader'],
    ['Lương Văn May', 'member'],
    ['Moong Thị Bích', 'member'],
  ]);
});

test('one group a line, the leader marked in brackets', () => {
  const { workingGroups } = plan(
    '4.3. Các nhóm công tác\n- Nhóm 1: (Tiêu chuẩn 1) Lô Thị Nhung (nhóm trưởng), Xồng Bá Lẩu',
  );
  expect(workingGroups).toMatchObject([
    {
      number: 1,
      standards: [1],
      members: [
        { name: 'Lô Thị Nhung', roleKey: 'leader' },
        { name: 'Xồng Bá Lẩu', roleKey: 'member' },
      ],
    },
  ]);
});

test('the task table of the Council gives members, groups and assignments', () => {
  const read = plan(
    'IV. HỘI ĐỒNG\nTT\tHọ và tên\tChức vụ\tVai trò\tNhóm công tác\tTiêu chí phụ trách\tNhiệm vụ cụ thể\n1\tTrịnh Công Bằng\tHT\tChủ tịch\tNhóm 1\t1.1, 1.2\tChỉ đạo chung\n2\tLại Thị Hường\tPHT\tPhó Chủ tịch\tNhóm 2\t2.1\tPhụ trách nhóm 2',
  );
  expect(read.council?.members).toMatchObject([{ roleKey: 'chair', duty: 'Chỉ đạo chung' }, { roleKey: 'viceChair' }]);
  expect(read.workingGroups.map((group) => group.members.map((member) => member.name))).toEqual([
    ['Trịnh Công Bằng'],
    ['Lại Thị Hường'],
  ]);
  expect(read.assignments?.rows.map((row) => [row.criterion, row.assignee])).toEqual([
    ['1.1', 'Trịnh Công Bằng'],
    ['1.2', 'Trịnh Công Bằng'],
    ['2.1', 'Lại Thị Hường'],
  ]);
});

test('the dates of a week stand in brackets under it; a time limit has no first day', () => {
  const lines = plan('6. Thời gian biểu\nTuần 1\n(Từ 09/10 đến 15/10/2023)\n- Họp lãnh đạo').timetable;
  expect(lines?.rows).toMatchObject([
    { weekFrom: 1, dateFrom: '2023-10-09', dateTo: '2023-10-15', activities: ['Họp lãnh đạo'] },
  ]);
  const table = plan('VIII. TIẾN ĐỘ\nThời gian\tNội dung\tSản phẩm\nTrước 15/6/2027\tNộp báo cáo\tBáo cáo').timetable;
  expect(table?.rows).toMatchObject([
    { dateText: 'Trước 15/6/2027', dateFrom: null, dateTo: '2027-06-15', product: 'Báo cáo' },
  ]);
});

test('a budget table with total and total in words', () => {
  const { resources } = plan(
    'VII. KINH PHÍ\nTT\tNội dung chi\tSố lượng\tMức chi\tThành tiền\n1\tHọp Hội đồng\t4\t300.000\t1.200.000\n\tCộng\t\t\t1.200.000\nBằng chữ: Một triệu hai trăm nghìn đồng.',
  );
  expect(resources?.budget).toMatchObject({
    lines: [{ text: 'Họp Hội đồng', amountVnd: 1200000 }],
    statedTotalVnd: 1200000,
    inWordsVnd: 1200000,
  });
});

test('cells that stand apart by runs of spaces are columns', () => {
  const { council } = plan(
    '1. Hội đồng tự đánh giá\nTT  Họ và tên     Chức vụ       Nhiệm vụ\n1   Lê Thị Út     Hiệu trưởng   Chủ tịch HĐ\n2   Vi Văn Ba     Giáo viên     Thư ký HĐ',
  );
  expect(council?.members).toMatchObject([
    { name: 'Lê Thị Út', position: 'Hiệu trưởng' },
    { name: 'Vi Văn Ba', roleKey: 'secretary' },
  ]);
});
