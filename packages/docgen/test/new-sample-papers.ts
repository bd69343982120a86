import {
  amendingDecision,
  assignmentSheet,
  councilSheet,
  type DocumentModel,
  evidenceNeedsSheet,
  firstMeetingMinutes,
  handoverMinutes,
  investmentLetter,
  NO_WORDING,
  resourcesSheet,
  type SheetFrame,
  timetableSheet,
  weekSheet,
} from '../src/index.ts';
import { type SampleName, sampleDecision, samplePlan } from './sample-papers.ts';

const WEEK = 9;

/** What the tables of a sample share. */
export function sampleFrame(name: SampleName): SheetFrame {
  const plan = samplePlan(name);
  const nameOf = (role: 'chair' | 'secretary') =>
    plan.council.members.find((member) => member.role === role)?.fullName ?? null;
  return {
    head: plan.head,
    schoolYear: sampleDecision(name).schoolYear,
    attachedTo: {
      typeName: 'Kế hoạch',
      number: plan.head.number,
      notation: plan.head.notation,
      date: plan.head.date,
    },
    chairName: nameOf('chair'),
    secretaryName: nameOf('secretary'),
    wording: NO_WORDING,
  };
}

/** The papers beside decision and plan, made from the same plan of the samples. */
export function newPapers(name: SampleName): readonly (readonly [string, DocumentModel])[] {
  const plan = samplePlan(name);
  const decision = sampleDecision(name);
  const frame = sampleFrame(name);
  const { members, secretaryGroup, workingGroups } = plan.council;
  const principalName = plan.signer?.fullName ?? null;
  const notation = (type: string) => plan.head.notation?.replace(/^KH/, type) ?? null;
  const base = { number: plan.council.decision?.number ?? null, date: plan.council.decision?.date ?? null };
  const [first] = plan.timetable.rows;
  const task = { who: 'Nhóm 1', dueText: 'Tuần 7-9', stateText: null, note: null };
  return [
    ['F02', councilSheet({ ...frame, members })],
    ['F03', assignmentSheet({ ...frame, members, secretaryGroup, workingGroups, assignments: plan.assignments })],
    ['F05-V', evidenceNeedsSheet({ ...frame, needs: plan.evidenceNeeds })],
    ['F05-VIII', timetableSheet({ ...frame, timetable: plan.timetable })],
    [
      'F36',
      resourcesSheet({
        ...frame,
        resources: plan.resources,
        experts: plan.experts,
        accountantName: null,
        principalName,
      }),
    ],
    [
      'phieu-viec',
      weekSheet({
        ...frame,
        week: WEEK,
        from: '2026-11-09',
        thisWeek: (first?.activities ?? []).map((text) => ({ ...task, text, who: first?.owner ?? null })),
        overdue: [{ ...task, text: 'Hoàn thành kế hoạch tự đánh giá', stateText: 'Đang làm' }],
        evidence: plan.evidenceNeeds.slice(0, 3).map((need) => ({
          ...task,
          text: need.description,
          who: need.collector,
          dueText: '15/11/2026',
        })),
      }),
    ],
    [
      'F35',
      investmentLetter({
        head: { ...plan.head, number: null, notation: notation('TTr'), date: null },
        subject: null,
        receivers: plan.resources.proposedTo,
        legalBases: plan.legalBases.slice(0, 2),
        lines: plan.resources.proposedInvestments.map((line) => ({
          action: line.action,
          item: line.item,
          quantity: line.quantityText,
          place: null,
          criterion: null,
          cost: null,
          source: null,
          periodText: line.schoolYear === null ? null : `Năm học ${line.schoolYear}`,
        })),
        wording: NO_WORDING,
        signer: { authority: null, post: 'HIỆU TRƯỞNG', secondPost: null, fullName: principalName },
      }),
    ],
    [
      'F17',
      firstMeetingMinutes({
        head: { ...plan.head, number: null, notation: notation('BB') },
        schoolYear: decision.schoolYear,
        heldOn: null,
        decision: plan.council.decision,
        members,
        chairName: frame.chairName,
        secretaryName: frame.secretaryName,
        agenda: [],
        wording: NO_WORDING,
      }),
    ],
    [
      'F39',
      handoverMinutes({
        head: { ...plan.head, number: null, notation: notation('BB') },
        heldOn: null,
        giver: { fullName: members.at(-1)?.fullName ?? '', post: members.at(-1)?.position ?? '' },
        leavesOn: '2026-11-30',
        reason: 'Chuyển công tác',
        receivers: members.slice(1, 3).map(({ fullName, position }) => ({ fullName, post: position ?? '' })),
        handed: plan.evidenceNeeds.slice(0, 12).map((need, index) => ({
          kind: index === 0 ? 'Vai trò trong Hội đồng' : 'Minh chứng cần thu thập',
          content: index === 0 ? 'Ủy viên HĐ' : `${need.criterion ?? ''} ${need.description}`,
          cycleName: `Tự đánh giá năm học ${decision.schoolYear}`,
          due: index % 2 === 0 ? '15/12/2026' : '',
          receiverName: members[1 + (index % 2)]?.fullName ?? '',
          awaitsDecision: index === 0,
        })),
        left: [{ kind: 'Công việc', content: 'Chụp ảnh các phòng bộ môn', cycleName: null, due: 'Tuần 12' }],
        ending: [{ kind: 'Tài khoản', content: 'dat.bq', cycleName: null, due: '' }],
        principalName: null,
      }),
    ],
    [
      'F01K',
      amendingDecision({
        regime: decision.regime,
        head: { ...decision.head, number: null, date: null },
        schoolYear: decision.schoolYear,
        base,
        legalBases: decision.legalBases,
        changes: members.slice(-2).map((member, index) => ({
          kind: index === 0 ? 'removed' : 'added',
          fullName: member.fullName,
          position: member.position,
          roleText: 'Ủy viên',
          from: null,
          reason: index === 0 ? 'chuyển công tác' : null,
        })),
        members,
        secretaryGroup,
        workingGroups,
        wording: NO_WORDING,
        signer: decision.signer,
      }),
    ],
  ];
}
