import type { PersonQuestion } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';
import { FieldGroup } from '../../../../../lib/ui/fields.tsx';
import type { Review } from '../_lib/use-review.ts';
import styles from './questions.module.css';

interface PeopleQuestionsProps {
  readonly review: Review;
  readonly people: readonly PersonQuestion[];
  readonly onFocus: (pointer: string) => void;
}

interface Answer {
  readonly personId: string | null;
  readonly sameAs: string | null;
}

/** Two spellings, or a spelling and a name of the roster: one human being or two? Nobody is merged unasked. */
export function PeopleQuestions({ review, people, onFocus }: PeopleQuestionsProps) {
  const { values, answer } = review;
  const given = new Map(values.people.map((choice) => [choice.name, choice]));
  const asked = people.filter((person) => person.isOpen || given.has(person.name));
  const choose = (name: string, chosen: Answer) =>
    answer({ people: [...values.people.filter((choice) => choice.name !== name), { name, ...chosen }] });
  return (
    <section className={styles.question} aria-labelledby="ask-people">
      <h3 id="ask-people">{m.impPeopleTitle()}</h3>
      {asked.length > 0 && <p className={styles.small}>{m.impPeopleLead()}</p>}
      {asked.map((person) => (
        <div key={person.name} data-review-item tabIndex={-1} data-person={person.name}>
          <PersonChoice
            person={person}
            chosen={given.get(person.name)}
            onChoose={(chosen) => choose(person.name, chosen)}
            onFocus={onFocus}
          />
        </div>
      ))}
      <details>
        <summary>{m.impPeopleSettled({ count: people.length })}</summary>
        <ul className={styles.people}>
          {people.map((person) => (
            <li key={person.name}>
              <button type="button" className={styles.link} onClick={() => onFocus(person.places[0] ?? '')}>
                {person.name}
              </button>{' '}
              <span className={styles.small}>{outcome(person, given.get(person.name))}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

interface PersonChoiceProps {
  readonly person: PersonQuestion;
  readonly chosen: Answer | undefined;
  readonly onChoose: (chosen: Answer) => void;
  readonly onFocus: (pointer: string) => void;
}

function PersonChoice({ person, chosen, onChoose, onFocus }: PersonChoiceProps) {
  const { name } = person;
  const options = [
    ...person.alike.map((other) => ({
      key: `same ${other.name}`,
      label: m.impPersonSameAs({ name: other.name }),
      answer: { personId: null, sameAs: other.name },
    })),
    ...person.candidates.map((candidate) => ({
      key: candidate.personId,
      label: m.impPersonRoster({ name: candidate.fullName }),
      answer: { personId: candidate.personId, sameAs: null },
    })),
    { key: 'new', label: m.impPersonNew({ name }), answer: { personId: null, sameAs: null } },
  ];
  return (
    <FieldGroup
      label={m.impPersonAsk({ name })}
      hint={
        <button type="button" className={styles.link} onClick={() => onFocus(person.places[0] ?? '')}>
          {m.impPersonPlaces({ count: person.places.length, post: person.post ?? '–' })}
        </button>
      }
    >
      {options.map((option) => (
        <label key={option.key} className={styles.radio}>
          <input
            type="radio"
            name={`person ${name}`}
            checked={chosen?.personId === option.answer.personId && chosen.sameAs === option.answer.sameAs}
            onChange={() => onChoose(option.answer)}
          />{' '}
          <span>{option.label}</span>
        </label>
      ))}
    </FieldGroup>
  );
}

function outcome(person: PersonQuestion, chosen: Answer | undefined): string {
  if (chosen?.sameAs) return m.impPersonWillSame({ name: chosen.sameAs });
  const same = person.candidates.filter((candidate) => candidate.likeness === 'same');
  const knownId = chosen ? chosen.personId : same.length === 1 ? same[0]?.personId : null;
  const known = person.candidates.find((candidate) => candidate.personId === knownId);
  return known ? m.impPersonWillKnown({ name: known.fullName }) : m.impPersonWillNew();
}
