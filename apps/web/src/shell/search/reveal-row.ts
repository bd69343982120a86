const PATIENCE = 8000;
const SHOWN = 4000;

/**
 * Brings the row of an address (`…#need_01…`) into sight once its page has drawn it, and marks it for a moment. A page
 * that does not show the row (any more) stays as it opened.
 */
export function revealRow(href: string): void {
  const rowId = href.split('#')[1];
  if (!rowId) return;
  const started = performance.now();
  const look = () => {
    if (performance.now() - started > PATIENCE) return;
    const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId)}"], #${CSS.escape(rowId)}`);
    if (!row) {
      window.setTimeout(look, 120);
      return;
    }
    for (let box = row.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true;
    row.scrollIntoView({ block: 'center' });
    row.dataset.found = '';
    window.setTimeout(() => delete row.dataset.found, SHOWN);
    const cell = row.matches('a, button, [tabindex]') ? row : row.querySelector<HTMLElement>('[tabindex], a, button');
    cell?.focus({ preventScroll: true });
  };
  window.setTimeout(look, 60);
}
