import type { Authority } from '@minhchung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../lib/api/call.ts';
import { endpoints } from '../../../lib/api/endpoints.ts';
import { problemText } from '../../../lib/api/problem.ts';
import { language } from '../../../lib/i18n/language.ts';
import { m } from '../../../lib/i18n/m.ts';
import { Button } from '../../../lib/ui/button.tsx';
import { SelectField, TextField } from '../../../lib/ui/fields.tsx';
import { Notice } from '../../../lib/ui/notice.tsx';
import { authorityKindList, authorityKindName } from '../_lib/authority-kinds.ts';
import { AuthorityPicker } from './authority-picker.tsx';

interface AuthorityFormProps {
  /** Null for a new one. */
  readonly authority: Authority | null;
  readonly onDone: () => void;
}

export function AuthorityForm({ authority, onDone }: AuthorityFormProps) {
  const [kind, setKind] = useState(authority?.kind ?? 'department');
  const [name, setName] = useState(authority?.name ?? '');
  const [parentId, setParentId] = useState(authority?.parentId ?? null);
  const save = useMutation({
    mutationFn: () => {
      const body = { kind, name, parentId };
      if (!authority) return call(endpoints.addAuthority, { body });
      const params = { authorityId: authority.authorityId };
      return call(endpoints.changeAuthority, { params, body: { version: authority.version, ...body } });
    },
    onSuccess: onDone,
  });
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <TextField
        label={m.instColName()}
        hint={m.instAuthorityNameHint()}
        value={name}
        maxLength={200}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SelectField
        label={m.instKind()}
        value={kind}
        choices={authorityKindList.map((one) => ({ value: one, label: authorityKindName(one) }))}
        onChange={(event) => setKind(authorityKindList.find((one) => one === event.currentTarget.value) ?? kind)}
      />
      <AuthorityPicker
        label={m.instColParent()}
        value={parentId}
        onChange={setParentId}
        {...(authority ? { except: authority.authorityId } : {})}
      />
      {save.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(save.error, language())}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" loading={save.isPending}>
          {authority ? m.instSave() : m.instAddAuthority()}
        </Button>
      </div>
    </form>
  );
}
