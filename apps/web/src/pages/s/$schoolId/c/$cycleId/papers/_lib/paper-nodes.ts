/**
 * The nodes of a paper that the server has rendered, ready for a shadow root. Style attributes become style properties,
 * because the content security policy refuses them in markup; nothing that runs comes in.
 */
export function paperNodes(html: string): readonly Node[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const active of page.querySelectorAll('script, style, link, meta, title, iframe, object')) active.remove();
  for (const element of page.body.querySelectorAll<HTMLElement>('[style]')) {
    const style = element.getAttribute('style') ?? '';
    element.removeAttribute('style');
    element.style.cssText = style;
  }
  return [...page.body.childNodes].map((node) => document.adoptNode(node));
}
