import type { ImportSource } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { blankAt, blankRows } from '../_lib/blanks.ts';
import { type Json, valueAt } from '../_lib/pointer.ts';
import type { DraftField, DraftGroup, DraftSection, DraftTable } from '../_lib/section-parts.ts';
import { DraftFieldView } from './draft-field.tsx';
import styles from './draft-section.module.css';
import { DraftTableView } from './draft-table.tsx';

interface DraftSectionViewProps {
  readonly section: DraftSection;
  readonly draft: Json;
  readonly source: ImportSource;
  readonly isReadOnly: boolean;
  readonly onPut: (pointer: string, value: unknown) => void;
  readonly onFocus: (pointer: string) => void;
}

const nothing: readonly unknown[] = [];

/** One part of the paper: its values as fields, its tables as tables. */
export function DraftSectionView({ section, draft, source, isReadOnly, onPut, onFocus }: DraftSectionViewProps) {
  const name = section.parts[0] ?? '';
  const isAbsent = section.parts.every((part) => draft[part] === null);
  const field = (one: DraftField) => (
    <DraftFieldView
      key={one.pointer}
      field={one}
      value={valueAt(draft, one.pointer)}
      isReadOnly={isReadOnly}
      onPut={onPut}
      onFocus={onFocus}
    />
  );
  const table = (one: DraftTable) => {
    const rows = valueAt(draft, one.pointer);
    return (
      <DraftTableView
        key={one.pointer}
        table={one}
        rows={Array.isArray(rows) ? rows : nothing}
        source={source}
        isReadOnly={isReadOnly}
        onPut={onPut}
        onFocus={onFocus}
      />
    );
  };
  const groups = valueAt(draft, '/workingGroups');
  const group = (one: DraftGroup) => (
    <div key={one.pointer} className={styles.group}>
      <div className={styles.groupHead}>
        <h3>{one.title}</h3>
        {!isReadOnly && (
          <Button variant="quiet" onClick={() => onPut('/workingGroups', without(groups, one.pointer))}>
            {m.impGroupRemove()}
          </Button>
        )}
      </div>
      <div className={styles.fields}>{one.fields.map(field)}</div>
      {table(one.table)}
    </div>
  );
  return (
    <section
      className={styles.section}
      id={`import-${name}`}
      data-section={name}
      aria-labelledby={`import-${name}-title`}
    >
      <h2 id={`import-${name}-title`}>{section.title}</h2>
      {isAbsent ? (
        <div className={styles.absent}>
          <p>{m.impSectionAbsent()}</p>
          {!isReadOnly && (
            <Button variant="outline" onClick={() => onPut(`/${name}`, name === 'closing' ? '' : blankAt(`/${name}`))}>
              {m.impSectionAdd()}
            </Button>
          )}
        </div>
      ) : (
        <>
          <div className={styles.fields}>{section.fields.map(field)}</div>
          {section.tables.map((one) => (
            <div key={one.pointer}>
              {section.tables.length > 1 && <h3>{one.title}</h3>}
              {table(one)}
            </div>
          ))}
          {section.groups?.map(group)}
          {section.groups && !isReadOnly && (
            <Button variant="outline" onClick={() => onPut('/workingGroups', [...listOf(groups), newGroup(groups)])}>
              <Icon name="add" /> {m.impGroupAdd()}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : nothing;
}

function without(groups: unknown, pointer: string): unknown[] {
  const gone = Number(pointer.split('/').at(-1));
  return listOf(groups).filter((_, at) => at !== gone);
}

function newGroup(groups: unknown): object {
  return { ...blankRows.group, number: listOf(groups).length + 1 };
}
