import { type Chapter, escapeHtml } from './render-chapter.ts';

/** Where the server puts what was found; see `apps/server/src/http/web-files.ts`. */
const RESULTS = '<!-- results -->';

const NAME = 'Hướng dẫn sử dụng';

/** A whole page without script: head with the search, the chapter, the chapters before and after. */
export function chapterPage(chapter: Chapter, all: readonly Chapter[]): string {
  const at = all.indexOf(chapter);
  const around =
    at === -1
      ? ''
      : `<nav class="around" aria-label="Bài trước, bài sau">${neighbour(all[at - 1], 'Bài trước')}${neighbour(all[at + 1], 'Bài sau')}</nav>`;
  const parts = chapter.sections.slice(1);
  const contents =
    parts.length > 1
      ? `<nav class="parts" aria-label="Trong bài này"><ul>${parts
          .map(({ address, title }) => `<li><a href="#${address.split('#')[1]}">${escapeHtml(title)}</a></li>`)
          .join('')}</ul></nav>`
      : '';
  const html = chapter.html.replace('</h1>', `</h1>${contents}`);
  return frame(
    `${chapter.title} · Minh Chứng`,
    `<article>${html}</article>
${around}`,
  );
}

/** The list of all chapters with their parts, and what a search has found. */
export function contentsPage(start: Chapter, chapters: readonly Chapter[]): string {
  // The list of the file's own stands on a page with parts: each link brings the headings of its chapter along.
  const html = chapters.reduce((text, { file, sections }) => {
    const link = new RegExp(`(<a href="/guide/${file.replace('.', '\\.')}">[^<]*</a>)`);
    const parts = sections.slice(1).map(({ address, title }) => `<a href="/guide/${address}">${escapeHtml(title)}</a>`);
    return parts.length === 0 ? text : text.replace(link, `$1<br><small>${parts.join(' · ')}</small>`);
  }, start.html);
  return frame(
    `${NAME} · Minh Chứng`,
    `${RESULTS}<article>${html}<p class="screen"><a href="/guide/all.html">Tất cả các bài trên một trang, để in</a></p></article>`,
  );
}

/** Everything on one page: to print as a booklet, and to look through with the browser's own search. */
export function wholeGuide(start: Chapter, chapters: readonly Chapter[]): string {
  const inside = (html: string) =>
    html
      .replaceAll(/ id="[^"]*"/g, '')
      .replaceAll(/href="\/guide\/([\w-]+)\.html(?:#[^"]*)?"/g, 'href="#$1"')
      .replaceAll(' loading="lazy"', '');
  const articles = chapters.map(
    (chapter) => `<article id="${chapter.file.replace('.html', '')}">${inside(chapter.html)}</article>`,
  );
  return frame(`${NAME} · Minh Chứng`, `<article>${inside(start.html)}</article>\n${articles.join('\n')}`);
}

function neighbour(chapter: Chapter | undefined, word: string): string {
  if (!chapter) return '<span></span>';
  return `<a href="/guide/${chapter.file}">${word}: ${escapeHtml(chapter.title)}</a>`;
}

function frame(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/guide/guide.css">
</head>
<body>
<header>
<a class="brand" href="/guide/"><img src="/icon.svg" alt="" width="28" height="28">${NAME}</a>
<form action="/guide/" role="search">
<label for="q">Tìm trong hướng dẫn</label>
<input id="q" name="q" type="search" maxlength="100">
<button>Tìm</button>
</form>
</header>
<main>
${body}
</main>
</body>
</html>
`;
}
