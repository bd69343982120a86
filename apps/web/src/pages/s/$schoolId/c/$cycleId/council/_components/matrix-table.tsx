import type { Row } from '@minhchung/contract';
import { type KeyboardEvent, useRef, useState } from 'react';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { type Bearer, type Block, bearerId, isCovered, type Line, loadOf, rowOf } from '../_lib/matrix-model.ts';
import { type PartyRole, roleOf } from '../_lib/parties.ts';
import styles from './matrix.module.css';

interface MatrixTableProps {
  readonly lines: readonly Line[];
  readonly blocks: readonly Block[];
  readonly assignments: readonly Row<'assignments'>[];
  /** Left out for those who only read. */
  readonly onPress?: (line: Line, bearer: Bearer) => void;
  readonly onMove?: (line: Line, from: Bearer, to: Bearer) => void;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Criteria down, groups and people across. A role is carried to somebody else by dragging, or with the keyboard: space
 * picks it up, the arrows move it, Enter puts it down, Escape lets it be; what happens is also said.
 */
export function MatrixTable({ lines, blocks, assignments, onPress, onMove }: MatrixTableProps) {
  const bearers = blocks.flatMap((block) => block.bearers);
  const [at, setAt] = useState<Place>({ line: 0, column: 0 });
  const [lifted, setLifted] = useState<Place | null>(null);
  const [said, setSaid] = useState('');
  const table = useRef<HTMLTableElement>(null);
  const roleAt = ({ line, column }: Place): PartyRole | null => {
    const [row, bearer] = [lines[line] && rowOf(assignments, lines[line]), bearers[column]];
    return row && bearer ? roleOf(row.parties, bearer.key) : null;
  };
  const focusOn = (place: Place) => {
    setAt(place);
    table.current?.querySelector<HTMLElement>(`[data-cell="${place.line} ${place.column}"]`)?.focus();
  };
  const words = (place: Place) => ({
    code: codeOf(lines[place.line]),
    name: bearers[place.column]?.name ?? '',
  });
  const drop = (from: Place, column: number) => {
    const [line, source, target] = [lines[from.line], bearers[from.column], bearers[column]];
    setLifted(null);
    if (!line || !source || !target || from.column === column) return setSaid(m.mxLetBe(words(from)));
    onMove?.(line, source, target);
    setSaid(m.mxMoved({ code: codeOf(line), from: source.name, to: target.name }));
  };
  const onKeyDown = (event: KeyboardEvent, place: Place) => {
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      const next = {
        line: lifted ? place.line : clamp(place.line + step.line, lines.length),
        column: clamp(place.column + step.column, bearers.length),
      };
      focusOn(next);
      if (lifted) setSaid(m.mxOver(words(next)));
      return;
    }
    if (event.key === 'Escape' && lifted) {
      event.preventDefault();
      setSaid(m.mxLetBe(words(lifted)));
      focusOn(lifted);
      setLifted(null);
      return;
    }
    const isDrop = lifted !== null && (event.key === 'Enter' || event.key === ' ');
    if (isDrop && lifted) {
      event.preventDefault();
      drop(lifted, place.column);
      return;
    }
    if (event.key === ' ' && onMove && roleAt(place) !== null) {
      event.preventDefault();
      setLifted(place);
      setSaid(m.mxLifted(words(place)));
    }
  };
  return (
    <>
      <p className="visually-hidden" aria-live="assertive">
        {said}
      </p>
      <div className={styles.scroll}>
        <table ref={table} className={styles.matrix}>
          <caption className="visually-hidden">{m.matrixTitle()}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2} className={styles.corner}>
                {m.matrixCriterion()}
              </th>
              {blocks.map((block) => (
                <th key={block.name ?? ''} scope="colgroup" colSpan={block.bearers.length} className={styles.blockHead}>
                  {block.name ?? m.mxOthers()}
                </th>
              ))}
            </tr>
            <tr>
              {blocks.flatMap((block) =>
                block.bearers.map((bearer, index) => (
                  <th
                    key={bearerId(bearer)}
                    scope="col"
                    className={styles.upHead}
                    data-first={index === 0 || undefined}
                  >
                    <span className={styles.upright}>{'groupId' in bearer.key ? m.mxWholeGroup() : bearer.name}</span>
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, lineIndex) => {
              const isOpen = !isCovered(line, assignments, bearers);
              return (
                <tr
                  key={codeOf(line)}
                  data-standard={line.criterionCode === null || undefined}
                  data-open={isOpen || undefined}
                >
                  <th scope="row" title={line.title}>
                    <span className={styles.lineTitle}>
                      {line.criterionCode === null
                        ? m.standardTitle({ code: line.standardCode, title: line.title })
                        : `${line.criterionCode} ${line.title}${line.isMandatory ? ' ★' : ''}`}
                    </span>
                    {isOpen && <strong className={styles.gap}>{m.nobody()}</strong>}
                  </th>
                  {bearers.map((bearer, column) => {
                    const place = { line: lineIndex, column };
                    const role = roleAt(place);
                    const isAbove = role === null && coversFromAbove(line, bearer, assignments);
                    const name = `${codeOf(line)}, ${bearer.name}: ${roleWord(role, isAbove)}`;
                    const letter = role === null ? (isAbove ? '•' : '') : roleLetter(role);
                    if (!onPress) {
                      return (
                        <td key={bearerId(bearer)}>
                          <span title={name}>{letter}</span>
                        </td>
                      );
                    }
                    return (
                      <td
                        key={bearerId(bearer)}
                        onDragOver={(event) => {
                          if (lifted?.line === lineIndex) event.preventDefault();
                        }}
                        onDrop={(event) => {
                          event.preventDefault();
                          if (lifted?.line === lineIndex) drop(lifted, column);
                        }}
                      >
                        <button
                          type="button"
                          className={styles.cell}
                          data-cell={`${lineIndex} ${column}`}
                          data-role={role ?? undefined}
                          data-lifted={(lifted?.line === lineIndex && lifted.column === column) || undefined}
                          data-target={(lifted?.line === lineIndex && lifted.column !== column) || undefined}
                          tabIndex={at.line === lineIndex && at.column === column ? 0 : -1}
                          draggable={role !== null}
                          aria-label={name}
                          title={name}
                          onFocus={() => setAt(place)}
                          onKeyDown={(event) => onKeyDown(event, place)}
                          // Space has lifted or put down already; Firefox would press the button on top of it.
                          onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
                          onDragStart={(event) => {
                            event.dataTransfer.effectAllowed = 'move';
                            event.dataTransfer.setData('text/plain', name);
                            setLifted(place);
                          }}
                          onDragEnd={() => setLifted(null)}
                          onClick={() =>
                            lifted
                              ? drop(lifted, lifted.line === lineIndex ? column : lifted.column)
                              : onPress(line, bearer)
                          }
                        >
                          {letter}
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{m.mxLoad()}</th>
              {bearers.map((bearer) => {
                const load = loadOf(bearer, lines, assignments);
                return (
                  <td key={bearerId(bearer)} data-none={load === 0 || undefined}>
                    {load}
                  </td>
                );
              })}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}

const steps: Readonly<Record<string, Place>> = {
  ArrowLeft: { line: 0, column: -1 },
  ArrowRight: { line: 0, column: 1 },
  ArrowUp: { line: -1, column: 0 },
  ArrowDown: { line: 1, column: 0 },
};

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

function codeOf(line: Line | undefined): string {
  return line?.criterionCode ?? line?.standardCode ?? '';
}

function coversFromAbove(line: Line, bearer: Bearer, assignments: readonly Row<'assignments'>[]): boolean {
  if (bearer.standards.includes(line.standardCode)) return true;
  const standardRow = rowOf(assignments, { ...line, criterionCode: null });
  return standardRow !== undefined && roleOf(standardRow.parties, bearer.key) !== null;
}

function roleLetter(role: PartyRole): string {
  return role === 'responsible' ? m.letterResponsible() : role === 'support' ? m.letterSupport() : m.letterOverseer();
}

function roleWord(role: PartyRole | null, isAbove: boolean): string {
  if (role === null) return isAbove ? m.roleByStandard() : m.roleNone();
  return role === 'responsible' ? m.roleResponsible() : role === 'support' ? m.roleSupport() : m.roleOverseer();
}
