import { expect, type Page } from '@playwright/test';

/** One text of a page that somebody reads or hears, and where it stands. */
interface Text {
  readonly text: string;
  readonly where: string;
}

/** Names, signs and examples that are Vietnamese in every language of the interface. */
const ALLOWED: readonly string[] = [
  'Minh Chứng',
  'đồng',
  'Tết',
  // Examples of what a paper prints, in fields whose content is printed on Vietnamese papers.
  'Trường Tiểu học Lương Sơn',
  'ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN',
  '“Lưu: VT”',
  'Tuần 3 - 8',
  'TM. HỘI ĐỒNG',
  'CHỦ TỊCH',
  'HIỆU TRƯỞNG',
  'Sở Giáo dục và Đào tạo tỉnh Mường Thanh',
  'UBND XÃ MƯỜNG HUM',
  'tờ trình',
  'TT-BGDĐT',
];

/**
 * Every text of the page, hidden ones too (prints and screen readers have them), but what is marked as Vietnamese: a
 * paper, and the button that leads back to Vietnamese.
 */
const READ_TEXTS = `(() => {
  const found = [];
  const isVietnamese = (node) => {
    const marked = node.closest('[lang]');
    return marked !== null && marked !== document.documentElement && marked.lang === 'vi';
  };
  const place = (node) => {
    const name = node.closest('[id], section, dialog, main, nav, header');
    return node.tagName.toLowerCase() + (name && name !== node ? ' in ' + name.tagName.toLowerCase() + (name.id ? '#' + name.id : '') : '');
  };
  const add = (text, where) => {
    if (text && text.trim() !== '') found.push({ text, where });
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.parentElement;
      if (!['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(parent.tagName) && !isVietnamese(parent)) add(node.data, place(parent));
      continue;
    }
    if (isVietnamese(node)) continue;
    for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'title', 'placeholder', 'alt', 'label'])
      add(node.getAttribute(name), name + ' of ' + place(node));
    if (node.matches('input, textarea')) add(node.value, 'value of ' + place(node));
    for (const side of ['::before', '::after']) {
      const { content } = getComputedStyle(node, side);
      if (content.startsWith('"')) add(content.slice(1, -1), side + ' of ' + place(node));
    }
  }
  add(document.title, 'title of the document');
  return found;
})()`;

export interface InterfaceReader {
  /** Texts of the page with Vietnamese in them that neither the server nor the list of names explains. */
  vietnameseLeft(): Promise<string[]>;
}

/**
 * Listens to what the server tells the page: the school's own words and the law, which stay as they are in every
 * language. Whatever else on the page is Vietnamese was left there by the interface.
 */
export function interfaceReader(page: Page): InterfaceReader {
  const known = new Set(ALLOWED.map(plain));
  const pending = new Set<Promise<void>>();
  const explained = new Set<string>();
  page.on('response', (response) => {
    if (!/\/api\//.test(response.url()) || !/json/.test(response.headers()['content-type'] ?? '')) return;
    const reading: Promise<void> = response
      .json()
      .then((answer: unknown) => takeStrings(answer, known))
      .catch(() => undefined)
      .finally(() => pending.delete(reading));
    pending.add(reading);
  });
  return {
    async vietnameseLeft() {
      await Promise.all(pending);
      // The reading gives plain objects of two strings.
      const texts = (await page.evaluate(READ_TEXTS)) as Text[];
      expect(texts.length, 'texts on the page').toBeGreaterThan(3);
      const unread = texts.filter(({ text }) => isVietnamese(text) && !explained.has(text));
      const longestFirst = [...known].filter(isVietnamese).sort((one, two) => two.length - one.length);
      const left = unread.flatMap(({ text, where }) => {
        const rest = withoutKnown(plain(text), longestFirst, known);
        if (rest !== '') return [`${rest} (${where})`];
        explained.add(text);
        return [];
      });
      return [...new Set(left)];
    },
  };
}

/** Number and notation of a paper, such as 46/QĐ-THLS. */
const PAPER_NUMBER = /\d+\/\p{Lu}\p{L}*(-\p{Lu}+)*/gu;

/** What is Vietnamese in a text once the words of the school are taken out of it; empty when nothing is. */
function withoutKnown(text: string, allowed: readonly string[], known: ReadonlySet<string>): string {
  if (!isVietnamese(text) || known.has(text)) return '';
  // A long text may be shown in part: an excerpt of the law, a name that is cut.
  if (text.length > 40 && allowed.some((one) => one.includes(text))) return '';
  let rest = text.replace(PAPER_NUMBER, ' ');
  for (const words of allowed) {
    if (!isVietnamese(rest)) return '';
    if (rest.includes(words)) rest = rest.replaceAll(wholeWords(words), ' ');
  }
  return isVietnamese(rest) ? rest.trim() : '';
}

/** Not inside of another word: "báo" does not explain "thông báo". */
function wholeWords(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
}

function takeStrings(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    // Values are shown as a whole, line by line, or item by item.
    const items = value.split(/; |, /).filter((item) => item.trim().includes(' '));
    for (const part of [value, ...value.split(/\n+/), ...items]) if (part.trim() !== '') into.add(plain(part));
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) takeStrings(part, into);
  }
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const isVietnamese = (text: string) => /đ|\p{L}\p{M}/iu.test(text.normalize('NFD'));
