import type { CouncilView } from '@minhchung/contract';
import type { CriterionDuty } from '@minhchung/domain';
import { useState } from 'react';
import { problemText } from '../../../../../../../lib/api/problem.ts';
import { readOutline } from '../../../../../../../lib/framework/read-outline.ts';
import { useFramework } from '../../../../../../../lib/framework/use-framework.ts';
import { language } from '../../../../../../../lib/i18n/language.ts';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { presentPeople, usePeople } from '../../../../../../../lib/people/person-choices.ts';
import { useRows } from '../../../../../../../lib/rows/use-rows.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { SelectField } from '../../../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../../../lib/ui/notice.tsx';
import {
  type Bearer,
  blocksOf,
  evenSpread,
  hasResponsible,
  isCovered,
  type Line,
  linesOf,
  rowOf,
} from '../_lib/matrix-model.ts';
import { withMoved, withNextRole } from '../_lib/parties.ts';
import { EvenSpread } from './even-spread.tsx';
import styles from './matrix.module.css';
import { MatrixTable } from './matrix-table.tsx';

interface AssignmentMatrixProps {
  readonly view: CouncilView;
  readonly place: CycleAddress;
}

/** Who answers for what, what nobody answers for, and how much each has to carry. */
export function AssignmentMatrix({ view, place }: AssignmentMatrixProps) {
  const { rows, onChange, onAdd, onMany, error } = useRows('assignments', view.assignments, place);
  const lines = linesOf(readOutline(useFramework(place)), language());
  const people = usePeople(place.schoolId);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [proposed, setProposed] = useState<readonly CriterionDuty[] | null>(null);
  const blocks = blocksOf({ ...view, assignments: rows }, people, added, m.unknownPerson());
  const bearers = blocks.flatMap((block) => block.bearers);
  if (lines.length === 0) return <p className="muted">{m.matrixNoFramework()}</p>;
  if (bearers.length === 0) return <p className="muted">{m.matrixNoGroups()}</p>;

  const criteria = lines.filter(({ criterionCode }) => criterionCode !== null);
  const open = criteria.filter((line) => !isCovered(line, rows, bearers));
  const spread = evenSpread(lines, view, rows);
  const press = (line: Line, bearer: Bearer) => {
    const row = rowOf(rows, line);
    if (row) return onChange?.(row, { parties: withNextRole(row.parties, bearer.key) });
    const parties = withNextRole([], bearer.key);
    onAdd?.({ ...valuesOf(line), assigneeText: bearer.name, parties });
  };
  const move = (line: Line, from: Bearer, to: Bearer) => {
    const row = rowOf(rows, line);
    if (!row) return;
    const assigneeText = row.assigneeText.replaceAll(from.name, to.name);
    const values = { parties: withMoved(row.parties, from.key, to.key), assigneeText };
    onMany?.({ what: 'edit', changes: [{ row, values }], additions: [], removals: [] });
  };
  const giveOut = (duties: readonly CriterionDuty[]) => {
    setProposed(null);
    const wanted = duties.flatMap(({ criterion, person }) => {
      const line = criteria.find(({ criterionCode }) => criterionCode === criterion);
      if (!line || person === null) return [];
      const party = { groupId: null, personId: person, role: 'responsible' as const };
      return [{ line, row: rowOf(rows, line), party, name: nameOf(bearers, person) }];
    });
    onMany?.({
      what: 'edit',
      changes: wanted.flatMap(({ row, party, name }) => {
        if (!row) return [];
        const parties = [...row.parties.filter(({ personId }) => personId !== party.personId), party];
        return [{ row, values: { parties, assigneeText: row.assigneeText || name } }];
      }),
      additions: wanted.flatMap(({ line, row, party, name }) =>
        row ? [] : [{ ...valuesOf(line), assigneeText: name, parties: [party] }],
      ),
      removals: [],
    });
  };
  return (
    <div className={styles.whole}>
      <p role="status">
        {m.mxSummary({
          total: criteria.length,
          given: criteria.length - open.length,
          byName: criteria.filter((line) => hasResponsible(rowOf(rows, line)?.parties)).length,
        })}{' '}
        {open.length > 0 && (
          <strong>{m.mxGaps({ codes: open.map(({ criterionCode }) => criterionCode).join(', ') })}</strong>
        )}
      </p>
      <p className="muted no-print">{onChange ? m.mxHint() : m.matrixHintReader()}</p>
      {error !== null && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
      <MatrixTable
        lines={lines}
        blocks={blocks}
        assignments={rows}
        {...(onChange ? { onPress: press, onMove: move } : {})}
      />
      <p className="muted">{m.mxLegend()}</p>
      {onMany && (
        <div className={`row no-print ${styles.tools}`}>
          {spread.length > 0 && (
            <Button variant="outline" onClick={() => setProposed(spread)}>
              {m.mxSpread({ count: spread.length })}
            </Button>
          )}
          <SelectField
            label={m.matrixAddPerson()}
            value=""
            choices={[
              { value: '', label: m.mxChoosePerson() },
              ...presentPeople(people)
                .filter(({ personId }) => !isBearer(bearers, personId))
                .map(({ personId, fullName }) => ({ value: personId, label: fullName })),
            ]}
            onChange={(event) => setAdded([...added, event.currentTarget.value])}
          />
        </div>
      )}
      {proposed && (
        <EvenSpread
          duties={proposed}
          nameOf={(personId) => nameOf(bearers, personId)}
          onConfirm={() => giveOut(proposed)}
          onClose={() => setProposed(null)}
        />
      )}
    </div>
  );
}

function valuesOf({ standardCode, criterionCode, title }: Line) {
  return { standardCode, criterionCode, content: title };
}

function isBearer(bearers: readonly Bearer[], personId: string): boolean {
  return bearers.some(({ key }) => 'personId' in key && key.personId === personId);
}

function nameOf(bearers: readonly Bearer[], personId: string): string {
  return bearers.find(({ key }) => 'personId' in key && key.personId === personId)?.name ?? m.unknownPerson();
}
