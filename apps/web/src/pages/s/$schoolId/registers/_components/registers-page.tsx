import { Link } from '@tanstack/react-router';
import { m } from '../../../../../lib/i18n/m.ts';
import { PageHead } from '../../../../../lib/ui/page-head.tsx';
import { type Book, books } from '../_lib/books.ts';
import { DocumentsBook } from './documents-book.tsx';
import { LegalBook } from './legal-book.tsx';
import { OutgoingBook } from './outgoing-book.tsx';
import styles from './registers.module.css';

interface RegistersPageProps {
  readonly schoolId: string;
  readonly book: Book;
}

const names: Readonly<Record<Book, () => string>> = {
  outgoing: m.rgOutgoing,
  legal: m.rgLegal,
  documents: m.rgDocuments,
};
const leads: Readonly<Record<Book, () => string>> = {
  outgoing: m.rgOutgoingLead,
  legal: m.rgLegalLead,
  documents: m.rgDocumentsLead,
};

/** The books of the school: numbers given out, legal grounds, own documents. */
export function RegistersPage({ schoolId, book }: RegistersPageProps) {
  return (
    <>
      <PageHead title={`${m.navRegisters()}: ${names[book]()}`} lead={leads[book]()} />
      <nav className={`no-print ${styles.books}`} aria-label={m.navRegisters()}>
        {books.map((one) => (
          <Link
            key={one}
            to="/s/$schoolId/registers"
            params={{ schoolId }}
            search={({ c }) => ({ ...(c ? { c } : {}), book: one })}
            aria-current={one === book ? 'page' : undefined}
          >
            {names[one]()}
          </Link>
        ))}
      </nav>
      {book === 'outgoing' && <OutgoingBook schoolId={schoolId} />}
      {book === 'legal' && <LegalBook schoolId={schoolId} />}
      {book === 'documents' && <DocumentsBook schoolId={schoolId} />}
    </>
  );
}
