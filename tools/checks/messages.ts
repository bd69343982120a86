import type { SourceFile } from '../run/source-files.ts';
import type { CheckReport } from '../run/step.ts';
import { englishFaults, vietnameseFaults } from './wording-rules.ts';

export type Messages = Readonly<Record<string, unknown>>;

/**
 * Every wording exists in Vietnamese and English, is not empty and names the same parameters in both; every wording of
 * the web application is used somewhere; each keeps the rules of its language.
 */
export function checkMessages(vi: Messages, en: Messages, sources: readonly SourceFile[]): CheckReport {
  const keys = [...new Set([...Object.keys(vi), ...Object.keys(en)])].filter((key) => key !== '$schema');
  const code = sources.map((file) => file.text).join('\n');
  const used = new Set(code.match(/[A-Za-z_$][\w$]*/g) ?? []);
  const problems = keys.flatMap((key) => {
    const [vietnamese, english] = [wording(vi[key]), wording(en[key])];
    if (vietnamese === '') return [`${key}: no Vietnamese wording`];
    if (english === '') return [`${key}: no English wording`];
    const [theirs, ours] = [parameters(vietnamese), parameters(english)];
    if (theirs !== ours) return [`${key}: parameters differ: {${theirs}} and {${ours}}`];
    if (sources.length > 0 && !used.has(key)) return [`${key}: used nowhere`];
    return [
      ...vietnameseFaults(vietnamese).map((fault) => `${key}: in Vietnamese, ${fault}`),
      ...englishFaults(english).map((fault) => `${key}: in English, ${fault}`),
    ];
  });
  return { looked: keys.length, unit: 'wordings', problems };
}

/** A wording is a text, or variants of one (plural forms) in a structure; then all its texts together. */
function wording(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(wording).join(' ').trim();
  if (typeof value === 'object' && value !== null && 'match' in value) return wording(Object.values(value.match ?? {}));
  return '';
}

function parameters(text: string): string {
  return [...new Set([...text.matchAll(/\{\s*(\w+)/g)].map((match) => match[1]))].sort().join(', ');
}
