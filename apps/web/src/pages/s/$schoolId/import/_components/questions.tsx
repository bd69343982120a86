import type { ImportView } from '@minhchung/contract';
import { m } from '../../../../../lib/i18n/m.ts';
import { Notice } from '../../../../../lib/ui/notice.tsx';
import type { ImportAddress } from '../_lib/import-queries.ts';
import type { RowsOf } from '../_lib/reveal.ts';
import type { Review } from '../_lib/use-review.ts';
import { CalendarQuestion } from './calendar-question.tsx';
import { DiscardImport } from './discard-import.tsx';
import { DoubtfulValues } from './doubtful-values.tsx';
import { FrameworkQuestion } from './framework-question.tsx';
import { PeopleQuestions } from './people-questions.tsx';
import styles from './questions.module.css';
import { RemarkList } from './remark-list.tsx';
import { UnreadLines } from './unread-lines.tsx';

interface QuestionsProps {
  readonly address: ImportAddress;
  readonly review: Review;
  readonly view: ImportView;
  /** Marks the source of a value without leaving the draft. */
  readonly onFocus: (pointer: string) => void;
  /** Goes to the source. */
  readonly onSource: (pointer: string) => void;
  /** Goes to the field. */
  readonly onGo: (pointer: string, rowsOf?: RowsOf) => void;
}

const kinds = {
  plan: null,
  otherAdministrativePaper: m.impKindOther,
  blankForm: m.impKindBlank,
  otherText: m.impKindText,
  unreadable: m.impKindUnreadable,
} as const;

/** Everything that a person must or should answer, the most important first. */
export function Questions({ address, review, view, onFocus, onSource, onGo }: QuestionsProps) {
  const { classification, notes } = view.parsed;
  const kind = kinds[classification.kind];
  return (
    <section className={`sheet ${styles.box}`} aria-labelledby="import-questions">
      <div>
        <h2 id="import-questions">{m.impQuestionsTitle()}</h2>
        <p className={styles.small} role="status">
          {view.blocking.length > 0 ? m.impQuestionsLeft({ count: view.blocking.length }) : m.impQuestionsDone()}
        </p>
        <p className={`${styles.small} ${styles.keys}`}>{m.impKeyHelp()}</p>
      </div>
      {kind && (
        <Notice
          tone="doubt"
          title={m.impKindTitle()}
          action={<DiscardImport address={address} version={view.version} name={view.sourceName} />}
        >
          {(notes.length > 0 ? notes : [kind()]).map((note) => (
            <p key={note}>{note}</p>
          ))}
          <p>{m.impKindNext()}</p>
        </Notice>
      )}
      {view.blocking.length > 0 && <RemarkList remarks={view.blocking} onGo={(place) => goToQuestion(place, onGo)} />}
      <FrameworkQuestion review={review} hints={view.frameworkHints} onFocus={onSource} />
      <PeopleQuestions review={review} people={view.people} onFocus={onSource} />
      <CalendarQuestion review={review} />
      <DoubtfulValues review={review} source={view.parsed} onFocus={onFocus} onEdit={onGo} />
      {view.warnings.length > 0 && (
        <section className={styles.question} aria-labelledby="ask-warnings">
          <h3 id="ask-warnings">{m.impWarningsTitle()}</h3>
          <p className={styles.small}>{m.impWarningsLead()}</p>
          <RemarkList remarks={view.warnings} onGo={(place) => goToQuestion(place, onGo)} />
        </section>
      )}
      <UnreadLines source={view.parsed} onFocus={onSource} />
    </section>
  );
}

/** An answer has its question, every other place its field. */
function goToQuestion(place: string, onGo: QuestionsProps['onGo']): void {
  if (!place.startsWith('/choices/')) {
    onGo(place, 'draft');
    return;
  }
  const [kind, name] = place.slice('/choices/'.length).split('/');
  const person = name?.replaceAll('~1', '/').replaceAll('~0', '~') ?? '';
  const target =
    kind === 'people'
      ? document.querySelector<HTMLElement>(`[data-person="${CSS.escape(person)}"]`)
      : document.getElementById(kind === 'weekOne' || kind === 'breaks' ? 'ask-calendar' : 'ask-framework')
          ?.parentElement;
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
