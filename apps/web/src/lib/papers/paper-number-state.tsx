import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '../format/dates.ts';
import { m } from '../i18n/m.ts';
import { useIsOver, useMay } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import styles from './paper-number.module.css';
import { type NumberedPaperAddress, paperNumberQuery } from './paper-number-query.ts';
import { TakePaperNumber } from './take-paper-number.tsx';

interface PaperNumberProps {
  readonly address: NumberedPaperAddress;
  /** Lets what was typed just before reach the server. */
  readonly settle?: (() => Promise<void>) | undefined;
}

/** Whether the paper stands in the outgoing register, and the way to its number: the same for every paper (C81). */
export function PaperNumberState({ address, settle }: PaperNumberProps) {
  const { schoolId, cycleId } = address.place;
  const may = useMay(schoolId, cycleId);
  const isOver = useIsOver(schoolId, cycleId);
  const { data: number } = useQuery(paperNumberQuery(address));
  const [isTaking, setTaking] = useState(false);
  if (!number) return null;
  const { line } = number;
  return (
    <div className={`${styles.state} no-print`}>
      <p className={line ? undefined : 'muted'}>
        {line ? m.rgNumberInBook({ notation: line.notation, date: formatDate(line.issuedOn) }) : m.rgNumberNotInBook()}{' '}
        {line && (
          <Link to="/s/$schoolId/registers" params={{ schoolId }} search={{ c: cycleId, book: 'outgoing' }}>
            {m.rgNumberToBook()}
          </Link>
        )}
      </p>
      {!line && !isOver && may('paper.issue') && (
        <Button variant="outline" onClick={() => void (settle?.() ?? Promise.resolve()).then(() => setTaking(true))}>
          {m.rgNumberTake()}
        </Button>
      )}
      {isTaking && <TakePaperNumber address={address} onClose={() => setTaking(false)} />}
    </div>
  );
}
