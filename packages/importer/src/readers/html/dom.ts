import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const NEVER_CONTENT = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'audio',
  'video',
  'map',
  'applet',
  'textarea',
]);
const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li legend main marquee menu nav ol option p pre section select summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';
export const isBlock = (element: Element): boolean => BLOCK.has(element.tagName);

export function attribute(element: Element, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** Scripts, styles and hidden parts are never read as content. */
export function isHidden(element: Element): boolean {
  if (NEVER_CONTENT.has(element.tagName)) return true;
  return (
    element.attrs.some((attr) => attr.name === 'hidden') ||
    /display\s*:\s*none|mso-hide\s*:\s*all/i.test(attribute(element, 'style'))
  );
}

/** Visible text of an element, with spaces between blocks. */
export function textOf(element: Element): string {
  let out = '';
  for (const child of element.childNodes) {
    if (isText(child)) out += child.value;
    else if (isElement(child) && !isHidden(child))
      out += isBlock(child) || child.tagName === 'br' ? ` ${textOf(child)} ` : textOf(child);
  }
  return out;
}
