/** In rem. */
const usualWidth = 12;
const numberWidth = 2.5;

/** As wide as the column asks for, but on a phone never so wide that its text cannot be read without scrolling. */
export function columnWidth({ width = usualWidth }: { readonly width?: number }): string {
  return `min(${width}rem, 60vw)`;
}

/** What the columns ask for together, but at least the whole width there is. */
export function tableWidth(columns: readonly { readonly width?: number }[], hasActions: boolean): string {
  const parts = ['var(--number-width)', ...columns.map(columnWidth), ...(hasActions ? ['var(--actions-width)'] : [])];
  return `max(100%, calc(${parts.join(' + ')}))`;
}

/** On paper the page gives the width: what the number of the row and each column get of it, in hundredths. */
export function paperShares(columns: readonly { readonly width?: number }[]): readonly string[] {
  const widths = [numberWidth, ...columns.map(({ width = usualWidth }) => width)];
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => `${((100 * width) / all).toFixed(2)}%`);
}
