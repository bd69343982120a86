import type { Person, PostKind } from '@minhchung/contract';
import { postText } from '@minhchung/domain';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../lib/api/endpoints.ts';
import { problemText } from '../../../../../lib/api/problem.ts';
import { formatDate, readDate } from '../../../../../lib/format/dates.ts';
import { language } from '../../../../../lib/i18n/language.ts';
import { m } from '../../../../../lib/i18n/m.ts';
import { postKindChoices, postKindName } from '../../../../../lib/people/post-kinds.ts';
import { Button } from '../../../../../lib/ui/button.tsx';
import { SelectField, TextField } from '../../../../../lib/ui/fields.tsx';
import { Icon } from '../../../../../lib/ui/icon.tsx';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import styles from './people.module.css';

interface PostsProps {
  readonly schoolId: string;
  readonly person: Person;
  readonly isReadOnly: boolean;
  readonly onChanged: () => Promise<unknown>;
}

/** Posts by date: one ends, the next begins, old papers keep the old one. */
export function Posts({ schoolId, person, isReadOnly, onChanged }: PostsProps) {
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<string | null>(null);
  const [endTyped, setEndTyped] = useState('');
  const endDate = readDate(endTyped);
  const end = useMutation({
    mutationFn: ({ postId, version, validTo }: { postId: string; version: number; validTo: string }) =>
      call(endpoints.changePost, { params: { schoolId, postId }, body: { version, validTo } }),
    onSuccess: async () => {
      setEnding(null);
      await onChanged();
    },
  });
  const remove = useMutation({
    mutationFn: ({ postId, version }: { postId: string; version: number }) =>
      call(endpoints.removePost, { params: { schoolId, postId }, query: { version } }),
    onSuccess: onChanged,
  });
  const error = end.error ?? remove.error;
  return (
    <>
      {person.posts.length === 0 && <p className="muted">{m.postsEmpty()}</p>}
      <ul className={styles.posts}>
        {person.posts.map((post) => (
          <li key={post.postId} className={styles.post}>
            <strong>{postText(post)}</strong>
            <div className="muted">
              {postKindName(post.kind)} · {periodText(post.validFrom, post.validTo)}
            </div>
            {!isReadOnly && ending !== post.postId && (
              <div className="row">
                {post.validTo === null && (
                  <Button variant="quiet" onClick={() => setEnding(post.postId)}>
                    {m.postEnd()}
                  </Button>
                )}
                <Button variant="quiet" loading={remove.isPending} onClick={() => remove.mutate(post)}>
                  {m.postRemove()}
                </Button>
              </div>
            )}
            {ending === post.postId && (
              <div className="row">
                <TextField
                  label={m.postEndDate()}
                  value={endTyped}
                  inputMode="numeric"
                  placeholder={m.exampleDate()}
                  error={endTyped !== '' && !endDate ? m.refusalDate() : undefined}
                  onChange={(event) => setEndTyped(event.currentTarget.value)}
                />
                <Button
                  disabled={!endDate}
                  loading={end.isPending}
                  onClick={() =>
                    endDate && end.mutate({ postId: post.postId, version: post.version, validTo: endDate })
                  }
                >
                  {m.save()}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(error, language())}</p>
        </Notice>
      )}
      {!isReadOnly &&
        (isAdding ? (
          <NewPost
            schoolId={schoolId}
            personId={person.personId}
            onDone={async () => {
              setAdding(false);
              await onChanged();
            }}
          />
        ) : (
          <Button variant="quiet" onClick={() => setAdding(true)}>
            <Icon name="add" /> {m.postAdd()}
          </Button>
        ))}
    </>
  );
}

interface NewPostProps {
  readonly schoolId: string;
  readonly personId: string;
  readonly onDone: () => Promise<void>;
}

function NewPost({ schoolId, personId, onDone }: NewPostProps) {
  const choices = postKindChoices();
  const [kind, setKind] = useState<PostKind>('teacher');
  const [title, setTitle] = useState(postKindName('teacher'));
  const [unit, setUnit] = useState('');
  const [from, setFrom] = useState('');
  const validFrom = readDate(from);
  const add = useMutation({
    mutationFn: () =>
      call(endpoints.addPost, {
        params: { schoolId, personId },
        body: { kind, title, unit, validFrom, validTo: null },
      }),
    onSuccess: onDone,
  });
  return (
    <form
      className={styles.post}
      onSubmit={(event) => {
        event.preventDefault();
        if (from === '' || validFrom) add.mutate();
      }}
    >
      <div className={styles.grid}>
        <SelectField
          label={m.fieldPostKind()}
          value={kind}
          choices={choices}
          onChange={(event) => {
            const chosen = choices.find(({ value }) => value === event.currentTarget.value);
            if (!chosen) return;
            setKind(chosen.value);
            setTitle(chosen.label);
          }}
        />
        <TextField
          label={m.fieldPostTitle()}
          value={title}
          required
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <TextField label={m.fieldPostUnit()} value={unit} onChange={(event) => setUnit(event.currentTarget.value)} />
        <TextField
          label={m.fieldPostFrom()}
          value={from}
          inputMode="numeric"
          placeholder={m.exampleDate()}
          error={from !== '' && !validFrom ? m.refusalDate() : undefined}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      </div>
      {add.error && (
        <Notice tone="stop" role="alert">
          <p>{problemText(add.error, language())}</p>
        </Notice>
      )}
      <p>
        <Button type="submit" loading={add.isPending}>
          {m.postAdd()}
        </Button>
      </p>
    </form>
  );
}

function periodText(from: string | null, to: string | null): string {
  if (from && to) return m.periodFromTo({ from: formatDate(from), to: formatDate(to) });
  if (from) return m.periodFrom({ from: formatDate(from) });
  return to ? m.periodTo({ to: formatDate(to) }) : m.periodOpen();
}
