import type { ImportChoices, PersonQuestion } from '@minhchung/contract';
import { plainAnswer } from './person-questions.ts';

/** A human being of the paper: somebody of the roster, or new under the spelling that leads. */
export interface ResolvedPerson {
  readonly personId: string | null;
  /** The spelling that a new person is entered under. */
  readonly name: string;
  /** Posts as printed beside any of the spellings, without repetition. */
  readonly post: string | null;
}

export interface ResolvedPeople {
  /** Spelling → human being. Two spellings of one person lead to the same object. */
  readonly bySpelling: ReadonlyMap<string, ResolvedPerson>;
  readonly problems: readonly {
    readonly code: 'personOpen' | 'personCircle' | 'personUnknown';
    readonly name: string;
  }[];
}

/** Follows the answers of the reviewer; nothing is merged that nobody merged. */
export function resolvePeople(
  questions: readonly PersonQuestion[],
  choices: ImportChoices['people'],
  roster: ReadonlySet<string>,
): ResolvedPeople {
  const answers = new Map(choices.map((choice) => [choice.name, choice]));
  const byName = new Map(questions.map((question) => [question.name, question]));
  const answerTo = (question: PersonQuestion) => answers.get(question.name) ?? plainAnswer(question);
  const bySpelling = new Map<string, ResolvedPerson>();
  const problems: { code: 'personOpen' | 'personCircle' | 'personUnknown'; name: string }[] = [];
  const made = new Map<string, ResolvedPerson>();

  for (const question of questions) {
    if (question.isOpen) problems.push({ code: 'personOpen', name: question.name });
    const lead = leadOf(question, byName, answerTo);
    if (lead === null) problems.push({ code: 'personCircle', name: question.name });
    const leading = lead ?? question;
    const { personId } = answerTo(leading);
    if (personId !== null && !roster.has(personId)) problems.push({ code: 'personUnknown', name: question.name });
    const key = personId ?? leading.name;
    const person = made.get(key) ?? { personId, name: leading.name, post: leading.post };
    made.set(key, person);
    bySpelling.set(question.name, person);
  }
  return { bySpelling, problems };
}

/** The spelling at the end of "is the same as"; null when it runs in a circle. */
function leadOf(
  question: PersonQuestion,
  byName: ReadonlyMap<string, PersonQuestion>,
  answerTo: (question: PersonQuestion) => ImportChoices['people'][number],
): PersonQuestion | null {
  const seen = new Set<string>();
  let current = question;
  for (;;) {
    if (seen.has(current.name)) return null;
    seen.add(current.name);
    const next = byName.get(answerTo(current).sameAs ?? '');
    // A spelling that was corrected away no longer leads anywhere.
    if (!next) return current;
    current = next;
  }
}
