import { isIsoDate } from '../calendar/iso-date.ts';

/**
 * Small typed combinators for reading untrusted data. A `Shape<T>` reports every problem it sees and says whether the
 * value is a `T`; `fields` ties each shape to its type, so a field forgotten in a shape does not compile.
 */
export type Shape<T> = (value: unknown, path: string, report: Report) => value is T;

export type Report = (problem: FrameworkProblem) => void;

/** One thing wrong in a framework or crosswalk file. `path` is a JSON path (`$.standards[0].code`); `fix` says what to do. */
export type FrameworkProblem = {
  path: string;
  code: FrameworkProblemCode;
  params: Readonly<Record<string, string | number>>;
  fix: FrameworkFix;
};

export type FrameworkProblemCode =
  | 'wrongType'
  | 'missingField'
  | 'unknownField'
  | 'emptyText'
  | 'notOneOf'
  | 'notADate'
  | 'emptyList'
  | 'outOfRange'
  | 'duplicate'
  | 'notInOrder'
  | 'codeOutsideStandard'
  | 'wrongCriteriaCount'
  | 'wrongMandatoryCount'
  | 'emptyLevelWithoutReason'
  | 'reasonOnFilledLevel'
  | 'levelNotDeclared'
  | 'levelNotCovered'
  | 'levelWithoutRule'
  | 'measureNotDeclared'
  | 'unitDiffers'
  | 'scopeWithoutValue'
  | 'indicatorMissing'
  | 'indicatorMismatch'
  | 'requiresLevelBroken'
  | 'tooManyOthers'
  | 'ruleAsksNothing'
  | 'outcomeMissing'
  | 'outcomeFalls'
  | 'datesReversed'
  | 'exampleDoesNotFit'
  | 'unknownCriterion'
  | 'criterionNotMapped'
  | 'titleDiffers'
  | 'relationMismatch'
  | 'wrongFramework';

export type FrameworkFix =
  | 'giveType'
  | 'addField'
  | 'removeField'
  | 'writeText'
  | 'chooseOneOf'
  | 'writeDate'
  | 'addEntry'
  | 'correctNumber'
  | 'renameOne'
  | 'reorder'
  | 'correctCode'
  | 'compareWithLaw'
  | 'addReason'
  | 'removeReason'
  | 'declareLevel'
  | 'addRule'
  | 'declareMeasure'
  | 'alignUnit'
  | 'addValue'
  | 'correctIndicator'
  | 'correctRequiredLevel'
  | 'addCondition'
  | 'addOutcome'
  | 'correctDates'
  | 'correctExample'
  | 'addMapping'
  | 'copyTitle'
  | 'correctRelation'
  | 'correctFrameworkId';

type FieldShapes<T> = {
  [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Shape<T[K]>;
};

type Optional<T> = { optional: Shape<T> };

export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape };
}

/** An object with exactly these fields; unknown keys are refused. */
export function fields<T extends object>(shapes: FieldShapes<T>): Shape<T> {
  const entries = Object.entries<Shape<unknown> | Optional<unknown>>(shapes);
  const known = new Set(entries.map(([key]) => key));
  return (value, path, report): value is T => {
    if (!isRecord(value)) return refuseType(value, 'object', path, report);
    let fits = true;
    for (const key of Object.keys(value)) {
      if (known.has(key)) continue;
      report({ path: `${path}.${key}`, code: 'unknownField', params: { field: key }, fix: 'removeField' });
      fits = false;
    }
    for (const [key, shape] of entries) {
      const isRequired = typeof shape === 'function';
      if (!Object.hasOwn(value, key)) {
        if (!isRequired) continue;
        report({ path: `${path}.${key}`, code: 'missingField', params: { field: key }, fix: 'addField' });
        fits = false;
        continue;
      }
      const check = isRequired ? shape : shape.optional;
      if (!check(value[key], `${path}.${key}`, report)) fits = false;
    }
    return fits;
  };
}

export function list<T>(item: Shape<T>, options: { min?: number } = {}): Shape<T[]> {
  const min = options.min ?? 0;
  return (value, path, report): value is T[] => {
    if (!Array.isArray(value)) return refuseType(value, 'list', path, report);
    let fits = true;
    if (value.length < min) {
      report({ path, code: 'emptyList', params: { min }, fix: 'addEntry' });
      fits = false;
    }
    value.forEach((entry, index) => {
      if (!item(entry, `${path}[${index}]`, report)) fits = false;
    });
    return fits;
  };
}

/** A string with something in it. */
export function text(value: unknown, path: string, report: Report): value is string {
  if (typeof value !== 'string') return refuseType(value, 'string', path, report);
  if (value.trim() !== '') return true;
  report({ path, code: 'emptyText', params: {}, fix: 'writeText' });
  return false;
}

export function flag(value: unknown, path: string, report: Report): value is boolean {
  return typeof value === 'boolean' || refuseType(value, 'boolean', path, report);
}

export function number(value: unknown, path: string, report: Report): value is number {
  return (typeof value === 'number' && Number.isFinite(value)) || refuseType(value, 'number', path, report);
}

/** A whole number of at least `min`. */
export function whole(min: number): Shape<number> {
  return (value, path, report): value is number => {
    if (typeof value !== 'number') return refuseType(value, 'number', path, report);
    if (Number.isInteger(value) && value >= min) return true;
    report({ path, code: 'outOfRange', params: { found: value, min }, fix: 'correctNumber' });
    return false;
  };
}

/** A real calendar date written `yyyy-mm-dd`. */
export function date(value: unknown, path: string, report: Report): value is string {
  if (typeof value !== 'string') return refuseType(value, 'string', path, report);
  if (isIsoDate(value)) return true;
  report({ path, code: 'notADate', params: { found: value }, fix: 'writeDate' });
  return false;
}

export function oneOf<const T extends string>(...allowed: readonly T[]): Shape<T> {
  return (value, path, report): value is T => {
    if (allowed.some((entry) => entry === value)) return true;
    report({
      path,
      code: 'notOneOf',
      params: { found: describe(value), allowed: allowed.join(', ') },
      fix: 'chooseOneOf',
    });
    return false;
  };
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path, report): value is T | null => value === null || shape(value, path, report);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuseType(value: unknown, expected: string, path: string, report: Report): false {
  report({ path, code: 'wrongType', params: { expected, found: typeName(value) }, fix: 'giveType' });
  return false;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  return typeof value;
}

function describe(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : typeName(value);
}
