import type { ExpectedPlan, VariantPaper, VariantPart, VariantTable } from './plan-model.ts';
import type { Random } from './random.ts';
import { COLUMNS, HEADINGS } from './wording.ts';

/** Writes a plan out as parts, with headings and column headers as another school words them. */
export function takeApart(plan: ExpectedPlan, random: Random): VariantPaper {
  const word = (key: keyof typeof HEADINGS): string => random.pick(HEADINGS[key]);
  const column = (key: keyof typeof COLUMNS): string => random.pick(COLUMNS[key]);
  const part = (key: keyof typeof HEADINGS, level: 1 | 2, lines: string[], table?: VariantTable): VariantPart => ({
    heading: word(key),
    level,
    lines,
    ...(table ? { table } : {}),
  });
  const sections: VariantPart[][] = [];
  if (plan.purpose)
    sections.push([
      part(
        'purpose',
        1,
        plan.purpose.items?.map((item, i) => `${random.chance(0.5) ? `${i + 1}. ` : '- '}${item}`) ?? [
          plan.purpose.text ?? '',
        ],
      ),
    ]);
  if (plan.scope) sections.push([part('scope', 1, [plan.scope.text ?? ''])]);
  if (plan.tool) sections.push([part('tool', 1, [plan.tool.text ?? ''])]);
  sections.push(councilParts(plan, random, word, column, part));
  if (plan.training) {
    const { dateText, participants, content } = plan.training;
    sections.push([
      part('training', 1, [
        `- Thời gian: ${dateText ?? ''}.`,
        `- Thành phần: ${participants ?? ''}.`,
        `- Nội dung: ${content ?? ''}`,
      ]),
    ]);
  }
  if (plan.resources) sections.push(resourceParts(plan, part, column));
  if (plan.experts) sections.push([part('experts', 1, [plan.experts.text ?? ''])]);
  if (plan.evidenceNeeds) sections.push([part('evidence', 1, [], evidenceTable(plan, column))]);
  if (plan.improvementPriorities) sections.push([part('priorities', 1, [], priorityTable(plan, column))]);
  if (plan.timetable)
    sections.push([
      part(
        'timetable',
        1,
        plan.timetable.calendar?.text ? [plan.timetable.calendar.text] : [],
        timetableTable(plan, column),
      ),
    ]);
  if (plan.milestones)
    sections.push([
      part(
        'milestones',
        1,
        plan.milestones.items.map((item) => `- ${item.periodText}: ${item.text}`),
      ),
    ]);
  const { head, signer } = plan;
  return {
    letterhead: {
      left: [head.governingBody ?? '', head.school ?? '', `Số: ${head.number ?? '    '}/${head.notation ?? ''}`],
      right: [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        `${head.place ?? ''}, ${head.dateText ?? ''}`,
      ],
    },
    title: [head.typeName ?? 'KẾ HOẠCH', ...head.titleLines],
    opening: [...plan.legalBases.map((basis) => basis.text), ...(plan.introduction ? [plan.introduction] : [])],
    sections: sections.filter((parts) => parts.length > 0),
    closing: plan.closing,
    recipients: plan.recipients.map((recipient) => `- ${recipient.text}`),
    signature: [signer?.authority, signer?.post, signer?.secondPost, signer?.name].filter((line): line is string =>
      Boolean(line),
    ),
  };
}

type Word = (key: keyof typeof HEADINGS) => string;
type Column = (key: keyof typeof COLUMNS) => string;
type Part = (key: keyof typeof HEADINGS, level: 1 | 2, lines: string[], table?: VariantTable) => VariantPart;

function councilParts(plan: ExpectedPlan, random: Random, word: Word, column: Column, part: Part): VariantPart[] {
  const out: VariantPart[] = [];
  const numbered = (
    members: readonly { name: string; position: string | null; role: string | null }[],
    role: string,
  ): VariantTable => ({
    columns: [column('ordinal'), column('name'), column('position'), role],
    rows: members.map((member, i) => [String(i + 1), member.name, member.position ?? '', member.role ?? '']),
  });
  const { council, secretaryGroup, workingGroups, assignments } = plan;
  if (council) {
    const declared = council.decision?.number
      ? [
          `Hội đồng được thành lập theo Quyết định số ${council.decision.number}, gồm ${String(council.declaredCount ?? council.members.length).padStart(2, '0')} thành viên:`,
        ]
      : [];
    out.push(part('council', 1, declared, numbered(council.members, column('role'))));
  }
  if (secretaryGroup) out.push(part('secretary', 2, [], numbered(secretaryGroup.members, column('groupRole'))));
  if (workingGroups.length > 0) out.push({ heading: word('groups'), level: 2, lines: [] });
  const hasPositions = workingGroups.some((group) => group.members.some((member) => member.position !== null));
  const layout = hasPositions ? random.pick(['tables', 'merged'] as const) : 'list';
  if (layout === 'list' && workingGroups.length > 0) {
    out.push({
      heading: null,
      level: 2,
      lines: [],
      table: {
        columns: [column('group'), column('standard'), 'Nhóm trưởng', 'Thành viên'],
        rows: workingGroups.map((group) => [
          `Nhóm ${group.number}`,
          `Tiêu chuẩn ${group.standards.join(', ')}${group.standardTitle ? `: ${group.standardTitle}` : ''}`,
          group.members.find((member) => member.roleKey === 'leader')?.name ?? '',
          group.members
            .filter((member) => member.roleKey !== 'leader')
            .map((member) => member.name)
            .join(', '),
        ]),
      },
    });
  } else if (layout === 'merged') {
    let order = 0;
    out.push({
      heading: null,
      level: 2,
      lines: [],
      table: {
        columns: [column('group'), column('ordinal'), column('name'), column('position'), column('groupRole')],
        rows: workingGroups.flatMap((group) =>
          group.members.map((member, i) => [
            i === 0 ? `Nhóm ${group.number} (Tiêu chuẩn ${group.standards.join(', ')})` : '',
            String(++order),
            member.name,
            member.position ?? '',
            member.role ?? '',
          ]),
        ),
      },
    });
  } else {
    const opening = random.pick(['Chịu trách nhiệm đánh giá Tiêu chuẩn', 'Phụ trách Tiêu chuẩn', 'Tiêu chuẩn']);
    for (const group of workingGroups) {
      out.push({
        heading: `Nhóm ${group.number}: ${opening} ${group.standards.join(', ')}`,
        level: 2,
        lines: [],
        table: numbered(group.members, column('groupRole')),
      });
    }
  }
  if (assignments) out.push(part('assignments', 2, [], assignmentTable(plan, column)));
  return out;
}

