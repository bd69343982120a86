import { addDays } from '@minhchung/domain';
import { z } from 'zod';

/** Sends a request of the contract into the school, in the name of the person for whom the sample is made. */
export type SchoolCall = (path: string, body?: unknown) => Promise<unknown>;

const row = z.looseObject({ rowId: z.string(), version: z.number() });
const place = z.object({
  plan: z.object({ version: z.number() }),
  evidenceNeeds: z.array(row.extend({ criterionCode: z.string().nullable() })),
  timetable: z.array(row.extend({ dateFrom: z.string().nullable(), dateTo: z.string().nullable() })),
  tasks: z.array(row.extend({ parentId: z.string().nullable() })),
});
type Place = z.output<typeof place>;

/** Weeks of work that lie behind the sample on the day on which it is made. */
const WEEKS_BEHIND = 5;

/**
 * A running cycle under the rules of today that looks alive on the day it is made: council signed five weeks ago, tasks
 * done, late and of this week, evidence in every state, money estimated, approved and spent, a recognition that runs out.
 * Everything goes through the endpoints that people use, so the diary tells it and its chain is whole.
 */
export async function startRunningCycle(call: SchoolCall, today: string): Promise<void> {
  const begun = mondayOf(addDays(today, -7 * WEEKS_BEHIND));
  const proposal = z
    .object({ draft: z.looseObject({ name: z.string() }) })
    .parse(await call(`GET /new-cycle?template=year&date=${begun}&weekOne=${begun}`));
  const { cycleId } = z
    .object({ cycleId: z.string() })
    .parse(await call('POST /new-cycle', { ...proposal.draft, budget, resources }));
  const at = (path: string) => path.replace(' /', ` /cycles/${cycleId}/`);
  const inCycle: SchoolCall = (path, body) => call(at(path), body);

  await signCouncil(inCycle, addDays(begun, 3));
  const { cycle } = z.object({ cycle: z.object({ version: z.number() }) }).parse(await inCycle('GET /overview'));
  await call(`PATCH /cycles/${cycleId}`, { version: cycle.version, status: 'running' });
  const plan = place.parse(await inCycle('GET /plan'));
  await inCycle('PATCH /plan', {
    version: plan.plan.version,
    number: '46',
    notation: 'KH-THLS',
    issuedOn: addDays(begun, 4),
  });
  await inCycle('POST /tasks/batch', { changes: workedTasks(plan, today), additions: [], removals: [], restorals: [] });
  await inCycle('POST /evidence-needs/batch', {
    changes: workedNeeds(plan),
    additions: [],
    removals: [],
    restorals: [],
  });
  const recognition = {
    kind: 'accreditation',
    level: 2,
    decidedOn: `${Number(today.slice(0, 4)) - 5}-${today.slice(5, 7)}`,
    number: '1204/QĐ-SGDĐT',
    issuer: 'Sở Giáo dục và Đào tạo',
    heldBy: '',
    validUntil: null,
    revokedOn: null,
    revokedText: '',
    milestoneId: null,
    note: 'Dữ liệu mẫu',
  };
  await call('POST /recognitions', { values: recognition });
}

async function signCouncil(call: SchoolCall, decisionDate: string): Promise<void> {
  const held = z.object({ council: z.object({ version: z.number() }) });
  const { council } = held.parse(await call('GET /council'));
  await call('PATCH /council', { version: council.version, decisionNumber: '45', decisionDate, status: 'signed' });
}

/** What lay before this week is done but for two, one of this week is under way, one waits for others. */
function workedTasks({ timetable, tasks }: Place, today: string) {
  const rows = new Map(timetable.map((one) => [one.rowId, one]));
  const over = tasks.filter(({ parentId }) => (rows.get(parentId ?? '')?.dateTo ?? '9999') < today);
  const now = tasks.filter(({ parentId }) => {
    const { dateFrom, dateTo } = rows.get(parentId ?? '') ?? {};
    return dateFrom && dateTo && dateFrom <= today && today <= dateTo;
  });
  const late = new Set(over.slice(-2).map(({ rowId }) => rowId));
  return [
    ...over.filter(({ rowId }) => !late.has(rowId)).map((task) => change(task, { status: 'done' })),
    ...now.slice(0, 1).map((task) => change(task, { status: 'doing' })),
    ...now.slice(1, 2).map((task) => change(task, { status: 'blocked', note: 'Chờ số liệu của kế toán' })),
  ];
}

const PLACES = ['Tủ hồ sơ văn phòng', 'Phòng Hiệu trưởng', 'Phòng thư viện', 'Phòng kế toán'];

/** Every state of process.md in turn, most of them collected or under way; a few with a place and a cost. */
function workedNeeds({ evidenceNeeds }: Place) {
  return evidenceNeeds.flatMap((need, index) => {
    const place = PLACES[index % PLACES.length] ?? '';
    const costVnd = index % 9 === 0 ? 50_000 * (1 + (index % 4)) : null;
    switch (index % 8) {
      case 0:
      case 1:
        return [change(need, { status: 'checked', place, costVnd })];
      case 2:
      case 3:
        return [change(need, { status: 'collected', place, costVnd })];
      case 4:
        return [change(need, { status: 'collecting', place, costVnd })];
      case 5:
        return index % 16 === 5
          ? [change(need, { status: 'missing', statusReason: 'Sổ ghi năm 2022-2023 bị thất lạc khi sửa phòng' })]
          : [];
      case 6:
        return index % 16 === 6
          ? [change(need, { status: 'substituted', statusReason: 'Thay bằng biên bản họp Hội đồng trường', place })]
          : [];
      default:
        return [];
    }
  });
}

const change = ({ rowId, version }: { rowId: string; version: number }, values: object) => ({ rowId, version, values });

const line = (text: string, estimated: number, status: 'estimated' | 'approved' | 'spent', source: string) => ({
  text,
  amountVnd: estimated,
  approvedVnd: status === 'estimated' ? null : estimated,
  spentVnd: status === 'spent' ? Math.round(estimated * 0.96) : null,
  source,
  status,
});

const budget = [
  line('Tập huấn nghiệp vụ tự đánh giá cho thành viên Hội đồng', 1_500_000, 'spent', 'Chi thường xuyên'),
  line('Văn phòng phẩm, in và sao hồ sơ minh chứng', 2_400_000, 'approved', 'Chi thường xuyên'),
  line('Hộp đựng và tủ lưu minh chứng', 3_800_000, 'approved', 'Chi thường xuyên'),
  line('Họp thẩm định báo cáo tự đánh giá', 900_000, 'estimated', 'Chi thường xuyên'),
];

const resource = (label: string, text: string) => ({
  kind: 'resourceRow',
  label,
  text,
  standardCode: null,
  criteriaText: '',
  periodText: 'Cả đợt',
  note: '',
});

const resources = [
  resource('Nhân lực', 'Toàn thể thành viên Hội đồng tự đánh giá và các nhóm công tác'),
  resource('Cơ sở vật chất', 'Phòng họp, máy tính, máy in, tủ đựng hồ sơ của nhà trường'),
];

function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}
