import type { DatedRecognition, WorkItem, WorkView } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { remindedItems, reminderText } from './reminder-text.ts';

const item = (content: Partial<WorkItem>): WorkItem => ({
  kind: 'task',
  rowId: 'tsk_one',
  cycleId: 'cyc_one',
  cycleName: '',
  label: 'Viết phiếu',
  standardCode: null,
  criterionCode: null,
  weekFrom: 9,
  weekTo: 9,
  from: '2026-11-02',
  due: '2026-11-08',
  status: 'todo',
  isOpen: true,
  isLate: false,
  note: 'Số điện thoại 0912 345 678',
  ownerText: '',
  personIds: [],
  groupIds: [],
  helperIds: [],
  waitsFor: [],
  version: 1,
  ...content,
});
const view: WorkView = {
  today: '2026-11-04',
  people: [
    { personId: 'per_nga', fullName: 'Kiều Thị Ngà' },
    { personId: 'per_tuan', fullName: 'Lục Văn Tuân' },
  ],
  groups: [{ groupId: 'grp_one', kind: 'working', number: 1, title: '', memberIds: ['per_nga'] }],
  links: [],
  items: [
    item({ rowId: 'tsk_late', label: 'Thu thập minh chứng', due: '2026-11-01', isLate: true, personIds: ['per_nga'] }),
    item({ rowId: 'tsk_now', groupIds: ['grp_one'] }),
    item({ rowId: 'tsk_done', label: 'Đã làm', isOpen: false, personIds: ['per_nga'] }),
    item({ rowId: 'tsk_next', label: 'Tuần sau', due: '2026-11-15', personIds: ['per_nga'] }),
    item({ rowId: 'tsk_other', label: 'Viết báo cáo', personIds: ['per_tuan'] }),
  ],
};
const week = { number: 9, from: '2026-11-02', to: '2026-11-08' };

test('a reminder for a teacher is polite, names what is due and what is late, and nothing else', () => {
  expect(reminderText(view, { kind: 'person', personId: 'per_nga' }, week)).toBe(
    [
      'Kính gửi thầy/cô Kiều Thị Ngà,',
      'Nhắc việc tự đánh giá, Tuần 9 (02–08/11/2026):',
      'Đến hạn trong tuần:',
      '– Viết phiếu (hạn 08/11/2026)',
      'Đã quá hạn:',
      '– Thu thập minh chứng (hạn 01/11/2026)',
      'Thầy/cô vui lòng hoàn thành, hoặc báo lại nếu còn vướng. Trân trọng cảm ơn thầy/cô.',
    ].join('\n'),
  );
});

test('a reminder for everybody says whose each task is; notes stay where they are', () => {
  const text = reminderText(view, { kind: 'all' }, week);
  expect(text).toContain('– Lục Văn Tuân: Viết báo cáo (hạn 08/11/2026)');
  expect(text).not.toContain('0912');
});

test('nobody is reminded of nothing', () => {
  const before = { number: 8, from: '2026-10-26', to: '2026-10-31' };
  expect(reminderText(view, { kind: 'person', personId: 'per_tuan' }, before)).toBe('');
  expect(remindedItems(view, { kind: 'group', groupId: 'grp_one' }, week).map(({ rowId }) => rowId)).toEqual([
    'tsk_late',
    'tsk_now',
  ]);
});

test('everybody is told of a recognition whose warning has come by that week, nobody alone', () => {
  const running: DatedRecognition = {
    recognitionId: 'rcg_one',
    milestoneId: null,
    kind: 'nationalStandard',
    level: 1,
    decidedOn: '2022-06-10',
    number: '',
    issuer: '',
    heldBy: '',
    effect: 'toBeDecided',
    atPredecessor: null,
    validUntil: '2027-06-09',
    isPrintedEnd: false,
    state: 'expiring',
    revokedOn: null,
    revokedText: '',
    followedBy: null,
    gapMonths: null,
    steps: [
      { monthsBefore: 12, on: '2026-06-09', isReached: true },
      { monthsBefore: 8, on: '2026-10-09', isReached: true },
      { monthsBefore: 5, on: '2027-01-09', isReached: false },
    ],
    decidedUnder: null,
    regime: 'appraisal',
    upgradeFrom: null,
    note: '',
    version: 1,
  };
  const text = reminderText({ ...view, items: [] }, { kind: 'all' }, week, [running]);
  expect(text).toContain('– Trường đạt chuẩn quốc gia mức độ 1: hết hạn 09/06/2027. Trước 8 tháng: ');
  const january = { number: 19, from: '2027-01-04', to: '2027-01-10' };
  expect(reminderText({ ...view, items: [] }, { kind: 'all' }, january, [running])).toContain('Trước 5 tháng: ');
  expect(reminderText({ ...view, items: [] }, { kind: 'all' }, week, [{ ...running, steps: [] }])).toBe('');
  expect(reminderText({ ...view, items: [] }, { kind: 'person', personId: 'per_nga' }, week, [running])).toBe('');
});
