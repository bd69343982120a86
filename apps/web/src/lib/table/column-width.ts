/** Both in rem. */
const usualWidth = 12;
const actionsWidth = 5.75;

/** As wide as the column asks for, but on a phone never so wide that its text cannot be read without scrolling. */
export function columnWidth({ width = usualWidth }: { readonly width?: number }): string {
  return `min(${width}rem, 60vw)`;
}

/** What the columns ask for together, but at least the whole width there is. */
export function tableWidth(columns: readonly { readonly width?: number }[], hasActions: boolean): string {
  const parts = ['var(--number-width)', ...columns.map(columnWidth), ...(hasActions ? [`${actionsWidth}rem`] : [])];
  return `max(100%, calc(${parts.join(' + ')}))`;
}
