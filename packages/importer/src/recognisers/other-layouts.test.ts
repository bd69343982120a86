import { describe, expect, test } from 'vitest';
import { paperWith, readTextPlan } from '../testing/read-text-plan.ts';
import { peopleInList } from '../text/names.ts';
import { parseLegalBasis } from './legal-bases.ts';

const plan = (body: string) => readTextPlan(paperWith(body)).plan;

describe('where other schools put things', () => {
  test('lists after the signature are read as if they stood in the body', () => {
    const { plan: read, ledger } = readTextPlan(
      `${paperWith('I. MỤC ĐÍCH\nCải tiến chất lượng.')}\nPHỤ LỤC I\nDANH SÁCH HỘI ĐỒNG TỰ ĐÁNH GIÁ\n(Kèm theo Kế hoạch số 15/KH-TA ngày 03 tháng 10 năm 2025)\nTT\tHọ và tên\tChức vụ\tĐiện thoại\tNhiệm vụ\n1\tTrương Công Định\tHiệu trưởng\t0900000001\tChủ tịch HĐ\n2\tLê Đình Chinh\tGiáo viên\t0900000002\tThư ký`,
    );
    expect(read.council?.members.map((member) => [member.name, member.roleKey])).toEqual([
      ['Trương Công Định', 'chair'],
      ['Lê Đình Chinh', 'secretary'],
    ]);
    expect(read.signer?.name).toBe('Nguyễn Văn An');
    expect([...ledger.noise.values()]).toContain('repeatedHeader');
  });

  test('a table cut by the lines of its groups keeps its header', () => {
    const { workingGroups } = plan(
      '2. Các nhóm công tác\nTT\tHọ và tên\tChức vụ\tNhiệm vụ\nNhóm 1: Tiêu chuẩn 1\n1\tNgô Thị My\tPhó Hiệu trưởng\tNhóm trưởng\n2\tLê Đình Chinh\tGiáo viên\tThành viên\nNhóm 2: Tiêu chuẩn 2, 3\n1\tPhan Thị Gái\tKế toán\tNhóm trưởng',
    );
    expect(workingGroups.map((group) => [group.standards, group.members.map((member) => member.roleKey)])).toEqual([
      [[1], ['leader', 'member']],
      [[2, 3], ['leader']],
    ]);
    expect(workingGroups[1]?.members[0]?.position).toBe('Kế toán');
  });

  test('the Council, the groups and the timetable below "Tổ chức thực hiện"', () => {
    const read = plan(
      'B. TỔ CHỨC THỰC HIỆN\n1. Hội đồng tự đánh giá gồm các ông (bà) có tên sau:\n1) Ông Lưu Vĩnh Phúc – Hiệu trưởng – Chủ tịch;\n2) Bà Hồ Thị Lài – Giáo viên – Thư ký.\n2. Nhóm công tác\n* Nhóm 1: Phụ trách Tiêu chuẩn 1, gồm:\n- Đ/c Hồ Thị Lài - Nhóm trưởng\n- Đ/c Trần Quốc Bửu - Thành viên\n3. Lịch trình\n- Từ 15/9 đến 30/9/2026: Tập huấn.\n- Tháng 10, 11/2026: Thu thập minh chứng.\n4. Kinh phí: Dự kiến 5.000.000 đồng.',
    );
    expect(read.council?.members.map((member) => member.roleKey)).toEqual(['chair', 'secretary']);
    expect(read.workingGroups[0]?.members.map((member) => member.roleKey)).toEqual(['leader', 'member']);
    expect(read.timetable?.rows).toMatchObject([
      { dateFrom: '2026-09-15', dateTo: '2026-09-30' },
      { dateFrom: '2026-10-01', dateTo: '2026-11-30' },
    ]);
    expect(read.resources?.budget?.statedTotalVnd).toBe(5_000_000);
  });

  test('duties stay duties when the Council stands above', () => {
    const { implementation } = plan(
      'IV. HỘI ĐỒNG TỰ ĐÁNH GIÁ\n- Bà Lê Thị Út, Hiệu trưởng, Chủ tịch Hội đồng;\nIX. TỔ CHỨC THỰC HIỆN\n1. Hội đồng tự đánh giá: chỉ đạo chung.\n2. Các nhóm công tác: thu thập minh chứng.',
    );
    expect(implementation?.duties).toHaveLength(2);
  });

  test('blank lines between the rows of a pasted timetable, the dates on a line of their own', () => {
    const { timetable } = plan(
      'V. THỜI GIAN BIỂU\n\nThời gian\nCác hoạt động\n\nTuần 1\nTừ 03/10/2022 đến 07/10/2022\n- Họp lãnh đạo\n- Ra quyết định\n\nTuần 2\nTừ 10/10/2022 đến 14/10/2022\n- Tập huấn\n\nTuần 3-7\n- Thu thập minh chứng',
    );
    expect(timetable?.rows).toMatchObject([
      { weekFrom: 1, dateFrom: '2022-10-03', activities: ['Họp lãnh đạo', 'Ra quyết định'] },
      { weekFrom: 2, dateTo: '2022-10-14', activities: ['Tập huấn'] },
      { weekFrom: 3, weekTo: 7, activities: ['Thu thập minh chứng'] },
    ]);
  });

  test('what stands in brackets behind a name', () => {
    expect(peopleInList('Võ Thị Cúc (Trưởng ban, Kế toán), Bùi Thị Sáu')).toEqual([
      { name: 'Võ Thị Cúc', bracket: 'Trưởng ban, Kế toán' },
      { name: 'Bùi Thị Sáu', bracket: null },
    ]);
    expect(plan('2. Ban thư ký: Võ Thị Cúc (Trưởng ban), Bùi Thị Sáu.\n').secretaryGroup?.members).toMatchObject([
      { name: 'Võ Thị Cúc', role: 'Trưởng ban', roleKey: 'leader' },
      { name: 'Bùi Thị Sáu', role: null, roleKey: 'member' },
    ]);
  });

  test('the week of a month is no week of the plan', () => {
    expect(plan('4. Lịch trình\n- Tuần 1 tháng 9/2026: Thành lập Hội đồng.').timetable?.rows[0]).toMatchObject({
      weekFrom: null,
      activities: ['Thành lập Hội đồng'],
    });
  });

  test('who amends is not part of the amendment', () => {
    expect(
      parseLegalBasis(
        'Thông tư số 22/2024/TT-BGDĐT ngày 10/12/2024 của Bộ trưởng Bộ GDĐT sửa đổi, bổ sung một số điều',
        1,
      ),
    ).toMatchObject({ issuer: 'Bộ trưởng Bộ GDĐT', subject: 'sửa đổi, bổ sung một số điều' });
  });
});

