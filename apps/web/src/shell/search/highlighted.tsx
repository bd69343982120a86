import { findMatches } from '@minhchung/domain';

/** The text with what was found marked. */
export function Highlighted({ text, asked }: { readonly text: string; readonly asked: string }) {
  const ranges = findMatches(asked, text);
  let end = 0;
  const parts = ranges.flatMap(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return [before, <mark key={from}>{text.slice(from, to)}</mark>];
  });
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
