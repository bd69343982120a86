import type { SourceFile } from '../run/source-files.ts';
import type { CheckReport } from '../run/step.ts';

const NEVER: readonly { what: string; pattern: RegExp }[] = [
  { what: 'a path of one machine', pattern: /(?<![\w.~-])\/(?:home|Users|root|work|workspace|tmp)\/[\w.-]+/ },
  { what: 'a path of one machine', pattern: /\b[A-Z]:\\Users\\/ },
  { what: 'the host of a package registry', pattern: /registry\.(?:npmjs|yarnpkg|npmmirror)|"resolved":\s*"https?:/ },
  { what: 'a host of one network', pattern: /\bhttps?:\/\/(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+/ },
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  {
    what: 'an access token',
    pattern: /\b(?:npm_[A-Za-z0-9]{36}|gh[pousr]_[A-Za-z0-9]{36}|AKIA(?![A-Z0-9]*EXAMPLE)[A-Z0-9]{16})\b/,
  },
];

/** Homes of invented people, in tests. */
const INVENTED = /\/home\/an\b/g;

/** What only one machine or one person may know must not stand in the repository. */
export function checkPrivateText(files: readonly SourceFile[]): CheckReport {
  const problems = files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = NEVER.find(({ pattern }) => pattern.test(line.replaceAll(INVENTED, '')));
      return found ? [`${path}:${index + 1} holds ${found.what}: ${line.trim().slice(0, 120)}`] : [];
    }),
  );
  return { looked: files.length, unit: 'files', problems };
}
