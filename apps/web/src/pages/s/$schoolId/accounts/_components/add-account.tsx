import type { Grant, Person } from '@minhchung/contract';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { isProblem, Problem, problemText } from '../../../../../lib/api/problem.ts';
import { readDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { personChoices, presentPeople } from '../../../../../lib/people/person-choices.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import choices from '../../../../../lib/ui/choice.module.css';
import { FieldGroup, SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import { dutiesOfPosts } from '../_lib/duties-of-posts.ts';
import { suggestUsername } from '../_lib/suggest-username.ts';
import { endDateFault, type Rights, RightsFields } from './rights-fields.tsx';

/** Chosen instead of a person: an evaluator, an officer of the authority. */
const outsider = 'outsider';

interface AddAccountProps {
  readonly schoolId: string;
  readonly people: readonly Person[];
  readonly grants: readonly Grant[];
  readonly today: string;
  readonly onAdded: (grant: Grant, firstPassword: string) => void;
  /** Somebody who already had an account works here too: there is no password to hand over. */
  readonly onGranted: () => void;
}

/** Somebody of the roster, or a guest, gets an account; user name and duties are proposed. */
export function AddAccount({ schoolId, people, grants, today, onAdded, onGranted }: AddAccountProps) {
  const radio = useId();
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [email, setEmail] = useState('');
  const [rights, setRights] = useState<Rights>({ role: 'contributor', duties: [], validTo: '' });
  const [isChecked, setChecked] = useState(false);
  const taken = new Set(grants.map((grant) => grant.username));
  const haveOne = new Set(grants.map(({ personId }) => personId));
  const free = presentPeople(people).filter(({ personId }) => !haveOne.has(personId));
  const add = useMutation({
    mutationFn: () =>
      call(endpoints.addAccount, {
        params: { schoolId },
        body: {
          name,
          username,
          email: email.trim() === '' ? null : email.trim(),
          personId: chosen === outsider ? null : chosen,
          role: rights.role,
          duties: [...rights.duties],
          validTo: readDate(rights.validTo),
        },
      }),
    onSuccess: ({ grant, firstPassword }) => onAdded(grant, firstPassword),
  });
  const [login, setLogin] = useState<string | null>(null);
  const give = useMutation({
    mutationFn: (known: string) =>
      call(endpoints.addExistingAccount, {
        params: { schoolId },
        body: {
          login: known,
          personId: chosen === outsider ? null : chosen,
          role: rights.role,
          duties: [...rights.duties],
          validTo: readDate(rights.validTo),
        },
      }),
    onSuccess: onGranted,
  });
  const choose = (value: string) => {
    const person = free.find(({ personId }) => personId === value);
    setChosen(value);
    setName(person?.fullName ?? '');
    setUsername(person ? suggestUsername(person.fullName, taken) : '');
    setEmail(person?.email ?? '');
    setRights({
      role: value === outsider ? 'guestReader' : 'contributor',
      duties: person ? dutiesOfPosts(person.posts, today) : [],
      validTo: '',
    });
    setChecked(false);
    setLogin(null);
    add.reset();
    give.reset();
  };
  const isNameTaken = isProblem(add.error, 'account.nameTaken');
  const wrong = add.error instanceof Problem ? add.error.problems.map(({ place }) => place) : [];
  const isMarked = wrong.includes('/username') || wrong.includes('/email');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (endDateFault(rights)) return;
        if (login === null) add.mutate();
        else give.mutate(login);
      }}
    >
      <SelectField
        label={m.accPerson()}
        hint={m.accPersonHint()}
        value={chosen}
        choices={[
          { value: '', label: m.accPersonChoose() },
          ...personChoices(free).filter(({ value }) => value !== ''),
          { value: outsider, label: m.accPersonOutside() },
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
        required
      />
      {chosen !== '' && (
        <>
          <FieldGroup label={m.accKnownQuestion()}>
            <label className={choices.choice}>
              <input type="radio" name={radio} checked={login === null} onChange={() => setLogin(null)} />
              <span>{m.accKnownNo()}</span>
            </label>
            <label className={choices.choice}>
              <input type="radio" name={radio} checked={login !== null} onChange={() => setLogin(username)} />
              <span>
                {m.accKnownYes()}
                <small>{m.accKnownYesMeans()}</small>
              </span>
            </label>
          </FieldGroup>
          {login === null ? (
            <>
              {chosen === outsider && (
                <TextField
                  label={m.colName()}
                  value={name}
                  maxLength={120}
                  required
                  onChange={(event) => setName(event.currentTarget.value)}
                  onBlur={() => setUsername((typed) => (typed === '' ? suggestUsername(name, taken) : typed))}
                />
              )}
              <TextField
                label={m.accUsername()}
                hint={m.accUsernameHint()}
                value={username}
                error={
                  isNameTaken ? m.accUsernameTaken() : wrong.includes('/username') ? m.accUsernameWrong() : undefined
                }
                pattern="[a-zA-Z0-9][a-zA-Z0-9._\-]{2,39}"
                title={m.accUsernameHint()}
                autoCapitalize="none"
                autoComplete="off"
                spellCheck={false}
                required
                onChange={(event) => setUsername(event.currentTarget.value)}
              />
              <TextField
                label={m.accEmail()}
                hint={m.accEmailHint()}
                value={email}
                type="email"
                autoComplete="off"
                error={wrong.includes('/email') ? m.accEmailWrong() : undefined}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
            </>
          ) : (
            <TextField
              label={m.accKnownLogin()}
              hint={m.accKnownLoginHint()}
              value={login}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              required
              error={isProblem(give.error, 'account.unknown') ? problemText(give.error, language()) : undefined}
              onChange={(event) => setLogin(event.currentTarget.value)}
            />
          )}
          <RightsFields rights={rights} isChecked={isChecked} onChange={setRights} />
          {add.error && !isNameTaken && !isMarked && (
            <Notice tone="stop" role="alert">
              <p>{problemText(add.error, language())}</p>
            </Notice>
          )}
          {give.error && !isProblem(give.error, 'account.unknown') && (
            <Notice tone="stop" role="alert">
              <p>{problemText(give.error, language())}</p>
            </Notice>
          )}
          <p className="muted">{login === null ? m.accFirstPasswordNext() : m.accKnownNext()}</p>
          <div className="row">
            <Button type="submit" loading={add.isPending || give.isPending}>
              {login === null ? m.accAddConfirm() : m.accKnownConfirm()}
            </Button>
            {isNameTaken && login === null && (
              <Button variant="outline" onClick={() => setLogin(username)}>
                {m.accKnownOffer()}
              </Button>
            )}
          </div>
        </>
      )}
    </form>
  );
}
