import type { Row } from '@minhchung/contract';
import { m } from '../../../../../../../lib/i18n/m.ts';

export function groupName({ kind, number }: Pick<Row<'groups'>, 'kind' | 'number'>): string {
  return kind === 'secretary' ? m.groupSecretary() : m.groupNumber({ number });
}
