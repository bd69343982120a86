import type { School } from '@minhchung/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../lib/api/call.ts';
import { endpoints } from '../../../lib/api/endpoints.ts';
import { problemText } from '../../../lib/api/problem.ts';
import { language } from '../../../lib/i18n/language.ts';
import { m } from '../../../lib/i18n/m.ts';
import { allLevels, levelName } from '../../../lib/school/labels.ts';
import { Button } from '../../../lib/ui/button.tsx';
import { CheckField, FieldGroup, TextField } from '../../../lib/ui/fields.tsx';
import { Notice } from '../../../lib/ui/notice.tsx';
import { choiceBody, choiceFaults, emptyChoice } from '../_lib/account-choice.ts';
import { AccountChoiceFields } from './account-choice-fields.tsx';
import { AuthorityPicker } from './authority-picker.tsx';

interface AddSchoolProps {
  readonly onAdded: (added: Awaited<ReturnType<typeof addSchool>>) => void;
}

/** A school with whoever administers it first: nothing is made until both are right. */
export function AddSchool({ onAdded }: AddSchoolProps) {
  const [name, setName] = useState('');
  const [levels, setLevels] = useState<School['levels']>(['primary']);
  const [authorityId, setAuthorityId] = useState<string | null>(null);
  const [administrator, setAdministrator] = useState(emptyChoice);
  const [isTried, setTried] = useState(false);
  const add = useMutation({
    mutationFn: () => addSchool({ name, levels, authorityId, administrator: choiceBody(administrator) }),
    onSuccess: onAdded,
  });
  const isBeside = Object.keys(choiceFaults(add.error)).length > 0;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (levels.length > 0) add.mutate();
      }}
    >
      <TextField
        label={m.instSchoolName()}
        value={name}
        maxLength={200}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FieldGroup label={m.placeLevel()} error={isTried && levels.length === 0 ? m.firstRunLevelsMissing() : undefined}>
        {allLevels.map((level) => (
          <CheckField
            key={level}
            label={levelName(level)}
            checked={levels.includes(level)}
            onChange={(event) =>
              setLevels(
                event.currentTarget.checked
                  ? allLevels.filter((one) => one === level || levels.includes(one))
                  : levels.filter((one) => one !== level),
              )
            }
          />
        ))}
      </FieldGroup>
      <AuthorityPicker value={authorityId} onChange={setAuthorityId} />
      <AccountChoiceFields
        label={m.instFirstAdministrator()}
        form={administrator}
        error={add.error}
        onChange={setAdministrator}
      />
      {add.error && !isBeside && (
        <Notice tone="stop" role="alert">
          <p>{problemText(add.error, language())}</p>
        </Notice>
      )}
      <p className="muted">{administrator.kind === 'new' ? m.accFirstPasswordNext() : m.instExistingNext()}</p>
      <div>
        <Button type="submit" loading={add.isPending}>
          {m.instAddSchool()}
        </Button>
      </div>
    </form>
  );
}

function addSchool(body: {
  name: string;
  levels: School['levels'];
  authorityId: string | null;
  administrator: ReturnType<typeof choiceBody>;
}) {
  return call(endpoints.addInstallationSchool, { body });
}
