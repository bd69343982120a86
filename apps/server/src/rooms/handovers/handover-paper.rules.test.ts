import type { HeldItem } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { type HandoverPaperSource, handoverPaper } from './handover-paper.rules.ts';

const task: HeldItem = {
  kind: 'task',
  subjectId: 'tsk_1',
  cycleId: null,
  cycleName: '',
  label: 'Viết phiếu đánh giá tiêu chí',
  dueText: 'W9',
  way: 'direct',
};

const source = (open: readonly HeldItem[]): HandoverPaperSource => ({
  view: {
    handover: {
      handoverId: 'hov_1',
      personId: 'psn_1',
      personName: 'Bùi Quốc Đạt',
      personPost: 'Tổng phụ trách Đội',
      leavesOn: '2026-12-31',
      reason: '',
      status: 'open',
      signedOn: null,
      createdAt: '2026-11-23T08:00:00Z',
      createdBy: 'Nguyễn Thị An',
      version: 1,
    },
    open: [...open],
    done: [],
  },
  head: {
    governingBody: 'UBND XÃ SUỐI NGÀN',
    schoolName: 'Trường Tiểu học Suối Ngàn',
    place: 'Suối Ngàn',
    number: null,
    notation: null,
    date: null,
  },
  people: [],
  cycleNames: new Map(),
  today: '2026-11-23',
});

test('the record words seats and weeks, whatever language the screen has', () => {
  const { left } = handoverPaper(
    source([task, { ...task, kind: 'groupSeat', label: 'secretary:leader', dueText: '' }]),
  );
  expect(left).toMatchObject([
    { content: 'Viết phiếu đánh giá tiêu chí', due: 'Tuần 9' },
    { content: 'Trưởng nhóm Nhóm thư ký', due: '' },
  ]);
});
