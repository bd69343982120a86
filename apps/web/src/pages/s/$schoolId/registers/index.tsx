import { createFileRoute } from '@tanstack/react-router';
import { RegistersPage } from './_components/registers-page.tsx';
import { type Book, books } from './_lib/books.ts';

export const Route = createFileRoute('/s/$schoolId/registers/')({
  validateSearch: ({ book }: Record<string, unknown>): { book?: Book } => {
    const known = books.find((one) => one === book);
    return known ? { book: known } : {};
  },
  component: RegistersRoute,
});

function RegistersRoute() {
  const { schoolId } = Route.useParams();
  const { book = 'outgoing' } = Route.useSearch();
  return <RegistersPage schoolId={schoolId} book={book} />;
}
