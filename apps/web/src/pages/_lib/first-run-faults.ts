import { shortestPassword } from '../../lib/account/password-fault.ts';

interface FirstRun {
  readonly name: string;
  readonly username: string;
  readonly password: string;
  /** `null`: the sample school. */
  readonly school: {
    readonly name: string;
    readonly levels: readonly string[];
    /** Null for what is no day. */
    readonly letterheadFrom: string | null;
  } | null;
}

export type FirstRunFault = 'name' | 'username' | 'password' | 'schoolName' | 'levels' | 'letterheadFrom';

/** What is missing before the first run, in the order of the page. */
export function firstRunFaults({ name, username, password, school }: FirstRun): readonly FirstRunFault[] {
  const faults: FirstRunFault[] = [];
  if (name.trim() === '') faults.push('name');
  if (!/^[a-z0-9][a-z0-9._-]{2,39}$/i.test(username.trim())) faults.push('username');
  if (password.length < shortestPassword) faults.push('password');
  if (school && school.name.trim() === '') faults.push('schoolName');
  if (school && school.levels.length === 0) faults.push('levels');
  if (school && school.letterheadFrom === null) faults.push('letterheadFrom');
  return faults;
}
