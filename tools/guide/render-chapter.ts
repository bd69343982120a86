import { Marked } from 'marked';

/** A heading of a chapter with the plain words below it: what the search of the guide looks through. */
export interface GuideSection {
  /** `10-tong-quan.html#bai`, as it stands in an address below `/guide/`. */
  readonly address: string;
  readonly title: string;
  readonly text: string;
}

export interface Chapter {
  readonly file: string;
  readonly title: string;
  /** Pages of the product that the chapter is about, for instance `c/timetable`. */
  readonly pages: readonly string[];
  readonly html: string;
  readonly sections: readonly GuideSection[];
}

/** `<!-- trang: c/timetable my-work -->`: which pages of the product lead to this chapter. Nobody sees it. */
const PAGES = /<!-- trang: ([^>]*) -->/;

/**
 * One Markdown file of the guide as the inside of a page. Pictures, other chapters and the papers for whoever keeps the
 * machine are found below `/guide/`; a link that leads out of the guide keeps its words only, for the page works offline.
 */
export function renderChapter(name: string, markdown: string): Chapter {
  const file = name.replace(/README\.md$/, 'index.html').replace(/\.md$/, '.html');
  const sections: GuideSection[] = [];
  const seen = new Set<string>();
  const marked = new Marked();
  marked.use({
    renderer: {
      html: () => '',
      heading({ tokens, depth, text }) {
        const plain = plainWords(text);
        const anchor = freeAnchor(plain, seen);
        sections.push({ address: `${file}#${anchor}`, title: plain, text: '' });
        return `<h${depth} id="${anchor}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const target = addressInGuide(href);
        return target === null ? words : `<a href="${target}">${words}</a>`;
      },
      image({ href, text }) {
        const address = `/guide/images/${href.split('/').at(-1)}`;
        return `<img src="${address}" alt="${escapeHtml(text)}" loading="lazy">`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return {
    file,
    title: sections[0]?.title ?? file,
    pages: PAGES.exec(markdown)?.[1]?.split(/\s+/) ?? [],
    html,
    sections: withWords(sections, markdown),
  };
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function addressInGuide(href: string): string | null {
  if (href.startsWith('#')) return href;
  const [, folder = '', name = '', anchor = ''] =
    /^(?:\.\.\/)?(?:(how-to)\/)?([\w-]+)\.md(#.*)?$/.exec(href.replace(/^\.\.\/huong-dan\//, '')) ?? [];
  if (name === '') return null;
  const page = name === 'README' ? '' : `${name}.html`;
  return `/guide/${folder === '' ? '' : `${folder}/`}${page}${anchor}`;
}

/** The words of each part stand between its heading and the next. */
function withWords(sections: readonly GuideSection[], markdown: string): GuideSection[] {
  const parts = markdown.split(/^#{1,6} .*$/m).slice(1);
  return sections.map((section, at) => ({ ...section, text: plainWords(parts[at] ?? '') }));
}

function plainWords(markdown: string): string {
  return markdown
    .replaceAll(/<!--[^>]*-->/g, ' ')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, ' ')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*`|]|-{3,}|^#+ /gm, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Letters without marks, as one types them: `Lịch năm học` → `lich-nam-hoc`. */
function freeAnchor(title: string, taken: Set<string>): string {
  const base = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  let anchor = base;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${base}-${count}`;
  taken.add(anchor);
  return anchor;
}
