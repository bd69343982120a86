import type { School } from '@minhchung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { call } from '../../lib/api/call.ts';
import { endpoints } from '../../lib/api/endpoints.ts';
import { problemText } from '../../lib/api/problem.ts';
import { formatDate, readDate } from '../../lib/format/dates.ts';
import { language } from '../../lib/i18n/language.ts';
import { m } from '../../lib/i18n/m.ts';
import { allLevels, levelName } from '../../lib/school/labels.ts';
import { sessionQuery } from '../../lib/session/session.ts';
import { Button } from '../../lib/ui/button.tsx';
import { CheckField, FieldGroup, PasswordField, TextField } from '../../lib/ui/fields.tsx';
import { Notice } from '../../lib/ui/notice.tsx';
import { type FirstRunFault, firstRunFaults } from '../_lib/first-run-faults.ts';
import { newAdministrativeUnits } from '../s/$schoolId/school/_lib/new-administrative-units.ts';
import styles from './first-run.module.css';

const faultWords: Readonly<Record<FirstRunFault, () => string>> = {
  name: m.firstRunNameMissing,
  username: m.firstRunUsernameWrong,
  password: m.firstRunPasswordShort,
  schoolName: m.firstRunSchoolNameMissing,
  levels: m.firstRunLevelsMissing,
  letterheadFrom: m.firstRunLetterheadWrong,
};

/** The first administrator, and the school or the sample school: one page, once. */
export function FirstRunForm() {
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [isSample, setSample] = useState(false);
  const [schoolName, setSchoolName] = useState('');
  const [levels, setLevels] = useState<School['levels']>(['primary']);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [isTried, setTried] = useState(false);
  const [letterhead, setLetterhead] = useState(formatDate(newAdministrativeUnits));
  const letterheadFrom = readDate(letterhead);
  const school = isSample ? null : { name: schoolName, levels, letterheadFrom };
  const faults = isTried ? firstRunFaults({ name, username, password, school }) : [];
  const setUp = useMutation({
    mutationFn: async () => {
      const { schoolId } = await call(endpoints.setUp, {
        body: {
          administrator: { name, username, password },
          school: school && { name: schoolName, levels, ...(letterheadFrom ? { letterheadFrom } : {}) },
        },
      });
      const { data } = { data: await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }) };
      if (!data.account) await call(endpoints.signIn, { body: { login: username, password } });
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: '/s/$schoolId', params: { schoolId } });
    },
  });
  const begin = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const [first] = firstRunFaults({ name, username, password, school });
    if (!first) return setUp.mutate();
    event.currentTarget.querySelector<HTMLInputElement>(`input[name="${first}"]`)?.focus();
  };
  const errorOf = (fault: FirstRunFault) => (faults.includes(fault) ? faultWords[fault]() : undefined);
  return (
    <form className="stack" noValidate onSubmit={begin}>
      <section className="sheet form">
        <h2>{m.firstRunAdministrator()}</h2>
        <p className="muted">{m.firstRunAdministratorText()}</p>
        <TextField
          label={m.colName()}
          name="name"
          error={errorOf('name')}
          value={name}
          required
          autoComplete="name"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextField
          label={m.fieldUsername()}
          name="username"
          error={errorOf('username')}
          hint={m.fieldUsernameHint()}
          value={username}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setUsername(event.currentTarget.value)}
        />
        <PasswordField
          label={m.signInPassword()}
          name="password"
          error={errorOf('password')}
          hint={m.passwordHint()}
          value={password}
          required
          autoComplete="new-password"
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </section>
      <section className="sheet form">
        <h2>{m.firstRunSchool()}</h2>
        <div className={styles.choices}>
          <label className={styles.choice}>
            <input type="radio" name="kind" checked={!isSample} onChange={() => setSample(false)} />
            <span>
              <strong>{m.firstRunOwn()}</strong>
              <small>{m.firstRunOwnText()}</small>
            </span>
          </label>
          <label className={styles.choice}>
            <input type="radio" name="kind" checked={isSample} onChange={() => setSample(true)} />
            <span>
              <strong>{m.firstRunSample()}</strong>
              <small>{m.firstRunSampleText()}</small>
            </span>
          </label>
        </div>
        {!isSample && (
          <>
            <TextField
              label={m.fieldSchoolName()}
              name="schoolName"
              error={errorOf('schoolName')}
              value={schoolName}
              required
              placeholder="Trường Tiểu học Lương Sơn"
              onChange={(event) => setSchoolName(event.currentTarget.value)}
            />
            <FieldGroup label={m.placeLevel()} hint={m.levelsHint()} error={errorOf('levels')}>
              {allLevels.map((level) => (
                <CheckField
                  key={level}
                  name="levels"
                  label={levelName(level)}
                  checked={levels.includes(level)}
                  onChange={(event) => {
                    const isChosen = event.currentTarget.checked;
                    setLevels(allLevels.filter((one) => (one === level ? isChosen : levels.includes(one))));
                  }}
                />
              ))}
            </FieldGroup>
            <TextField
              label={m.firstRunLetterheadFrom()}
              name="letterheadFrom"
              hint={m.firstRunLetterheadHint()}
              error={errorOf('letterheadFrom')}
              value={letterhead}
              inputMode="numeric"
              placeholder={m.exampleDate()}
              autoComplete="off"
              onChange={(event) => setLetterhead(event.currentTarget.value)}
            />
          </>
        )}
      </section>
      {setUp.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(setUp.error, language())}</p>
        </Notice>
      )}
      <div>
        <Button type="submit" loading={setUp.isPending}>
          {m.firstRunBegin()}
        </Button>
      </div>
    </form>
  );
}
