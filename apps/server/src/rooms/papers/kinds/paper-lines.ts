import type { Row } from '@minhchung/contract';
import type { LegalBasisLine, RecipientLine, Signer } from '@minhchung/docgen';
import { formatVietnameseDate } from '@minhchung/domain';
import { filled } from '../paper-source.ts';

export function legalBasisLine(row: Row<'legalBases'>): LegalBasisLine {
  if (row.text !== '') return { text: row.text };
  const number = row.number === '' ? '' : ` số ${row.number}`;
  const date = row.date ? ` ${formatVietnameseDate(row.date, 'long')}` : '';
  const issuer = row.issuer === '' ? '' : ` của ${row.issuer}`;
  return { text: `Căn cứ ${row.type}${number}${date}${issuer} ${row.subject}`.trim() };
}

export function recipientLine(row: Row<'recipients'>): RecipientLine {
  if (/^lưu/iu.test(row.purpose)) return { text: `Lưu: ${row.name}` };
  return { text: row.purpose === '' ? row.name : `${row.name} (${row.purpose})` };
}

/** Two lines (or a slash) in the field of the post are the council post over the school post. */
export function signerOf(authority: string, post: string, name: string): Signer | null {
  if (authority === '' && post === '' && name === '') return null;
  const [first = '', second = ''] = post.split(/[/\n]/).map((part) => part.trim());
  return { authority: filled(authority), post: filled(first), secondPost: filled(second), fullName: filled(name) };
}
