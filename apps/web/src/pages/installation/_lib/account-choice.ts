import { isProblem, Problem } from '../../../lib/api/problem.ts';
import { m } from '../../../lib/i18n/m.ts';

/** The form of "a new account, or one that exists". */
export interface ChoiceForm {
  readonly kind: 'new' | 'existing';
  readonly name: string;
  readonly username: string;
  readonly email: string;
  readonly login: string;
}

export const emptyChoice: ChoiceForm = { kind: 'new', name: '', username: '', email: '', login: '' };

export function choiceBody({ kind, name, username, email, login }: ChoiceForm) {
  if (kind === 'existing') return { kind, login };
  return { kind, name, username, email: email.trim() === '' ? null : email.trim() };
}

export type ChoiceFault = 'username' | 'email' | 'login';

/** What the server refused of the choice, in words beside its field. */
export function choiceFaults(error: unknown): Readonly<Partial<Record<ChoiceFault, string>>> {
  if (isProblem(error, 'account.unknown')) return { login: m.instLoginUnknown() };
  if (isProblem(error, 'account.nameTaken')) return { username: m.instNameTaken() };
  if (!(error instanceof Problem)) return {};
  const isWrong = (field: string) => error.problems.some(({ place }) => place.endsWith(`/${field}`));
  return {
    ...(isWrong('username') ? { username: m.accUsernameWrong() } : {}),
    ...(isWrong('email') ? { email: m.accEmailWrong() } : {}),
  };
}