describe('other shapes of the same lists', () => {
  test('a group a row: standards in the column of duties, people one under another with their role', () => {
    const { workingGroups } = plan(
      '2. Các nhóm chuyên trách\nNhóm\tThành viên\tNhiệm vụ\n1\tLê Thị Kim Chi (nhóm trưởng), Mai Thị Hòa\tTiêu chuẩn 1, 3\n2\tTẩn Thị Lở – Nhóm trưởng; Vàng A Dình\tTiêu chuẩn 2',
    );
    expect(workingGroups.map((group) => [group.standards, group.members.map((member) => member.roleKey)])).toEqual([
      [
        [1, 3],
        ['leader', 'member'],
      ],
      [[2], ['leader', 'member']],
    ]);
  });

  test('a person with a colon after the name, or after "Bà"', () => {
    const { council } = plan(
      '3. Hội đồng tự đánh giá:\n1. Bà Phan Thị Đào: Hiệu trưởng - Chủ tịch Hội đồng\n2. Bà: Võ Thị Tuyết - Tổ trưởng - Thư ký Hội đồng',
    );
    expect(council?.members).toMatchObject([
      { name: 'Phan Thị Đào', position: 'Hiệu trưởng', roleKey: 'chair' },
      { name: 'Võ Thị Tuyết', position: 'Tổ trưởng', roleKey: 'secretary' },
    ]);
  });

  test('"TC" over criterion numbers', () => {
    const { evidenceNeeds } = plan(
      '5. Thu thập minh chứng:\nTC\tMinh chứng\tNơi thu thập\tThời gian\n1.1\tChiến lược phát triển\tVăn thư\t10/2025',
    );
    expect(evidenceNeeds?.rows).toMatchObject([{ standard: 1, criterion: '1.1', place: 'Văn thư' }]);
  });

  test('months with "đến" before a colon', () => {
    expect(
      plan('6. Thời gian thực hiện:\n- Tháng 10-12/2025: Thu thập.\n- Tháng 1/2026 đến tháng 3/2026: Viết báo cáo.')
        .timetable?.rows,
    ).toMatchObject([
      { dateFrom: '2025-10-01', dateTo: '2025-12-31' },
      { dateFrom: '2026-01-01', dateTo: '2026-03-31', activities: ['Viết báo cáo'] },
    ]);
  });

  test('recipients on the line of "Nơi nhận", signed by who is in charge', () => {
    const read = readTextPlan(
      paperWith('I. MỤC ĐÍCH\nCải tiến.').replace(
        /Nơi nhận:[\s\S]*/u,
        'Nơi nhận: - UBND phường (b/c); - Các tổ (t/h); - Lưu VT.\nP. HIỆU TRƯỞNG PHỤ TRÁCH\nLê Thị Kim Chi',
      ),
    ).plan;
    expect(read.recipients.map((recipient) => recipient.name)).toEqual(['UBND phường', 'Các tổ', 'VT']);
    expect(read.signer).toMatchObject({ post: 'P. HIỆU TRƯỞNG PHỤ TRÁCH', name: 'Lê Thị Kim Chi' });
  });
});

