import type { CouncilView, Row } from '@minhchung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../lib/api/endpoints.ts';
import { readOutline } from '../../../../../../../lib/framework/read-outline.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { usePeople } from '../../../../../../../lib/people/person-choices.ts';
import { useRows } from '../../../../../../../lib/rows/use-rows.ts';
import { type CycleAddress, overviewQuery } from '../../../../../../../lib/school/queries.ts';
import { SelectField } from '../../../../../../../lib/ui/fields.tsx';
import { groupName } from '../_lib/group-name.ts';
import { type PartyKey, type PartyRole, roleOf, withNextRole } from '../_lib/parties.ts';
import styles from './council.module.css';

interface AssignmentMatrixProps {
  readonly view: CouncilView;
  readonly place: CycleAddress;
}

interface Bearer {
  readonly key: PartyKey;
  readonly name: string;
  /** Standards that a working group answers for as a whole. */
  readonly standards: readonly string[];
}

interface Line {
  readonly standardCode: string;
  readonly criterionCode: string | null;
  readonly title: string;
}

/** Standards and criteria down, groups and persons across: who answers for what, and what nobody answers for. */
export function AssignmentMatrix({ view, place }: AssignmentMatrixProps) {
  const { rows, onChange, onAdd } = useRows('assignments', view.assignments, place);
  const lines = useLines(place);
  const people = usePeople(place.schoolId);
  const [added, setAdded] = useState<readonly string[]>([]);
  const named = [
    ...new Set([...rows.flatMap(({ parties }) => parties.flatMap((one) => one.personId ?? [])), ...added]),
  ];
  const bearers: readonly Bearer[] = [
    ...view.groups
      .filter(({ kind }) => kind === 'working')
      .map((group) => ({ key: { groupId: group.rowId }, name: groupName(group), standards: group.standards })),
    ...named.map((personId) => ({
      key: { personId },
      name: people.find((person) => person.personId === personId)?.fullName ?? m.unknownPerson(),
      standards: [],
    })),
  ];
  if (lines.length === 0) return <p className="muted">{m.matrixNoFramework()}</p>;
  if (bearers.length === 0) return <p className="muted">{m.matrixNoGroups()}</p>;
  const press = (line: Line, row: Row<'assignments'> | undefined, bearer: Bearer) => {
    if (row) onChange?.(row, { parties: withNextRole(row.parties, bearer.key) });
    else {
      const { standardCode, criterionCode, title } = line;
      onAdd?.({
        standardCode,
        criterionCode,
        content: title,
        assigneeText: bearer.name,
        parties: withNextRole([], bearer.key),
      });
    }
  };
  return (
    <>
      <p className="muted">{onChange ? m.matrixHint() : m.matrixHintReader()}</p>
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <caption className="visually-hidden">{m.matrixTitle()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.matrixCriterion()}</th>
              {bearers.map((bearer) => (
                <th key={JSON.stringify(bearer.key)} scope="col">
                  {bearer.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const row = rows.find((one) => isRowOf(one, line));
              const standardRow = rows.find((one) => isRowOf(one, { ...line, criterionCode: null }));
              const isCovered =
                bearers.some(({ standards }) => standards.includes(line.standardCode)) ||
                (row?.parties.length ?? 0) > 0 ||
                (standardRow?.parties.length ?? 0) > 0;
              const code = line.criterionCode ?? line.standardCode;
              return (
                <tr
                  key={code}
                  data-standard={line.criterionCode === null || undefined}
                  data-open={!isCovered || undefined}
                >
                  <th scope="row">
                    {line.criterionCode === null
                      ? m.standardTitle({ code, title: line.title })
                      : `${code} ${line.title}`}
                    {!isCovered && <span className="visually-hidden"> ({m.nobody()})</span>}
                  </th>
                  {bearers.map((bearer) => {
                    const role = row ? roleOf(row.parties, bearer.key) : null;
                    const above =
                      role === null &&
                      (bearer.standards.includes(line.standardCode) ||
                        (standardRow !== undefined && roleOf(standardRow.parties, bearer.key) !== null));
                    const text = role === null ? (above ? '•' : '') : roleLetter(role);
                    const name = `${code}, ${bearer.name}: ${role === null ? (above ? m.roleByStandard() : m.roleNone()) : roleWord(role)}`;
                    return (
                      <td key={JSON.stringify(bearer.key)}>
                        {onChange ? (
                          <button
                            type="button"
                            className={styles.cell}
                            data-role={role ?? undefined}
                            aria-label={name}
                            title={name}
                            onClick={() => press(line, row, bearer)}
                          >
                            {text}
                          </button>
                        ) : (
                          <span title={name}>{text}</span>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="muted">{m.matrixLegend()}</p>
      {onChange && (
        <div className="no-print">
          <SelectField
            label={m.matrixAddPerson()}
            value=""
            choices={[
              { value: '', label: m.pickerPlaceholder() },
              ...people
                .filter(({ personId, leftOn }) => leftOn === null && !named.includes(personId))
                .map(({ personId, fullName }) => ({ value: personId, label: fullName })),
            ]}
            onChange={(event) => setAdded([...added, event.currentTarget.value])}
          />
        </div>
      )}
    </>
  );
}

function useLines(place: CycleAddress): readonly Line[] {
  const { data: overview } = useQuery(overviewQuery(place));
  const cycle = overview?.cycle;
  const { data } = useQuery({
    queryKey: ['framework', cycle?.frameworkId, cycle?.frameworkVersion],
    queryFn: ({ signal }) =>
      call(endpoints.getFramework, {
        params: { frameworkId: cycle?.frameworkId ?? '', version: cycle?.frameworkVersion ?? 1 },
        signal,
      }),
    enabled: cycle !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return readOutline(data).flatMap((standard) => [
    { standardCode: standard.code, criterionCode: null, title: standard.title[language()] },
    ...standard.criteria.map((criterion) => ({
      standardCode: standard.code,
      criterionCode: criterion.code,
      title: `${criterion.title[language()]}${criterion.isMandatory ? ' ★' : ''}`,
    })),
  ]);
}

function isRowOf(row: Row<'assignments'>, line: Pick<Line, 'standardCode' | 'criterionCode'>): boolean {
  return line.criterionCode === null
    ? row.standardCode === line.standardCode && row.criterionCode === null
    : row.criterionCode === line.criterionCode;
}

function roleLetter(role: PartyRole): string {
  return role === 'responsible' ? m.letterResponsible() : role === 'support' ? m.letterSupport() : m.letterOverseer();
}

function roleWord(role: PartyRole): string {
  return role === 'responsible' ? m.roleResponsible() : role === 'support' ? m.roleSupport() : m.roleOverseer();
}
