import type { WordedPaper } from '@minhchung/contract';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../../../../../../../lib/api/call.ts';
import { endpoints } from '../../../../../../../../lib/api/endpoints.ts';
import { schoolDay } from '../../../../../../../../lib/format/school-day.ts';
import { m } from '../../../../../../../../lib/i18n/m.ts';
import { GroundFlags } from '../../../../../../../../lib/papers/ground-flags.tsx';
import type { CycleAddress } from '../../../../../../../../lib/school/queries.ts';
import { buttonClass } from '../../../../../../../../lib/ui/button.tsx';
import { SelectField } from '../../../../../../../../lib/ui/fields.tsx';
import { PageHead } from '../../../../../../../../lib/ui/page-head.tsx';
import { PaperSheet } from '../../_components/paper-sheet.tsx';
import { shownPaper, wordedPaperChoices } from './worded-papers.ts';
import styles from './wording.module.css';
import { WordingForm } from './wording-form.tsx';
import { wordingsQuery } from './wordings-query.ts';

interface WordingPageProps {
  readonly place: CycleAddress;
  readonly paper: WordedPaper;
}

/** The school's own fixed wording, paper by paper, with the paper beside it. */
export function WordingPage({ place, paper }: WordingPageProps) {
  const navigate = useNavigate();
  const { data: wordings } = useSuspenseQuery(wordingsQuery(place.schoolId));
  const today = schoolDay(new Date());
  const [wordingOn, setWordingOn] = useState(today);
  const kind = shownPaper(paper);
  const preview = useQuery({
    queryKey: ['preview', place.cycleId, kind, { wordingOn }],
    queryFn: ({ signal }) =>
      call(endpoints.previewPaper, { params: { ...place, paper: kind }, query: { wordingOn }, signal }),
  });
  return (
    <>
      <PageHead
        title={m.papersWording()}
        lead={m.papersWordingLead()}
        actions={
          <Link
            className={buttonClass('outline')}
            to="/s/$schoolId/c/$cycleId/papers"
            params={place}
            search={{ paper: kind }}
          >
            {m.papersWordingBack()}
          </Link>
        }
      />
      <div className={styles.layout}>
        <div className={styles.forms}>
          <SelectField
            label={m.papersWordingPaper()}
            value={paper}
            onChange={(event) => {
              const wanted = wordedPaperChoices().find((one) => one.value === event.currentTarget.value)?.value;
              if (wanted)
                void navigate({
                  to: '/s/$schoolId/c/$cycleId/papers/wording',
                  params: place,
                  search: { paper: wanted },
                  replace: true,
                });
            }}
            choices={wordedPaperChoices()}
          />
          {wordings.items
            .filter((one) => one.paper === paper)
            .map((wording) => (
              <WordingForm
                key={`${wording.paper} ${wording.place}`}
                schoolId={place.schoolId}
                wording={wording}
                today={today}
                onSaved={setWordingOn}
              />
            ))}
        </div>
        <div className={`${styles.preview} no-print`}>
          <GroundFlags grounds={preview.data?.grounds} />
          {preview.isPending && <p className="muted">{m.loading()}</p>}
          {preview.data && <PaperSheet html={preview.data.html} stylesheet={preview.data.stylesheet} />}
        </div>
      </div>
    </>
  );
}
