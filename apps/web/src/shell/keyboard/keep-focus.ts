/** One step of the way from an element to the page, as it was when the element took the focus. */
interface Step {
  readonly element: Element;
  readonly next: Element | null;
  readonly previous: Element | null;
}

const FOCUSABLE =
  ':is(a[href], button:enabled, summary, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]):not([tabindex="-1"])';
/** Milliseconds for those who bring the focus somewhere themselves. */
const PATIENCE = 60;

/**
 * When what has the focus leaves the page, is hidden or switched off, the focus goes on beside it: to what stood after it,
 * before it or around it, at last to the page as a whole. The browser alone would begin again at the head of the document.
 * Returns how to stop.
 */
export function keepFocus(): () => void {
  let way: readonly Step[] = [];
  let timer = 0;
  const remember = ({ target }: FocusEvent) => {
    if (target instanceof Element) way = wayFrom(target);
  };
  const isLost = () => {
    const holder = document.activeElement;
    const [last] = way;
    return (holder === null || holder === document.body) && last !== undefined && !canHold(last.element);
  };
  const observer = new MutationObserver(() => {
    if (!isLost()) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (isLost()) goOn(way);
    }, PATIENCE);
  });
  document.addEventListener('focusin', remember);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'open'],
  });
  if (document.activeElement) way = wayFrom(document.activeElement);
  return () => {
    window.clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('focusin', remember);
  };
}

function wayFrom(target: Element): readonly Step[] {
  const way: Step[] = [];
  for (let element: Element | null = target; element && element !== document.body; element = element.parentElement) {
    way.push({ element, next: element.nextElementSibling, previous: element.previousElementSibling });
  }
  return way;
}

function goOn(way: readonly Step[]): void {
  const page = document.getElementById('page');
  for (const { element, next, previous } of way) {
    if (element === page) break;
    const place = firstIn(element) ?? firstIn(next) ?? firstIn(previous);
    if (place) {
      place.focus();
      return;
    }
  }
  page?.focus({ preventScroll: true });
}

function firstIn(around: Element | null): HTMLElement | null {
  if (!around?.isConnected) return null;
  const found = [around, ...around.querySelectorAll(FOCUSABLE)].find((one) => one.matches(FOCUSABLE) && canHold(one));
  return found instanceof HTMLElement ? found : null;
}

function canHold(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true });
}
