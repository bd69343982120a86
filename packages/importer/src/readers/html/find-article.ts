import { fold } from '../../text/fold.ts';
import { type Element, isElement, isHidden, textOf } from './dom.ts';

const CHROME =
  /(^|[\s_-])(menu|nav|sidebar|footer|header|banner|breadcrumb|related|login|stat|widget|comment)([\s_-]|$)/i;

/**
 * The element of a portal page that holds the paper: the smallest one with its beginning and its end, else the
 * smallest with most of the text. A page that is nothing but the paper gives its body.
 */
export function findArticle(body: Element): Element {
  const whole = fold(textOf(body));
  const begins = /cong hoa xa hoi chu nghia/.test(whole)
    ? /cong hoa xa hoi chu nghia/
    : /can cu (thong tu|luat|nghi dinh|quyet dinh|cong van|ke hoach)/;
  const ends = /noi nhan\s*:/.test(whole) ? /noi nhan\s*:/ : /tren day la/;
  let current = body;
  for (;;) {
    const inner: Element | undefined = current.childNodes
      .filter(isElement)
      .filter((child) => !isHidden(child) && !['table', 'tbody', 'tr', 'p'].includes(child.tagName))
      .find((child) => {
        const text = fold(textOf(child));
        if (begins.test(text) && ends.test(text)) return true;
        return (
          text.length > 400 &&
          text.length > whole.length * 0.6 &&
          !(begins.test(whole) && ends.test(whole)) &&
          !CHROME.test(child.attrs.find((a) => a.name === 'class')?.value ?? '')
        );
      });
    if (!inner) return current;
    current = inner;
  }
}
