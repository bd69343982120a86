import { accountsErrors } from './errors/accounts-errors.ts';
import { councilErrors } from './errors/council-errors.ts';
import { cycleErrors } from './errors/cycle-errors.ts';
import { doorErrors } from './errors/door-errors.ts';
import { importsErrors } from './errors/imports-errors.ts';
import { papersErrors } from './errors/papers-errors.ts';
import { registersErrors } from './errors/registers-errors.ts';
import { schoolsErrors } from './errors/schools-errors.ts';

export type { ErrorDefinition } from './errors/error-definition.ts';

/** Every refusal of the server, declared by the part of the house that gives it. */
export const errors = {
  ...doorErrors,
  ...accountsErrors,
  ...cycleErrors,
  ...councilErrors,
  ...registersErrors,
  ...importsErrors,
  ...papersErrors,
  ...schoolsErrors,
} as const;

export type ErrorCode = keyof typeof errors;

export function errorText(
  code: ErrorCode,
  language: 'vi' | 'en',
  params: Readonly<Record<string, unknown>> = {},
): string {
  return errors[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