test('posts of office and unions, standards under "Phụ trách", a request before the introduction', () => {
  const read = plan(
    'Xét đề nghị của các tổ, Trường Tiểu học Tân An ban hành kế hoạch tự đánh giá như sau:\n1. Hội đồng tự đánh giá\nTT\tHọ, tên\tChức vụ chính quyền, đoàn thể\tNhiệm vụ\n1\tPhan Trọng Nghĩa\tHiệu trưởng\tChủ tịch\n2. Nhóm công tác\nNhóm\tPhụ trách\tTrưởng nhóm\tThành viên\nNhóm 1\tTiêu chuẩn 1\tLâm Thị Hường\tKim Ngọc Hà',
  );
  expect(read.introduction).toBe(
    'Xét đề nghị của các tổ, Trường Tiểu học Tân An ban hành kế hoạch tự đánh giá như sau:',
  );
  expect(read.council?.members[0]?.position).toBe('Hiệu trưởng');
  expect(read.workingGroups[0]?.standards).toEqual([1]);
});

test('the official sample pasted: groups as rows of their own, numbered activities', () => {
  const read = plan(
    'b) Các nhóm công tác:\n\nTT\n\nHọ và tên\n\nChức danh, chức vụ\n\nNhiệm vụ\n\nNhóm 1\n\n1\n\nNguyễn Thị Trâm\n\nPhó Hiệu trưởng\n\nNhóm trưởng\n\n2\n\nĐoàn Thị Yến\n\nGiáo viên\n\nThành viên\n\nNhóm 2\n\n1\n\nTrần Thị Hiền\n\nGiáo viên\n\nNhóm trưởng\n\nVI. THỜI GIAN VÀ NỘI DUNG HOẠT ĐỘNG\n\nThời gian\n\nNội dung hoạt động\n\nTuần 1\n\n1. Họp lãnh đạo\n2. Ra quyết định\n\nTuần 2\n\n1. Nộp báo cáo',
  );
  expect(read.workingGroups.map((group) => group.members.map((member) => member.name))).toEqual([
    ['Nguyễn Thị Trâm', 'Đoàn Thị Yến'],
    ['Trần Thị Hiền'],
  ]);
  expect(read.timetable?.rows.map((row) => row.activities)).toEqual([
    ['Họp lãnh đạo', 'Ra quyết định'],
    ['Nộp báo cáo'],
  ]);
});
