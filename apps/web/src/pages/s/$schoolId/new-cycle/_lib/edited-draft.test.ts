import type { CycleProposal } from '@minhchung/contract';
import { expect, test } from 'vitest';
import { editedDraft, loads } from './edited-draft.ts';

const title = { vi: 'Tiêu chuẩn', en: 'Standard' };
const period = { periodText: '', periodFrom: null, periodTo: null };
const criteria = ['1.1', '1.2', '1.3', '1.4'];
const person = (personId: string) => ({ personId, fullName: `Người ${personId}`, printedPost: '', kinds: ['teacher'] });
const need = (criterionCode: string, description: string) => ({
  standardCode: '1',
  criterionCode,
  description,
  place: 'Văn phòng',
  collectorText: '',
  personId: 'b',
  groupNumber: 1,
  ...period,
  costVnd: null,
  note: '',
  status: 'planned' as const,
  statusReason: '',
});

const proposal: CycleProposal = {
  date: '2026-11-02',
  schoolYear: '2026-2027',
  template: 'year',
  framework: {
    frameworkId: 'small',
    version: 1,
    title,
    number: '57/2026',
    council: {
      minMembers: 1,
      oddMembers: true,
      chair: { min: 1, max: 1, heldBy: [] },
      secretary: { min: 1, max: 1, heldBy: [] },
      article: 'Điều 9',
    },
    standards: [{ code: '1', title, criteria: criteria.map((code) => ({ code, title, isMandatory: false })) }],
  },
  people: ['a', 'b', 'c', 'd'].map(person),
  seats: [],
  peopleLeft: [],
  earlierCycles: [],
  earlierProse: null,
  remarks: [],
  breaksFrom: 'proposal',
  draft: {
    name: 'Tự đánh giá',
    frameworkId: 'small',
    frameworkVersion: 1,
    levels: ['primary'],
    schoolYears: ['2026-2027'],
    planForm: 'F05B',
    weekOne: null,
    weekMode: 'teaching',
    breaks: [],
    fromCycleId: null,
    targets: [],
    legalBases: [],
    prose: {
      subject: '',
      introduction: '',
      purpose: 'Mục đích',
      scope: '',
      tool: '',
      trainingTime: '',
      trainingParticipants: '',
      trainingContent: '',
      organisation: '',
      closing: '',
      signerAuthority: '',
      signerPost: '',
      signerName: 'Người a',
    },
    council: [
      { personId: 'a', role: 'chair' },
      { personId: 'b', role: 'secretary' },
    ],
    secretaryGroup: [],
    groups: [{ number: 1, title: '', standards: ['1'], members: [{ personId: 'b', role: 'leader' }] }],
    assignments: criteria.map((criterionCode) => ({
      standardCode: '1',
      criterionCode,
      content: '',
      ...period,
      note: '',
      groupNumber: 1,
      personId: 'b',
    })),
    evidenceNeeds: [need('1.1', 'Kế hoạch'), need('1.1', 'Biên bản'), need('1.2', 'Sơ đồ')],
    timetable: [
      {
        weekFrom: 1,
        weekTo: 1,
        dateFrom: null,
        dateTo: null,
        ownerText: '',
        product: '',
        tasks: [
          { label: 'Họp', personId: 'a' },
          { label: 'Thu thập', personId: null },
        ],
      },
    ],
    resources: [],
    budget: [],
    recipients: [],
  },
};

test('without changes the draft is the proposal', () => {
  expect(editedDraft(proposal, {})).toEqual(proposal.draft);
});

test('another chair signs the plan and takes over the tasks of the chair, and nobody else gets one', () => {
  const council = [
    { personId: 'c', role: 'chair' as const },
    { personId: 'b', role: 'secretary' as const },
  ];
  const draft = editedDraft(proposal, { council });
  expect(draft.prose.signerName).toBe('Người c');
  expect(draft.timetable[0]?.tasks.map(({ personId }) => personId)).toEqual(['c', null]);
});

test('new members of a group share its criteria evenly, around those given by hand', () => {
  const members = ['b', 'c'].map((personId) => ({ personId, role: 'member' as const }));
  const draft = editedDraft(proposal, { groups: { 1: members }, duties: { '1.1': 'c' } });
  expect(draft.assignments[0]?.personId).toBe('c');
  expect(loads(draft).map(([, count]) => count)).toEqual([2, 2]);
  expect(draft.evidenceNeeds.find(({ criterionCode }) => criterionCode === '1.1')?.personId).toBe('c');
});

test('somebody who has gone meanwhile falls out of every body', () => {
  const gone = { ...proposal, people: proposal.people.filter(({ personId }) => personId !== 'b') };
  const draft = editedDraft(gone, {});
  expect(JSON.stringify(draft)).not.toContain('"b"');
});

test('needs and tasks are what stands in the lines, and keep what was known of them', () => {
  const draft = editedDraft(proposal, { needs: { '1.1': 'Biên bản\n\n Sổ mới ' }, tasks: { 0: 'Họp\nTập huấn' } });
  expect(draft.evidenceNeeds.map(({ description }) => description)).toEqual(['Biên bản', 'Sổ mới', 'Sơ đồ']);
  expect(draft.timetable[0]?.tasks).toEqual([
    { label: 'Họp', personId: 'a' },
    { label: 'Tập huấn', personId: null },
  ]);
});
