import type { Paper, PaperKind } from '@minhchung/contract';
import { Link } from '@tanstack/react-router';
import { m } from '../../../../../../../lib/i18n/m.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { blankName } from '../_lib/blank-names.ts';
import styles from './papers.module.css';

/** Papers that are written elsewhere than in the plan. */
const ownPlaces: Partial<Record<PaperKind, 'resources' | 'here'>> = {
  investmentLetter: 'resources',
  firstMeetingMinutes: 'here',
};

interface BlanksProps {
  readonly kind: PaperKind;
  readonly blanks: Paper['blanks'];
  readonly place: CycleAddress;
}

/** What prints as dots, each with the way to the field that fills it. */
export function Blanks({ kind, blanks, place }: BlanksProps) {
  return (
    <section className="sheet" aria-labelledby="blanks">
      <h2 id="blanks">{m.blanksTitle()}</h2>
      {blanks.length === 0 ? (
        <p className="muted">{m.blanksNone()}</p>
      ) : (
        <>
          <p className="muted">{m.blanksText()}</p>
          <ul className={styles.list}>
            {blanks.map((blank) => (
              <li key={blank.code}>
                <BlankLink fillIn={blank.place} place={place} kind={kind}>
                  {blankName(blank.code)}
                </BlankLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface BlankLinkProps {
  readonly kind: PaperKind;
  readonly fillIn: string;
  readonly place: CycleAddress;
  readonly children: string;
}

function BlankLink({ kind, fillIn, place, children }: BlankLinkProps) {
  const [screen = '', field = ''] = fillIn.replace(/^paper\.fillIn\./, '').split('.');
  if (screen === 'letterhead') {
    return (
      <Link to="/s/$schoolId/school" params={place} search={{ c: place.cycleId }}>
        {children}
      </Link>
    );
  }
  // Filled with a pen at the meeting: there is nowhere to go.
  if (screen === 'byHand') return <span>{children}</span>;
  if (screen === 'people') {
    return (
      <Link to="/s/$schoolId/people" params={place} search={{ c: place.cycleId }}>
        {children}
      </Link>
    );
  }
  if (screen === 'council') {
    return (
      <Link to="/s/$schoolId/c/$cycleId/council" params={place} hash={field === 'assignments' ? 'matrix' : field}>
        {children}
      </Link>
    );
  }
  // Its number and day come from the register, by the button on this page.
  if (screen === 'issue' && ownPlaces[kind] === 'here') return <span>{children}</span>;
  if (screen === 'issue' && ownPlaces[kind] === 'resources') {
    return (
      <Link to="/s/$schoolId/c/$cycleId/resources" params={place} hash="letters">
        {children}
      </Link>
    );
  }
  return (
    <Link to="/s/$schoolId/c/$cycleId/plan" params={place} hash={field === '' ? screen : field}>
      {children}
    </Link>
  );
}
