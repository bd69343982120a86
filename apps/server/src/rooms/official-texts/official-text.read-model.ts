import type { OfficialTextReview, ShownOfficialText } from '@minhchung/contract';
import type { Framework } from '@minhchung/domain';
import { addressKey, officialAddresses } from '@minhchung/importer';
import type { OfficialText } from './official-text.repository.ts';

/** The loaded file passage by passage, with what stands beside what and what is missing on either side. */
export function reviewOf({ passages, matches, ...summary }: OfficialText, framework: Framework): OfficialTextReview {
  const matchOf = new Map(matches.map((match) => [match.passage, match]));
  const taken = new Set(matches.flatMap(({ address }) => (address ? [addressKey(address)] : [])));
  return {
    ...summary,
    passages: passages.map(({ id, kind, place, criterionTitle, text }) => {
      const match = matchOf.get(id);
      return {
        passage: id,
        kind,
        place: { ...place },
        title: criterionTitle,
        text,
        address: match?.address ?? null,
        confidence: match?.confidence ?? 0,
        reasons: [...(match?.reasons ?? [])],
      };
    }),
    unmatched: officialAddresses(framework).filter((address) => !taken.has(addressKey(address))),
  };
}

/** The wording of each place, passages of one place joined in the order of the file. */
export function shownOf({ sourceName, sha256, createdAt, passages, matches }: OfficialText): ShownOfficialText {
  const textOf = new Map(passages.map(({ id, text }) => [id, text]));
  const byPlace = Map.groupBy(
    matches.filter((match) => match.address !== null),
    ({ address }) => (address ? addressKey(address) : ''),
  );
  const wording = [...byPlace.values()].flatMap((found) => {
    const address = found[0]?.address;
    const text = found.map((match) => textOf.get(match.passage) ?? '').join('\n');
    return address ? [{ address: { ...address }, text }] : [];
  });
  return { sourceName, sha256, loadedAt: createdAt, wording };
}