function assignmentTable(plan: ExpectedPlan, column: Column): VariantTable {
  const rows = plan.assignments?.rows ?? [];
  const hasCriteria = rows.some((row) => row.criterion !== null);
  const hasPeriod = rows.some((row) => row.periodText !== null);
  const columns = [
    column('ordinal'),
    hasCriteria ? column('criterion') : column('standardCriterion'),
    column('assignee'),
  ];
  if (hasPeriod) columns.push(column('period'));
  columns.push('Ghi chú');
  return {
    columns,
    rows: rows.map((row) => {
      const content =
        row.criterion === null || (row.content ?? '').includes(row.criterion)
          ? (row.content ?? '')
          : `${row.criterion} ${row.content ?? ''}`;
      return [
        String(row.order ?? ''),
        content,
        row.assignee ?? '',
        ...(hasPeriod ? [row.periodText ?? ''] : []),
        row.note,
      ];
    }),
  };
}

function resourceParts(plan: ExpectedPlan, part: Part, column: Column): VariantPart[] {
  const resources = plan.resources;
  if (!resources) return [];
  const rows = resources.items.filter((item) => item.kind === 'resourceRow');
  const prose = resources.items.filter((item) => item.kind !== 'resourceRow');
  const table: VariantTable | undefined =
    rows.length > 0
      ? {
          columns: [
            'Tiêu chuẩn',
            column('criterion'),
            'Các nguồn lực cần huy động/cung cấp',
            'Thời điểm cần huy động',
            'Ghi chú',
          ],
          rows: rows.map((row) => [
            String(row.standard ?? ''),
            row.criteriaText ?? '',
            row.text,
            row.periodText ?? '',
            row.note ?? '',
          ]),
        }
      : undefined;
  const lines = prose.map((item) => `- ${item.label ? `${item.label.replace(/^\d\.\s*/, '')}: ` : ''}${item.text}`);
  const out = [part('resources', 1, lines, table)];
  const priced = resources.budget?.lines.filter((line) => line.amountText !== null) ?? [];
  if (resources.budget && priced.length > 0) {
    const { statedTotalText, inWords } = resources.budget;
    out.push(
      part('budget', 2, [
        ...priced.map((line) => `- ${line.text}: ${line.amountText};`),
        ...(statedTotalText ? [`Tổng cộng: ${statedTotalText}${inWords ? ` (Bằng chữ: ${inWords})` : ''}.`] : []),
      ]),
    );
  }
  const proposed = prose.some((item) => item.kind === 'proposal') ? [] : resources.proposedInvestments;
  if (proposed.length > 0) {
    const asked = resources.proposedTo.join(', ');
    out.push(
      part('investments', 2, [
        `Đề nghị ${asked} ${proposed.map((item) => `${item.action} ${item.quantityText ?? ''} ${item.item} trong năm học ${item.schoolYearText}`).join('; ')}.`,
      ]),
    );
  }
  return out;
}

function evidenceTable(plan: ExpectedPlan, column: Column): VariantTable {
  return {
    columns: [
      column('standard'),
      column('description'),
      column('place'),
      column('collector'),
      column('collectTime'),
      column('cost'),
    ],
    rows: (plan.evidenceNeeds?.rows ?? []).map((row) => [
      String(row.standard ?? ''),
      row.description,
      row.place ?? '',
      row.group ?? '',
      row.periodText ?? '',
      row.costText ?? '',
    ]),
  };
}

function priorityTable(plan: ExpectedPlan, column: Column): VariantTable {
  return {
    columns: [
      column('ordinal'),
      column('criterion'),
      column('problem'),
      column('goal'),
      column('measures'),
      'Người phụ trách',
      'Thời gian',
      column('cost'),
    ],
    rows: (plan.improvementPriorities?.rows ?? []).map((row, i) => [
      String(i + 1),
      row.criterion ?? '',
      row.problem ?? '',
      row.goal ?? '',
      row.measures ?? '',
      row.assignee ?? '',
      row.periodText ?? '',
      row.costText ?? '',
    ]),
  };
}

function timetableTable(plan: ExpectedPlan, column: Column): VariantTable {
  const rows = plan.timetable?.rows ?? [];
  const hasDates = rows.some((row) => row.dateText !== null);
  const hasOwner = rows.some((row) => row.owner !== null);
  const columns = hasDates
    ? [column('week'), column('date'), column('activity')]
    : [column('weekTime'), column('activity')];
  if (hasOwner) columns.push(column('owner'));
  return {
    columns,
    listColumn: hasDates ? 2 : 1,
    rows: rows.map((row) => [
      row.weekText ?? '',
      ...(hasDates ? [row.dateText ?? ''] : []),
      row.activities.map((activity) => `- ${activity}`).join('\n'),
      ...(hasOwner ? [row.owner ?? ''] : []),
    ]),
  };
}
