/** Width of A4 in CSS pixels, upright and lying. */
const widths = { portrait: (210 * 96) / 25.4, landscape: (297 * 96) / 25.4 };
/** Below this the letters of 14 points can no longer be read; the pane scrolls instead. */
const smallest = 0.6;

/** How much smaller than life a sheet is shown so that it fits a pane (px); never larger than life. */
export function paperScale(paneWidth: number, isLandscape: boolean): number {
  const fitting = paneWidth / (isLandscape ? widths.landscape : widths.portrait);
  return Math.min(1, Math.max(smallest, Math.floor(fitting * 1000) / 1000));
}
