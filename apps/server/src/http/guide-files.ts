import { z } from 'zod';

const indexSchema = z.object({
  pages: z.record(z.string(), z.string()),
  sections: z.array(z.object({ address: z.string(), title: z.string(), text: z.string(), chapter: z.string() })),
});
export type GuideIndex = z.output<typeof indexSchema>;

export const readGuideIndex = (text: string): GuideIndex => indexSchema.parse(JSON.parse(text));

/** Pages of the guide have no script and load only what lies beside them. */
export const guidePolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const MOST_FOUND = 20;
/** Characters of a question. */
const MOST_ASKED = 200;

/**
 * The chapter about a page of the product: `/s/sch_1/c/cyc_1/timetable` (known as `c/timetable`) → `15-….html`. A page
 * inside another belongs to the chapter of the outer one unless it has its own; an unknown page leads to the list of
 * chapters (`''`).
 */
export function chapterAbout(pages: Readonly<Record<string, string>>, path: string): string {
  const page = path
    .replaceAll(/\/[a-z]{2,4}_\w+/g, '/:id')
    .replace(/^\/s\/:id\/c\/:id/, '/c')
    .replace(/^\/s\/:id\/?$/, '/s')
    .replace(/^\/s\/:id\//, '/');
  const parts = page.split('/').filter(Boolean);
  for (let length = parts.length; length > 0; length -= 1) {
    const inner = parts.slice(0, length).join('/');
    // A name such as `constructor` is no page, whatever an object answers to it.
    if (Object.hasOwn(pages, inner)) return pages[inner] ?? '';
  }
  return '';
}

/** Parts of the guide that hold all the words, titles first; marks and capitals do not matter. */
export function findInGuide({ sections }: GuideIndex, words: string): readonly GuideIndex['sections'][number][] {
  // Nobody signs in to read the guide: a question has an end.
  const wanted = plainKey(words.slice(0, MOST_ASKED)).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const isIn = (text: string) => {
    const key = plainKey(text);
    return wanted.every((word) => key.includes(word));
  };
  const titled = sections.filter(({ title }) => isIn(title));
  const others = sections.filter((section) => !titled.includes(section) && isIn(`${section.title} ${section.text}`));
  return [...titled, ...others].slice(0, MOST_FOUND);
}

/** What was found, as the piece of page that stands above the list of chapters. */
export function foundHtml(index: GuideIndex, words: string): string {
  if (words.trim() === '') return '';
  const found = findInGuide(index, words);
  const quoted = escapeHtml(words.trim().slice(0, 100));
  if (found.length === 0)
    return `<section class="found"><h1>Không thấy “${quoted}” trong hướng dẫn</h1><p>Thử ít chữ hơn, hoặc xem danh sách các bài bên dưới.</p></section>`;
  const lines = found.map(({ address, title, chapter }) => {
    const where = title === chapter ? '' : ` <small>${escapeHtml(chapter)}</small>`;
    return `<li><a href="/guide/${address}">${escapeHtml(title)}</a>${where}</li>`;
  });
  return `<section class="found"><h1>Các mục có “${quoted}”</h1><ul>${lines.join('')}</ul></section>`;
}

/** Without marks and capitals, as people type in a hurry. */
function plainKey(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
