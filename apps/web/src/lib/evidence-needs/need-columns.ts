import type { Overview, Person, Row } from '@minhchung/contract';
import { stepsOfEvidenceNeed } from '@minhchung/domain';
import { needStateChoices } from '../cycle/choices.ts';
import type { StandardOutline } from '../framework/read-outline.ts';
import { language } from '../i18n/language.ts';
import { m } from '../i18n/m.ts';
import { personChoices } from '../people/person-choices.ts';
import { columnsOf } from '../rows/columns.ts';
import type { RowFields } from '../rows/row-client.ts';
import type { Choice, Column } from '../table/column.ts';
import type { Need } from './need-facts.ts';
import { readPeriod } from './need-period.ts';

export type NeedColumn = Column<Need, Partial<RowFields<'evidenceNeeds'>>>;

interface NeedSurroundings {
  readonly people: readonly Person[];
  readonly groups: readonly { readonly rowId: string; readonly name: string }[];
  readonly outline: readonly StandardOutline[];
  readonly weeks: Overview['weeks'];
  /** Standards that this person may work on. */
  readonly reach: 'all' | readonly string[];
}

/** The columns of the page: what, for which criterion, where, who, when, for how much, in which state. */
export function needColumns({ people, groups, outline, weeks, reach }: NeedSurroundings): readonly NeedColumn[] {
  const column = columnsOf<Row<'evidenceNeeds'>>();
  const groupChoices = [{ value: '', label: '' }, ...groups.map(({ rowId, name }) => ({ value: rowId, label: name }))];
  return [
    criterionColumn(outline, reach),
    column.text('description', m.colNeed(), { isLong: true, width: 20 }),
    needStateColumn(),
    column.text('place', m.colNeedPlace(), { isLong: true, width: 9 }),
    column.choice('groupId', m.needsColGroup(), groupChoices, { width: 8 }),
    column.choice('personId', m.colPerson(), personChoices(people), { width: 10 }),
    {
      id: 'periodText',
      title: m.colCollectTime(),
      width: 8,
      placeholder: m.needsPeriodExample(),
      text: (row) => row.periodText,
      parse: (text) => ({ values: readPeriod(text, weeks) }),
    },
    column.month('periodTo', m.colDue(), { width: 7 }),
    column.number('costVnd', m.colCost(), { width: 8 }),
    column.text('statusReason', m.needsColReason(), { isLong: true, width: 9 }),
    column.text('note', m.colNote(), { isLong: true, width: 9 }),
    column.text('collectorText', m.colCollector(), { width: 10 }),
  ];
}

/** Only the states that the process allows from where the need is. */
export function needStateColumn(): NeedColumn {
  const names = needStateChoices();
  const allowed = (row: Need): readonly Choice[] => {
    const targets = new Set<string>([row.status, ...stepsOfEvidenceNeed(row.status).map(({ to }) => to)]);
    return names.filter(({ value }) => targets.has(value));
  };
  return {
    id: 'status',
    title: m.colState(),
    width: 8,
    text: (row) => names.find(({ value }) => value === row.status)?.label ?? '',
    source: (row) => row.status,
    choices: allowed,
    parse: (text, row) => {
      const chosen = names.find(({ value }) => value === text);
      if (!chosen) return { refusal: m.refusalChoice() };
      if (!allowed(row).some(({ value }) => value === text)) return { refusal: m.needsRefusalStep() };
      return { values: { status: chosen.value } };
    },
  };
}

/** Standard and criterion in one cell: `1.3`, or `1` for a whole standard. */
function criterionColumn(outline: readonly StandardOutline[], reach: 'all' | readonly string[]): NeedColumn {
  const mine = outline.filter(({ code }) => reach === 'all' || reach.includes(code));
  const choices: readonly Choice[] = [
    ...(reach === 'all' ? [{ value: '', label: '' }] : []),
    ...mine.flatMap((standard) => [
      { value: standard.code, label: m.needsWholeStandard({ code: standard.code, title: standard.title[language()] }) },
      ...standard.criteria.map(({ code, title }) => ({ value: code, label: `${code} ${title[language()]}` })),
    ]),
  ];
  const codeOf = (row: Need) => row.criterionCode ?? row.standardCode ?? '';
  return {
    id: 'criterionCode',
    title: m.colCriterion(),
    width: 5.5,
    align: 'center',
    text: codeOf,
    source: codeOf,
    ...(outline.length > 0 ? { choices: () => choices } : {}),
    parse: (text) => {
      const code = text.trim();
      if (outline.length > 0 && !choices.some(({ value }) => value === code))
        return { refusal: m.needsRefusalCriterion() };
      if (!/^(\d{1,2}(\.\d{1,2})?)?$/.test(code)) return { refusal: m.refusalCode() };
      const isCriterion = code.includes('.');
      return {
        values: { standardCode: code.split('.')[0] || null, criterionCode: isCriterion ? code : null },
      };
    },
  };
}
