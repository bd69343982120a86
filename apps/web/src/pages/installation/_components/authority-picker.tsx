import { useInfiniteQuery } from '@tanstack/react-query';
import { m } from '../../../lib/i18n/m.ts';
import { SelectField } from '../../../lib/ui/fields.tsx';
import { authoritiesQuery } from '../_lib/installation-queries.ts';

interface AuthorityPickerProps {
  readonly value: string | null;
  readonly label?: string;
  /** Left out of the choices: an authority does not stand below itself. */
  readonly except?: string;
  readonly onChange: (authorityId: string | null) => void;
}

export function AuthorityPicker({ value, label, except, onChange }: AuthorityPickerProps) {
  const list = useInfiniteQuery(authoritiesQuery);
  const authorities = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <SelectField
      label={label ?? m.instColAuthority()}
      value={value ?? ''}
      choices={[
        { value: '', label: m.instNone() },
        ...authorities
          .filter(({ authorityId }) => authorityId !== except)
          .map(({ authorityId, name }) => ({ value: authorityId, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
