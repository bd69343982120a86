import type { LegalFinding } from '@minhchung/contract';
import { m } from '../i18n/m.ts';

/** Why a legal text does not fit the day of its paper, and what took its place; `date` as people read it. */
export function legalFlagText({ state, document, successor }: LegalFinding, date: string): string {
  const name = `${document.type} ${document.number}`;
  if (state === 'notYet') return m.rgFlagNotYet({ name, date });
  if (!successor) return m.rgFlagExpired({ name, date });
  return m.rgFlagReplaced({ name, date, successor: `${successor.type} ${successor.number}` });
}
