import type { Framework } from '@minhchung/domain';
import { addressKey, type OfficialAddress, officialAddresses } from '../index.ts';
import { makeDocx, wordParagraph } from './make-zip.ts';

/** A circular that does not exist: the numbering of a framework, sentences of nobody's law. */
export interface InventedCircular {
  readonly lines: readonly string[];
  /** What stands at each place. */
  readonly wording: ReadonlyMap<string, string>;
}

export type CircularLayout = 'articles' | 'annex';

const NOUNS = ['mái ngói', 'cây phượng', 'trống trường', 'sân cỏ', 'bến đò', 'cầu gỗ', 'vườn rau', 'lối đi'];

/** `seed` varies the sentences; the same seed gives the same circular. */
export function inventCircular(framework: Framework, layout: CircularLayout, seed = 0): InventedCircular {
  const wording = new Map(
    officialAddresses(framework).map((address, at) => [addressKey(address), sentence(address, at + seed)]),
  );
  const says = (address: OfficialAddress) => wording.get(addressKey(address)) ?? '';
  const opening = [
    'BỘ PHÉP THỬ',
    'THÔNG TƯ',
    'Ban hành quy định được bịa ra để thử phần mềm',
    'Chương I',
    'QUY ĐỊNH CHUNG',
    'Điều 1. Phạm vi điều chỉnh',
    '1. Văn bản này không có thật.',
    '2. Mức 1 và Mức 2 ở câu này không mở ra điều gì.',
  ];
  const body = layout === 'articles' ? articles(framework, says) : annex(framework, says);
  return { lines: [...opening, ...body, 'Điều 99. Hiệu lực', 'Văn bản này không bao giờ có hiệu lực.'], wording };
}

export function asText({ lines }: InventedCircular): string {
  return lines.join('\n');
}

export function asHtml({ lines }: InventedCircular): string {
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  return `<!doctype html><html><head><meta charset="utf-8"><script>alert(1)</script></head><body>${paragraphs}</body></html>`;
}

export function asDocx({ lines }: InventedCircular): Uint8Array {
  return makeDocx(lines.map((line) => wordParagraph(escaped(line))).join(''));
}

/** As the 2018 circulars: a part for each level, an article for each standard, a clause for each criterion. */
function articles(framework: Framework, says: (address: OfficialAddress) => string): string[] {
  let article = 6;
  return framework.levels.flatMap(({ level }) => {
    const standards = framework.standards.filter((standard) =>
      standard.criteria.some((criterion) => placesOf(framework, criterion.code, level).length > 0),
    );
    if (standards.length === 0) return [];
    return [
      `Mục ${level}`,
      `TIÊU CHUẨN ĐÁNH GIÁ TRƯỜNG MỨC ${level}`,
      ...standards.flatMap((standard) => [
        `Điều ${++article}. Tiêu chuẩn ${standard.code}: ${standard.title.vi}`,
        ...standard.criteria.flatMap((criterion, at) => {
          const places = placesOf(framework, criterion.code, level);
          if (places.length === 0) return [];
          return [
            `${at + 1}. Tiêu chí ${criterion.code}: ${criterion.title.vi}`,
            ...places.map((place) => (place.indicator ? `${place.indicator}) ${says(place)}` : says(place))),
          ];
        }),
      ]),
    ];
  });
}

/** As the circular of 2026: an annex, a criterion after the other, its levels one under the other. */
function annex(framework: Framework, says: (address: OfficialAddress) => string): string[] {
  return [
    // The other annex of such a circular has the same numbers and other words.
    ...(framework.legalBasis.annex
      ? ['PHỤ LỤC XX', 'Tiêu chí 1.1. Của một loại trường khác', 'Mức 1: Câu này thuộc phụ lục khác.']
      : []),
    (framework.legalBasis.annex ?? 'Phụ lục II').toUpperCase(),
    ...framework.standards.flatMap((standard) => [
      `Tiêu chuẩn ${standard.code}. ${standard.title.vi}`,
      ...standard.criteria.flatMap((criterion) => [
        `Tiêu chí ${criterion.code}. ${criterion.title.vi}`,
        ...criterion.levels.flatMap(({ level }) => {
          const places = placesOf(framework, criterion.code, level);
          if (places.length === 0) return [];
          const first = places[0];
          return first?.indicator === null
            ? [`Mức ${level}: ${says(first)}`]
            : [`Mức ${level}`, ...places.map((place) => `${place.indicator}) ${says(place)}`)];
        }),
        'Gợi ý minh chứng:',
        '- Ảnh chụp cây phượng',
        '- Sổ theo dõi trống trường',
      ]),
    ]),
  ];
}

function placesOf(framework: Framework, criterion: string, level: number): OfficialAddress[] {
  return officialAddresses(framework).filter((place) => place.criterion === criterion && place.level === level);
}

function sentence({ criterion, level, indicator }: OfficialAddress, at: number): string {
  const noun = NOUNS[at % NOUNS.length];
  return `Câu bịa thứ ${at} nói về ${noun}, không trích từ văn bản nào (${criterion.replace('.', '-')}, ${level}${indicator ?? ''}).`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
