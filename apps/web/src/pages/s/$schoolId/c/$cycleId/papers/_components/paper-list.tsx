import type { Paper, PaperKind } from '@minhchung/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { m } from '../../../../../../../lib/i18n/m.ts';
import { paperGroups, paperName } from '../../../../../../../lib/papers/paper-names.ts';
import type { CycleAddress } from '../../../../../../../lib/school/queries.ts';
import { SelectField } from '../../../../../../../lib/ui/fields.tsx';
import styles from './papers.module.css';

interface PaperListProps {
  readonly papers: readonly Paper[];
  readonly place: CycleAddress;
  readonly kind: PaperKind;
}

/** The papers by what they are for, each with what it still lacks: a list beside the paper, one field on a phone. */
export function PaperList({ papers, place, kind }: PaperListProps) {
  const navigate = useNavigate();
  const open = (paper: PaperKind) =>
    navigate({ to: '/s/$schoolId/c/$cycleId/papers', params: place, search: { paper } });
  return (
    <>
      <nav className={`${styles.papers} no-print`} aria-label={m.papersList()} onKeyDown={moveByArrows}>
        {paperGroups.map(({ title, kinds }) => (
          <section key={title()}>
            <h2>{title()}</h2>
            <ul>
              {kinds.map((one) => (
                <li key={one}>
                  <Link
                    to="/s/$schoolId/c/$cycleId/papers"
                    params={place}
                    search={{ paper: one }}
                    aria-current={one === kind ? 'page' : undefined}
                  >
                    {paperName(one)}
                    <small>{lackText(papers.find((paper) => paper.paper === one))}</small>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <div className={`${styles.choose} no-print`}>
        <SelectField
          label={m.papersAll()}
          value={kind}
          onChange={(event) => {
            const wanted = paperGroups.flatMap((group) => group.kinds).find((one) => one === event.currentTarget.value);
            if (wanted) void open(wanted);
          }}
          choices={paperGroups.flatMap((group) => group.kinds.map((one) => ({ value: one, label: paperName(one) })))}
        />
      </div>
    </>
  );
}

function lackText(paper: Paper | undefined): string {
  if (!paper) return '';
  return paper.blanks.length === 0 ? m.papersComplete() : m.papersLacks({ count: paper.blanks.length });
}

/** Arrow keys walk through the list as through any list of a desktop. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const next = links[links.findIndex((link) => link.contains(document.activeElement)) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
