import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { currentPost, presentPeople, usePeople } from '../../../../../../../lib/people/person-choices.ts';
import { Button } from '../../../../../../../lib/ui/button.tsx';
import { Icon } from '../../../../../../../lib/ui/icon.tsx';
import styles from './council.module.css';

const PersonPicker = lazy(async () => ({
  default: (await import('../../../../../../../lib/people/person-picker.tsx')).PersonPicker,
}));

interface AddPersonProps {
  readonly schoolId: string;
  readonly label: string;
  readonly taken: readonly string[];
  readonly onChoose: (person: { readonly personId: string; readonly name: string; readonly post: string }) => void;
}

/** Somebody of the roster becomes a row of a list; the name and the post are printed as they are today. */
export function AddPerson({ schoolId, label, taken, onChoose }: AddPersonProps) {
  const people = usePeople(schoolId);
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button variant="quiet" onClick={() => setOpen(true)}>
        <Icon name="add" /> {label}
      </Button>
    );
  }
  const free = presentPeople(people).filter(({ personId }) => !taken.includes(personId));
  return (
    <div className={styles.picker}>
      <Suspense fallback={<p className="muted">{m.loading()}</p>}>
        <PersonPicker
          label={label}
          people={free}
          onChoose={(person) => {
            onChoose({ personId: person.personId, name: person.fullName, post: currentPost(person) });
          }}
        />
      </Suspense>
      <Button variant="quiet" onClick={() => setOpen(false)}>
        {m.done()}
      </Button>
      {people.length === 0 && (
        <p className="muted">
          {m.rosterEmptyHint()}{' '}
          <Link to="/s/$schoolId/people" params={{ schoolId }}>
            {m.navPeople()}
          </Link>
        </p>
      )}
    </div>
  );
}
