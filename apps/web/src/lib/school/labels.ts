import type { Cycle, School } from '@minhchung/contract';
import { m } from '../i18n/m.ts';

type Level = School['levels'][number];

const levelNames: Readonly<Record<Level, () => string>> = {
  preschool: m.levelPreschool,
  primary: m.levelPrimary,
  'lower-secondary': m.levelLowerSecondary,
  'upper-secondary': m.levelUpperSecondary,
  continuing: m.levelContinuing,
};

export const allLevels: readonly Level[] = ['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'continuing'];

export function levelName(level: Level): string {
  return levelNames[level]();
}

const cycleStates: Readonly<Record<Cycle['status'], () => string>> = {
  planned: m.cyclePlanned,
  running: m.cycleRunning,
  closed: m.cycleClosed,
  cancelled: m.cycleCancelled,
};

export function cycleState(status: Cycle['status']): string {
  return cycleStates[status]();
}
